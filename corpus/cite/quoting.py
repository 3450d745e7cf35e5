"""The quotation marks of a headline: straight ones made curly, those in a quoted title turned over."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from .citation import Citation
from .lettering import DOUBLE, SINGLE
from .names import Name

_PARTNER = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_BEFORE_OPENING = frozenset(" ([{/—–-“‘¿¡\"'")
_SHORTENED = re.compile(r"['‘](?=\d0s\b|n['’]|til\b|tis\b|twas\b|em\b|cause\b)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def curly(title: str, marks: str = DOUBLE) -> str:
    """The headline with straight quotation marks and apostrophes made typographic, curly ones untouched.

    `marks` are the style's outer ones: “ ” in America, ‘ ’ in Britain.
    """
    if '"' not in title and "'" not in title:
        return title
    return _turned(title, marks, _other(marks), keep=True)


@lru_cache(maxsize=4096)
def quoted(title: str, marks: str = DOUBLE) -> str:
    """The headline between quotation marks, those inside it turned over in turn: “She said ‘no’”."""
    return f"{marks[0]}{_turned(title, _other(marks), marks, keep=False)}{marks[1]}" if title else ""


def typeset(citation: Citation) -> Citation:
    """The citation with straight marks made typographic in all but its headline: Tom's -> Tom’s."""
    names = tuple(_typeset_name(name) for name in citation.authors)
    publisher, section = curly(citation.publisher), curly(citation.section)
    return replace(citation, authors=names, publisher=publisher, section=section)


def _typeset_name(name: Name) -> Name:
    return replace(
        name,
        family=curly(name.family),
        given=curly(name.given),
        particle=curly(name.particle),
        dropped=curly(name.dropped),
        literal=curly(name.literal),
    )


def _other(marks: str) -> str:
    return SINGLE if marks == DOUBLE else DOUBLE


def _turned(title: str, even: str, odd: str, *, keep: bool) -> str:
    """The headline with its quotations in `even` and `odd` marks by turns; `keep` spares curly ones."""
    out = []
    opened: list[str] = []
    for position, char in enumerate(title):
        if char not in "\"'“”‘’":
            out.append(char)
        elif _closes(title, position, opened):
            opened.pop()
            out.append(char if keep and char in "”’" else (even, odd)[len(opened) % 2][1])
        elif _opens(title, position):
            out.append(char if keep and char in "“‘" else (even, odd)[len(opened) % 2][0])
            opened.append(char)
        else:
            out.append("’" if char == "'" or _SHORTENED.match(title, position) else char)
    return "".join(out)


def _closes(title: str, position: int, opened: list[str]) -> bool:
    """Whether the mark ends the quotation opened last: it stands behind a word, and no letter follows it."""
    if not opened or title[position] != _PARTNER[opened[-1]]:
        return False
    return title[position - 1] != " " and not title[position + 1 : position + 2].isalnum()


def _opens(title: str, position: int) -> bool:
    """Whether the mark stands at the head of a word and has a partner further on."""
    char = title[position]
    if char in "”’" or _SHORTENED.match(title, position):
        return False
    if position and title[position - 1] not in _BEFORE_OPENING:
        return False
    return re.search(rf"\S{re.escape(_PARTNER[char])}(?!\w)", title[position + 1 :]) is not None

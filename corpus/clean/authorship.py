"""Who wrote an article, of all the names that stand between its headline and its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from .bylines import bare_names, begins_byline, byline
from .dates import find_stamps
from .junk import is_age
from .names import caseless, family_name_first

_OPEN = re.compile(r"(?:[,&]|\b(?:by|and|und|et|y|e|von|par|por|with)\b)\s*:?$", re.IGNORECASE)
_GOES_ON = re.compile(r"[,&](?:\s|$)|(?:and|und|et|y|e)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"@\w|[\[\w.+-]+\s?(?:@|protected)|.{0,12}\bmin(?:ute)?s?\b.{0,6}read|.{0,30}\b(?:staff|reporter|author"
    r"|correspondent|editor|writer|columnist|journalist|redaktion|follow)\b.{0,30}$",
    re.IGNORECASE,
)
_FEW = 12
"""Lines between a headline and a body at most for a name among them to be a byline by itself."""


def find_authors(
    near: Sequence[str], front: Sequence[str], *, above: Sequence[str] = (), said: str | None = None
) -> tuple[str, ...]:
    """Give the authors named in the lines `near` the headline, or else in a byline anywhere in `front`.

    A name with a date in the lines right `above` the headline is taken where there is no other.
    `said` is what the article says in its headline and lead; where it is given, a person's name that it does
    not mention is taken for a byline without further signs.
    """
    near = list(whole(near))
    found = (
        _first_byline(near)
        or _bare(near, beside=_is_timed)
        or _bare(near, beside=_is_beside)
        or _unsaid(near, said)
        or _first_byline(front)
        or _bare(above, beside=_is_timed)
    )
    return tuple(dict.fromkeys(found))


def without_places(authors: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Leave out what follows the first author and is a place in `text` ("Por Ana Reis, Barra Velha")."""
    return tuple(
        name
        for number, name in enumerate(authors)
        if not number
        or not re.search(rf"\b(?:[Ii]n|[Nn]ear|[Ee][mn]|[ÀàAa]d?|[Bb]ei) {re.escape(name)}\b", text)
    )


def whole(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of a byline that a scraper broke at every name ("By", "A. Name", "and", "B. Name")."""
    held = ""
    for text in lines:
        follows = bool(held) and (begins_byline(held) or bool(bare_names(held.strip(" ,&"))))
        if follows and len(held) + len(text) < 160 and (_OPEN.search(held) or _GOES_ON.match(text)):
            held = f"{held} {text}"
        else:
            if held:
                yield held
            held = text
    if held:
        yield held


def _first_byline(lines: Sequence[str]) -> tuple[str, ...]:
    return next((names for line in lines if (names := byline(line))), ())


def _bare(lines: Sequence[str], *, beside: Callable[[str], bool]) -> tuple[str, ...]:
    """A name that is a line counts if a neighbour of it is what stands by a byline, or it stands twice."""
    for position, line in enumerate(lines):
        names = bare_names(line) or caseless(line)
        if not names:
            continue
        reach = 2 if position < 2 or family_name_first(line) else 1
        near = [*lines[max(0, position - reach) : position], *lines[position + 1 : position + 1 + reach]]
        if position < 2 and family_name_first(line):
            return names
        if find_stamps(line, day_first=True) or any(
            beside(text) or bare_names(text) == names for text in near
        ):
            return (*names, *_named_below(lines[position + 1 :]))
    return ()


def _named_below(lines: Sequence[str]) -> Iterator[str]:
    """The names that stand below another one, each on a line of its own or with one other line between."""
    between = 0
    for line in lines:
        if names := bare_names(line):
            yield from names
        between = 0 if names else between + 1
        if between > 1:
            return


def _is_timed(text: str) -> bool:
    """Whether a line says when an article appeared."""
    return is_age(text) or (len(text) <= 120 and bool(find_stamps(text, day_first=True)))


def _is_beside(text: str) -> bool:
    """Whether a line is an address, a role or a reading time, as they stand by a name."""
    return bool(_BESIDE.match(text))


def _unsaid(lines: Sequence[str], said: str | None) -> tuple[str, ...]:
    """The only name near the headline, if the article does not speak of whoever bears it."""
    if said is None or len(lines) > _FEW:
        return ()
    named = [names for line in lines if (names := bare_names(line))]
    words = said.casefold()
    unsaid = [names for names in named if not any(name.split()[-1].casefold() in words for name in names)]
    return unsaid[0] if len(unsaid) == 1 else ()

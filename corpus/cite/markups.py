"""The markups that a finished citation can be set in, which keep its italics as far as they can hold them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from corpus.errors import CitationError

from .lettering import ITALIC, LINK, MARKS, RAISED, SMALL_CAPITALS
from .nearest import nearest

_RTF_HEAD: Final = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\uc1 "
_UNSPLIT: Final = re.compile(f"([{LINK}])")


def _no_escape(text: str) -> str:
    return text


def _escape_html(text: str) -> str:
    return html.escape(text, quote=False)


def _escape_markdown(text: str) -> str:
    """Escape what Markdown would read as its own, outside URLs, which stand between angle brackets."""
    outside = True
    pieces = []
    for piece in _UNSPLIT.split(text):
        pieces.append(re.sub(r"([\\`*_\[\]<>])", r"\\\1", piece) if outside else piece)
        outside = piece != LINK[0]
    return re.sub(r"^(\d+)\. ", r"\1\\. ", "".join(pieces))


def _escape_rtf(text: str) -> str:
    """Escape RTF's own signs; all but ASCII becomes signed UTF-16 units, each with a ? for old readers."""
    escaped = re.sub(r"([\\{}])", r"\\\1", text)
    return re.sub(r"[^\x00-\x7f]", lambda found: _rtf_units(found.group()), escaped)


def _rtf_units(character: str) -> str:
    units = character.encode("utf-16-be")
    pairs = (units[start : start + 2] for start in range(0, len(units), 2))
    return "".join(rf"\u{int.from_bytes(pair, signed=True)} ?" for pair in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Markup:
    """A markup by its label: what opens and closes each emphasis, what is escaped, what stands around it."""

    label: str
    italic: tuple[str, str] = ("", "")
    raised: tuple[str, str] = ("", "")
    small_capitals: tuple[str, str] = ("", "")
    link: tuple[str, str] = ("", "")
    escape: Callable[[str], str] = _no_escape
    around: tuple[str, str] = ("", "")
    blank_line: str = "\n\n"

    def set(self, text: str) -> str:
        """The text with its marks turned into this markup's tags."""
        marks = ITALIC + RAISED + SMALL_CAPITALS + LINK
        tags = dict(
            zip(marks, self.italic + self.raised + self.small_capitals + self.link, strict=True),
        )
        written = MARKS.sub(lambda mark: tags[mark.group()], self.escape(text))
        return f"{self.around[0]}{written}{self.around[1]}"


_ALL: Final = {
    "text": _Markup(label="Plain text"),
    "markdown": _Markup(
        label="Markdown",
        italic=("*", "*"),
        raised=("<sup>", "</sup>"),
        link=("<", ">"),
        escape=_escape_markdown,
    ),
    "html": _Markup(
        label="HTML",
        italic=("<i>", "</i>"),
        raised=("<sup>", "</sup>"),
        small_capitals=('<span style="font-variant: small-caps">', "</span>"),
        escape=_escape_html,
        blank_line="<br>\n<br>\n",
    ),
    "rtf": _Markup(
        label="RTF",
        italic=(r"{\i ", "}"),
        raised=(r"{\super ", "}"),
        small_capitals=(r"{\scaps ", "}"),
        escape=_escape_rtf,
        around=(_RTF_HEAD, r"\par}"),
        blank_line=r"\par\par ",
    ),
}
MARKUPS: Final = MappingProxyType({id: markup.label for id, markup in _ALL.items()})
"""What a citation can be set in: id -> label. RTF is a whole document, as a clipboard wants it."""


def set_in(markup: str, text: str) -> str:
    """The finished citation in one of MARKUPS. Raises CitationError for any other markup."""
    return _markup(markup).set(text)


def above(markup: str, words: str, citation: str) -> str:
    """The words, set in the markup that the citation is already set in, and a blank line before that."""
    chosen = _markup(markup)
    opening = chosen.around[0]
    return f"{opening}{chosen.escape(words)}{chosen.blank_line}{citation.removeprefix(opening)}"


def _markup(id: str) -> _Markup:
    if id not in _ALL:
        raise CitationError(nearest("markup", id, MARKUPS))
    return _ALL[id]

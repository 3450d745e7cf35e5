"""The journalist's plain line: headline, publisher, date, link."""

from __future__ import annotations

from ..citation import Citation
from ..lettering import italic, link
from ..locators import Locator
from ..quoting import curly
from .style import Style


def _line(citation: Citation, locator: Locator | None = None) -> str:
    date = citation.issued.british() if citation.issued else ""
    place = locator.written() if locator else ""
    parts = (curly(citation.title), italic(citation.publisher), date, place, link(citation.url))
    return ", ".join(part for part in parts if part)


def _in_text(citation: Citation, locator: Locator | None) -> str:
    date = citation.issued.british() if citation.issued else ""
    place = locator.written() if locator else ""
    who = italic(citation.publisher) or curly(citation.title)
    return f"({', '.join(part for part in (who, date, place) if part)})"


STYLES = {"plain": Style(label="Plain line", bibliography=_line, in_text=_in_text, note=_line)}

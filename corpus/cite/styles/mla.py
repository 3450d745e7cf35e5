"""MLA, ninth edition: the MLA Handbook's template of core elements."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order, spaced
from ..citation import Citation
from ..dates import MLA_MONTHS
from ..lettering import commas, follow, italic, link, sentence
from ..locators import Locator
from ..quoting import curly, quoted
from .style import Style, headline, publisher, section

_LISTED = Byline(order=Order.FIRST_NAME_INVERTED, given=spaced, comma=Comma.INVERTED, most=2)
_CITED = Byline(order=Order.SHORT, comma=Comma.SERIES, most=2)


def _bibliography(citation: Citation) -> str:
    date = citation.issued.british(MLA_MONTHS) if citation.issued else ""
    where = commas(italic(publisher(citation)), date, link(citation.url))
    supplement = commas(_accessed(citation), section(citation))
    return sentence(_LISTED.write(citation.authors), _title(citation), where, supplement)


def _title(citation: Citation) -> str:
    return quoted(headline(citation)) if citation.publisher else italic(curly(headline(citation)))


def _accessed(citation: Citation) -> str:
    """When the page was seen, which is wanted only where it has no date (5.111)."""
    if citation.issued or not citation.accessed:
        return ""
    return f"Accessed {citation.accessed.british(MLA_MONTHS)}"


def _in_text(citation: Citation, locator: Locator | None) -> str:
    who = (
        _CITED.write(citation.authors)
        or _title(citation)
        or italic(publisher(citation))
        or link(citation.url)
    )
    if not locator:
        return f"({who})"
    return f"({follow(who, ',')} {locator.written('par.')})" if who else f"({locator.written('par.')})"


STYLES = {"mla": Style(label="MLA 9", bibliography=_bibliography, in_text=_in_text)}

"""The Bluebook, twenty-first edition, rule 16.6 for newspapers, in the typefaces of law reviews."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order
from ..citation import Citation
from ..dates import MLA_MONTHS as MONTHS
from ..lettering import commas, follow, italic, link, small_capitals
from ..locators import Locator
from ..quoting import curly
from .style import Style, headline, publisher

_NOTED = Byline(order=Order.NATURAL, joiner="&", comma=Comma.NEVER, most=2)
_SHORT = Byline(order=Order.SHORT, joiner="&", comma=Comma.NEVER, most=2)


def _note(citation: Citation, locator: Locator | None = None) -> str:
    """An online newspaper has its date in parentheses; a printed one after a comma (16.6(f))."""
    paper = small_capitals(publisher(citation))
    date = citation.issued.american(MONTHS) if citation.issued else ""
    if date and citation.url:
        paper, date = f"{paper} ({date})".strip(), ""
    names, title = _NOTED.write(citation.authors), italic(curly(headline(citation)))
    place = locator.written() if locator else ""
    return follow(commas(names, title, paper, date, place, _address(citation)), ".")


def _address(citation: Citation) -> str:
    if citation.url and citation.accessed and not citation.issued:
        return f"{link(citation.url)} (last visited {citation.accessed.american(MONTHS)})"
    return link(citation.url)


def _short(citation: Citation, locator: Locator | None) -> str:
    who = (
        _SHORT.write(citation.authors)
        or italic(curly(headline(citation)))
        or small_capitals(publisher(citation))
    )
    return follow(commas(who, "supra", locator.written() if locator else ""), ".")


STYLES = {
    "bluebook": Style(
        label="Bluebook (newspapers)", bibliography=_note, in_text=_note, note=_note, short_note=_short
    )
}

"""APSA: the Style Manual for Political Science of the American Political Science Association."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order
from ..citation import Citation
from ..lettering import follow, italic, link, sentence
from ..locators import Locator
from ..quoting import curly, quoted
from .style import Style, headline, parenthesis, year

_LISTED = Byline(order=Order.FIRST_NAME_INVERTED, comma=Comma.INVERTED, most=9, shown=7)
_CITED = Byline(order=Order.SHORT, most=3)


def _bibliography(citation: Citation) -> str:
    names = _LISTED.write(citation.authors)
    title = quoted(headline(citation))
    date = citation.issued.year_words if citation.issued else ""
    head = (names, date, title) if names else (title, date)
    return f"{sentence(*head, italic(citation.publisher))} {_address(citation)}".strip()


def _address(citation: Citation) -> str:
    if not citation.url:
        return ""
    seen = f" ({citation.accessed.american()})" if citation.accessed else ""
    return follow(f"{link(citation.url)}{seen}", ".")


def _in_text(citation: Citation, locator: Locator | None) -> str:
    who = _CITED.write(citation.authors) or curly(citation.title)
    return parenthesis(who, year(citation), locator, comma=False)


STYLES = {"apsa": Style(label="APSA", bibliography=_bibliography, in_text=_in_text)}

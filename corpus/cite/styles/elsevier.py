"""Elsevier's Harvard, as its journals' guides for authors have it: no URL, no day."""

from __future__ import annotations

from ..bylines import Byline, Order, closed_up
from ..citation import Citation
from ..lettering import commas, sentence
from ..locators import Locator
from ..quoting import curly, quoted
from .style import Style, as_sentence, capitalised, parenthesis, year

_LISTED = Byline(given=closed_up, joiner="")
_CITED = Byline(order=Order.SHORT, most=2)


def _bibliography(citation: Citation) -> str:
    title = curly(as_sentence(citation))
    names = _LISTED.write(citation.authors)
    who = names or title
    head = commas(who, year(citation)) if who else capitalised(year(citation))
    return sentence(head, title if names else "", citation.publisher)


def _in_text(citation: Citation, locator: Locator | None) -> str:
    who = _CITED.write(citation.authors) or quoted(as_sentence(citation))
    return parenthesis(who, year(citation), locator, comma=True)


STYLES = {"elsevier-harvard": Style(label="Elsevier Harvard", bibliography=_bibliography, in_text=_in_text)}

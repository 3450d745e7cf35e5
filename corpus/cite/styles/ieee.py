"""IEEE: the IEEE Reference Guide, on online newspapers."""

from __future__ import annotations

from ..bylines import Byline, Order, dotted
from ..citation import Citation
from ..dates import IEEE_MONTHS, When
from ..lettering import commas, follow, italic, link, sentence
from ..locators import Locator
from ..quoting import quoted
from .style import Style, as_sentence, capitalised

_LISTED = Byline(order=Order.NATURAL, given=dotted, most=6, et_al=italic("et al."))


def _bibliography(citation: Citation) -> str:
    date = _date(citation.issued) if citation.issued else ""
    head = commas(
        _LISTED.write(citation.authors), quoted(as_sentence(citation)), italic(citation.publisher), date
    )
    if not citation.url:
        return follow(head, ".")
    accessed = f"Accessed: {_date(citation.accessed)}" if citation.accessed else ""
    return f"{sentence(head, accessed, '[Online]')} Available: {link(citation.url)}"


def _date(when: When) -> str:
    """May 07, 2024; May 2024; 2024."""
    if not (when.month and when.day):
        return when.american(IEEE_MONTHS)
    return f"{IEEE_MONTHS[when.month - 1]} {when.day:02}, {when.year}"


def _in_text(citation: Citation, locator: Locator | None) -> str:
    return f"[{citation.number}, {capitalised(locator.written())}]" if locator else f"[{citation.number}]"


STYLES = {"ieee": Style(label="IEEE", bibliography=_bibliography, in_text=_in_text, numbering="[{}] ")}

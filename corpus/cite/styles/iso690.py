"""ISO 690:2021, author and date, in English. Dates and places hold together with no-break spaces."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order
from ..citation import Citation
from ..lettering import commas, italic, link, sentence
from ..locators import Locator
from ..quoting import curly
from .style import Style, parenthesis, year

_LISTED = Byline(comma=Comma.NEVER, capitals=True)
_CITED = Byline(order=Order.SHORT, joiner="")
_NO_BREAK = "\N{NO-BREAK SPACE}"


def _bibliography(citation: Citation) -> str:
    """The headline takes the place of an author that is missing, and the year then that of the whole date."""
    title = curly(citation.title)
    names = _LISTED.write(citation.authors)
    date = year(citation, "[no date]")
    head = commas(names or title, date) if names or title else date.replace("[no", "[No")
    day = citation.issued.british() if citation.issued and names else ""
    medium = "Online" if citation.url else ""
    entry = sentence(head, title if names else "", italic(citation.publisher), medium, day)
    return f"{entry} {_available(citation)}".rstrip()


def _available(citation: Citation) -> str:
    if not citation.url:
        return ""
    seen = f"Accessed {citation.accessed.british()}".replace(" ", _NO_BREAK) if citation.accessed else ""
    return f"Available from: {link(citation.url)}" + (f" [{seen}]." if seen else "")


def _in_text(citation: Citation, locator: Locator | None) -> str:
    who = _CITED.write(citation.authors) or italic(curly(citation.title))
    date = year(citation, "[no date]")
    if not locator:
        return parenthesis(who, date, None, comma=False)
    place = locator.written().replace(" ", _NO_BREAK)
    return f"({' '.join(part for part in (who, date) if part)}, {place})"


STYLES = {"iso690": Style(label="ISO 690, author-date", bibliography=_bibliography, in_text=_in_text)}

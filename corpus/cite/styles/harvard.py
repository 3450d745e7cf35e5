"""Harvard as Cite Them Right has it, twelfth edition: British dates and quotation marks."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order, closed_up
from ..citation import Citation
from ..lettering import SINGLE, commas, follow, italic, link
from ..locators import Locator
from ..quoting import curly, quoted
from .style import Style, as_sentence, parenthesis, publisher, year

_LISTED = Byline(given=closed_up, comma=Comma.NEVER, most=3, et_al=italic("et al."))
_CITED = Byline(order=Order.SHORT, comma=Comma.NEVER, most=3, et_al=italic("et al."))


def _bibliography(citation: Citation) -> str:
    named = _who(citation, _LISTED)
    title = quoted(as_sentence(citation), SINGLE) if citation.authors or citation.publisher else ""
    paper = italic(citation.publisher) if citation.authors else ""
    day = citation.issued.british_day() if citation.issued else ""
    head = f"{named} ({year(citation, 'no date')})".strip()
    rest = commas(title, paper, day, inside=False)
    joined = f"{head} {rest}" if title or paper else commas(head, rest)
    return f"{follow(joined, '.', inside=False)} {_available(citation)}".rstrip()


def _who(citation: Citation, names: Byline) -> str:
    """The authors, or the newspaper, or the headline in italics."""
    return (
        names.write(citation.authors) or italic(publisher(citation)) or italic(curly(as_sentence(citation)))
    )


def _available(citation: Citation) -> str:
    if not citation.url:
        return ""
    seen = f" (Accessed: {citation.accessed.british()})" if citation.accessed else ""
    return f"Available at: {link(citation.url)}{seen}."


def _in_text(citation: Citation, locator: Locator | None) -> str:
    return parenthesis(_who(citation, _CITED), year(citation, "no date"), locator, comma=True)


STYLES = {"harvard": Style(label="Harvard (Cite Them Right)", bibliography=_bibliography, in_text=_in_text)}

"""APA, seventh edition: Publication Manual of the American Psychological Association, 10.1 example 16."""

from __future__ import annotations

from ..bylines import Byline, Comma, Order, dotted
from ..citation import Citation
from ..lettering import italic, link, sentence
from ..locators import Locator
from ..names import Name
from ..quoting import curly, quoted
from .style import Style, as_sentence, capitalised, headline, outlet, parenthesis, year

_LISTED = Byline(given=dotted, joiner="&", comma=Comma.ALWAYS)
_CITED = Byline(order=Order.SHORT, joiner="&", comma=Comma.SERIES, most=2)


def _bibliography(citation: Citation) -> str:
    names = _names(citation.authors)
    title = _title(citation)
    date = f"({_date(citation)})"
    if not names and not title:
        date = f"({capitalised(_date(citation))})"
    head = (names, date, title) if names else (title, date)
    return f"{sentence(*head, outlet(citation))} {_retrieved(citation)}".rstrip()


def _title(citation: Citation) -> str:
    """Plain as part of a newspaper, in italics alone or on a news site (10.16).

    Without one, a description in brackets (9.22).
    """
    if not citation.title:
        return f"[{citation.section}]" if citation.section else ""
    title = curly(as_sentence(citation))
    return title if _is_part(citation) else italic(title)


def _names(names: tuple[Name, ...]) -> str:
    """Up to twenty names; of more, the first nineteen and the last (9.8)."""
    if len(names) <= 20:
        return _LISTED.write(names)
    first = ", ".join(_LISTED.one(name) for name in names[:19])
    return f"{first}, … {_LISTED.one(names[-1])}"


def _date(citation: Citation) -> str:
    """The date, its year with the letter that tells the author's works of that year apart (9.47)."""
    issued = citation.issued
    if issued is None:
        return f"n.d.-{citation.letter}" if citation.letter else "n.d."
    year_words = f"{issued.year_words}{citation.letter}"
    return f"{year_words}, {issued.american_day()}" if issued.month else year_words


def _retrieved(citation: Citation) -> str:
    """The URL; with the date of retrieval only where the article has no date of its own (9.16)."""
    if citation.url and citation.accessed and not citation.issued:
        return f"Retrieved {citation.accessed.american()}, from {link(citation.url)}"
    return link(citation.url)


def _in_text(citation: Citation, locator: Locator | None) -> str:
    who = _CITED.write(citation.authors) or _cited_title(citation)
    return parenthesis(who, year(citation), locator, comma=True)


def _cited_title(citation: Citation) -> str:
    """In title case, quoted as part of a newspaper; or the description in brackets (8.14)."""
    title = headline(citation)
    if not title:
        return f"[{capitalised(citation.section)}]" if citation.section else ""
    return quoted(title) if _is_part(citation) else italic(curly(title))


def _is_part(citation: Citation) -> bool:
    return bool(citation.publisher) and not citation.is_site


STYLES = {"apa": Style(label="APA 7", bibliography=_bibliography, in_text=_in_text, lettered=True)}

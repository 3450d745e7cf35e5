"""Chicago, eighteenth edition (14.87-14.92 on newspapers), and Turabian, ninth, after Chicago's seventeenth.

An article without an author stands under its publisher in the bibliography, and under its headline in a note.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from ..bylines import Byline, Comma, Order, spaced
from ..citation import Citation
from ..lettering import commas, follow, italic, link, sentence
from ..locators import Locator
from ..quoting import curly, quoted
from .style import Style, headline, outlet, parenthesis, section, year

_LISTED = Byline(
    order=Order.FIRST_NAME_INVERTED, given=spaced, comma=Comma.INVERTED, most=6, shown=3, particle_last=True
)
_CITED = Byline(order=Order.SHORT, most=2)
_NOTED = Byline(order=Order.NATURAL, given=spaced, most=2)
_LISTED_17 = replace(_LISTED, most=10, shown=7)
_CITED_17 = replace(_CITED, most=3)
_NOTED_17 = replace(_NOTED, most=3)


def _author_date(citation: Citation) -> str:
    day = citation.issued.american_day() if citation.issued else ""
    head = _head(citation, _LISTED)
    return _entry(citation, head, [head, year(citation)], day)


def _author_date_17(citation: Citation) -> str:
    """The year stands twice where the day is known (CMOS 17, 15.49)."""
    day = citation.issued.american() if citation.issued and citation.issued.month else ""
    head = _head(citation, _LISTED_17)
    return _entry(citation, head, [head, year(citation)], day)


def _notes_bibliography(citation: Citation, *, names: Byline) -> str:
    date = citation.issued.american() if citation.issued else "n.d."
    head = _head(citation, names)
    return _entry(citation, head, [head], date)


def _entry(citation: Citation, head: str, parts: list[str], date: str) -> str:
    title = _title(citation)
    where = commas(outlet(citation) if citation.authors else "", date)
    middle = ["" if title == head else title, _section(citation), where]
    return sentence(*parts, *middle, _accessed(citation, "Accessed"), link(citation.url))


def _head(citation: Citation, names: Byline) -> str:
    return names.write(citation.authors) or outlet(citation) or _title(citation)


def _title(citation: Citation) -> str:
    """In quotation marks as part of a newspaper; in italics where it stands alone."""
    return quoted(headline(citation)) if citation.publisher else italic(curly(headline(citation)))


def _section(citation: Citation, word: str = "Sec.") -> str:
    """World News; Sec. A1."""
    name = section(citation)
    return f"{word} {name}" if re.fullmatch(r"[A-Z]?\d+|[A-Z]", name) else name


def _accessed(citation: Citation, word: str) -> str:
    """When the page was seen, which is wanted only where it has no date (13.15)."""
    if citation.issued or not (citation.accessed and citation.url):
        return ""
    return f"{word} {citation.accessed.american()}"


def _in_text(citation: Citation, locator: Locator | None, *, names: Byline) -> str:
    head = _head(citation, names)
    return parenthesis(head, year(citation), locator, comma=citation.issued is None)


def _note(citation: Citation, locator: Locator | None, *, names: Byline) -> str:
    who, title = names.write(citation.authors), _title(citation)
    where = [_section(citation, "sec."), outlet(citation)]
    parts = (
        who,
        title,
        *(where if who or title else reversed(where)),
        citation.issued.american() if citation.issued else "n.d.",
        locator.written() if locator else "",
        _accessed(citation, "accessed"),
        link(citation.url),
    )
    return follow(commas(*parts), ".")


def _short_note(citation: Citation, locator: Locator | None, *, names: Byline) -> str:
    head = _head(citation, names)
    title = _title(citation)
    return follow(commas(head, "" if title == head else title, locator.written() if locator else ""), ".")


def _notes(label: str, listed: Byline, noted: Byline, cited: Byline) -> Style:
    full = partial(_note, names=noted)
    return Style(
        label=label,
        bibliography=partial(_notes_bibliography, names=listed),
        in_text=full,
        note=full,
        short_note=partial(_short_note, names=cited),
    )


STYLES = {
    "chicago-author-date": Style(
        label="Chicago 18, author-date", bibliography=_author_date, in_text=partial(_in_text, names=_CITED)
    ),
    "chicago-notes": _notes("Chicago 18, notes and bibliography", _LISTED, _NOTED, _CITED),
    "turabian": _notes("Turabian 9, notes and bibliography", _LISTED_17, _NOTED_17, _CITED_17),
    "turabian-author-date": Style(
        label="Turabian 9, author-date",
        bibliography=_author_date_17,
        in_text=partial(_in_text, names=_CITED_17),
    ),
}

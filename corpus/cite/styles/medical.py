"""Vancouver, as the National Library of Medicine's Citing Medicine has it, and AMA, eleventh edition."""

from __future__ import annotations

from ..bylines import Byline, Order, bare
from ..citation import Citation
from ..dates import THREE_LETTERS, When
from ..lettering import italic, link, raised, sentence
from ..locators import Locator
from ..quoting import curly
from .style import Style, as_sentence

_VANCOUVER = Byline(
    order=Order.FAMILY_FIRST, given=bare, between=" ", joiner="", most=6, shown=6, et_al="et al"
)
_AMA = Byline(order=Order.FAMILY_FIRST, given=bare, between=" ", joiner="", most=6, shown=3, et_al="et al")


def _vancouver(citation: Citation) -> str:
    title, paper = curly(as_sentence(citation)), citation.publisher
    medium = " [Internet]" if citation.url else ""
    if paper:
        paper += medium
    else:
        title += medium
    cited = f"[cited {_backwards(citation.accessed)}]" if citation.url and citation.accessed else ""
    date = _backwards(citation.issued) if citation.issued else ""
    entry = sentence(_VANCOUVER.write(citation.authors), title.strip(), paper, f"{date} {cited}".strip())
    return f"{entry} Available from: {link(citation.url)}" if citation.url else entry


def _backwards(when: When) -> str:
    """2024 May 7; 2024 May; 2024."""
    month = THREE_LETTERS[when.month - 1] if when.month else ""
    return " ".join(filter(None, (when.year_words, month, str(when.day or ""))))


def _ama(citation: Citation) -> str:
    accessed = f"Accessed {citation.accessed.american()}" if citation.url and citation.accessed else ""
    date = citation.issued.american() if citation.issued else ""
    names = _AMA.write(citation.authors)
    paper = citation.publisher if citation.is_site else italic(citation.publisher)
    entry = sentence(names, curly(as_sentence(citation)), paper, date, accessed)
    return f"{entry} {link(citation.url)}".strip()


def _number(citation: Citation, locator: Locator | None) -> str:
    """A paragraph is not part of an NLM citation."""
    return f"({citation.number})"


def _raised_number(citation: Citation, locator: Locator | None) -> str:
    place = f"({locator.written().replace('. ', '').replace(' ', '')})" if locator else ""
    return raised(f"{citation.number}{place}")


STYLES = {
    "vancouver": Style(label="Vancouver (NLM)", bibliography=_vancouver, in_text=_number, numbering="{}. "),
    "ama": Style(label="AMA 11", bibliography=_ama, in_text=_raised_number, numbering="{}. "),
}

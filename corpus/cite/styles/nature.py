"""Nature: the journal's formatting guide."""

from __future__ import annotations

from ..bylines import Byline, Comma, dotted
from ..citation import Citation
from ..lettering import SINGLE, italic, raised, sentence
from ..locators import Locator
from ..quoting import curly
from .style import Style, as_sentence

_LISTED = Byline(given=dotted, joiner="&", comma=Comma.NEVER, most=5, et_al=italic("et al."))


def _bibliography(citation: Citation) -> str:
    date = f"({citation.issued.year_words})" if citation.issued else ""
    where = f"{italic(citation.publisher)} {date}".strip()
    return sentence(
        _LISTED.write(citation.authors), curly(as_sentence(citation), SINGLE), where, inside=False
    )


def _in_text(citation: Citation, locator: Locator | None) -> str:
    """The number alone: Nature's citations hold no places."""
    return raised(str(citation.number))


STYLES = {"nature": Style(label="Nature", bibliography=_bibliography, in_text=_in_text, numbering="{}. ")}

"""Articles cited together: their list of references, and the line that the log notes of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from corpus.cite import FORMATS, STYLES, Citation, citation_of, export, references, render, says_something
from corpus.library import Library


def citable(library: Library, articles: Iterable[int], *, accessed: date) -> dict[int, Citation]:
    """Give the citation of each article by its number, once; those of which nothing is known are left out.

    Raises NotInLibrary.
    """
    seen = library.family_name
    kept = (library.article(id) for id in dict.fromkeys(articles))
    made = {one.id: citation_of(one.article, accessed=accessed, family_name=seen) for one in kept}
    return {id: citation for id, citation in made.items() if says_something(citation)}


def listed(citations: Sequence[Citation], style: str) -> str:
    """Write a list of references in a style or format. Raises CitationError."""
    if style in FORMATS:
        return export(citations, format=style).rstrip("\n")
    return "\n".join(references(citations, style=style))


def each(citations: Mapping[int, Citation], style: str) -> dict[int, str]:
    """Write each citation by itself, by the article's number: a plain line where the style is a CSL file.

    A run of pandoc for each article would take too long for a note in the log.
    """
    if style in FORMATS:
        return {article: listed([citation], style) for article, citation in citations.items()}
    known = style if style in STYLES else "plain"
    return {article: render(citation, style=known) for article, citation in citations.items()}

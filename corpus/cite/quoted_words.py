"""The words of a quote, who said them, and below them the citation of the article that holds them."""

from __future__ import annotations

from corpus.article import Quote

_OPENING = ("“", "‘", '"', "'", "«", "„", "「", "『")


def quotation(quote: Quote, citation: str) -> str:
    """Put the quote before its citation, an empty line between; a speaker who is not known is left out."""
    words = " ".join(quote.text.split())
    # A broadcast clip stands in its article without quotation marks.
    words = words if words.startswith(_OPENING) else f"“{words}”"
    said = f"{words} — {quote.speaker}" if quote.speaker else words
    return f"{said}\n\n{citation}"

"""A quote together with where it comes from, ready to paste."""

from __future__ import annotations

from corpus.article import Quote

from .markups import above


def quotation(quote: Quote, citation: str, *, markup: str = "text") -> str:
    """The quote's words in their marks and its speaker, above its citation, which is set in `markup`."""
    words = quote.text if quote.text[:1] in "“\"‘'«„" else f"“{quote.text}”"
    said = f"{words} — {quote.speaker}" if quote.speaker else words
    return above(markup, said, citation)

"""A quote together with where it comes from, ready to paste."""

from __future__ import annotations

from corpus.article import Quote


def quotation(quote: Quote, citation: str) -> str:
    """The quote's words in their marks, its speaker, and a blank line before the citation."""
    words = quote.text if quote.text[:1] in "“\"‘'«„" else f"“{quote.text}”"
    said = f"{words} — {quote.speaker}" if quote.speaker else words
    return f"{said}\n\n{citation}"

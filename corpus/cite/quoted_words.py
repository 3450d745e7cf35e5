"""A quote together with where it comes from, ready to paste."""

from __future__ import annotations

from dataclasses import replace

from corpus.article import KeptArticle, Quote, Span

from .markups import above

_NOWHERE = Span(0, 0, 0)


def quotation(quote: Quote, citation: str, *, locator: str = "", markup: str = "text") -> str:
    """The quote's words in their marks, its speaker and place, above its citation, set in `markup`."""
    words = quote.text if quote.text[:1] in "“\"‘'«„" else f"“{quote.text}”"
    source = ", ".join(part for part in (quote.speaker, locator) if part)
    return above(markup, f"{words} — {source}" if source else words, citation)


def place_of(quote: Quote) -> str:
    """The locator of the quote's paragraph, counted from 1; empty where nobody knows which it is."""
    return "" if quote.span.start == quote.span.end else f"para. {quote.span.paragraph + 1}"


def quote_of(words: str, kept: KeptArticle) -> Quote:
    """Words of an article as a quote: of the speaker who says them, in the paragraph where they stand.

    Neither is told of words that the article has more than once, or that run from one paragraph into another.
    """
    words = words.strip()
    body = kept.article.body
    if not words or sum(paragraph.count(words) for paragraph in body) != 1:
        return Quote(span=_NOWHERE, text=words)
    number = next(number for number, paragraph in enumerate(body) if words in paragraph)
    start = body[number].index(words)
    span = Span(number, start, start + len(words))
    for quote in kept.annotations.quotes:
        whole = quote.span
        if whole.paragraph == number and whole.start <= span.start and span.end <= whole.end:
            return replace(quote, span=span, text=words)
    return Quote(span=span, text=words)

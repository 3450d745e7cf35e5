"""A quote together with where it comes from, ready to paste."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.article import KeptArticle, Quote, QuoteKind, Span

from .markups import above

_OPENING = "“\"‘'«»„「『"
_CLOSED = re.compile("[”\"’'»«“」』]\\s*$")
_NOWHERE = Span(0, 0, 0)


def quotation(quote: Quote, citation: str, *, locator: str = "", markup: str = "text") -> str:
    """The quote's words in their marks, its speaker and place, above its citation, set in `markup`."""
    words = " ".join(quote.text.split("\n"))
    words = words if words[:1] in _OPENING else f"“{words}”"
    source = ", ".join(part for part in (quote.speaker, locator) if part)
    return above(markup, f"{words} — {source}" if source else words, citation)


def place_of(quote: Quote) -> str:
    """The locator of the quote's paragraphs, counted from 1; empty where nobody knows which they are."""
    if quote.span.start == quote.span.end:
        return ""
    first, more = quote.span.paragraph + 1, quote.text.count("\n")
    return f"paras. {first}–{first + more}" if more else f"para. {first}"


def whole_of(quote: Quote, kept: KeptArticle) -> Quote:
    """All that is quoted where a quote runs over several paragraphs, a line each; else the quote itself.

    A part goes on where its paragraph ends without a closing mark and the next opens with a mark again.
    """
    quotes = kept.annotations.quotes
    if quote not in quotes or quote.kind is QuoteKind.SOUND_BITE:
        return quote
    first = last = quotes.index(quote)
    while first > 0 and _goes_on(quotes[first - 1], quotes[first], kept):
        first -= 1
    while last + 1 < len(quotes) and _goes_on(quotes[last], quotes[last + 1], kept):
        last += 1
    head, *others = quotes[first : last + 1]
    return replace(head, text="\n".join((head.text, *(part.text[1:] for part in others)))) if others else head


def _goes_on(part: Quote, following: Quote, kept: KeptArticle) -> bool:
    one, other = part.span, following.span
    if other.paragraph != one.paragraph + 1 or other.paragraph >= len(kept.article.body):
        return False
    ends = not kept.article.body[one.paragraph][one.end :].strip()
    opens = not kept.article.body[other.paragraph][: other.start].strip()
    marked = part.text[:1] in _OPENING and following.text[:1] == part.text[:1]
    return ends and opens and marked and not _CLOSED.search(part.text[1:])


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

"""Annotate an article: who and what its paragraphs mention, who says what, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Annotations

from . import entities, introductions, links, quotes, tagger, tokens, topics
from .lexicon import lexicon

VERSION = "4"
"""Changes whenever a text may be annotated differently: what was kept with another is out of date."""

_HEADLINE = -1


def annotate(paragraphs: Sequence[str], *, headline: str | None = None) -> Annotations:
    """Annotate `paragraphs`. The headline helps to tell who is meant and what matters, but holds no spans.

    The same text is always annotated the same, whatever else was read before it.
    """
    words = lexicon()
    texts = [headline, *paragraphs] if headline else list(paragraphs)
    read = tokens.read(texts, words, first=_HEADLINE if headline else 0)
    guesses, evidence = entities.find(read, words)
    if (better := tagger.load()) is not None:
        guesses = tuple(guess for guess in better.tag(read, guesses) if guess.surface not in evidence.terms)
    guesses = introductions.settle(guesses, read, words)
    mentions = links.link(guesses, read, evidence=evidence, lexicon=words)
    body = [paragraph for paragraph in read if paragraph.number != _HEADLINE]
    in_body = tuple(mention for mention in mentions if mention.span.paragraph != _HEADLINE)
    return Annotations(
        mentions=in_body,
        quotes=quotes.find(body, in_body, words),
        topics=topics.find(read, mentions, terms=evidence.terms, lexicon=words),
    )

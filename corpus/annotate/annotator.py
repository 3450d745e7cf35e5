"""Annotate an article: who and what its paragraphs mention, who says what, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import ANNOTATING, Annotations, IsoDate, Kind
from corpus.garbage import seldom_collecting

from . import (
    boundaries,
    companies,
    entities,
    figures,
    foreign,
    introductions,
    links,
    occasions,
    pairs,
    quotes,
    tagger,
    tokens,
    topics,
    whole_names,
)
from .lexicon import lexicon

_HEADLINE = -1
_SILENT = (Kind.EVENT, Kind.LAW)
"""What can say nothing."""


@seldom_collecting()
def annotate(
    paragraphs: Sequence[str], *, headline: str | None = None, published: IsoDate | None = None
) -> Annotations:
    """Annotate `paragraphs`. The headline helps to tell who is meant and what matters, but holds no spans.

    `published` tells the year of dates that leave it out. The same text is always annotated the same,
    whatever else was read before it.
    """
    words = lexicon()
    texts = [headline, *paragraphs] if headline else list(paragraphs)
    read = tokens.read(texts, words, first=_HEADLINE if headline else 0)
    guesses, evidence = entities.find(read, words)
    if (better := tagger.load()) is not None:
        tagged = pairs.part(better.tag(read, guesses), guesses, read)
        guesses = tuple(guess for guess in tagged if guess.surface not in evidence.terms)
    guesses = whole_names.settle(boundaries.settle(guesses, read, words), read, words)
    guesses = companies.settle(introductions.settle(guesses, read, words), read, words)
    guesses = occasions.settle(guesses, read, evidence=evidence, lexicon=words)
    is_foreign = foreign.is_foreign(read)
    if is_foreign:
        guesses = tuple(foreign.surely(guesses, words))
    mentions = links.link(guesses, read, evidence=evidence, lexicon=words)
    body = [paragraph for paragraph in read if paragraph.number != _HEADLINE]
    in_body = tuple(mention for mention in mentions if mention.span.paragraph != _HEADLINE)
    found = figures.find(body, in_body, published=published)
    in_body = figures.named(in_body, found)
    speaking = tuple(mention for mention in in_body if mention.entity.kind not in _SILENT)
    return Annotations(
        mentions=in_body,
        quotes=quotes.find(body, speaking, words),
        topics=() if is_foreign else topics.find(read, mentions, terms=evidence.terms, lexicon=words),
        figures=found,
        version=ANNOTATING,
    )

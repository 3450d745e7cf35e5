"""Decisions laid over what was found in an article: a pure function of both.

Each mention follows its entity through the decisions on it, in the order in which they were made: merged,
then split, then renamed. Words added by hand are marked first and go the same way, from the decision that
added them on. What nothing was decided on comes out as it went in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from corpus.article import Annotations, Entity, Mention, Quote, Span

from ..text import plain
from .correction import EntityCorrection, Verb

_FOLLOWED = (Verb.MERGE, Verb.SPLIT, Verb.RENAME, Verb.RETYPE, Verb.HIDE)
_UNSPACED = "\u2e80"
"""From this character on, scripts put no spaces between words."""

_Placed: TypeAlias = tuple[int, EntityCorrection]


@dataclass(frozen=True, slots=True)
class Laid:
    """What is shown of an article, and the subjects of the decisions that made it so."""

    annotations: Annotations
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A mention on its way: the words in the text, and the decision from which on it counts."""

    mention: Mention
    words: str
    since: int = -1


class Overlay:
    """The decisions of a library, in the order in which they were made."""

    def __init__(self, corrections: Sequence[EntityCorrection]) -> None:
        self._by_key: defaultdict[str, list[_Placed]] = defaultdict(list)
        self._never: dict[str, EntityCorrection] = {}
        self._added: dict[str, _Placed] = {}
        for place, correction in enumerate(corrections):
            if correction.verb in _FOLLOWED and correction.who:
                self._by_key[correction.who.key].append((place, correction))
            elif correction.verb is Verb.NEVER:
                self._never[plain(correction.words)] = correction
            elif correction.verb is Verb.ADD:
                self._added[_spaced(correction.words)] = (place, correction)
        self._pattern = _any_of(self._added) if self._added else None

    def lay(self, annotations: Annotations, *, source: str, body: Sequence[str]) -> Laid:
        """Give what is shown of an article in which `annotations` were found."""
        used: set[str] = set()
        marked = self._with_added(annotations.mentions, body, used)
        mentions, became = [], []
        for one in marked:
            entity = self._follow(one.mention.entity, one, source, used)
            became.append((one, entity))
            if entity is not None:
                mentions.append(replace(one.mention, entity=entity))
        quotes = tuple(self._quote(quote, became, source, used) for quote in annotations.quotes)
        if not used:
            return Laid(annotations, frozenset())
        return Laid(replace(annotations, mentions=tuple(mentions), quotes=quotes), frozenset(used))

    def follow(self, entity: Entity) -> Entity | None:
        """Give whom an entity has become, wherever nothing is said of single names or articles."""
        return self._follow(entity, _Marked(Mention(span=Span(0, 0, 0), entity=entity), ""), "", set())

    def _with_added(self, mentions: Sequence[Mention], body: Sequence[str], used: set[str]) -> list[_Marked]:
        """Give all mentions in the order of the text, those added by hand in place of what they overlap."""
        found = [_Marked(mention, _words(mention, body)) for mention in mentions]
        if self._pattern is None:
            return found
        for span, (place, correction) in self._occurrences(body):
            overlapped = [one for one in found if _overlap(one.mention.span, span)]
            if correction.to is None or any(_holds(one.mention.span, span) for one in overlapped):
                continue
            used.add(correction.subject)
            found = [one for one in found if one not in overlapped]
            found.append(_Marked(Mention(span=span, entity=correction.to), correction.words, place))
        return sorted(found, key=lambda one: one.mention.span)

    def _occurrences(self, body: Sequence[str]) -> Iterator[tuple[Span, _Placed]]:
        assert self._pattern is not None
        for number, paragraph in enumerate(body):
            for match in self._pattern.finditer(paragraph):
                yield Span(number, *match.span()), self._added[_spaced(match.group())]

    def _follow(self, found: Entity, marked: _Marked, source: str, used: set[str]) -> Entity | None:
        """Give the entity that a mention comes to stand for, or None if it is not to be shown."""
        if self._never and (never := self._never.get(plain(marked.words))) is not None:
            used.add(never.subject)
            return None
        entity, since, names = found, marked.since, (found.name, *found.aliases)
        while (step := self._next(entity.key, since, plain(marked.words), source)) is not None:
            since, correction = step
            used.add(correction.subject)
            if correction.verb is Verb.HIDE or correction.to is None:
                return None
            entity = correction.to
            if correction.verb is Verb.SPLIT:
                names = ()
        if entity is found:
            return found
        return replace(entity, aliases=tuple(name for name in names if name != entity.name))

    def _next(self, key: str, since: int, words: str, source: str) -> _Placed | None:
        for place, correction in self._by_key.get(key, ()):
            if place > since and _concerns(correction, words, source):
                return place, correction
        return None

    def _quote(
        self, quote: Quote, became: Sequence[tuple[_Marked, Entity | None]], source: str, used: set[str]
    ) -> Quote:
        """Let a quote's speaker follow the mention nearest to it that stood for the same entity."""
        found = quote.entity
        if found is None:
            return quote
        own = [one for one, _ in became if one.mention.entity.key == found.key]
        nearest = min(own, key=lambda one: _distance(one.mention.span, quote.span), default=None)
        marked = nearest or _Marked(Mention(span=quote.span, entity=found), quote.speaker or found.name)
        entity = self._follow(found, marked, source, used)
        if entity is found:
            return quote
        if entity is None:
            return replace(quote, entity=None, speaker=None)
        speaker = quote.speaker and quote.speaker.replace(found.name, entity.name, 1)
        return replace(quote, entity=entity, speaker=speaker)


def _concerns(correction: EntityCorrection, words: str, source: str) -> bool:
    if correction.verb is not Verb.SPLIT:
        return True
    named = not correction.words or plain(correction.words) == words
    return named and correction.source in ("", source)


def _words(mention: Mention, body: Sequence[str]) -> str:
    span = mention.span
    if span.paragraph >= len(body):
        return mention.entity.name
    return _spaced(body[span.paragraph][span.start : span.end]) or mention.entity.name


def _spaced(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _any_of(words: Sequence[str] | dict[str, _Placed]) -> re.Pattern[str]:
    """Give a pattern of whole words, the longest first, whatever spaces and apostrophes part them."""
    return re.compile("|".join(map(_pattern_of, sorted(words, key=len, reverse=True))))


def _pattern_of(words: str) -> str:
    parts = (re.escape(part).replace("'", "['’]") for part in words.split())
    before = r"(?<!\w)" if words[0] < _UNSPACED else ""
    after = r"(?!\w)" if words[-1] < _UNSPACED else ""
    return before + r"\s+".join(parts) + after


def _overlap(one: Span, other: Span) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _holds(one: Span, other: Span) -> bool:
    """Say whether the first holds more than the second, and all of it."""
    return one != other and one.start <= other.start and other.end <= one.end


def _distance(mention: Span, quote: Span) -> tuple[int, int]:
    return abs(mention.paragraph - quote.paragraph), abs(mention.start - quote.start)

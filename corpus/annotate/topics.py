"""Say what an article is about: `find(paragraphs, mentions, ...) -> topics`, few and most telling first.

Three sources: a list of what news is about (`lists/concepts.txt`), whose names are the same in every article;
phrases of two or three plain words that the article uses far more often than English does (keyness); and
such words after a place ("Congo dam project"). Words inside mentions are left out, and a phrase inside a
better one does not count again.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.article import Kind, Mention, Span, Topic

from . import lists
from .lexicon import Lexicon
from .tokens import Paragraph, Token

MOST = 8
"""So many topics at most."""
_LONGEST = 3
_HEADLINE, _LEAD = 3.0, 1.5
"""What a find in the headline or the first paragraph weighs against one further down."""
_CONCEPT = 8.0
"""The specificity of a listed concept; a phrase's is the mean of its words', some 2 (common) to 9 (rare)."""
_WORDS_OF_ENGLISH = 400_000
"""How many words the lexicon's counts were taken from."""
_LEAST, _LEAST_ALONE = 12.0, 8.0
"""The least score of a topic, and of an article's only one."""
_Phrase = tuple[str, ...]


class _Find(NamedTuple):
    """A phrase found: the topic's name, where, and how telling a find of it is."""

    name: str
    span: Span
    specificity: float


@dataclass(frozen=True, slots=True)
class _Words:
    concepts: Mapping[_Phrase, str]
    lengths: Mapping[str, int]
    stop: frozenset[str]
    nouns: frozenset[str]
    heads: frozenset[str]
    spellings: Mapping[str, str]


@cache
def _words() -> _Words:
    concepts = {tuple(name.lower().split()): shown for name, shown in lists.aliases("concepts").items()}
    listed, spellings = lists.groups("topic_words"), lists.aliases("spellings")
    lengths: defaultdict[str, int] = defaultdict(int)
    for phrase in concepts:
        lengths[phrase[0]] = max(lengths[phrase[0]], len(phrase))
    return _Words(concepts, dict(lengths), listed["stop"], listed["noun"], listed["head"], spellings)


def find(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Mention],
    *,
    terms: Mapping[str, str],
    lexicon: Lexicon,
) -> tuple[Topic, ...]:
    """Find the topics of an article; `terms` are its lower-case acronyms ("LNG": "liquefied natural gas").

    A headline is the paragraph numbered below 0: it weighs, but holds no spans.
    """
    covered: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        covered[mention.span.paragraph].append(mention)
    finds = [f for p in paragraphs for f in _in_paragraph(p, covered[p.number], terms, lexicon)]
    return tuple(_best(finds))


def _in_paragraph(
    paragraph: Paragraph, mentions: Sequence[Mention], terms: Mapping[str, str], lexicon: Lexicon
) -> Iterator[_Find]:
    for run, place in _runs(paragraph, mentions):
        yield from _concepts(run, paragraph.number, terms)
        yield from _phrases(run, place, paragraph.number, lexicon)


def _runs(paragraph: Paragraph, mentions: Sequence[Mention]) -> Iterator[tuple[list[Token], str | None]]:
    """Give the words between marks and mentions, with the place named right before them, if one is."""
    waiting = list(reversed(mentions))
    run: list[Token] = []
    place: str | None = None
    covered = -1
    for token in paragraph.tokens:
        if token.start < covered:
            continue
        if waiting and waiting[-1].span.start <= token.start:
            mention = waiting.pop()
            yield run, place
            run, covered = [], mention.span.end
            place = mention.entity.name if mention.entity.kind is Kind.PLACE else None
        elif run and token.gap != " ":
            yield run, place
            run, place = [token], None
        else:
            place = place if run or token.gap in (" ", "'s ", "’s ") else None
            run.append(token)
    yield run, place


def _concepts(run: Sequence[Token], number: int, terms: Mapping[str, str]) -> Iterator[_Find]:
    low = [token.low for token in run]
    begins = _words().lengths
    stop = 0
    for at, word in enumerate(low):
        if at < stop or not (word in begins or run[at].text in terms):
            continue
        length, shown = _concept(low, at)
        if expanded := terms.get(run[at].text):
            length, shown = 1, _words().concepts.get(tuple(expanded.lower().split()), expanded)
        named = length == 1 and run[at].capital and not run[at].opens and not run[at].text.isupper()
        if shown and not named:
            yield _Find(shown, _span(run[at : at + length], number), _CONCEPT)
        stop = at + length


def _concept(words: Sequence[str], at: int) -> tuple[int, str | None]:
    """Give the length and the topic of the longest listed phrase at `at`, or (1, None)."""
    listed = _words()
    for length in range(min(listed.lengths.get(words[at], 0), len(words) - at), 0, -1):
        if shown := listed.concepts.get(tuple(words[at : at + length])):
            return length, shown
    return 1, None


def _phrases(run: Sequence[Token], place: str | None, number: int, lexicon: Lexicon) -> Iterator[_Find]:
    at = 0
    while at < len(run):
        stop = at
        while stop < len(run) and _is_content(run[stop].text):
            stop += 1
        for first in range(at, stop - 1):
            for last in range(first + 2, min(first + _LONGEST, stop) + 1):
                phrase = run[first:last]
                yield _Find(_name(phrase), _span(phrase, number), _specificity(phrase, lexicon))
        if place and at == 0 and 0 < stop <= _LONGEST and run[stop - 1].low in _words().heads:
            yield _Find(f"{place} {_name(run[:stop])}", _span(run[:stop], number), _CONCEPT)
        at = stop + 1


@lru_cache(maxsize=20_000)
def _is_content(word: str) -> bool:
    words = _words()
    if not word.islower() or len(word) < 3 or word in words.stop or not word.replace("-", "").isalpha():
        return False
    return word in words.nouns or not word.endswith(("ed", "ing", "ly"))


def _name(tokens: Sequence[Token]) -> str:
    return " ".join([_spelt(token.low) for token in tokens])


def _spelt(word: str) -> str:
    """Give a word in the spelling that topics are shown in, so that "defense" and "defence" are one."""
    spellings = _words().spellings
    if word.endswith("s") and word[:-1] in spellings:
        return f"{spellings[word[:-1]]}s"
    return spellings.get(word, word)


def _span(tokens: Sequence[Token], number: int) -> Span:
    return Span(number, tokens[0].start, tokens[-1].end)


def _specificity(tokens: Iterable[Token], lexicon: Lexicon) -> float:
    """Measure how far the words are from everyday English: the mean of log(all / seen)."""
    each = [_rarity(token.low, lexicon) for token in tokens]
    return sum(each) / len(each) - 3


@lru_cache(maxsize=20_000)
def _rarity(word: str, lexicon: Lexicon) -> float:
    return math.log(_WORDS_OF_ENGLISH / (1 + lexicon.counts.get(word, 0)))


def _best(finds: Sequence[_Find]) -> Iterator[Topic]:
    found = _grouped(finds)
    scores = {name: _score(each) for name, each in found.items()}
    taken: set[tuple[int, int]] = set()
    kept = 0
    for name in sorted(scores, key=lambda name: (-scores[name], name)):
        if kept == MOST or scores[name] < (_LEAST if kept else _LEAST_ALONE):
            return
        spans = [each.span for each in found[name]]
        fresh = sum(
            (s.paragraph, s.start) not in taken and (s.paragraph, s.end - 1) not in taken for s in spans
        )
        if 2 * fresh < len(spans) or (len(spans) < 2 and found[name][0].specificity != _CONCEPT):
            continue
        kept += 1
        taken.update((span.paragraph, at) for span in spans for at in range(span.start, span.end))
        yield Topic(name=name, spans=tuple(sorted(span for span in spans if span.paragraph >= 0)))


def _grouped(finds: Sequence[_Find]) -> dict[str, list[_Find]]:
    """Gather the finds of each name; "black holes" and "black hole" are one."""
    names = Counter(each.name for each in finds)
    found: defaultdict[str, list[_Find]] = defaultdict(list)
    for each in finds:
        other = each.name[:-1] if each.name.endswith("s") else f"{each.name}s"
        found[max(each.name, other, key=lambda name: (names[name], name))].append(each)
    return dict(found)


def _score(found: Sequence[_Find]) -> float:
    weight = sum(
        _HEADLINE if f.span.paragraph < 0 else _LEAD if f.span.paragraph == 0 else 1.0 for f in found
    )
    return found[0].specificity * weight

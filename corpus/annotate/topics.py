"""Say what an article is about: `find(paragraphs, mentions, ...) -> topics`, few and most telling first.

Three sources: a list of what news is about (`lists/concepts.txt`), whose names are the same in every article;
phrases of two or three plain words that the article uses far more often than English does (keyness); and
such words after a place ("Congo dam project"). Words inside mentions are left out, and a phrase inside a
better one does not count again.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress, pairwise
from typing import NamedTuple

from corpus.article import Kind, Mention, Span, Topic

from . import lists
from .lexicon import Lexicon
from .tokens import Paragraph

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
_EARLY = 2
"""An article's only topic stands in no later paragraph, if it stands but once."""
_OFTEN, _BESIDE = 3, 0.45
"""What neither headline nor lead names, and the rest less often, needs this share of the best score."""
_OF_PLACES = ("'s ", "’s ")
"""What may stand between a place and what is there, beside a space."""
_Phrase = tuple[str, ...]
_Found = tuple[str, Paragraph, int, int, bool]
"""The topic's name, words `first` to `last` of a paragraph, and whether the phrase is surely a topic."""
_Pair = tuple[str, str]
"""Two words, the second without what makes it a plural."""
_Run = tuple[Paragraph, int, int, str | None]
"""Words `first` to `last` of a paragraph, no mark or mention between, and the place named right before."""
_Stretch = tuple[Paragraph, int, Sequence[str], Sequence[_Pair]]
"""Plain words that stand together in a paragraph from a word on, as topics spell them, and their pairs."""


class _Find(NamedTuple):
    """A phrase that may be a topic: its name, where it stands, and how telling it is there."""

    name: str
    span: Span
    specificity: float


@dataclass(frozen=True, slots=True)
class _Words:
    concepts: Mapping[_Phrase, str]
    lengths: Mapping[str, int]
    spellings: Mapping[str, str]
    stop: frozenset[str]
    nouns: frozenset[str]
    heads: frozenset[str]


@cache
def _words() -> _Words:
    concepts = {tuple(name.lower().split()): shown for name, shown in lists.aliases("concepts").items()}
    listed, spellings = lists.groups("topic_words"), lists.aliases("spellings")
    spellings |= {f"{word}s": f"{shown}s" for word, shown in spellings.items()}
    lengths: defaultdict[str, int] = defaultdict(int)
    for phrase in concepts:
        lengths[phrase[0]] = max(lengths[phrase[0]], len(phrase))
    return _Words(concepts, dict(lengths), spellings, listed["stop"], listed["noun"], listed["head"])


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
    runs = [run for paragraph in paragraphs for run in _runs(paragraph, covered[paragraph.number])]
    stretches = [tuple(_stretches(run)) for run in runs]
    surely = [
        (*_concepts(run, terms), *_of_place(run, plain)) for run, plain in zip(runs, stretches, strict=True)
    ]
    again = _seen_again(chain.from_iterable(stretches), chain.from_iterable(surely))
    found = [
        each
        for sure, plain in zip(surely, stretches, strict=True)
        for each in chain(sure, *(_phrases(stretch, again) for stretch in plain))
    ]
    return tuple(_best(_telling(found, lexicon)))


def _runs(paragraph: Paragraph, mentions: Sequence[Mention]) -> Iterator[_Run]:
    """Give the words between marks and mentions, with the place named right before them, if one is."""
    waiting = list(reversed(mentions))
    place: str | None = None
    first, covered = 0, -1
    for at, token in enumerate(paragraph.tokens):
        if token.start < covered:
            first = at + 1
        elif waiting and waiting[-1].span.start <= token.start:
            yield paragraph, first, at, place
            mention = waiting.pop()
            first, covered = at + 1, mention.span.end
            place = mention.entity.name if mention.entity.kind is Kind.PLACE else None
        elif token.gap != " ":
            if first < at:
                yield paragraph, first, at, place
                first, place = at, None
            elif token.gap not in _OF_PLACES:
                place = None
    yield paragraph, first, len(paragraph.tokens), place


def _concepts(run: _Run, terms: Mapping[str, str]) -> Iterator[_Found]:
    paragraph, first, last, _ = run
    lengths, stop = _words().lengths, first
    beginnings = [*compress(range(first, last), map(lengths.__contains__, paragraph.low[first:last]))]
    if terms:
        abbreviated = compress(range(first, last), map(terms.__contains__, paragraph.words[first:last]))
        beginnings = sorted({*beginnings, *abbreviated})
    for at in beginnings:
        if at < stop:
            continue
        word = paragraph.words[at]
        length, shown = _concept(paragraph.low[at : min(last, at + lengths.get(paragraph.low[at], 1))])
        if expanded := terms.get(word):
            length, shown = 1, _words().concepts.get(tuple(expanded.lower().split()), expanded)
        token = paragraph.tokens[at]
        named = length == 1 and token.capital and not token.opens and not word.isupper()
        stop = at + length
        if shown and not named:
            yield shown, paragraph, at, stop, True


def _concept(words: _Phrase) -> tuple[int, str | None]:
    """Give the length and the topic of the longest listed phrase that `words` begin with, or (1, None)."""
    concepts = _words().concepts
    for length in range(len(words), 0, -1):
        if shown := concepts.get(words[:length]):
            return length, shown
    return 1, None


def _stretches(run: _Run) -> Iterator[_Stretch]:
    paragraph, first, last, place = run
    if last - first < 2 and not place:
        return
    spellings = _words().spellings
    breaks = compress(range(first, last), map(_parts, paragraph.words[first:last]))
    for at in (*breaks, last):
        if first + 1 < at or (place and first < at):
            words = [spellings.get(word, word) for word in paragraph.low[first:at]]
            pairs = [(word, following.rstrip("s")) for word, following in pairwise(words)]
            yield paragraph, first, words, pairs
        first = at + 1


@lru_cache(maxsize=65_536)
def _parts(word: str) -> bool:
    """Say whether a word is none that phrases consist of, but parts two of them."""
    words = _words()
    if not word.islower() or len(word) < 3 or word in words.stop or not word.replace("-", "").isalpha():
        return True
    return word not in words.nouns and word.endswith(("ed", "ing", "ly"))


def _of_place(run: _Run, stretches: Sequence[_Stretch]) -> Iterator[_Found]:
    """Find what is right after a place: "Congo dam project"."""
    paragraph, begins, _, place = run
    if not (place and stretches):
        return
    _, first, words, _ = stretches[0]
    stop = first + len(words)
    if first == begins and len(words) <= _LONGEST and paragraph.low[stop - 1] in _words().heads:
        yield f"{place} {' '.join(words)}", paragraph, first, stop, True


def _seen_again(stretches: Iterable[_Stretch], surely: Iterable[_Found]) -> Set[_Pair]:
    """Give the pairs of words that stand more than once: no phrase stands more often than its first two."""
    seen = Counter(chain.from_iterable(pairs for *_, pairs in stretches))
    again = {pair for pair, times in seen.items() if times > 1}
    for name, *_ in surely:
        first, _, rest = name.partition(" ")
        again.add((first, rest.partition(" ")[0].rstrip("s")))
    return again


def _phrases(stretch: _Stretch, again: Set[_Pair]) -> Iterator[_Found]:
    """Give the phrases of two words or three that may stand more than once."""
    paragraph, begins, words, pairs = stretch
    for at, pair in enumerate(pairs):
        if pair in again:
            for stop in range(at + 2, min(at + _LONGEST, len(words)) + 1):
                yield " ".join(words[at:stop]), paragraph, begins + at, begins + stop, False


def _telling(found: Sequence[_Found], lexicon: Lexicon) -> Iterator[_Find]:
    """Give what may be topics: most phrases stand but once, and are none."""
    names = Counter([name for name, *_ in found])
    for name, paragraph, first, last, sure in found:
        if sure or names[name] > 1 or _other_number(name) in names:
            tokens = paragraph.tokens
            span = Span(paragraph.number, tokens[first].start, tokens[last - 1].end)
            yield _Find(name, span, _CONCEPT if sure else _specificity(paragraph.low[first:last], lexicon))


def _other_number(name: str) -> str:
    """Give the singular of a plural and the other way around, by the last letter."""
    return name[:-1] if name.endswith("s") else f"{name}s"


def _specificity(words: _Phrase, lexicon: Lexicon) -> float:
    """Measure how far the words are from everyday English: the mean of log(all / seen)."""
    return sum([_rarity(word, lexicon) for word in words]) / len(words) - 3


@lru_cache(maxsize=20_000)
def _rarity(word: str, lexicon: Lexicon) -> float:
    return math.log(_WORDS_OF_ENGLISH / (1 + lexicon.counts.get(word, 0)))


def _best(finds: Iterable[_Find]) -> Iterator[Topic]:
    found = _grouped(tuple(finds))
    scores = {name: _score(each) for name, each in found.items()}
    taken: set[tuple[int, int]] = set()
    kept, best = 0, max(scores.values(), default=0.0)
    for name in sorted(scores, key=lambda name: (-scores[name], name)):
        alone = not kept and found[name][0].span.paragraph <= _EARLY
        if kept == MOST or scores[name] < (_LEAST_ALONE if alone else _LEAST):
            return
        if _is_aside(found[name]) and scores[name] < _BESIDE * best:
            continue
        spans = [each.span for each in found[name]]
        fresh = sum(
            (s.paragraph, s.start) not in taken and (s.paragraph, s.end - 1) not in taken for s in spans
        )
        if 2 * fresh < len(spans) or (len(spans) < 2 and found[name][0].specificity != _CONCEPT):
            continue
        kept += 1
        taken.update((span.paragraph, at) for span in spans for at in range(span.start, span.end))
        yield Topic(name=name, spans=tuple(sorted(span for span in spans if span.paragraph >= 0)))


def _is_aside(found: Sequence[_Find]) -> bool:
    return len(found) < _OFTEN and all(each.span.paragraph > 0 for each in found)


def _grouped(finds: Sequence[_Find]) -> dict[str, list[_Find]]:
    """Gather the finds of each name; "black holes" and "black hole" are one."""
    names = Counter(each.name for each in finds)
    found: defaultdict[str, list[_Find]] = defaultdict(list)
    for each in finds:
        other = _other_number(each.name)
        found[max(each.name, other, key=lambda name: (names[name], name))].append(each)
    return dict(found)


def _score(found: Sequence[_Find]) -> float:
    weight = sum(
        _HEADLINE if f.span.paragraph < 0 else _LEAD if f.span.paragraph == 0 else 1.0 for f in found
    )
    return found[0].specificity * weight

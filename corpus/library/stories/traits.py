"""What tells an article from others: its rarer words, which are names, where they stand, and its figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..text import words
from .background import background
from .days_told import ITS_OWN_DAY
from .near_words import sense, stem
from .rarity import Words, distinct

_MOST = 200
"""Words kept of an article, the most telling ones."""

_READ = 60_000
"""Characters of an article that are looked at; a story is told long before."""

_LEAD = 40
"""Words of the body that with the headline are its head: they say what happened."""

# A capital at the head of a sentence or a quote says nothing. What may stand before it is asked last: that
# way the capitals are found several times faster.
_CAPITAL = re.compile(r"(?m)[A-ZÀ-ÖØ-Þ](?<!\w.)(?<![\"“‘«(].)(?<![.!?:\"“”'‘’»)] .)(?<!^.)[\w’'-]+")

_TIMES, _NAME, _TITLE, _HEAD, _FIGURE = map(np.uint8, (15, 16, 32, 64, 128))


@dataclass(frozen=True, slots=True)
class Traits:
    """An article's words and figures by number, growing, and a byte for each: how often, and where.

    `day` is the day of publication as an ordinal, None if it is not known; `told` the days it tells of, as
    `days_told` gives them.
    """

    words: Words
    marks: NDArray[np.uint8]
    day: int | None
    told: int = ITS_OWN_DAY

    @property
    def times(self) -> NDArray[np.uint8]:
        """How often each word stands there, up to 15."""
        return self.marks & _TIMES

    @property
    def names(self) -> NDArray[np.bool_]:
        """Which words are part of a name."""
        return (self.marks & _NAME) > 0

    @property
    def title(self) -> NDArray[np.bool_]:
        """Which words stand in the headline."""
        return (self.marks & _TITLE) > 0

    @property
    def head(self) -> NDArray[np.bool_]:
        """Which words stand in the headline or the lead."""
        return (self.marks & _HEAD) > 0

    @property
    def figures(self) -> NDArray[np.bool_]:
        """Which are figures."""
        return (self.marks & _FIGURE) > 0


def traits_of(
    title: str | None,
    row: Words,
    *,
    names: Iterable[str] = (),
    figures: Iterable[str] = (),
    day: int | None = None,
    told: int = ITS_OWN_DAY,
) -> Traits:
    """Find what tells an article of which `row` are the body's words, as `numbered` gives them.

    `names` are texts whose words are names; `figures` values; `day` is an ordinal, `told` bits of days.
    """
    headline = distinct(numbered(words(title or "")))
    known = distinct(numbered(words("\n".join(set(names)))))
    sums = distinct(np.fromiter(map(_figure_number, figures), np.uint32))
    all_words, counts = np.unique(np.concatenate([row, headline, sums]), return_counts=True)
    kept = _most_telling(all_words, counts)
    all_words = all_words[kept]
    marks = np.minimum(counts[kept], _TIMES).astype(np.uint8)
    lead = distinct(np.concatenate([headline, row[:_LEAD]]))
    for some, mark in ((known, _NAME), (headline, _TITLE), (lead, _HEAD), (sums, _FIGURE)):
        marks[_places(some, all_words)] |= mark
    return Traits(all_words, marks, day, told)


def _places(some: Words, all_words: Words) -> NDArray[np.intp]:
    """Give the places where some words stand among all, those that do; both grow."""
    places = np.searchsorted(all_words, some)
    places[places == len(all_words)] = 0
    return places[all_words[places] == some] if len(all_words) else places[:0]


def _most_telling(all_words: Words, counts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give the places of the words that are kept, growing."""
    heavy = (1 + np.log(counts)) * background().weights(all_words)
    return np.sort(np.argsort(-heavy, kind="stable")[:_MOST])


def numbered(row: Sequence[str]) -> Words:
    """Give the numbers of words, in their order."""
    return np.fromiter(map(_number, row), np.uint32, len(row))


def beginning(body: Iterable[str]) -> str:
    """Give as much of a body as is looked at."""
    return "\n".join(body)[:_READ]


def capitalised(text: str) -> list[str]:
    """Give the words that begin with a capital where no sentence does."""
    return _CAPITAL.findall(text)


def pack(traits: Traits) -> bytes:
    """Write what tells an article: the words' numbers, a byte for each, and one for the days told."""
    return traits.words.astype("<u4").tobytes() + traits.marks.tobytes() + bytes([traits.told])


def unpack(packed: bytes, day: int | None) -> Traits:
    """Read what `pack` wrote."""
    found = words_of(packed)
    marks = np.frombuffer(packed, np.uint8, count=len(found), offset=4 * len(found))
    return Traits(found, marks, day, packed[-1])


def words_of(packed: bytes) -> Words:
    """Read the words alone."""
    return np.frombuffer(packed, "<u4", count=len(packed) // 5).astype(np.uint32, copy=False)


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    return crc32(sense(stem(word)).encode())


@lru_cache(maxsize=4096)
def _figure_number(value: str) -> int:
    return crc32(f"#{value}".encode())

"""What tells an article from others: its rarer words, which are names, and which stand in its headline."""

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
from .rarity import Words, distinct

_MOST = 200
"""Words kept of an article, the most telling ones."""

_READ = 60_000
"""Characters of an article that are looked at; a story is told long before."""

_ENDINGS = ("ing", "ed", "es", "s")
_LEAST_STEM = 4

# A capital at the head of a sentence or a quote says nothing. What may stand before it is asked last: that
# way the capitals are found several times faster.
_CAPITAL = re.compile(r"(?m)[A-ZÀ-ÖØ-Þ](?<!\w.)(?<![\"“‘«(].)(?<![.!?:\"“”'‘’»)] .)(?<!^.)[\w’'-]+")

_TIMES, _NAME, _TITLE = np.uint8(63), np.uint8(64), np.uint8(128)


@dataclass(frozen=True, slots=True)
class Traits:
    """An article's words by number, growing, and a byte for each: how often, and where they stand.

    `day` is the day of publication as an ordinal, None if it is not known.
    """

    words: Words
    marks: NDArray[np.uint8]
    day: int | None

    @property
    def times(self) -> NDArray[np.uint8]:
        """How often each word stands there, up to 63."""
        return self.marks & _TIMES

    @property
    def names(self) -> NDArray[np.bool_]:
        """Which words are part of a name."""
        return (self.marks & _NAME) > 0

    @property
    def title(self) -> NDArray[np.bool_]:
        """Which words stand in the headline."""
        return (self.marks & _TITLE) > 0


def traits_of(title: str | None, row: Words, *, names: Iterable[str] = (), day: int | None = None) -> Traits:
    """Find what tells an article of which `row` are the body's words, as `numbered` gives them.

    `names` are texts whose words are names; `day` is an ordinal.
    """
    headline = distinct(numbered(words(title or "")))
    known = distinct(numbered(words("\n".join(set(names)))))
    all_words, counts = np.unique(np.concatenate([row, headline]), return_counts=True)
    kept = _most_telling(all_words, counts)
    all_words = all_words[kept]
    marks = np.minimum(counts[kept], _TIMES).astype(np.uint8)
    marks[_places(known, all_words)] |= _NAME
    marks[_places(headline, all_words)] |= _TITLE
    return Traits(all_words, marks, day)


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


def stem(word: str) -> str:
    """Take the commonest English endings off a word; what is no plain word stays as it is."""
    if word.isascii() and word.isalpha():
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
                return word[: -len(ending)]
    return word


def pack(traits: Traits) -> bytes:
    """Write the words of an article as bytes: their numbers, then the bytes for each."""
    return traits.words.astype("<u4").tobytes() + traits.marks.tobytes()


def unpack(packed: bytes, day: int | None) -> Traits:
    """Read what `pack` wrote."""
    found = words_of(packed)
    return Traits(found, np.frombuffer(packed, np.uint8, offset=4 * len(found)), day)


def words_of(packed: bytes) -> Words:
    """Read the words alone."""
    return np.frombuffer(packed, "<u4", count=len(packed) // 5).astype(np.uint32, copy=False)


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    return crc32(stem(word).encode())

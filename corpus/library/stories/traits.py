"""What tells an article from others: its rarer words, which are names, and which stand in its headline."""

from __future__ import annotations

import heapq
import math
import re
import struct
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from ..text import words
from .background import background

_MOST = 200
"""Words kept of an article, the most telling ones."""

_READ = 60_000
"""Characters of an article that are looked at; a story is told long before."""

_ENDINGS = ("ing", "ed", "es", "s")
_LEAST_STEM = 4

# A capital at the head of a sentence or a quote says nothing.
_CAPITAL = re.compile(r"(?m)(?<![.!?:\"“”'‘’»)] )(?<!^)(?<![\"“‘«(])\b[A-ZÀ-ÖØ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Traits:
    """An article's words by number with how often each stands there, which are names, which in the headline.

    `day` is the day of publication as an ordinal, None if it is not known.
    """

    counts: dict[int, int]
    names: frozenset[int]
    title: frozenset[int]
    day: int | None


def traits_of(
    title: str | None, row: Iterable[str], *, names: Iterable[str] = (), day: int | None = None
) -> Traits:
    """Find what tells an article of which `row` are the body's words, as `text.words` gives them.

    `names` are texts whose words are names; `day` is an ordinal.
    """
    counts: Counter[int] = Counter()
    for word, times in Counter(row).items():
        counts[_number(word)] += times
    headline = {_number(word) for word in words(title or "")}
    counts.update(headline)
    known = {_number(word) for word in words("\n".join(names))}
    weight = background().weights
    heavy = {word: (1 + math.log(times)) * weight[word] for word, times in counts.items()}
    kept = heapq.nsmallest(_MOST, heavy, key=lambda word: (-heavy[word], word))
    return Traits(
        counts={word: min(counts[word], 63) for word in kept},
        names=frozenset(known.intersection(kept)),
        title=frozenset(headline.intersection(kept)),
        day=day,
    )


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
    """Write the words of an article as bytes: their numbers, then times and marks, a byte each."""
    numbers = sorted(traits.counts)
    marks = bytes(
        traits.counts[word] | (word in traits.names) << 6 | (word in traits.title) << 7 for word in numbers
    )
    return struct.pack(f"<{len(numbers)}I", *numbers) + marks


def unpack(packed: bytes, day: int | None) -> Traits:
    """Read what `pack` wrote."""
    size = len(packed) // 5
    numbers = struct.unpack(f"<{size}I", packed[: 4 * size])
    marked = tuple(zip(numbers, packed[4 * size :], strict=True))
    return Traits(
        counts={word: mark & 63 for word, mark in marked},
        names=frozenset(word for word, mark in marked if mark & 64),
        title=frozenset(word for word, mark in marked if mark & 128),
        day=day,
    )


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    return crc32(stem(word).encode())

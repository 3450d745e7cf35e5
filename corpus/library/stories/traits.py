"""What tells an article from others: its rarer words, which are names, and which stand in its headline."""

from __future__ import annotations

import math
import re
import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from ..text import count_words, words
from .background import background

_MOST = 200
"""Words kept of an article, the most telling ones."""

_READ = 60_000
"""Characters of an article that are looked at; a story is told long before."""

_ENDINGS = ("ing", "ed", "es", "s")
_LEAST_STEM = 4

# A capital at the head of a sentence or a quote says nothing.
_CAPITAL = re.compile(r"(?<![.!?:\"“”'‘’»)] )(?<!^)(?<![\"“‘«(])\b[A-ZÀ-ÖØ-Þ][\w’'-]+")


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
    title: str | None, body: Iterable[str], *, names: Iterable[str] = (), day: int | None = None
) -> Traits:
    """Find what tells an article; `names` are those of the entities it mentions, `day` is an ordinal."""
    paragraphs = tuple(_beginning(body))
    counts: Counter[str] = Counter()
    for word, times in count_words("\n".join(paragraphs)).items():
        counts[stem(word)] += times
    headline = {stem(word) for word in words(title or "")}
    counts.update(headline)
    known = {stem(word) for name in (*names, *_capitalised(paragraphs)) for word in words(name)}
    kept = sorted(counts, key=lambda word: (-_telling(word, counts[word]), word))[:_MOST]
    number = {word: crc32(word.encode()) for word in kept}
    return Traits(
        counts={number[word]: min(counts[word], 63) for word in kept},
        names=frozenset(number[word] for word in kept if word in known),
        title=frozenset(number[word] for word in kept if word in headline),
        day=day,
    )


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


def _beginning(body: Iterable[str]) -> Iterator[str]:
    room = _READ
    for paragraph in body:
        if room <= 0:
            return
        yield paragraph[:room]
        room -= len(paragraph)


def _capitalised(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from _CAPITAL.findall(paragraph)


def _telling(word: str, times: int) -> float:
    return (1 + math.log(times)) * background().weight(crc32(word.encode()))

"""The words of one field of a segment, in their order, packed: a few arrays, no object for each word.

A word costs its letters and 29 bytes, and telling those that resemble another needs no look at most of them:
each word's letters are known as a set of 32 bits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from .packing import Packed

_STEP = 64
"""Every so many words one is unpacked, to begin a look-up at."""

_END = b"\xff"
"""Greater than any byte of a word."""

_OTHER = 31
"""The bit of every letter that is not one of a to z or a digit."""

_BEGINS = np.array([octet & 0xC0 != 0x80 for octet in range(256)], np.uint16)
"""1 for each byte that begins a letter in UTF-8."""


def _bit(octet: int) -> int:
    letter = chr(octet)
    if "a" <= letter <= "z":
        return octet - ord("a")
    return 26 + octet % 5 if letter.isdecimal() else _OTHER


_BITS = np.array([1 << _bit(octet) for octet in range(256)], np.uint32)


class Terms:
    """Some words in the order of their bytes; for each, how many documents hold it, and the place and size of
    its postings."""

    def __init__(
        self,
        words: Packed,
        *,
        documents: NDArray[np.uint32],
        places: NDArray[np.int64],
        sizes: NDArray[np.uint32],
    ) -> None:
        self.documents, self.places, self.sizes = documents, places, sizes
        self._words = words
        self._sample = [words[number] for number in range(0, len(words), _STEP)]
        octets, starts = np.frombuffer(words.octets, np.uint8), words.edges[:-1]
        self._letters = _of_each(np.bitwise_or, _BITS[octets], starts)
        self._lengths = _of_each(np.add, _BEGINS[octets], starts)

    @classmethod
    def counted(cls, words: Iterable[tuple[str, int]]) -> Self:
        """Take words that are known only by how many documents hold each."""
        ordered = sorted((word.encode(), documents) for word, documents in words)
        nothing = np.zeros(len(ordered), np.uint32)
        return cls(
            Packed.of(word for word, _ in ordered),
            documents=np.array([documents for _, documents in ordered], np.uint32),
            places=nothing.astype(np.int64),
            sizes=nothing,
        )

    def __len__(self) -> int:
        """Count the words."""
        return len(self.documents)

    def word(self, number: int) -> str:
        """Give the word of a number."""
        return self._words[number].decode()

    def number(self, word: str) -> int | None:
        """Give the number of a word, None if it is not among these."""
        key = word.encode()
        number = self._first_from(key)
        return number if number < len(self) and self._words[number] == key else None

    def beginning(self, letters: str) -> range:
        """Give the numbers of the words that begin with these letters."""
        key = letters.encode()
        return range(self._first_from(key), self._first_from(key + _END))

    def resembling(self, word: str, *, edits: int) -> list[str]:
        """Give the words with the same first letter that may be within so many edits, and few others."""
        among = self._slice(word[0])
        differing = np.bitwise_count(self._letters[among] ^ _letters_of(word))
        lengths = self._lengths[among]
        fits = (lengths + edits >= len(word)) & (lengths <= len(word) + edits)
        # An edit puts one letter in the place of another at most, so it changes two of the bits at most.
        return self._unpacked(among, fits & (differing <= 2 * edits))

    def going_on(self, letters: str, *, most: int) -> list[str]:
        """Give longer words that may begin within an edit of these letters, the `most` frequent ones."""
        among = self._slice(letters[0])
        lacking = np.bitwise_count(_letters_of(letters) & ~self._letters[among])
        chosen = (lacking <= 1) & (self._lengths[among] > len(letters))
        if np.count_nonzero(chosen) > most:
            often = np.where(chosen, self.documents[among], 0)
            chosen &= often > np.partition(often, -most)[-most]
        return self._unpacked(among, chosen)

    def _first_from(self, key: bytes) -> int:
        """Give the number of the first word that does not stand before `key`."""
        first = max(0, bisect_right(self._sample, key) - 1) * _STEP
        last = min(len(self), first + _STEP)
        return bisect_left(range(len(self)), key, first, last, key=self._words.__getitem__)

    def _slice(self, letter: str) -> slice:
        numbers = self.beginning(letter)
        return slice(numbers.start, numbers.stop)

    def _unpacked(self, among: slice, chosen: NDArray[np.bool_]) -> list[str]:
        return [self.word(among.start + place) for place in np.flatnonzero(chosen).tolist()]


def _letters_of(word: str) -> np.uint32:
    """Give the set of a word's letters."""
    letters: np.uint32 = np.bitwise_or.reduce(_BITS[np.frombuffer(word.encode(), np.uint8)])
    return letters


def _of_each(
    join: np.ufunc, values: NDArray[np.unsignedinteger[Any]], starts: NDArray[np.uint32]
) -> NDArray[Any]:
    """Join the values of the bytes of each word."""
    joined: NDArray[Any] = join.reduceat(values, starts) if len(starts) else values[:0]
    return joined

"""The words of one field of a segment, in their order, packed: a few arrays, no object for each word.

A word costs its letters and 37 bytes. Most are told by their first eight bytes, which are kept as a number to
look for; and telling those that resemble another needs no look at most of them: each word's letters are known
as a set of 32 bits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from .packing import Packed

_KEY = 8
"""Bytes of a word that its number is looked for by; no word has the bytes 0 and 255."""

_AT_ONCE = 1 << 16
"""Words whose keys are made at a time, so that what is only needed on the way stays small."""

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
    its postings. At `most` so many documents hold one."""

    def __init__(
        self,
        words: Packed,
        *,
        documents: NDArray[np.uint32],
        places: NDArray[np.int64],
        sizes: NDArray[np.uint32],
    ) -> None:
        self.documents, self.places, self.sizes = documents, places, sizes
        self.most = int(documents.max(initial=0))
        self._words = words
        octets, starts = np.frombuffer(words.octets, np.uint8), words.edges[:-1]
        self._keys = _keys(octets, words.edges)
        # Looking into a memory view is several times faster than into an array, one number at a time.
        self._key = memoryview(self._keys.data)
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
        octets = word.encode()
        return self.number_of(octets, key_of(octets))

    def number_of(self, octets: bytes, key: int) -> int | None:
        """Give the number of a word by its bytes in UTF-8 and their `key_of`."""
        number = bisect_left(self._key, key)
        if number == len(self._key) or self._key[number] != key:
            return None
        if len(octets) < _KEY:
            return number
        end = bisect_right(self._key, key, number)
        number = bisect_left(range(end), octets, number, end, key=self._words.__getitem__)
        return number if number < end and self._words[number] == octets else None

    def among(self, words: Sequence[str], keys: NDArray[np.uint64]) -> Iterator[str]:
        """Give those of some words that are among these; `keys` are theirs."""
        if not len(self):
            return
        places = np.minimum(np.searchsorted(self._keys, keys), len(self) - 1)
        for place in np.flatnonzero(self._keys[places] == keys).tolist():
            if self.number(words[place]) is not None:
                yield words[place]

    def beginning(self, letters: str) -> range:
        """Give the numbers of the words that begin with these letters."""
        octets = letters.encode()
        first = bisect_left(self._key, key_of(octets))
        end = bisect_right(self._key, key_of(octets, b"\xff"), first)
        if len(octets) > _KEY:
            first = bisect_left(range(end), octets, first, end, key=self._words.__getitem__)
            end = bisect_left(range(end), octets + b"\xff", first, end, key=self._words.__getitem__)
        return range(first, end)

    def between(self, first: bytes, end: bytes | None) -> range:
        """Give the numbers of the words from one on and before another, or to the last."""
        every = range(len(self))
        start = bisect_left(every, first, key=self._words.__getitem__)
        return every[start : None if end is None else bisect_left(every, end, key=self._words.__getitem__)]

    def spelt(self, numbers: range) -> list[bytes]:
        """Give the words of these numbers in UTF-8."""
        return [self._words[number] for number in numbers]

    def resembling(self, word: str, *, edits: int, least: int = 0) -> list[str]:
        """Give the words with the same first letter that may be within so many edits, and few others.

        Those that fewer than the `least` number of documents hold are left out.
        """
        among = self._slice(word[0])
        letters, lengths = self._letters[among], self._lengths[among]
        often = (self.documents[among] >= least).nonzero()[0] if least else slice(None)
        # An edit puts one letter in the place of another at most, so it changes two of the bits at most.
        fits = np.bitwise_count(letters[often] ^ _letters_of(word)) <= 2 * edits
        fits &= np.abs(lengths[often].astype(np.int16) - len(word)) <= edits
        chosen = np.arange(len(lengths))[often][fits]
        return [self.word(among.start + place) for place in chosen.tolist()]

    def going_on(self, letters: str, *, most: int) -> list[str]:
        """Give longer words that may begin within an edit of these letters, the `most` frequent ones."""
        among = self._slice(letters[0])
        lacking = np.bitwise_count(_letters_of(letters) & ~self._letters[among])
        chosen = (lacking <= 1) & (self._lengths[among] > len(letters))
        if np.count_nonzero(chosen) > most:
            often = np.where(chosen, self.documents[among], 0)
            chosen &= often > np.partition(often, -most)[-most]
        return self._unpacked(among, chosen)

    def _slice(self, letter: str) -> slice:
        numbers = self.beginning(letter)
        return slice(numbers.start, numbers.stop)

    def _unpacked(self, among: slice, chosen: NDArray[np.bool_]) -> list[str]:
        return [self.word(among.start + place) for place in np.flatnonzero(chosen).tolist()]


def key_of(octets: bytes, filling: bytes = b"\0") -> int:
    """Give the number that stands for the first bytes of a word, or of what begins it if `filling` is 255."""
    return int.from_bytes(octets[:_KEY].ljust(_KEY, filling), "big")


def keys_of(words: Iterable[str]) -> NDArray[np.uint64]:
    """Give the numbers of some words that they are looked for by."""
    return np.array([key_of(word.encode()) for word in words], np.uint64)


def _keys(octets: NDArray[np.uint8], edges: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Give the key of each word between two edges."""
    keys = np.empty(len(edges) - 1, np.uint64)
    for first in range(0, len(keys), _AT_ONCE):
        starts, ends = edges[first:-1][:_AT_ONCE, None], edges[first + 1 :][:_AT_ONCE, None]
        places = starts.astype(np.int64) + np.arange(_KEY)
        heads = np.where(places < ends, octets[np.minimum(places, len(octets) - 1)], np.uint8(0))
        keys[first : first + _AT_ONCE] = heads.view(">u8").ravel()
    return keys


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

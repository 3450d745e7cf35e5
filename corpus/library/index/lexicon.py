"""Every word of the index: those that begin with some letters, and those that look like a word.

A transposition counts as one edit, as do a missing, an added and a wrong letter (optimal string alignment).
Longer words may have more. Two edits are tried only where one finds nothing, and not on the first letter.

Nothing is put together for the index as a whole: each field of each segment is asked, so a new segment costs
no more than its own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from string import ascii_lowercase

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from .terms import Terms, key_of, keys_of

_MOST = 32
_MOST_OF_TWO = 12
"""Words that a beginning stands for at most, and one of no more than two letters: those in most documents."""

_MOST_NEAR = 16
_MOST_AROUND = 48
"""Words that one may be a misspelling of at most: a few, and where no article holds those, all there are."""

_MOST_COMPARED = 500
"""Words of a field of a segment that are compared with a misspelt beginning at most."""

_FIRST = np.frombuffer(ascii_lowercase.encode(), np.uint8).astype(np.uint64) << np.uint64(56)
"""The letters a to z as the first byte of a key."""

_KEPT = 4096
"""Answers of each sort that are remembered."""


class Lexicon:
    """The words of the index and how many documents hold each, for any thread.

    `fields` are the fields' words, segment by segment. The documents of a word are those of the field where
    most hold it.
    """

    def __init__(self, fields: Mapping[str, Sequence[Terms]]) -> None:
        self._fields = tuple(tuple(terms for terms in tables if len(terms)) for tables in fields.values())
        self._all = tuple(terms for tables in self._fields for terms in tables)
        self._segments = max((len(tables) for tables in self._fields), default=1) or 1
        # Each letter that is typed asks again for all the words before it.
        self._counted = lru_cache(_KEPT)(self._count)
        self._begun = lru_cache(_KEPT)(self._begin)
        self._corrected = lru_cache(_KEPT)(self._correct)
        self._surrounded = lru_cache(_KEPT)(self._surround)

    def __contains__(self, word: str) -> bool:
        return self.documents(word) > 0

    def documents(self, word: str) -> int:
        """Say how many documents hold a word."""
        return self._counted(word)

    def beginning(self, letters: str) -> tuple[str, ...]:
        """Give the most frequent words that begin with these letters, the most frequent first.

        Where they are very many, a word that is frequent in no segment is not looked for in the others.
        """
        return self._begun(letters)

    def near(self, word: str, *, least: int = 0) -> tuple[tuple[str, int], ...]:
        """Give (word, edits) of words that this may be a misspelling of, nearest and most frequent first.

        Those that fewer than the `least` number of documents hold are left out, and none farther away is
        taken in their place.
        """
        return self._corrected(word, least)

    def around(self, word: str) -> tuple[tuple[str, int], ...]:
        """Give (word, edits) of all that this may be a misspelling of: further away, of shorter words too."""
        return self._surrounded(word)

    def near_beginning(self, letters: str) -> tuple[tuple[str, int], ...]:
        """Give (word, edits) of words whose beginning these letters may be a misspelling of."""
        if _edits_allowed(letters) == 0 or len(letters) < 4:
            return ()
        words = sorted({word for terms in self._all for word in terms.going_on(letters, most=_MOST_COMPARED)})
        # A letter that was left out or added shifts where the typed part of the word ends.
        beginnings = ([word[:end] for word in words] for end in range(len(letters) - 1, len(letters) + 2))
        found = {words[place] for some in beginnings for place, _ in _alike(letters, some, edits=1)}
        return self._best(dict.fromkeys(found, 1))

    def _count(self, word: str) -> int:
        octets = word.encode()
        key = key_of(octets)
        return max((_documents(octets, key, tables) for tables in self._fields), default=0)

    def _begin(self, letters: str) -> tuple[str, ...]:
        often: Counter[str] = Counter()
        for tables in self._fields:
            often |= _beginning(letters, tables)
        most = _MOST if len(letters) > 2 else _MOST_OF_TWO
        return tuple(nsmallest(most, often, key=lambda word: (-often[word], word)))

    def _correct(self, word: str, least: int) -> tuple[tuple[str, int], ...]:
        most = _edits_allowed(word)
        if least:
            return self._correct_to_frequent(word, most, least)
        for edits in range(1, most + 1):
            found = self._within(word, edits)
            if found:
                return self._best(dict.fromkeys(found, edits))
        return ()

    def _correct_to_frequent(self, word: str, most: int, least: int) -> tuple[tuple[str, int], ...]:
        # There is hardly ever any, and so it is not asked first what rare words are nearer.
        within = self._within(word, most, least) if most else {}
        found = {other: edits for other, edits in within.items() if self.documents(other) >= least}
        nearest = {other: edits for other, edits in found.items() if edits == 1}
        if found and not nearest and self._within(word, 1):
            return ()
        return self._best(nearest or found)

    def _surround(self, word: str) -> tuple[tuple[str, int], ...]:
        # Two letters that are no Latin ones may be half of what is written without spaces.
        if not word.isalpha() or len(word) < (2 if word.isascii() else 3):
            return ()
        return self._best(self._within(word, 1 if len(word) < 5 else 2), most=_MOST_AROUND)

    def _within(self, word: str, edits: int, least: int = 0) -> dict[str, int]:
        """Give the words within so many edits, and their edits; with another first letter within one.

        Those that fewer than the `least` number of documents hold may be left out.
        """
        # What all segments together have so often, one of them has as often as its share.
        share = -(-least // self._segments)
        tables = [terms for terms in self._all if terms.most >= share]
        words = sorted({w for terms in tables for w in terms.resembling(word, edits=edits, least=share)})
        found = {words[place]: apart for place, apart in _alike(word, words, edits=edits)}
        others, keys = _with_another_first_letter(word)
        found |= {other: 1 for terms in tables for other in terms.among(others, keys)}
        found.pop(word, None)
        return found

    def _best(self, found: Mapping[str, int], *, most: int = _MOST_NEAR) -> tuple[tuple[str, int], ...]:
        ranked = sorted(found.items(), key=lambda item: (item[1], -self.documents(item[0]), item[0]))
        return tuple(ranked[:most])


def _documents(octets: bytes, key: int, tables: Iterable[Terms]) -> int:
    found = 0
    for terms in tables:
        number = terms.number_of(octets, key)
        if number is not None:
            found += int(terms.documents[number])
    return found


def _beginning(letters: str, tables: Sequence[Terms]) -> Counter[str]:
    """Count the documents of a field's words that begin so; of very many, of the most frequent ones."""
    often: Counter[str] = Counter()
    for terms in tables:
        numbers = terms.beginning(letters)
        counts = terms.documents[numbers.start : numbers.stop]
        chosen = np.arange(len(counts))
        if len(counts) > (most := 2 * _MOST):
            chosen = np.argpartition(counts, len(counts) - most)[-most:]
        for place in chosen.tolist():
            often[terms.word(numbers.start + place)] += int(counts[place])
    return often


def _alike(word: str, words: Sequence[str], *, edits: int) -> Iterable[tuple[int, int]]:
    """Give the places of the words that are within so many edits, and how many those are."""
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return ((place, int(apart)) for _, apart, place in found)


@lru_cache(_KEPT)
def _with_another_first_letter(word: str) -> tuple[tuple[str, ...], NDArray[np.uint64]]:
    """Give what differs from a word by one edit that concerns its first letter, and the keys of these."""
    rest = word[1:]
    letters = ascii_lowercase if word[0].isascii() else _alphabet(word[0])
    others = (rest[0] + word[0] + rest[1:], rest)
    made = (*others, *(letter + word for letter in letters), *(letter + rest for letter in letters))
    if letters is not ascii_lowercase:
        return made, keys_of(made)
    after = (key_of(octets) >> 8 for octets in (word.encode(), rest.encode()))
    return made, np.concatenate([keys_of(others), *(_FIRST | np.uint64(key) for key in after)])


def _alphabet(letter: str) -> str:
    """Give the letters that stand near one in Unicode: those of its script, or some of them."""
    first = ord(letter) & ~63
    return "".join(chr(code) for code in range(first, first + 64) if chr(code).isalpha())


def _edits_allowed(word: str) -> int:
    """Say how many edits may lie between a word and what was meant; numbers mean what they say."""
    if len(word) < 3 or not word.isalpha():
        return 0
    return 1 if len(word) < 6 else 2

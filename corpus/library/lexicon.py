"""Every word of the index, in memory: those that begin with some letters, and those that look like a word.

A transposition counts as one edit, as do a missing, an added and a wrong letter (optimal string alignment).
Longer words may have more. Two edits are tried only where one finds nothing, and not on the first letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

_MOST = 32
"""Words that a beginning stands for at most: those in most documents."""

_MOST_NEAR = 8

_LAST = "\U0010ffff"


class Lexicon:
    """The words of the index and how many documents hold each."""

    def __init__(self, documents: Mapping[str, int]) -> None:
        self._documents = documents
        self._words = sorted(documents)
        self._counts = np.fromiter((documents[word] for word in self._words), np.int32, len(self._words))

    def __contains__(self, word: str) -> bool:
        return word in self._documents

    def documents(self, word: str) -> int:
        """Say how many documents hold a word."""
        return self._documents.get(word, 0)

    def beginning(self, letters: str) -> tuple[str, ...]:
        """Give the most frequent words that begin with these letters."""
        start, end = bisect_left(self._words, letters), bisect_left(self._words, letters + _LAST)
        counts = self._counts[start:end]
        if len(counts) <= _MOST:
            return tuple(self._words[start:end])
        chosen = np.argpartition(counts, len(counts) - _MOST)[-_MOST:]
        return tuple(self._words[start + place] for place in chosen.tolist())

    def near(self, word: str) -> tuple[tuple[str, int], ...]:
        """Give (word, edits) of words that this may be a misspelling of, nearest and most frequent first."""
        for edits in range(1, _edits_allowed(word) + 1):
            found = {near: edits for near in self._within(word, edits) if near != word}
            if edits == 1:
                found |= dict.fromkeys(self._with_another_first_letter(word), 1)
            if found:
                return self._best(found)
        return ()

    def near_beginning(self, letters: str) -> tuple[tuple[str, int], ...]:
        """Give (word, edits) of words whose beginning these letters may be a misspelling of."""
        if _edits_allowed(letters) == 0 or len(letters) < 4:
            return ()
        candidates = [
            word
            for (first, length), words in self._buckets.items()
            if first == letters[0] and length > len(letters)
            for word in words
        ]
        # A letter that was left out or added shifts where the typed part of the word ends.
        near = {
            candidates[place]: 1
            for end in (len(letters) - 1, len(letters), len(letters) + 1)
            for _, _, place in process.extract(
                letters, [word[:end] for word in candidates], scorer=OSA.distance, score_cutoff=1, limit=None
            )
        }
        return self._best(near)

    def _within(self, word: str, edits: int) -> list[str]:
        return [
            near
            for length in range(len(word) - edits, len(word) + edits + 1)
            for near, _, _ in process.extract(
                word,
                self._buckets.get((word[0], length), ()),
                scorer=OSA.distance,
                score_cutoff=edits,
                limit=None,
            )
        ]

    def _with_another_first_letter(self, word: str) -> list[str]:
        tried = [word[1] + word[0] + word[2:], word[1:]]
        tried += [letter + word for letter in self._first_letters]
        tried += [letter + word[1:] for letter in self._first_letters]
        return [near for near in tried if near in self._documents and near != word]

    def _best(self, found: dict[str, int]) -> tuple[tuple[str, int], ...]:
        ranked = sorted(found.items(), key=lambda item: (item[1], -self._documents[item[0]], item[0]))
        return tuple(ranked[:_MOST_NEAR])

    @cached_property
    def _buckets(self) -> dict[tuple[str, int], list[str]]:
        buckets: dict[tuple[str, int], list[str]] = {}
        for word in self._words:
            buckets.setdefault((word[0], len(word)), []).append(word)
        return buckets

    @cached_property
    def _first_letters(self) -> tuple[str, ...]:
        return tuple({first for first, _ in self._buckets if first.isalpha()})


def _edits_allowed(word: str) -> int:
    """Say how many edits may lie between a word and what was meant; numbers mean what they say."""
    if len(word) < 3 or not word.isalpha():
        return 0
    return 1 if len(word) < 6 else 2

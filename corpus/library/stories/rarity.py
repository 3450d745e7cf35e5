"""How rare words are, by number: the logarithm of how many articles there are to one that holds it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]

UNSEEN = 3
"""How many articles hold a word that is not listed, for all we know."""


def distinct(numbers: Words) -> Words:
    """Give the different ones of some numbers, growing: of few, several times as fast as `np.unique`."""
    ordered = np.sort(numbers)
    kept: Words = ordered[np.flatnonzero(np.diff(ordered, prepend=ordered[:1] + 1))]
    return kept


@dataclass(frozen=True, slots=True)
class Rarity:
    """Of `articles` articles, how many are `holding` each of `words`, which grow."""

    articles: int
    words: Words
    holding: Words

    def weights(self, words: Words) -> NDArray[np.float64]:
        """Say of words how rare each is: 0 if every article holds it."""
        places = np.searchsorted(self.words, words)
        places[places == len(self.words)] = 0
        holding = np.where(self.words[places] == words, self.holding[places], UNSEEN)
        weights: NDArray[np.float64] = np.log(self.articles / holding)
        return np.maximum(weights, 0.0)

    def counting(self, articles: int, words: Words) -> Rarity:
        """Give what it is with more articles, of which `words` are those of each, one after another."""
        new, times = np.unique(words, return_counts=True)
        known = np.union1d(self.words, new)
        holding = np.full(len(known), UNSEEN, np.uint32)
        holding[np.searchsorted(known, self.words)] = self.holding
        holding[np.searchsorted(known, new)] += times.astype(np.uint32)
        return Rarity(self.articles + articles, known, holding)

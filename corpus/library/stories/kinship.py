"""How alike two articles are, so that 1 parts those of one story from those of two.

Weighted words are compared as vectors: all of them, then names and other words apart, for one event has the
same actors *and* the same actions: such an event elsewhere lacks the one, other news of the same people
the other. A rare name that both have counts too, headlines count by how much of them the other article
tells, and days apart count against.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .rarity import Rarity, Words
from .traits import Traits

Numbers = NDArray[np.float64]

_OF_HEADLINE = 0.15
_OF_RARE_NAME, _RARE = 0.02, 5.0
"""What the rarest name that two share counts for, by how much rarer it is than a name one reads often."""
_SHORT, _LONG = 65, 165
"""Words of a short report and of a long one: the longer two are, the more they share by chance."""
_OF_SHORT, _OF_LONG = 0.38, 0.62
"""What is alike enough for each."""
_FEW, _DOUBTFUL = 45, 40
"""Words of a report too short to trust: each that it lacks asks for a fortieth more of likeness."""

FAR = 10
"""Days from which on two articles are of no story unless they are copies."""
_UNDATED = 0.9


@dataclass(frozen=True, slots=True)
class Weighed:
    """Articles' words with their weights, one article after another; `whose` says which each word is of.

    `whole` holds vectors of length 1 of all words of an article, `apart` such of its names and of its others;
    `rare` how rare each is, `headline` that of the words in the headline, 0 elsewhere. An unknown day is nan.
    """

    words: Words
    whose: NDArray[np.intp]
    whole: Numbers
    apart: Numbers
    names: NDArray[np.bool_]
    rare: Numbers
    headline: Numbers
    days: Numbers

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.days)

    def total(self, values: Numbers) -> Numbers:
        """Add up values that are given for each word, by article."""
        totals: Numbers = np.bincount(self.whose, values, len(self)).astype(np.float64, copy=False)
        return totals


def weigh(articles: Sequence[Traits], rarity: Rarity) -> Weighed:
    """Weigh articles' words by how rare they are and how often they say them."""
    words = np.concatenate([traits.words for traits in articles])
    marked = Traits(words, np.concatenate([traits.marks for traits in articles]), None)
    whose = np.repeat(np.arange(len(articles)), [len(traits.words) for traits in articles])
    rare = rarity.weights(words)
    heavy = (1 + np.log(marked.times)) * rare
    days = [math.nan if traits.day is None else traits.day for traits in articles]
    return Weighed(
        words=words,
        whose=whose,
        whole=_units(heavy, whose),
        apart=_units(heavy, 2 * whose + marked.names),
        names=marked.names,
        rare=rare,
        headline=rare * marked.title,
        days=np.array(days, np.float64),
    )


def kinships(one: Weighed, others: Weighed) -> Numbers:
    """Say how alike one article is to each of others: 0 for not at all, 1 and more for one story."""
    if not len(one.words):
        return np.zeros(len(others))
    places = np.searchsorted(one.words, others.words)
    places[places == len(one.words)] = 0
    shared = one.words[places] == others.words
    mine = places * shared
    likeness = others.total(one.whole[mine] * others.whole * shared)
    apart = one.apart[mine] * others.apart * (shared & (one.names[mine] == others.names))
    together = np.sqrt(others.total(apart * others.names) * others.total(apart * ~others.names))
    told = _share(others.total(one.headline[mine] * shared), one.headline.sum())
    told += _share(others.total(others.headline * shared), others.total(others.headline))
    lengths = np.minimum(np.bincount(others.whose, minlength=len(others)), len(one.words))
    rarest = np.zeros(len(others))
    np.maximum.at(rarest, others.whose, others.rare * (shared & others.names & one.names[mine]))
    alike = likeness + together + _OF_HEADLINE * told + _OF_RARE_NAME * (rarest - _RARE)
    return _nearness(one.days[0], others.days) * np.maximum(0, alike) / _enough(lengths)


def _units(heavy: Numbers, group: NDArray[np.intp]) -> Numbers:
    """Scale the weights of each group to a vector of length 1."""
    lengths = np.sqrt(np.bincount(group, heavy * heavy))
    lengths[lengths == 0] = 1
    return heavy / lengths[group]


def _share(part: Numbers, whole: Numbers) -> Numbers:
    return part / np.where(whole == 0, 1, whole)


def _enough(lengths: NDArray[np.intp]) -> Numbers:
    """Give the likeness that makes one story of articles of which the shorter has so many words."""
    part = np.log(np.maximum(lengths, 1) / _SHORT) / math.log(_LONG / _SHORT)
    enough = _OF_SHORT + (_OF_LONG - _OF_SHORT) * np.clip(part, 0, 1)
    return enough * (1 + np.maximum(0, _FEW - lengths) / _DOUBTFUL)


def _nearness(one: float, others: Numbers) -> Numbers:
    """Give 1 for two days in a row or one, less for days further apart, 0 for `FAR` ones."""
    apart = np.abs(others - one)
    near = np.where(apart >= FAR, 0.0, 1.0 - 0.1 * np.maximum(0, apart - 1))
    return np.where(np.isnan(apart), _UNDATED, near)

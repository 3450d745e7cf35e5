"""What two articles have in common, measured: the evidence on which `kinship` judges.

Words in common say little by their number: what counts is whether they are rare, whether they are names,
whether one tells what the other begins with, and of whom the other does not speak at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .days_told import days_between
from .rarity import Rarity, Words
from .traits import Traits

Numbers = NDArray[np.float64]

FAR = 10
"""Days from which on two articles are of no story unless they are copies."""

KINDS = (
    "how much of what they have in common is rare",
    "words in common, as the root of their part in all words of both",
    "names in common, by how rare they are",
    "how much of each headline the other tells",
    "words of either's head, no names, that both have",
    "telling words that both have in the head",
    "the rarest name in each head of which the other does not speak",
    "names in each head of which the other does not speak, by how rare they are",
    "whether they have a figure in common",
    "length of the longer",
    "days from what one tells of to what the other does",
)
"""What each of the numbers says that `likenesses` gives of two articles."""

_ORDINARY = 2.0
"""How rare a word is at most that is nothing special to have in common."""
_MUCH = 0.25
"""Part of all words from which on more in common says no more: that of one long report and the next."""
UNDATED = 1.1
"""Taken where a date is not known: as for two days."""
_NO_HEADLINE = 0.3
"""How much of a headline that is not there the other would tell."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Articles' words with their weights, one article after another; `whose` says which each word is of.

    `rare` is how rare each word is; `whole` holds a vector of length 1 for each article, by which the words
    stand as often as they do. An unknown day is not a number; `told` are bits, as `days_told` gives them.
    """

    words: Words
    whose: NDArray[np.intp]
    rare: Numbers
    whole: Numbers
    marked: Traits
    days: Numbers
    told: NDArray[np.int64]

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.days)

    def total(self, values: Numbers) -> Numbers:
        """Add up values that are given for each word, by article."""
        totals: Numbers = np.bincount(self.whose, values, len(self)).astype(np.float64, copy=False)
        return totals

    def most(self, values: Numbers) -> Numbers:
        """Give the greatest of values that are given for each word, by article; 0 at least."""
        greatest = np.zeros(len(self))
        np.maximum.at(greatest, self.whose, values)
        return greatest


def weigh(articles: Sequence[Traits], rarity: Rarity) -> Weighed:
    """Weigh articles' words by how rare they are and how often they say them."""
    words = np.concatenate([traits.words for traits in articles])
    marked = Traits(words, np.concatenate([traits.marks for traits in articles]), None)
    whose = np.repeat(np.arange(len(articles)), [len(traits.words) for traits in articles])
    rare = rarity.weights(words)
    heavy = (1 + np.log(marked.times)) * rare
    lengths = np.sqrt(np.bincount(whose, heavy * heavy, len(articles)))
    lengths[lengths == 0] = 1
    days = [math.nan if traits.day is None else traits.day for traits in articles]
    return Weighed(
        words=words,
        whose=whose,
        rare=rare,
        whole=heavy / lengths[whose],
        marked=marked,
        days=np.array(days, np.float64),
        told=np.array([traits.told for traits in articles], np.int64),
    )


def likenesses(one: Weighed, others: Weighed) -> Numbers:
    """Give what tells whether one article is of a story with each of others: a row for each, see `KINDS`."""
    places = np.searchsorted(one.words, others.words)
    places[places == len(one.words)] = 0
    shared = one.words[places] == others.words
    mine = places * shared
    # A word of the one that an other has counts for that other; what it has not is found by what remains.
    common = others.rare * shared
    special = np.maximum(0, common - _ORDINARY)
    both_name = shared & others.marked.names & one.marked.names[mine]
    in_a_head = shared & (others.marked.head | one.marked.head[mine])
    in_both_heads = others.marked.head & one.marked.head[mine] & (special > 0)
    rarest, all_unspoken = _unspoken(one, others, shared, mine)
    return np.column_stack(
        [
            np.sqrt(others.total(special**2)),
            _in_common(one, others, common),
            np.log1p(others.total(special * both_name)),
            _told(one, others, shared, mine),
            np.log1p(others.total(common * (in_a_head & ~both_name))),
            np.log1p(others.total(1.0 * in_both_heads)),
            rarest,
            all_unspoken,
            others.most(1.0 * (shared & others.marked.figures)),
            np.log(np.maximum(np.bincount(others.whose, minlength=len(others)), len(one.words)) + 1),
            _apart(one, others),
        ]
    )


def _in_common(one: Weighed, others: Weighed, common: Numbers) -> Numbers:
    in_common = others.total(common)
    in_all = one.rare.sum() + others.total(others.rare) - in_common
    root: Numbers = np.sqrt(np.minimum(_part(in_common, in_all), _MUCH))
    return root


def _told(one: Weighed, others: Weighed, shared: NDArray[np.bool_], mine: NDArray[np.intp]) -> Numbers:
    """Say how much of the headlines is told by the other, on average of those that there are."""
    ours = one.rare * one.marked.title
    theirs = others.rare * others.marked.title
    of_ours, of_theirs = others.total(ours[mine] * shared), others.total(theirs * shared)
    whole, wholes = ours.sum(), others.total(theirs)
    has, have = float(whole > 0), wholes > 0
    told = _part(of_ours, np.full(len(others), whole)) + _part(of_theirs, wholes)
    return np.where(has + have, told / np.maximum(has + have, 1), _NO_HEADLINE)


def _unspoken(
    one: Weighed, others: Weighed, shared: NDArray[np.bool_], mine: NDArray[np.intp]
) -> tuple[Numbers, Numbers]:
    """Say how rare the names in each head are that the other lacks, the rarest and all; the less of both."""
    theirs = others.rare * (others.marked.head & others.marked.names & ~shared)
    has = np.zeros((len(others), len(one.words)), np.bool_)
    has[others.whose[shared], mine[shared]] = True
    ours = one.rare * (one.marked.head & one.marked.names) * ~has
    rarest = np.minimum(others.most(theirs), np.max(ours, axis=1, initial=0))
    return rarest, np.sqrt(np.minimum(others.total(theirs), ours.sum(axis=1)))


def _apart(one: Weighed, others: Weighed) -> Numbers:
    """Give the days between what two articles tell of, as a logarithm."""
    later = others.days - one.days[0]
    dated = ~np.isnan(later)
    near = np.clip(np.where(dated, later, 0), -FAR, FAR).astype(np.int64)
    told = days_between(int(one.told[0]), others.told, near, most=FAR)
    return np.where(dated, np.log1p(told), UNDATED)


def _part(part: Numbers, whole: Numbers) -> Numbers:
    return part / np.where(whole == 0, 1, whole)

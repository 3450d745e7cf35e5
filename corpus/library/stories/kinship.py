"""How alike two articles are, so that 1 parts those of one story from those of two.

Weighted words are compared as vectors: all of them, then names and other words apart, for one event has the
same actors *and* the same actions: such an event elsewhere lacks the one, other news of the same people
the other. Headlines count by how much of them the other article tells, and days apart count against.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .traits import Traits

_OF_HEADLINE = 0.15
_SHORT, _LONG = 65, 165
"""Words of a short report and of a long one: the longer two are, the more they share by chance."""
_OF_SHORT, _OF_LONG = 0.42, 0.68
"""What is alike enough for each."""
_FEW, _DOUBTFUL = 45, 40
"""Words of a report too short to trust: each that it lacks asks for a fortieth more of likeness."""

FAR = 10
"""Days from which on two articles are of no story unless they are copies."""
_UNDATED = 0.9


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article's words with their weights as vectors of length 1: all, the names, the others.

    `title` holds the weights of the headline's words.
    """

    words: Mapping[int, float]
    names: Mapping[int, float]
    others: Mapping[int, float]
    title: Mapping[int, float]
    day: int | None


def weigh(traits: Traits, weights: Mapping[int, float]) -> Weighed:
    """Weigh an article's words by how rare they are and how often it says them."""
    heavy = {word: (1 + math.log(times)) * weights[word] for word, times in traits.counts.items()}
    return Weighed(
        words=_unit(heavy),
        names=_unit({word: weight for word, weight in heavy.items() if word in traits.names}),
        others=_unit({word: weight for word, weight in heavy.items() if word not in traits.names}),
        title={word: weights[word] for word in traits.title},
        day=traits.day,
    )


def kinship(one: Weighed, other: Weighed) -> float:
    """Say how alike two articles are: 0 for not at all, 1 and more for one story."""
    near = _nearness(one.day, other.day)
    if not near:
        return 0.0
    together = math.sqrt(_cosine(one.names, other.names) * _cosine(one.others, other.others))
    told = _told(one.title, other.words) + _told(other.title, one.words)
    likeness = _cosine(one.words, other.words) + together + _OF_HEADLINE * told
    return near * likeness / _enough(min(len(one.words), len(other.words)))


def _unit(vector: dict[int, float]) -> dict[int, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _cosine(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def _told(title: Mapping[int, float], words: Mapping[int, float]) -> float:
    """Say how much of a headline an article tells: 0 to 1."""
    whole = sum(title.values())
    return sum(weight for word, weight in title.items() if word in words) / whole if whole else 0.0


def _enough(length: int) -> float:
    """Give the likeness that makes one story of articles of which the shorter has so many words."""
    part = math.log(max(length, 1) / _SHORT) / math.log(_LONG / _SHORT)
    enough = _OF_SHORT + (_OF_LONG - _OF_SHORT) * min(1.0, max(0.0, part))
    return enough * (1 + max(0, _FEW - length) / _DOUBTFUL)


def _nearness(one: int | None, other: int | None) -> float:
    """Give 1 for two days in a row or one, less for days further apart, 0 for `FAR` ones."""
    if one is None or other is None:
        return _UNDATED
    apart = abs(one - other)
    return 0.0 if apart >= FAR else 1.0 - 0.1 * max(0, apart - 1)

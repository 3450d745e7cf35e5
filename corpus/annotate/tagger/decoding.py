"""The best sequence of labels: Viterbi's way over the network's scores, forbidden moves left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

from .labels import COUNT, OUTSIDE, may_begin, may_end, may_follow

_FORBIDDEN = np.float32(-1e4)
_SURELY_OUTSIDE = np.log(np.float32(0.97))
"""A word at least so likely outside parts the text; what lies between such words is decided by itself."""

_NOWHERE = -1
_ALLOWED = frozenset(pair for pair in product(range(COUNT), repeat=2) if may_follow(*pair))
_BEGIN = np.array([0 if may_begin(b) else _FORBIDDEN for b in range(COUNT)], np.float32)
_END = np.array([0 if may_end(b) else _FORBIDDEN for b in range(COUNT)], np.float32)
_MOVES = np.array(
    [[0 if may_follow(a, b) else _FORBIDDEN for b in range(COUNT)] for a in range(COUNT)], np.float32
)


def best(scores: NDArray[np.float32]) -> list[int]:
    """Give the likeliest labels of words with `scores` (words x labels, logarithms of likelihoods)."""
    found = [OUTSIDE] * len(scores)
    live = np.flatnonzero(scores[:, OUTSIDE] < _SURELY_OUTSIDE)
    likeliest = scores[live].argmax(axis=1).tolist()
    for at, (first, last) in _stretches(live.tolist()):
        each = likeliest[at : at + last - first]
        found[first:last] = each if _is_allowed(each) else _best_path(scores[first:last])
    return found


def _is_allowed(path: list[int]) -> bool:
    """Say whether no move of a path is forbidden: if it takes the likeliest everywhere, none is better."""
    return may_begin(path[0]) and may_end(path[-1]) and _ALLOWED.issuperset(pairwise(path))


def _stretches(live: list[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Give each stretch of places without a break between, and which of all places it begins with."""
    begun = 0
    for at, (place, following) in enumerate(pairwise((*live, _NOWHERE)), 1):
        if following != place + 1:
            yield begun, (live[begun], place + 1)
            begun = at


def _best_path(scores: NDArray[np.float32]) -> list[int]:
    if len(scores) == 1:
        return [int((scores[0] + _BEGIN + _END).argmax())]
    reached = scores[0] + _BEGIN
    origins = []
    for row in scores[1:]:
        ways = reached[:, None] + _MOVES
        origin = ways.argmax(axis=0)
        origins.append(origin)
        reached = ways[origin, np.arange(COUNT)] + row
    path = [int((reached + _END).argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]

"""Parting articles into groups that are alike on average (average linkage, deterministic)."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]

ALIKE = 1.0
"""How alike two groups are on average at least, if they are to be one."""


def groups(articles: Iterable[int], kinships: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """Join the two groups that are most alike on average, until none are alike enough.

    `kinships` are given by (smaller, larger) number; a pair that is not there is not alike at all. Groups
    come in the order of their smallest articles, alone ones too.
    """
    members: dict[int, tuple[int, ...]] = {article: (article,) for article in articles}
    sums: dict[int, dict[int, float]] = {article: {} for article in members}
    for (a, b), score in kinships.items():
        sums[a][b] = sums[b][a] = score
    heap = [(-score, a, b) for (a, b), score in kinships.items() if score >= ALIKE]
    heapq.heapify(heap)
    while heap:
        average, a, b = heapq.heappop(heap)
        if a not in members or b not in members or -average != _average(sums, members, a, b):
            continue
        _join(sums, members, a, b)
        for other in sums[a]:
            if (score := _average(sums, members, a, other)) >= ALIKE:
                heapq.heappush(heap, (-score, min(a, other), max(a, other)))
    return [tuple(sorted(group)) for _, group in sorted(members.items())]


def _average(sums: dict[int, dict[int, float]], members: dict[int, tuple[int, ...]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(sums: dict[int, dict[int, float]], members: dict[int, tuple[int, ...]], a: int, b: int) -> None:
    """Let group `b` go up in `a`."""
    members[a] += members.pop(b)
    for other, score in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + score

"""Parting articles into groups that are alike on average (average linkage, deterministic).

Each group looks for the one that is most like it until two find each other, and these are joined: the chain
of nearest neighbours of Murtagh, "A survey of recent advances in hierarchical clustering algorithms" (1983).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Pair = tuple[int, int]

ALIKE = 1.0
"""How alike two groups are on average at least, if they are to be one."""


def groups(articles: Iterable[int], kinships: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """Join groups that are more like each other on average than any other, until none are alike enough.

    `kinships` are given by (smaller, larger) number; a pair that is not there is not alike at all. Groups
    come in the order of their smallest articles, alone ones too.
    """
    parting = _Parting(articles, kinships)
    for first in sorted(parting.members):
        chain = [first] if first in parting.members else []
        while chain:
            before = chain[-2] if len(chain) > 1 else None
            nearest = parting.nearest(chain[-1], before)
            if nearest is None:
                chain.pop()
            elif nearest == before:
                parting.join(*sorted(chain[-2:]))
                chain = chain[:-2] or [first]
            else:
                chain.append(nearest)
    return [tuple(sorted(group)) for _, group in sorted(parting.members.items())]


class _Parting:
    """Groups by their smallest articles, with the sums of the kinships between them."""

    def __init__(self, articles: Iterable[int], kinships: Mapping[Pair, float]) -> None:
        self.members: dict[int, tuple[int, ...]] = {article: (article,) for article in articles}
        self._sums: dict[int, dict[int, float]] = {article: {} for article in self.members}
        for (a, b), kinship in kinships.items():
            self._sums[a][b] = self._sums[b][a] = kinship

    def nearest(self, group: int, before: int | None) -> int | None:
        """Give the group most like one, if alike enough; of several the one `before`, or the smallest."""
        averages = {other: total / len(self.members[other]) for other, total in self._sums[group].items()}
        most = max(averages.values(), default=0.0)
        if most < ALIKE * len(self.members[group]):
            return None
        if before is not None and averages.get(before) == most:
            return before
        return min(other for other, average in averages.items() if average == most)

    def join(self, a: int, b: int) -> None:
        """Let group `b` go up in `a`."""
        self.members[a] += self.members.pop(b)
        for other, total in self._sums.pop(b).items():
            del self._sums[other][b]
            if other != a:
                self._sums[a][other] = self._sums[other][a] = self._sums[a].get(other, 0.0) + total

"""The labels that words bear, and the moves between them: outside, or begin, inside, last or unit of a kind.

Ratinov and Roth, "Design challenges and misconceptions in named entity recognition" (2009), found this
scheme (BILOU) better than begin and inside alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from corpus.article import Kind

KINDS = (Kind.PERSON, Kind.ORG, Kind.PLACE)
OUTSIDE = 0
BEGIN, INSIDE, LAST, UNIT = range(4)
COUNT = 1 + 4 * len(KINDS)


def label(kind: Kind, part: int) -> int:
    """Give the number of the label that is `part` of a `kind`."""
    return 1 + 4 * KINDS.index(kind) + part


def encode(spans: Iterable[tuple[int, int, Kind]], length: int) -> NDArray[np.int32]:
    """Label `length` words by spans (first, last exclusive, kind) that do not overlap."""
    labels = np.zeros(length, np.int32)
    for first, last, kind in spans:
        if last - first == 1:
            labels[first] = label(kind, UNIT)
            continue
        labels[first] = label(kind, BEGIN)
        labels[first + 1 : last - 1] = label(kind, INSIDE)
        labels[last - 1] = label(kind, LAST)
    return labels


def decode(labels: Sequence[int]) -> tuple[tuple[int, int, Kind], ...]:
    """Give the spans of a sequence of labels that keeps to `may_follow`."""
    spans: list[tuple[int, int, Kind]] = []
    first = 0
    for at in compress(range(len(labels)), labels):
        kind, part = divmod(labels[at] - 1, 4)
        if part in (BEGIN, UNIT):
            first = at
        if part in (LAST, UNIT):
            spans.append((first, at + 1, KINDS[kind]))
    return tuple(spans)


def may_begin(number: int) -> bool:
    """Say whether a sequence may begin with this label (or follow anything finished)."""
    return number == OUTSIDE or (number - 1) % 4 in (BEGIN, UNIT)


def may_end(number: int) -> bool:
    """Say whether a sequence may end with this label."""
    return number == OUTSIDE or (number - 1) % 4 in (LAST, UNIT)


def may_follow(before: int, number: int) -> bool:
    """Say whether label `number` may come right after label `before`."""
    if may_end(before):
        return may_begin(number)
    return not may_begin(number) and (before - 1) // 4 == (number - 1) // 4

"""What a document's day alone tells of a query's dates, so that the store is asked of few documents only.

A day is UTC's, and of an article that states no day, the first that it may mean; a query compares dates as
they are stated. The two disagree within a day or two of where a period begins or ends, and at the beginning
of a month or year that an article may state without a day.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..queries.query import Field
from ..sqlite.moments import day_of

_APART = 2
"""Days by which a document's day and the date that its article states may be apart, and one more."""


def tell_by_day(dated: Field, days: NDArray[Any]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say of documents by their days which are of a field's period, and of which that cannot be told."""
    edges = tuple(map(day_of, dated.days))
    if not all(edges):
        return np.zeros(len(days), bool), np.ones(len(days), bool)
    first, after = edges
    match dated.name:
        case "after":
            within = days >= after
        case "before":
            within = days < first
        case _:
            within = (days >= first) & (days < after)
    unsure = days == 0
    for doubtful in {*edges, *map(_first_of_month, edges), *map(_first_of_year, edges)}:
        unsure |= np.abs(days - doubtful) <= _APART
    return within & ~unsure, unsure


def _first_of_month(day: int) -> int:
    return date.fromordinal(day).replace(day=1).toordinal()


def _first_of_year(day: int) -> int:
    return date.fromordinal(day).replace(month=1, day=1).toordinal()

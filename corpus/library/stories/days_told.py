"""The days a report tells of, "on Tuesday", "yesterday": they part two events of the same people.

They are kept as bits: the lowest for the day of publication, the next for the day before, up to a week.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]

ITS_OWN_DAY = 1

_READ = 1_200
"""Characters that are looked at: what happened when is told first."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TODAY = ("today", "tonight", "this morning", "this afternoon", "this evening")
_TOLD = re.compile(rf"\b(?<!next )(?:{'|'.join((*_WEEKDAYS, *_TODAY, 'yesterday'))})\b")
_DAYS = 7
_MIDDLE = 32
"""Where the one article's own day is laid, so that there is room for days before and after."""


def days_told(text: str, day: int | None) -> int:
    """Give the bits of the days that an English text of a day (an ordinal) names, or of its own."""
    if day is None:
        return ITS_OWN_DAY
    named = set(_TOLD.findall(text[:_READ].lower()))
    return reduce(or_, (1 << _ago(word, day) for word in named), 0) or ITS_OWN_DAY


def _ago(word: str, day: int) -> int:
    if word in _WEEKDAYS:
        return (day - 1 - _WEEKDAYS.index(word)) % _DAYS
    return int(word == "yesterday")


def days_between(one: int, others: Days, later: Days, *, most: int) -> Days:
    """Give how many days lie between the nearest ones told by an article and by each of others, at `most`.

    `later` says how many days after the one each other appeared, less than 16 either way.
    """
    mine, middle = np.int64(one) << _MIDDLE, others << _MIDDLE
    theirs = np.where(later >= 0, middle >> np.maximum(later, 0), middle << np.maximum(-later, 0))
    between: Days = np.full(len(others), most)
    for apart in range(most - 1, -1, -1):
        between[theirs & (mine << apart | mine >> apart) != 0] = apart
    return between

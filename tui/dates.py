"""Dates as a person writes them, no more precise than they were stated."""

from __future__ import annotations

import re

from corpus.article import IsoDate

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d)?)?(.*)")


def written(date: IsoDate) -> str:
    """Write `2025-04-09T11:13+09:00` as `9 April 2025, 11:13 +09:00`, and what is no ISO date as it is."""
    match = _ISO.fullmatch(date)
    if not match:
        return date
    year, month, day, time, offset = match.groups()
    if month and not 1 <= int(month) <= 12:
        return date
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    shown = " ".join([*words, year]) + (f", {time}" if time else "")
    return f"{shown} {'UTC' if offset == 'Z' else offset}".rstrip()


def day(date: IsoDate | None) -> str:
    """Give a date to the day at most, ten characters wide or less, for a column: `2025-04-09`."""
    return (date or "")[:10]

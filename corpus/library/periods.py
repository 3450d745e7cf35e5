"""The dates a query may name: `2025`, `2025-04`, `2025-04-09`, `today`, `yesterday`, `last week`."""

from __future__ import annotations

import re
from datetime import date, timedelta

_STATED = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")
_RELATIVE = re.compile(r"(this|last) (week|month|year)")

EXPECTED = 'a date such as 2025, 2025-04, 2025-04-09, today, yesterday or "last week"'


def period(text: str, *, today: date) -> tuple[str, str] | None:
    """Give the first day of a period and the first after it, with the precision that was asked for.

    `2025-04` is ("2025-04", "2025-05"); weeks begin on Monday. None if the text names no period.
    """
    said = " ".join(text.lower().split())
    if said in {"today", "yesterday"}:
        return _days(today - timedelta(days=said == "yesterday"), 1)
    if relative := _RELATIVE.fullmatch(said):
        return _around(today, relative[2], back=relative[1] == "last")
    stated = _STATED.fullmatch(said)
    return _stated(*(int(part) if part else None for part in stated.groups())) if stated else None


def _stated(year: int | None, month: int | None, day: int | None) -> tuple[str, str] | None:
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return _days(first, 1)
        return _months(first) if month else (f"{first:%Y}", f"{first.year + 1:04}")
    except (ValueError, OverflowError):
        return None


def _around(today: date, unit: str, *, back: bool) -> tuple[str, str]:
    if unit == "week":
        return _days(today - timedelta(days=today.weekday() + 7 * back), 7)
    if unit == "month":
        first = today.replace(day=1)
        return _months((first - timedelta(days=1)).replace(day=1) if back else first)
    return f"{today.year - back:04}", f"{today.year - back + 1:04}"


def _days(first: date, number: int) -> tuple[str, str]:
    return first.isoformat(), (first + timedelta(days=number)).isoformat()


def _months(first: date) -> tuple[str, str]:
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return f"{first.year:04}-{first.month:02}", f"{following.year:04}-{following.month:02}"

"""The periods a query may name, from `2025-04` to `last week`, and what may be written for them."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
"""Letters of a month or weekday that is not written out."""

_DAYS_OF = {"day": 1, "week": 7}
_MONTHS_OF = {"month": 1, "year": 12}

EVER = ("0001-01-01", "9999-12-31")
"""Where a period without a beginning begins, and where one without an end ends."""

_SINCE = re.compile(r"\s*since[\s-]+([^.]+)", re.IGNORECASE)
_STATED = re.compile(r"(\d{4})(?:[-/](\d\d?))?(?:[-/](\d\d?))?")
_AROUND = re.compile(r"(this|last) (week|month|year)")
_LATEST = re.compile(r"(?:last|past) (\d{1,4}) (day|week|month|year)s?")
_AGO = re.compile(r"(\d{1,4}) (day|week|month|year)s? ago")
_WEEKDAY = re.compile(r"(last )?([a-z]{3,9})")
_WRITTEN = re.compile(
    r"(?:(?P<day>\d\d?) )?(?P<month>[a-z]{3,9})\.?"
    r"(?: (?P<after>\d\d?)(?:st|nd|rd|th)?,?)?(?: (?P<year>\d{4}))?"
)

EXPECTED = (
    "a date such as 2025, 2025-04, 2025-04-09, 9 April 2025, april, monday, yesterday,"
    " last week, last 3 days, 3 days ago, since monday or 2025-03..2025-05"
)

SUGGESTED = (
    *("today", "yesterday", "this-week", "last-week", "last-3-days", "last-7-days"),
    *("this-month", "last-month", "last-30-days", "this-year", "last-year", "3-days-ago", "2-weeks-ago"),
    *_WEEKDAYS,
    *_MONTHS,
)
"""Periods worth offering to who begins to write one."""


def period(text: str, *, today: date) -> tuple[str, str] | None:
    """Give the first day of a period and the first after it, with the precision that was asked for.

    `2025-04` is ("2025-04", "2025-05"). Weeks begin on Monday; a weekday or month without a year is the
    latest one that has begun; the last 3 days end with today. Words may be joined by hyphens, and two
    periods by dots for all that lies between; without one of the two, from `EVER` or to its end. None if
    the text names no period.
    """
    since = _SINCE.fullmatch(text)
    first, between, last = f"{since[1]}..".partition("..") if since else text.partition("..")
    if not between:
        return _period(text, today)
    begun = _period(first, today) if first.strip() else (EVER if last.strip() else None)
    ended = _period(last, today) if last.strip() else (EVER if first.strip() else None)
    return (begun[0], ended[1]) if begun and ended and begun[0] < ended[1] else None


def may_go_on(text: str) -> bool:
    """Say whether a word may be the first of several that name a period."""
    return text.isdecimal() or text.lower() in {"this", "last", "past", "since"}


def is_vain(text: str, days: tuple[str, str], *, name: str) -> bool:
    """Say whether nothing can be `after` or `before` a period, as it reaches today or has no end."""
    if name == "after":
        return days[1] == EVER[1] or _LATEST.fullmatch(_plain(text)) is not None
    return name == "before" and days[0] == EVER[0]


def _period(text: str, today: date) -> tuple[str, str] | None:
    said = _plain(text)
    try:
        return _stated(said) or _relative(said, today) or _named(said, today)
    except (ValueError, OverflowError):
        return None


def _plain(text: str) -> str:
    said = " ".join(text.lower().split())
    return said.replace("-", " ") if any(letter.isalpha() for letter in said) else said


def _stated(said: str) -> tuple[str, str] | None:
    match = _STATED.fullmatch(said)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    first = date(year or 0, month or 1, day or 1)
    if day:
        return _days(first, 1)
    return _months(first) if month else _years(first.year)


def _relative(said: str, today: date) -> tuple[str, str] | None:
    if said in {"today", "yesterday"}:
        return _days(today - timedelta(days=said == "yesterday"), 1)
    if around := _AROUND.fullmatch(said):
        return _around(today, around[2], back=around[1] == "last")
    if ago := _AGO.fullmatch(said):
        return _days(_back(today, int(ago[1]), ago[2]), 1)
    if (latest := _LATEST.fullmatch(said)) and int(latest[1]):
        tomorrow = today + timedelta(days=1)
        return _back(tomorrow, int(latest[1]), latest[2]).isoformat(), tomorrow.isoformat()
    return None


def _named(said: str, today: date) -> tuple[str, str] | None:
    match = _WEEKDAY.fullmatch(said)
    if match and (weekday := _number(match[2], _WEEKDAYS)) is not None:
        back = (today.weekday() - weekday) % 7
        return _days(today - timedelta(days=back or (7 if match[1] else 0)), 1)
    written = _WRITTEN.fullmatch(said)
    month = _number(written["month"], _MONTHS) if written else None
    if written is None or month is None or (written["day"] and written["after"]):
        return None
    day = int(written["day"] or written["after"] or 1)
    year = int(written["year"]) if written["year"] else today.year
    first = date(year, month + 1, day)
    if not written["year"] and first > today:
        first = date(year - 1, month + 1, day)
    return _days(first, 1) if written["day"] or written["after"] else _months(first)


def _number(name: str, names: tuple[str, ...]) -> int | None:
    found = [number for number, one in enumerate(names) if one.startswith(name)]
    return found[0] if len(found) == 1 and len(name) >= _SHORTEST else None


def _around(today: date, unit: str, *, back: bool) -> tuple[str, str]:
    if unit == "week":
        return _days(today - timedelta(days=today.weekday() + 7 * back), 7)
    if unit == "month":
        first = today.replace(day=1)
        return _months((first - timedelta(days=1)).replace(day=1) if back else first)
    return _years(today.year - back)


def _back(day: date, number: int, unit: str) -> date:
    """Give the day that lies so far back; a month that is too short for it gives its last day."""
    if unit in _DAYS_OF:
        return day - timedelta(days=number * _DAYS_OF[unit])
    year, month = divmod(day.year * 12 + day.month - 1 - number * _MONTHS_OF[unit], 12)
    first = date(year, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def _days(first: date, number: int) -> tuple[str, str]:
    return first.isoformat(), (first + timedelta(days=number)).isoformat()


def _months(first: date) -> tuple[str, str]:
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return f"{first.year:04}-{first.month:02}", f"{following.year:04}-{following.month:02}"


def _years(year: int) -> tuple[str, str]:
    return f"{date(year, 1, 1).year:04}", f"{date(year, 1, 1).year + 1:04}"

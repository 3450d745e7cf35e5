"""Dates: `find(text, near)` gives (start, end, value), the value in ISO 8601 as precisely as it is stated.

What a date leaves out is told from when the article was published: the year is the one that brings the day
nearest to it, "last" looks back and "next" ahead. Where that is not known, the parts left out stay so:
`--04-09` is some April 9 (ISO 8601:2000). A weekday alone may lie before or after, so its
name is its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.article import IsoDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)"
    r"|Sept(?:ember|\.)|Sep\.|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NAMES = frozenset(
    (
        *("january", "february", "march", "april", "june", "july", "august"),
        *("september", "sept", "october", "november", "december"),
        *(month for month in _MONTHS if month != "may"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
"""Without any of these, "May" or a year there is no date."""
_A_YEAR = re.compile(_YEAR)
_END = r"(?![\w]|[.,:/-]\d)"
_DATE = re.compile(
    rf"(?<![\w/.-])(?=[\dA-Zlnt])(?:"
    rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:3[01]|[12]\d|0[1-9]))"
    rf"|(?P<month>{_MONTH}) (?P<day>{_DAY})(?:st|nd|rd|th)?(?:,? (?P<year>{_YEAR}))?"
    rf"|(?P<day2>{_DAY})(?:st|nd|rd|th|\.)?(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{_MONTH})(?: of)?,? (?P<year3>{_YEAR})"
    rf"|(?<=\b[Ii]n )(?P<bare>{_YEAR})(?! (?:people|to|of|per))"
    rf"|(?<=\bsince )(?P<since>{_YEAR})|(?<=\buntil )(?P<until>{_YEAR})"
    rf"|(?P<which>[Ll]ast|[Nn]ext) (?P<month4>{_MONTH})"
    rf"|(?<=\b[Ii]n )(?P<month5>{_MONTH})"
    rf"|(?:(?P<of_week>last|next|this) )?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    rf"){_END}"
)


_OPENING = re.compile(r"\b(?:\d|[A-Z][a-z]{2}|last|next|this)")
"""What a date may begin with. Looking for that first takes half the time."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """The day from which dates are told, if it is known."""

    day: date | None

    def on(self, month: int, day: int, which: str = "") -> str:
        """Give the date of a month and day (0 for none) whose year is not stated."""
        if self.day is None:
            return f"--{_parts(month, day)}"
        candidates = [self.day.year + shift for shift in (-1, 0, 1)]
        here = self.day
        apart = {year: (year - here.year) * 365 + (month - here.month) * 30 + (day or here.day) - here.day
                 for year in candidates}  # fmt: skip
        if which == "last":
            candidates = [year for year in candidates if apart[year] < 0]
        elif which == "next":
            candidates = [year for year in candidates if apart[year] > 0]
        year = min(candidates, key=lambda year: abs(apart[year]))
        return f"{year}-{_parts(month, day)}"

    def last(self, weekday: str) -> str:
        """Give the date of the last such day of the week; its name where that is not known."""
        if self.day is None:
            return weekday
        back = (self.day.weekday() - _WEEKDAYS.index(weekday[:3])) % 7 or 7
        return (self.day - timedelta(days=back)).isoformat()


def nearness(published: IsoDate | None) -> Nearness:
    """Tell dates from when an article was published, if that is known to the day."""
    return Nearness(date.fromisoformat(published[:10]) if published and len(published) >= 10 else None)


def find(text: str, words: Set[str], near: Nearness) -> Iterator[tuple[int, int, str]]:
    """Find the dates in a paragraph of these words."""
    if _NAMES.isdisjoint(words) and "May" not in text and not _A_YEAR.search(text):
        return
    stop = 0
    for word in _OPENING.finditer(text):
        if word.start() >= stop and (match := _DATE.match(text, word.start())):
            stop = match.end()
            yield *match.span(), _value(match, near)


def _value(match: re.Match[str], near: Nearness) -> str:
    if match["iso"]:
        return match["iso"]
    if weekday := match["weekday"]:
        return near.last(weekday) if match["of_week"] == "last" else weekday
    if year := match["bare"] or match["since"] or match["until"]:
        return year
    month = _number(next(filter(None, (match[f"month{n}"] for n in ("", 2, 3, 4, 5)))))
    day = int(match["day"] or match["day2"] or 0)
    if year := match["year"] or match["year2"] or match["year3"]:
        return f"{year}-{_parts(month, day)}"
    return near.on(month, day, (match["which"] or "").lower())


def _parts(month: int, day: int) -> str:
    return f"{month:02}-{day:02}" if day else f"{month:02}"


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower()) + 1

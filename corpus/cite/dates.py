"""A date as precisely as it is known, and how styles write the parts of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
THREE_LETTERS = tuple(month[:3] for month in MONTHS)
IEEE_MONTHS = tuple(month if month == "May" else f"{month[:3]}." for month in MONTHS)
MLA_MONTHS = tuple(
    month if len(month) < 5 else "Sept." if month == "September" else f"{month[:3]}." for month in MONTHS
)

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:$|T|\s)")


@dataclass(frozen=True, slots=True)
class When:
    """A year, perhaps a month (1 to 12), perhaps a day; or, in `words`, a date that numbers cannot say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    words: str = ""

    @property
    def year_words(self) -> str:
        """The year in digits, or the words that stand for the date."""
        return self.words or str(self.year)

    def american(self, months: tuple[str, ...] = MONTHS) -> str:
        """March 15, 2024; March 2024; 2024."""
        if not self.month:
            return self.year_words
        month = months[self.month - 1]
        return f"{month} {self.day}, {self.year}" if self.day else f"{month} {self.year}"

    def british(self, months: tuple[str, ...] = MONTHS) -> str:
        """15 March 2024; March 2024; 2024."""
        if not self.month:
            return self.year_words
        return " ".join(filter(None, (self.british_day(months), str(self.year))))

    def american_day(self) -> str:
        """March 15; March; nothing."""
        return f"{MONTHS[self.month - 1]} {self.day or ''}".rstrip() if self.month else ""

    def british_day(self, months: tuple[str, ...] = MONTHS) -> str:
        """15 March; March; nothing."""
        return f"{self.day or ''} {months[self.month - 1]}".lstrip() if self.month else ""

    def iso(self) -> str:
        """2024-03-15; 2024-03; 2024; or the words."""
        if self.year is None:
            return self.words
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def parts(self) -> list[int]:
        """Year, month and day as far as they are known."""
        return [part for part in (self.year, self.month, self.day) if part]


def when_of(text: str) -> When | None:
    """The date an ISO 8601 string states, its time of day left out; None if it states no real one."""
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return when(year, month, day)


def moment_of(text: str) -> str:
    """The moment an ISO 8601 string states, to the second; nothing if it states no offset from UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z") if moment.tzinfo else ""


def when(year: int | None, month: int | None = None, day: int | None = None) -> When | None:
    """The date of these parts, or None if there is no such date."""
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except (ValueError, OverflowError):
        return None
    return When(year, month, day)

"""A date that a format states in a field of its own, made ISO 8601: no more precise than it is stated."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_tz

from corpus.article import IsoDate

from .dates import find_stamps, in_ascii_digits

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>[01]\d)(?:-?(?P<day>[0-3]\d))?)?"
    r"(?:(?:[T_ ]+|\s*,\s*)(?P<hour>[0-2]?\d)(?::?(?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d)(?:[.,]\d+)?)?)?"
    r"(?P<half>\s?[ap]m)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?\s*(?:\[[\w/]+\])?$",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?$")
_EARLIEST = 1600
"""There was no newspaper before; a year like 0001 or 1 is a field that nobody filled."""
_LONGEST = 120


def iso(stated: str | None, *, day_first: bool | None = None) -> IsoDate | None:
    """Give the date that `stated` writes, or None if it writes none.

    ISO 8601, RFC 822, seconds since 1970 and words are read; `day_first` reads 3/4/2025.
    Days that no calendar has and the placeholders of empty fields are no dates.
    """
    if stated is None or len(stated) > _LONGEST:
        return None
    text = in_ascii_digits(stated.strip())
    found = _iso(text) or _epoch(text) or _mail(text) or _begun(text)
    if found is None:
        stamps = find_stamps(text, day_first=day_first)
        found = stamps[0].value if stamps else None
    return None if found is None or found.startswith("1970-01-01T00:00") else found


def _iso(text: str) -> IsoDate | None:
    match = _ISO.match(text)
    if match is None or not _plausible(match["year"], match["month"], match["day"]):
        return None
    day = "-".join(part for part in (match["year"], match["month"], match["day"]) if part)
    if match["hour"] is None or match["day"] is None or match["minute"] is None:
        return day
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].strip().lower() == "pm" else 0)
    if hour > 23:
        return day
    seconds = f":{match['second']}" if match["second"] else ""
    return f"{day}T{hour:02}:{match['minute']}{seconds}{_offset(match['zone'])}"


def _begun(text: str) -> IsoDate | None:
    """The day of a stamp that is broken after it: `2016-12-22148243245100018:47:31`."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\s)", text)
    return match.group() if match and _plausible(*match.groups()) else None


def _plausible(year: str, month: str | None, day: str | None) -> bool:
    try:
        return date(int(year), int(month or 1), int(day or 1)).year >= _EARLIEST
    except ValueError:
        return False


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] not in "+-":
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}" if int(digits[:2]) < 24 else ""


def _epoch(text: str) -> IsoDate | None:
    """Seconds, or milliseconds, since 1970."""
    if not _EPOCH.match(text):
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text[:10]))
    return moment.isoformat(timespec="seconds")


def _mail(text: str) -> IsoDate | None:
    """A date as mail and RSS write it (RFC 822): `Tue, 19 Nov 2019 02:24:00 GMT`."""
    if not re.match(r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3,9} \d{2,4}\b", text):
        return None
    parts = parsedate_tz(text)
    if parts is None or not _plausible(str(parts[0]).zfill(4), str(parts[1]), str(parts[2])):
        return None
    day = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
    clock = re.search(r"\b[0-2]?\d:[0-5]\d(:[0-5]\d)?", text)
    if clock is None or parts[3] > 23:
        return day
    seconds = f":{parts[5]:02}" if clock[1] else ""
    return f"{day}T{parts[3]:02}:{parts[4]:02}{seconds}{_from_seconds(parts[9])}"


def _from_seconds(offset: int | None) -> str:
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset) // 60, 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}" if hours < 24 else ""

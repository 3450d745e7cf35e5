"""When an article is from, as something that can be put in order."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from corpus.article import IsoDate

_STATED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")
_OFFSET = re.compile(r"T.*(?:Z|[+-]\d\d:?\d\d)$")


def moment_of(published: IsoDate | None) -> str:
    """Give a text that sorts as time does: the date as stated, in UTC where it states an offset.

    Empty if there is no date, or none that ISO 8601 knows, so that those sort before all others.
    """
    if not published or not _STATED.fullmatch(published):
        return ""
    if not _OFFSET.search(published):
        return published
    try:
        moment = datetime.fromisoformat(published).astimezone(UTC)
    except (ValueError, OverflowError):
        return published[:10]
    return moment.replace(tzinfo=None).isoformat()


def day_of(moment: str) -> int:
    """Give the day of a `moment_of` as a number that grows by one a day, or 0 if there is no such day."""
    try:
        return date.fromisoformat((moment + "-01-01")[:10] if len(moment) < 10 else moment[:10]).toordinal()
    except ValueError:
        return 0

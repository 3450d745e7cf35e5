"""The fields of an article that a person may put right, and what may stand in each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from corpus.errors import CorrectionError

from ..results import Value

FIELDS = ("title", "authors", "published", "updated", "publisher", "agency", "section", "url", "accessed")
"""The names of the fields, as `Article` has them."""

_BREAK = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# What reorders a line or cannot be encoded; the joiners that Persian and Indian names need are let be.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_STATED = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SMALLEST = "0001-01-01"


def checked(field: str, value: Value) -> Value:
    """Give `value` as it may stand in `field`: on one line, without control characters, None for nothing.

    A date keeps the precision it is given with. Raises CorrectionError.
    """
    if field not in FIELDS:
        raise CorrectionError(
            f"an article has no field {field!r} to put right, only {', '.join(FIELDS)}", field=field
        )
    if field == "authors":
        names = (value,) if isinstance(value, str) else value or ()
        return _authors(names)
    if not isinstance(value, str | None):
        raise CorrectionError(f"{field} is one text, not several", field=field)
    text = one_line(value or "")
    if not text:
        return None
    if field in ("published", "updated"):
        return _date(field, text)
    if field == "accessed":
        return _day(text)
    return _url(text) if field == "url" else text


def _authors(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(one_line, names) if name))


def one_line(text: str) -> str:
    """Give text on one line, with single spaces and without control characters."""
    return _BREAK.sub(" ", _UNSEEN.sub("", text)).strip()


def _date(field: str, text: str) -> str:
    """Read a date as precise as it is given; a space may part the day from the hour."""
    stated = text.replace(" ", "T", 1)
    try:
        if not _STATED.fullmatch(stated):
            raise ValueError
        datetime.fromisoformat(stated + _SMALLEST[len(stated) :])
    except ValueError:
        raise CorrectionError(
            "no date: write 2025, 2025-04, 2025-04-09 or 2025-04-09 11:13", field=field
        ) from None
    return stated


def _day(text: str) -> str:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        date.fromisoformat(text)
    except ValueError:
        raise CorrectionError("no day: write 2025-04-09", field="accessed") from None
    return text


def _url(text: str) -> str:
    # Opening a library should not wait for what few corrections need.
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in text:
        raise CorrectionError("no address of a page: write https://... without spaces", field="url")
    return text

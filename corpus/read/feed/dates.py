"""A feed's ways of writing a date -> ISO 8601, as precisely as it was stated and no more."""

from __future__ import annotations

import re
import time
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz

from corpus.article import IsoDate

_W3C = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?$",
    re.IGNORECASE | re.ASCII,
)
_HAS_SECONDS = re.compile(r"\d:\d\d:\d\d")
_HAS_TIME = re.compile(r"\d:\d\d")
_LONGEST = 100


def iso_date(stated: str | None, parsed: time.struct_time | None = None) -> IsoDate | None:
    """Give a date as ISO 8601; `parsed` is what another made of it (in UTC), for the ways not known here."""
    text = " ".join((stated or "")[:_LONGEST].split())
    try:
        return _w3c(text) or _internet(text) or _utc(parsed)
    except (ValueError, OverflowError):
        return None


def _w3c(text: str) -> IsoDate | None:
    """Read the profile of ISO 8601 that Atom, RDF and JSON Feed use (RFC 3339, W3C-DTF)."""
    found = _W3C.match(text)
    if not found:
        return None
    if not found["time"]:
        datetime.fromisoformat((found["day"] + "-01-01")[:10])
        return found["day"]
    zone = (found["zone"] or "").upper().replace("Z", "+00:00")
    if zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    moment = f"{found['day']}T{found['time']}{zone}"
    datetime.fromisoformat(moment)
    return moment


def _internet(text: str) -> IsoDate | None:
    """Read the dates of mail, which RSS uses (RFC 5322)."""
    # Without a time it is taken for no date at all.
    parts = parsedate_tz(text if _HAS_TIME.search(text) else f"{text} 00:00")
    if parts is None:
        return None
    moment = datetime(*parts[:6])  # noqa: DTZ001 -- the offset is added where one is stated
    if not _HAS_TIME.search(text):
        return moment.date().isoformat()
    if parts[9] is not None and not text.endswith("-0000"):
        moment = moment.replace(tzinfo=timezone(timedelta(seconds=parts[9])))
    return moment.isoformat(timespec="seconds" if _HAS_SECONDS.search(text) else "minutes")


def _utc(parsed: time.struct_time | None) -> IsoDate | None:
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", parsed) if parsed and parsed.tm_year > 999 else None

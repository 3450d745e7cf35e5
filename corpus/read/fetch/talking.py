"""What an answer's status and headers say, in words and numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from corpus.errors import FetchError

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_MAX_AGE = re.compile(r"max-age\s*=\s*(\d{1,9})", re.IGNORECASE)
_LONGEST_WAIT = 7 * 24 * 3600.0
_BUSY = (429, 503)

_REFUSALS: Mapping[int, tuple[str, str]] = {
    401: ("asks for a name and password", "put them in the address, as in https://name:password@host/"),
    402: ("asks for money", "it cannot be read without a subscription"),
    403: ("refuses to be read", "open it in a browser to see why"),
    404: ("is not there (404)", "check the address, or look on the site for its new one"),
    407: ("is behind a proxy that asks for a password", "check the setting HTTPS_PROXY"),
    410: ("is gone for good (410)", "remove it"),
    429: ("is asked too often (429)", "it is tried again later"),
    451: ("is withheld for legal reasons (451)", "it cannot be read from here"),
}


def refusal(
    status: int, headers: Mapping[str, str], *, source: str, now: datetime | None = None
) -> FetchError:
    """Say what a status other than 200 and 304 means."""
    reason, advice = _REFUSALS.get(status) or (
        (f"has trouble on its side ({status})", "it is tried again later")
        if status >= 500
        else (f"answers with status {status}", "open it in a browser to see why")
    )
    wait = retry_after(headers.get("retry-after"), now or datetime.now(UTC)) if status in _BUSY else None
    return FetchError(source, reason=reason, advice=advice, retry_after=wait, gone=status == 410)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Give the seconds that a server wants to be left alone for: a number, or a date (RFC 9110, 10.2.3)."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        seconds = _until(value, now)
    return min(max(0.0, seconds), _LONGEST_WAIT) if math.isfinite(seconds) else None


def _until(value: str, now: datetime) -> float:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return math.nan
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Give the seconds for which an answer says to stay true; a week at most."""
    found = _MAX_AGE.search(headers.get("cache-control", ""))
    return min(float(found[1]), _LONGEST_WAIT) if found else None


def charset_of(content_type: str) -> str | None:
    """Give the encoding that a content type names."""
    found = _CHARSET.search(content_type)
    return found[1].lower() if found else None

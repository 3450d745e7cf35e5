"""How often a feed says that it changes: RSS's `ttl`, and the syndication module of RSS 1.0 and 2.0."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

_PERIODS = {"hourly": 1, "daily": 24, "weekly": 24 * 7, "monthly": 24 * 30, "yearly": 24 * 365}
_LONGEST = 60 * 24 * 365


def every(about: Mapping[str, Any]) -> timedelta | None:
    """Give the time from one change of a feed to the next by what is said about it; None if nothing is."""
    minutes = _number(about.get("ttl"))
    if hours := _PERIODS.get(str(about.get("sy_updateperiod")).strip().lower()):
        times = _number(about.get("sy_updatefrequency")) or 1
        minutes = max(minutes or 0, hours * 60 // times)
    return timedelta(minutes=min(minutes, _LONGEST)) if minutes else None


def _number(written: object) -> int | None:
    text = str(written).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None

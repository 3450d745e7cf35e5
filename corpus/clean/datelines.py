"""The dateline: the place at the head of a report ("TOKYO:", "BERLIN, April 9 (Reuters) -")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .wordlists import words


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report is from, and the agency it is credited to there ("TOKYO (AP) -")."""

    place: str
    credit: str | None = None


_LINK = r"(?:de|del|la|le|les|of|upon|sur|am|an der|di|do|da)\b"
_PLACE = rf"(?P<place>[A-Z][^\W\d_]+(?:[ .'’-]{{1,2}}(?:[A-Z]|{_LINK})[^\W\d_]*){{0,3}})"
_CREDIT = r"\((?P<credit>[A-Z][\w./ -]{1,30}|[a-z]{2,5})\)"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? (?:de )?[A-Za-z][a-z]{2,9}\.?))?"
_REGION = r"(?:, (?:[A-Z]\.[A-Z]\.?|[A-Z][a-z]+\.?|[A-Z][\w ]{2,20}))?"
_HEADS = (
    re.compile(rf"{_PLACE}{_REGION}{_DAY} ?{_CREDIT} ?[.:]?(?:[-–—]{{1,2}} ?|(?<=:) ?)"),
    re.compile(rf"(?P<place>[A-Z][A-Z.'’ -]{{2,30}}){_REGION}{_DAY} ?(?:[-–—]{{1,2}}|:) "),
    re.compile(rf"{_PLACE}{_REGION}{_DAY}: (?=[A-Z“\"])"),
    re.compile(rf"{_PLACE}(?:, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}}))$"),
    re.compile(
        r"\((?P<credit>[A-Z]{2,12})\)\s?[-–—]{1,2}\s?(?P<place>[A-Z][A-Z.'’ -]{2,30})"
        r"(?:, \d{1,2} [A-Z]{3,4})?"
        r"\s?[-–—]{1,2} "
    ),
    re.compile(r"[（(\[](?P<place>[가-힣]{2,6})=(?P<credit>[가-힣A-Z0-9]{2,12})[)）\]]"),
)
_NOT_PLACES = words("""
anchor report reporter lead video photo update updated undated live watch breaking exclusive opinion
analysis column editorial note dear related background summary comment correction
editor question answer q a narrator host transcript the
""")


def find_dateline(heads: Iterable[str]) -> Dateline | None:
    """Read the dateline of the first of `heads` (leads, or the short line above one) that has one."""
    return next(filter(None, map(_dateline, heads)), None)


def _dateline(head: str) -> Dateline | None:
    for pattern in _HEADS:
        match = pattern.match(head[:120])
        if match and not _NOT_PLACES & set(match["place"].casefold().split()):
            place = match["place"].strip(" ,.")
            credit = match.groupdict().get("credit")
            return Dateline(place.title() if place.isupper() and len(place) > 3 else place, credit)
    return None

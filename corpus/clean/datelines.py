"""The dateline: the place at the head of a report ("TOKYO:", "BERLIN, April 9 (Reuters) -")."""

from __future__ import annotations

import re

from .wordlists import words

_LINK = r"(?:de|del|la|le|les|of|upon|sur|am|an der|di|do|da)\b"
_PLACE = rf"(?P<place>[A-Z][^\W\d_]+(?:[ .'’-]{{1,2}}(?:[A-Z]|{_LINK})[^\W\d_]*){{0,3}})"
_AGENCY = r"\((?:[A-Z][\w./ -]{1,30})\)"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? (?:de )?[A-Za-z][a-z]{2,9}\.?))?"
_REGION = r"(?:, (?:[A-Z]\.[A-Z]\.?|[A-Z][a-z]+\.?|[A-Z][\w ]{2,20}))?"
_HEADS = (
    re.compile(rf"{_PLACE}{_REGION}{_DAY} ?{_AGENCY} ?\.?(?:[-–—:]{{1,2}})? ?"),
    re.compile(rf"(?P<place>[A-Z][A-Z.'’ -]{{2,30}}){_REGION}{_DAY} ?(?:[-–—]{{1,2}}|:) "),
    re.compile(rf"{_PLACE}{_REGION}{_DAY}: (?=[A-Z“\"])"),
    re.compile(rf"{_PLACE}(?:, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}}))$"),
    re.compile(r"[（(](?P<place>[가-힣]{2,6})=[가-힣]+[)）]"),
)
_NOT_PLACES = words("""
anchor report reporter lead video photo update updated undated live watch breaking exclusive opinion
analysis column editorial note dear related background summary comment correction
editor question answer q a narrator host transcript the
""")


def dateline_of(lead: str) -> str | None:
    """Give the place that a lead (or the short line above it) is datelined from, as a name, or None."""
    for pattern in _HEADS:
        match = pattern.match(lead[:120])
        if match and not _NOT_PLACES & set(match["place"].casefold().split()):
            place = match["place"].strip(" ,.")
            return place.title() if place.isupper() and len(place) > 3 else place
    return None

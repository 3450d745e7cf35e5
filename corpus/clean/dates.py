"""Dates as news writes them, read with the precision they give: `11:13, 9 Apr. 2025`, `2025년 4월 9일`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.article import IsoDate

from .calendar_words import AFTERNOON, MONTHS, MORNING, OFFSETS


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at characters `start` to `end` of a line; `timed` if it says the hour."""

    start: int
    end: int
    value: IsoDate
    timed: bool

    @property
    def day(self) -> date:
        """The day it falls on, as written."""
        return date.fromisoformat(self.value[:10])


_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_NUMBER = r"(?<![\d.,/-])"
_DATE = re.compile(
    rf"{_NUMBER}(?P<y1>(?:19"
    rf"|20)\d\d)\s?(?:[-/.년年])\s?(?P<m1>[01]?\d)\s?[-/.월月]\s?(?P<d1>[0-3]?\d)(?!\d)(?:\s?[일日]"
    rf"|\.(?=\s))?"
    rf"|{_NUMBER}(?P<d2>[0-3]?\d)(?:(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+|\.)(?:(?:de|of)\s+)?"
    rf"(?P<n2>{_MONTH})(?:\.?,?[\s-]+|\.)(?:(?:de|del)\s+)?(?P<y2>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
    rf"|(?<![^\W\d_])(?P<n3>{_MONTH})\.?\s?(?P<d3>[0-3]?\d)(?:st|nd|rd|th)?(?:,\s?|\.\s?|\s)(?P<y3>(?:19"
    rf"|20)\d\d)(?!\d(?!\d?:\d\d))"
    rf"|{_NUMBER}(?P<a4>[0-3]?\d)(?P<sep>[-/.])(?P<b4>[0-3]?\d)(?P=sep)(?P<y4>(?:19|20)\d\d"
    rf"|\d\d)(?![\d/.-]\d|\d)",
    re.IGNORECASE,
)
_ZONE = r"(?P<zone>Z(?![^\W\d_])|[+-]\d\d:?\d\d|[A-Z]{2,4}T\b|GMT|UTC|MSK)"
_HALF = r"(?P<half>[ap]\.?\s?m\b\.?|[ap]\.?m\.?(?=[A-Z])|[صم](?!\w))"
_CLOCK = (
    r"(?P<half0>오전|오후|午前|午後|上午|下午|晚上)?\s?"
    r"(?P<h>[0-2]?\d)(?:\s?[:.h時时시点]\s?(?P<mi>[0-5]\d)\s?[分분]?(?:[:.](?P<s>[0-5]\d)(?:\.\d+)?)?)?"
    rf"(?!\d)\s?{_HALF}?(?:\s?(?:Uhr|hrs?\b|h\b|horas|uur|น\.))?\s?\(?{_ZONE}?"
)
_WEEKDAY = r"(?:(?:[^\W\d_]{2,10}|\([^\W\d_]{1,3}\))[.,]*\s+)?"
_JOIN = (
    r"(?:\s*(?:[,|T/·•(–—-]+|[-–—]{2}|at|um|à|á|às|as|a las|alle ore|alle|ore|om|kl\.?|pukul|jam"
    r"|on|ב|في|o)\s*|\s+){1,3}"
)
_BRACKETED_DAY = r"(?:\s?[(（][^\W\d_]{1,3}[.]?[)）])?"
_TIME_AFTER = re.compile(
    rf"{_BRACKETED_DAY}(?:{_JOIN}|(?<=[일日)）])|(?<=[12]\d\d\d)(?=\d)){_CLOCK}", re.IGNORECASE
)
_ONLY_TIME = re.compile(rf"(?:at |um |à |a las |alle |às |om |kl\.? )?{_CLOCK}$", re.IGNORECASE)
_TIME_BEFORE = re.compile(
    rf"(?<!\d)(?:{_CLOCK}|(?P<hm>[0-2]\d[0-5]\d)\s(?P<zone2>[A-Z]{{2,4}}T|UTC))"
    rf"(?:\s?\([^()]{{3,20}}\))?{_JOIN}{_WEEKDAY}$",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(_WEEKDAYS)})[a-z]*[.,]*\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[-/.]\d{1,2}[-/.]\d\d)")
"""Looks for a digit first, which most lines do not have, and then back."""
_SLASHED = re.compile(r"(?<!\d)([0-3]?\d)/([0-3]?\d)/(?:20)?\d\d(?!\d)")
_MONTH_FIRST = re.compile(r"\b(?:E[SD]T|P[SD]T|[ap]\.?m\.? ET)\b")
_DAY_FIRST = re.compile(r"\b(?:GMT|BST|IST|AEST|AEDT|NZST)\b")
_BRITISH = re.compile(
    r"£\d|\b(?:per cent\b|councillors?|colour|labour|harbour|favour|neighbour|honour|centre|metres?|litres?"
    r"|tonnes?|programme|defence|lorr(?:y|ies)|whilst|organis|realis|recognis|travell|cancelled|garda"
    r"|crore|lakh)",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:percent\b|color|labor\b|harbor|favor|neighbor|honor|center|meters?\b|liters?|defense|organiz"
    r"|realiz|recogniz|traveling|traveler|canceled|sheriff|(?:Gov|Sen|Rep)\. [A-Z]|county commission)"
)
"""Spellings that tell on which side of the Atlantic a text is written, and so its order of day and month."""
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


@lru_cache(maxsize=4_096)
def find_stamps(line: str, *, day_first: bool | None = None) -> tuple[Stamp, ...]:
    """Find the dates in `line`. `day_first` reads 3/4/2025; where it is None such a date is left unread."""
    line = in_ascii_digits(line)
    if not _YEAR.search(line):
        return ()
    return tuple(
        stamp for match in _DATE.finditer(line) if (stamp := _stamp(line, match, day_first)) is not None
    )


def in_ascii_digits(text: str) -> str:
    """Give `text` with the digits 0 to 9 for those of all other scripts."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text)


def time_alone(text: str) -> str | None:
    """Read a text that is a time of day and nothing else (`4:05 p.m.` -> `T16:05`)."""
    return _time(_ONLY_TIME.match(in_ascii_digits(text.strip()))) if len(text) <= 24 else None


def day_first_habit(text: str, language: str | None) -> bool | None:
    """Say whether `text` writes the day before the month in dates like 3/4/2025; None if nothing tells."""
    if language not in ("en", None):
        return True
    text = text[:LOOKED_AT]
    if "/" not in text:
        return None
    slashed = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    telling = next((first > 12 for first, second in slashed if (first > 12) != (second > 12)), None)
    if telling is not None or not slashed:
        return telling
    if _MONTH_FIRST.search(text):
        return False
    if _DAY_FIRST.search(text):
        return True
    british, american = len(_BRITISH.findall(text)), len(_AMERICAN.findall(text))
    return None if british == american else british > american


LOOKED_AT = 50_000
"""Characters of a file in which habits are looked for."""


def _stamp(line: str, match: re.Match[str], day_first: bool | None) -> Stamp | None:
    day = _day(match, day_first) or _day_by_weekday(line, match)
    if day is None:
        return None
    start, end = match.span()
    after = _TIME_AFTER.match(line, end)
    time = _time(after)
    if after and time:
        return Stamp(start, after.end(), f"{day.isoformat()}{time}", timed=True)
    window = line[max(0, start - 45) : start]
    before = _TIME_BEFORE.search(window)
    time = _time(before)
    if before and time:
        return Stamp(start - len(window) + before.start(), end, f"{day.isoformat()}{time}", timed=True)
    return Stamp(start, end, day.isoformat(), timed=False)


def _day(match: re.Match[str], day_first: bool | None) -> date | None:
    if match["y1"]:
        return _valid(match["y1"], match["m1"], match["d1"])
    if match["y2"]:
        return _valid(match["y2"], MONTHS[match["n2"].lower()], match["d2"])
    if match["y3"]:
        return _valid(match["y3"], MONTHS[match["n3"].lower()], match["d3"])
    first, second = int(match["a4"]), int(match["b4"])
    year = match["y4"] if len(match["y4"]) == 4 else f"20{match['y4']}"
    if first == second or first > 12 or match["sep"] != "/":
        return _valid(year, second, first)
    if second > 12 or day_first is False:
        return _valid(year, first, second)
    return _valid(year, second, first) if day_first else None


def _day_by_weekday(line: str, match: re.Match[str]) -> date | None:
    """Read `Monday 12/5/2025` in the one order in which that day is a Monday."""
    named = _WEEKDAY_BEFORE.search(line[max(0, match.start() - 14) : match.start()])
    if not named or not match["a4"]:
        return None
    readings = {_day(match, day_first) for day_first in (True, False)}
    place = _WEEKDAYS.index(named[1].lower())
    right = [day for day in readings if day and day.weekday() == place]
    return right[0] if len(right) == 1 else None


def _valid(year: str, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _time(match: re.Match[str] | None) -> str | None:
    """`T11:13`, `T15:17:10+09:00`; None if what stands by the date is no time of day."""
    if match is None:
        return None
    found = match.groupdict()
    if found.get("hm"):
        return f"T{found['hm'][:2]}:{found['hm'][2:]}{_offset(found['zone2'])}"
    half = (found["half0"] or re.sub(r"[.\s]", "", found["half"] or "")).lower()
    if not found["h"] or not (found["mi"] or half):
        return None
    hour = int(found["h"])
    if half in AFTERNOON and hour < 12:
        hour += 12
    elif half in MORNING and hour == 12:
        hour = 0
    if hour > 23:
        return None
    seconds = f":{found['s']}" if found["s"] else ""
    return f"T{hour:02}:{found['mi'] or '00'}{seconds}{_offset(found['zone'])}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] in "+-":
        return f"{zone[:3]}:{zone[-2:]}"
    return OFFSETS.get(zone.lower(), "")

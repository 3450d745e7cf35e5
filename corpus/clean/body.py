"""Where on a page its article stands, and which of the lines there are its paragraphs.

The article is the stretch of lines with the largest sum of weights: prose weighs for it, buttons, notices
and the heads of link lists against it (the largest-sum idea is A. Finn's "body text extraction", 2001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .bylines import byline
from .captions import is_caption, is_credit
from .dating import is_dated
from .junk import ends_article, is_junk, is_teaser, opens_list
from .lines import Line, Mark
from .names import family_name_first

PROSE = 0.75
"""The least weight of a line that is taken for prose by itself."""

_FEW = 8
"""Adverts in a row at most across which an article goes on."""

ADVERT = 0.3
"""What a button, an advert or a notice weighs against an article: little, as one has them inside."""

LITTLE = 3.0
"""An article that weighs less may be a list: then rows count as well."""

_CLOSED = re.compile(r"[.!?。！？…:]['’‘”“\"»«›)\]」』]*$|[。！？」』]$")
_SENTENCE = re.compile(r"[A-ZÀ-Þ“\"‘«„¿¡][^\s:|]*(?: [^\s:|]+){2,}[.!?]['’”\"»]?$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)$")
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_ROW = re.compile(r"\d{1,4}\s?[.)ªº°:]|\W?\s?\d|https?://|[^\W\d_]{3,9}\.? \d{1,2}\b|[^:]{1,30}: .*[.!?]$")
_SCRIPT_MARK = re.compile(r"\[[A-Z ]{3,12}\]$")


@dataclass(frozen=True, slots=True)
class Extent:
    """The article's lines: number `start` up to `stop` (exclusive)."""

    start: int
    stop: int


def weight(line: Line) -> float:
    """How much a line speaks for being part of an article (positive) or of the page around it (negative)."""
    if line.mark is Mark.IMAGE or line.mark is Mark.RULE or not line.text:
        return -0.1
    return _weight(line.text, line.mark is Mark.BULLET, line.linked)


@lru_cache(maxsize=4_096)
def _weight(text: str, bullet: bool, linked: bool) -> float:
    if ends_article(text):
        return -4.0
    if text.isdigit():
        return -0.2
    if opens_list(text):
        return -0.8
    if is_junk(text):
        return -ADVERT
    if is_teaser(text) or linked or is_caption(text):
        return -0.6
    length = len(text) if text.isascii() else len(text) + 2 * len(_WIDE.findall(text))
    closed = bool(_CLOSED.search(text[-9:])) and not _CUT_OFF.search(text[-3:])
    if (length >= 80 and closed) or (length >= 180 and not _CUT_OFF.search(text[-3:])):
        return min(length, 400) / 100 * (0.6 if bullet else 1.0)
    if length >= 25 and closed:
        return 0.3 if length < 60 else 0.4
    if _SENTENCE.match(text):
        return 0.1
    return -0.5 if bullet else -0.3


def locate(lines: Sequence[Line]) -> Extent | None:
    """Find the stretch of lines that weighs most; None where nothing on the page reads like prose."""
    weights = [weight(line) for line in lines]
    total, extent = _heaviest(weights)
    if total >= LITTLE:
        return extent
    with_rows = [
        0.4 if heft > -0.5 and _is_row(line) and not is_junk(line.text) else heft
        for heft, line in zip(weights, lines, strict=True)
    ]
    return _heaviest(with_rows)[1]


def _heaviest(weights: Sequence[float]) -> tuple[float, Extent | None]:
    best, best_extent = 0.0, None
    total, start = 0.0, 0
    for number, heft in enumerate(weights):
        total += heft
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, best_extent = total, Extent(start, number + 1)
    return best, best_extent


def below_front(lines: Sequence[Line], extent: Extent, title: int | None) -> Extent:
    """Move the start below the headline and below the byline, dates and standfirst that follow it."""
    start = _bridged(lines, extent, title)
    limit = min(extent.stop - 1, start + 14)
    prose = 0
    for number in range(start, limit):
        text = lines[number].text
        if is_front(text):
            start, prose = number + 1, 0
        prose += weight(lines[number]) >= PROSE
        if prose > 2:
            break
    return Extent(_first_kept(lines, start, extent.stop), extent.stop)


def _bridged(lines: Sequence[Line], extent: Extent, title: int | None) -> int:
    """Below the headline, across a table or list if only that parts the first prose from the rest."""
    if title is None:
        return extent.start
    if title >= extent.start:
        return title + 1 if title < extent.stop - 1 else extent.start
    for number in range(max(title + 1, extent.start - _FEW), extent.start):
        if weight(lines[number]) >= PROSE and not _is_parted(lines[number + 1 : extent.start]):
            return number
    weights = [weight(line) for line in lines[title + 1 : extent.start]]
    barrier = max((place for place, heft in enumerate(weights) if heft <= -0.8), default=-1)
    prose = (place for place, heft in enumerate(weights) if place > barrier and heft >= PROSE)
    return next((title + 1 + place for place in prose), extent.start)


def _is_parted(lines: Sequence[Line]) -> bool:
    """Whether more than buttons and adverts stand in these lines, such as the head of a list."""
    plain = sum(not is_junk(line.text) and line.mark is not Mark.IMAGE for line in lines if line.text)
    return plain > 1 or any(opens_list(line.text) or ends_article(line.text) for line in lines)


@lru_cache(maxsize=4_096)
def is_front(text: str) -> bool:
    """Whether a line is of the kind that stands between headline and body: a byline or a date."""
    return len(text) <= 200 and bool(
        is_dated(text) or (byline(text) and not _is_report(text)) or family_name_first(text)
    )


def _is_report(text: str) -> bool:
    """Whether a line names its author and then goes on to tell the news, as agencies of the East write it."""
    return not text.isascii() and len(text) > 25 and bool(_CLOSED.search(text[-9:]))


def _first_kept(lines: Sequence[Line], start: int, stop: int) -> int:
    """The first line from `start` on that is prose, or short but set right above some."""
    return next((number for number in range(start, stop) if weight(lines[number]) > 0), start)


def with_tail(lines: Sequence[Line], extent: Extent) -> Extent:
    """Stretch the end over a list that the article ends in, or a last short sentence below an advert."""
    stop = extent.stop
    while stop < len(lines):
        line = lines[stop]
        if not line.text or ends_article(line.text) or opens_list(line.text):
            break
        if is_junk(line.text):
            last = _beyond_junk(lines, stop)
            if last is None:
                break
            stop = last + 1
            continue
        if _SENTENCE.match(line.text) and line.mark is Mark.PLAIN and weight(line) > 0:
            stop += 1
            continue
        heads_rows = stop + 2 < len(lines) and all(_is_row(row) for row in lines[stop + 1 : stop + 3])
        if not _is_row(line) and not heads_rows:
            break
        stop += 1
    return Extent(extent.start, stop)


def _beyond_junk(lines: Sequence[Line], number: int) -> int | None:
    """Where the article goes on below the few adverts and pointers at `number`, if it does."""
    least = 0.0
    for last in range(number, min(number + _FEW, len(lines))):
        line = lines[last]
        if opens_list(line.text) or ends_article(line.text):
            return None
        if weight(line) > least and not is_junk(line.text) and line.mark is Mark.PLAIN and not line.linked:
            return last if _CLOSED.search(line.text[-9:]) else None
        if not is_junk(line.text) and line.text:
            if least:
                return None
            least = PROSE
    return None


def _is_row(line: Line) -> bool:
    return (
        not line.linked
        and line.mark is not Mark.BULLET
        and bool(_ROW.match(line.text))
        and not is_dated(line.text)
        and not is_caption(line.text)
    )


def paragraphs(lines: Sequence[Line], extent: Extent, *, title: str | None) -> Iterator[Line]:
    """Yield the lines of `extent` that are the article's own, in order."""
    pictured = {line.text for line in lines if line.mark is Mark.IMAGE and line.text}
    listing = False
    above = ""
    for line in lines[extent.start : extent.stop]:
        text = line.text
        if listing and (weight(line) > 0 or line.mark is Mark.HEADING):
            listing = False
        if opens_list(text):
            listing = True
        elif (
            not listing
            and text not in pictured
            and _is_own(line, title)
            and not (text == above and len(text) > 20)
        ):
            yield line
            above = text


def _is_own(line: Line, title: str | None) -> bool:
    text = line.text
    return not (
        line.mark in (Mark.IMAGE, Mark.RULE)
        or not text
        or (line.linked and line.mark is not Mark.PLAIN)
        or is_junk(text)
        or is_caption(text)
        or is_credit(text)
        or _SCRIPT_MARK.match(text)
        or ((text == title or is_teaser(text)) and weight(line) < PROSE)
    )

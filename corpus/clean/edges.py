"""The edges of an article: where below headline and byline it begins, and where it really ends.

The heaviest stretch of a page leaves out what is light: short sentences and lists at either end of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .body import CLOSED, PROSE, Extent, is_front, is_row, weight
from .captions import is_caption
from .dating import is_dated
from .junk import ends_article, is_age, is_junk, opens_list
from .lines import Line, Mark

_FEW = 8
"""Adverts in a row at most across which an article goes on."""
_LISTED = 24
"""Lines of a list between byline and first long paragraph at most."""
_OTHERS = 3
"""Dated lines in a row of other articles or of comments at least."""
_ARTICLE = 4.0
"""What the article above them weighs at least."""
_LONGER = 3
"""How much longer than one of them the article is at least."""
_LONG = 5
"""Headlines of a list at least that stands below an article rather than within it."""
_DATE = 60
"""Characters of a line at most that dates what stands by it."""
_LABEL = 30
"""Characters of a heading over a short sentence at most."""


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
    first = _first_kept(lines, start, extent.stop)
    return Extent(_back_to_front(lines, first, title), extent.stop)


def _back_to_front(lines: Sequence[Line], start: int, title: int | None) -> int:
    """The first of the short sentences, and of the headings over them, right below the byline or date."""
    if title is None or title >= start:
        return start
    top = next((number for number in range(start - 1, title, -1) if is_front(lines[number].text)), None)
    if top is None or start - top > _LISTED:
        return start
    first = start
    for number in range(start - 1, top, -1):
        line = lines[number]
        if _is_beside(line):
            break
        if weight(line) > 0 or (number == first - 1 and first < start and len(line.text) < _LABEL):
            first = number
    return first


def _is_beside(line: Line) -> bool:
    """Whether a line parts the article from what stands above it: a button, a picture, a list, a link."""
    return bool(
        line.linked
        or line.mark in (Mark.IMAGE, Mark.BULLET)
        or is_junk(line.text)
        or is_caption(line.text)
        or opens_list(line.text)
    )


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


def _first_kept(lines: Sequence[Line], start: int, stop: int) -> int:
    """The first line from `start` on that is prose, or short but set right above some."""
    return next((number for number in range(start, stop) if weight(lines[number]) > 0), start)


def with_tail(lines: Sequence[Line], extent: Extent) -> Extent:
    """Stretch the end over the list that an article ends in, and over the sentences below an advert in it."""
    stop = extent.stop
    while stop < len(lines):
        beyond = _sentence_below(lines, stop)
        if beyond is None and not _is_tail(lines[stop : stop + 3]):
            break
        stop = beyond if beyond is not None else stop + 1
    return Extent(extent.start, stop)


def before_others(lines: Sequence[Line], extent: Extent) -> Extent:
    """Cut off the other articles or the comments below an article, of which each is dated and most are short.

    A live blog, which is dated all through, begins with no stretch that is longer than the others.
    """
    dated = [number for number in range(extent.start, extent.stop) if _is_dated(lines[number].text)]
    if len(dated) < _OTHERS:
        return extent
    first, *others = (
        sum(weight(line) for line in lines[top:bottom] if weight(line) > 0)
        for top, bottom in pairwise([extent.start, *dated, extent.stop])
    )
    if first < _ARTICLE or first * len(others) < _LONGER * sum(others):
        return extent
    stop = next(number for number in range(dated[0], extent.start, -1) if weight(lines[number - 1]) > 0)
    return Extent(extent.start, stop)


def before_list(lines: Sequence[Line], extent: Extent) -> Extent:
    """Cut off what follows the head of a long list of other articles, if most of the article stands above."""
    heads = (
        number
        for number in range(extent.start + 1, extent.stop)
        if opens_list(lines[number].text) and _is_list(lines[number + 1 : number + 1 + _LONG])
    )
    stop = next(heads, extent.stop)
    above, below = (
        sum(max(0.0, weight(line)) for line in part)
        for part in (lines[extent.start : stop], lines[stop : extent.stop])
    )
    return Extent(extent.start, stop) if above > _LONGER * below else extent


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether each of these lines is a headline, with nothing else between."""
    return len(lines) == _LONG and all(
        weight(line) < 0 and line.text and not is_junk(line.text) and not is_row(line) for line in lines
    )


def _is_dated(text: str) -> bool:
    return len(text) <= _DATE and (is_age(text) or is_dated(text))


def _is_tail(lines: Sequence[Line]) -> bool:
    """Whether a line is a row of a list, or heads rows."""
    text = lines[0].text
    if not text or ends_article(text) or opens_list(text) or is_junk(text):
        return False
    return is_row(lines[0]) or (len(lines) == 3 and all(map(is_row, lines[1:])))


def _sentence_below(lines: Sequence[Line], stop: int) -> int | None:
    """The line after the next sentence of the article, if one stands below few lines that are none.

    A sentence below headlines is a teaser if another headline follows it.
    """
    headlines, listing = 0, False
    for number in range(stop, min(stop + _FEW, len(lines))):
        line = lines[number]
        if ends_article(line.text):
            return None
        if opens_list(line.text):
            listing = True
        elif line.mark is Mark.IMAGE or not line.text or is_junk(line.text) or is_caption(line.text):
            continue
        elif weight(line) > 0 and line.mark is Mark.PLAIN and not line.linked:
            if not CLOSED.search(line.text[-9:]) or (headlines and weight(line) < PROSE / 2):
                return None
            below = lines[number + 1 : number + 2]
            is_teaser = headlines and (_is_headed(below) or (listing and _is_teased(below)))
            return None if is_teaser else number + 1
        elif not is_row(line):
            headlines += 1
            if headlines > (_FEW if listing else 1):
                return None
    return None


def _is_teased(below: Sequence[Line]) -> bool:
    """Whether what stands below is a further list, or dates the sentence above."""
    return any(opens_list(line.text) or is_age(line.text) or is_front(line.text) for line in below)


def _is_headed(below: Sequence[Line]) -> bool:
    """Whether a headline stands below, rather than more of the article or the end of it."""
    return any(
        weight(line) < 0 and not (is_junk(line.text) or ends_article(line.text) or opens_list(line.text))
        for line in below
    )

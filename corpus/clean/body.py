"""Where on a page its article stands, and which of the lines there are its paragraphs.

The article is the stretch of lines with the largest sum of weights: prose weighs for it, buttons, notices
and the heads of link lists against it (the largest-sum idea is A. Finn's "body text extraction", 2001).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .bylines import byline, credits_nobody
from .captions import is_caption, is_credit
from .dating import is_dated
from .junk import ends_article, is_junk, is_teaser, opens_list
from .lines import Line, Mark
from .names import family_name_first
from .notices import is_notice

PROSE = 0.75
"""The least weight of a line that is taken for prose by itself."""

ADVERT = 0.4
"""What a button, an advert or a notice weighs against an article: little, as one has them inside."""

LITTLE = 3.0
"""An article that weighs less may be a list: then rows count as well."""

CLOSED = re.compile(r"[.!?。！？…:]['’‘”“\"»«›)\]」』]*$|[。！？」』]$|[.!?”»\"] ?\(?[A-Z]{2,5}\)?$")
_SENTENCE = re.compile(r"[A-ZÀ-Þ“\"‘«„¿¡][^\s:|]*(?: [^\s:|]+){2,}[.!?]['’”\"»]?$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)$")
WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
"""Characters that say as much as three Latin ones."""
_ROW = re.compile(r"\d{1,4}\s?[.)ªº°:]|\W?\s?\d|https?://|[^\W\d_]{3,9}\.? \d{1,2}\b|[^:]{1,30}: .*[.!?]$")
_SHORT = 90
_START = 60
_OFTEN = 3
"""How often a page says a line of no article at least, such as the caption of each picture in a gallery."""

_CAPTION = 700
"""Characters of such a line at most: longer ones are parts of a text that was cut."""
_PULLED = 40
"""Characters of a quote at least that is set apart from the text it is taken from."""
_LONGEST = 200_000
"""Characters of an article at most in which such quotes are looked for."""
_QUOTE = 300
"""Characters of such a quote at most."""
_QUOTES = "“”\"'‘’«»„. "
_BOXED = 60
"""Characters of the heading of a box at most."""
_LABEL = 20
"""Characters of a line at most that an article may say twice running, as it does in a table."""

_FIGURE = re.compile(r"(?<![\d:/.])\d(?!\d?:\d\d)(?! ?(?:19|20)\d\d$)")
"""A number as lists of ingredients, prices and results have them, and menus and lists of links have not."""

_POSTED = re.compile(r"[-–—]{1,2} .{2,60} \(@\w{2,30}\) ")
"""How a post that an article quotes is signed: with a name, an account and a date."""

_SCRIPT_MARK = re.compile(
    r"\[[A-Z]{2,8}[A-Z ]{0,8}(?::[^\[\]]{1,40})?\]$|(?:[A-Z]{3,12}: ?)?\((?:[A-Z][A-Z ]{3,40}|[a-z]{3,12})\)$"
)


@dataclass(frozen=True, slots=True)
class Extent:
    """The article's lines: number `start` up to `stop` (exclusive)."""

    start: int
    stop: int


def length_of(text: str) -> int:
    """Count the characters of a text, a wide one as three."""
    return len(text) if text.isascii() else len(text) + 2 * len(WIDE.findall(text))


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
    length = length_of(text)
    closed = bool(CLOSED.search(text[-9:])) and not _CUT_OFF.search(text[-3:])
    if (length >= 80 and closed) or (length >= 180 and not _CUT_OFF.search(text[-3:])):
        return min(length, 400) / 100 * (0.6 if bullet else 1.0)
    if length >= 25 and closed:
        return 0.3 if length < 60 else 0.4
    if _SENTENCE.match(text):
        return 0.1
    if length < _SHORT and _FIGURE.search(text):
        return -0.1
    return -0.5 if bullet else -0.4


def locate(lines: Sequence[Line]) -> Extent | None:
    """Find the stretch of lines that weighs most; None where nothing on the page reads like prose."""
    weights = [weight(line) for line in lines]
    total, extent = _heaviest(weights)
    if total >= LITTLE:
        return extent
    with_rows = [
        0.4 if heft > -0.5 and is_row(line) and not is_junk(line.text) else heft
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


@lru_cache(maxsize=4_096)
def is_front(text: str) -> bool:
    """Whether a line is of the kind that stands between headline and body: a byline or a date."""
    return (
        len(text) <= 200
        and not _POSTED.match(text)
        and bool(
            is_dated(text)
            or (byline(text) and not _is_report(text))
            or credits_nobody(text)
            or family_name_first(text)
        )
    )


def _is_report(text: str) -> bool:
    """Whether a line names its author and then goes on to tell the news, as agencies of the East write it."""
    return not text.isascii() and len(text) > 25 and bool(CLOSED.search(text[-9:]))


def is_row(line: Line) -> bool:
    """Whether a line is one of a list: it begins with a number or label, or has a figure in few words."""
    return (
        not line.linked
        and line.mark is not Mark.BULLET
        and bool(_ROW.match(line.text) or (len(line.text) < _SHORT and _FIGURE.search(line.text)))
        and not is_junk(line.text)
        and not is_dated(line.text)
        and not is_caption(line.text)
    )


def paragraphs(lines: Sequence[Line], extent: Extent, *, title: str | None) -> Iterator[Line]:
    """Yield the lines of `extent` that are the article's own, in order, each once."""
    kept = tuple(_kept(lines, extent, title))
    whole = "\n".join(lines[number].text for number in kept)
    place = 0
    for number in kept:
        text = lines[number].text
        if not (_heads_box(lines[number : number + 2]) or _is_pulled(text, whole, place)):
            yield lines[number]
        place += len(text) + 1


def _kept(lines: Sequence[Line], extent: Extent, title: str | None) -> Iterator[int]:
    """Yield the numbers of the lines that are the article's by what they are themselves."""
    pictured = {line.text for line in lines if line.mark is Mark.IMAGE and line.text}
    inside = lines[extent.start : extent.stop]
    often = _said_often(lines, inside)
    said: set[str] = set()
    listing, above = False, ""
    for number, line in enumerate(inside, extent.start):
        text = line.text
        if listing and (_resumes(line) or line.mark is Mark.HEADING):
            listing = False
        if opens_list(text) or ends_article(text):
            listing = True
        elif (
            not listing
            and text not in pictured
            and text not in said
            and not (text == above and _LABEL < len(text) <= _CAPTION)
            and text[:_START] not in often
            and _is_own(line, title)
        ):
            yield number
            above = text
            if _START <= len(text) <= _CAPTION:
                said.add(text)


def _resumes(line: Line) -> bool:
    """Whether a line below a list is the article's again, rather than a headline that asks something."""
    return weight(line) > (PROSE if line.text.endswith("?") else 0)


def _heads_box(lines: Sequence[Line]) -> bool:
    """Whether a short line stands right above a notice to the reader, as its heading."""
    line, *below = lines
    return bool(
        below
        and len(line.text) < _BOXED
        and weight(line) < 0
        and not is_row(line)
        and is_notice(below[0].text)
    )


def _is_pulled(text: str, whole: str, place: int) -> bool:
    """Whether a line, `place` characters into the `whole`, is a sentence of it set apart a second time."""
    if not _PULLED <= len(text) <= _QUOTE or len(whole) > _LONGEST:
        return False
    words = text.strip(_QUOTES)
    if whole.find(words) < place:
        return True
    again = whole.find(words, place + len(text)) if text[0] in _QUOTES else -1
    return again >= 0 and whole[again + len(words) :].partition("\n")[0].strip(_QUOTES) != ""


def _said_often(lines: Sequence[Line], inside: Sequence[Line]) -> frozenset[str]:
    """The beginnings of lines that a page says too often for an article, unless that is most of it."""
    counts = Counter(line.text[:_START] for line in lines if _START <= len(line.text) <= _CAPTION)
    often = frozenset(beginning for beginning, count in counts.items() if count >= _OFTEN)
    if not often:
        return often
    prose = {line.text: weight(line) for line in inside if weight(line) >= PROSE}
    repeated = sum(heft for text, heft in prose.items() if text[:_START] in often)
    return often if repeated * 2 < sum(prose.values()) else frozenset()


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
        or text == title
        or (is_teaser(text) and weight(line) < PROSE)
    )

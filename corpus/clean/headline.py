"""The headline: found on the page, or made from the lead where the page has none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from .body import Extent, is_front, weight
from .bylines import begins_byline, byline
from .captions import is_caption
from .junk import ends_article, is_junk, is_teaser, opens_list
from .lines import Line, Mark
from .publishers import is_agency, is_outlet
from .sections import is_path

ENOUGH = 3.5
"""The least score of a line that is taken for the headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline, the number of the line that it stands in, and what the line says beside it."""

    text: str
    number: int
    section: str | None = None
    site: str | None = None


_TAG = re.compile(
    r"\[(?P<tag>[^\[\]]{2,40})\]\s*(?=\S)|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT|Yonhap [^()]+)\)\s*|【(?P<tag2>[^【】]{2,20})】"
)
_SITE = re.compile(r"\s+[-–—|»·]\s+(?P<site>[^|–—]{2,60})$")
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2}")
_STOP = re.compile(r"[.。;:,]['’”\"]?$")
_INNER_STOP = re.compile(r"[a-z]{3}\. [A-Z]")
_DATELINE = re.compile(r"[A-Z][\w.,' /-]{1,40}(?:\([A-Z][\w ]{1,20}\))?\s?(?:[-–—]{1,2}|:)\s")
_FORM = re.compile(r"[\W_]+")


def find(lines: Sequence[Line], extent: Extent) -> Headline | None:
    """Find the headline above (or at the head of) the article; None where the page has none."""
    said = Counter(word for line in lines[extent.start : extent.stop] for word in _words(line.text[:2_000]))
    forms = Counter(_form(line.text) for line in lines if 12 <= len(line.text) <= 300)
    top = min(extent.start + 3, extent.stop)
    scored = [
        (_score(lines, number, extent, said, forms), -abs(extent.start - number), number)
        for number in range(top)
    ]
    best = max(scored, default=(0.0, 0, 0))
    return _headline(lines, best[2]) if best[0] >= ENOUGH else None


def derive(lead: str) -> str | None:
    """Make a headline of a lead: its first sentence without the dateline, cut at a clause if it is long."""
    sentence = re.split(
        r"(?<=[a-z0-9%)”’\"][.!?])[”’\"]?\s+(?=[A-Z“\"‘])|(?<=[。！？])", lead.strip(), maxsplit=1
    )[0]
    dateline = _DATELINE.match(sentence)
    if (
        dateline
        and dateline.group().split()[0].strip("(:,").isupper()
        or dateline
        and "(" in dateline.group()
    ):
        sentence = sentence[dateline.end() :] if dateline else sentence
    sentence = sentence.strip().rstrip(".。")
    if len(sentence) <= _LONG:
        return sentence or None
    cut = max(sentence.rfind(mark, _LONG // 3, _LONG) for mark in (", ", "; ", " — ", "、", "，"))
    if cut > 0:
        return sentence[:cut].rstrip()
    return (
        sentence[: sentence.rfind(" ", 0, _LONG)].rstrip() + "…"
        if " " in sentence[:_LONG]
        else sentence[:_LONG] + "…"
    )


_LONG = 130


def _score(
    lines: Sequence[Line], number: int, extent: Extent, said: Counter[str], forms: Counter[str]
) -> float:
    line = lines[number]
    if not _may_be(line):
        return 0.0
    words = set(_words(_TAG.sub("", line.text)))
    shared = sum(said[word] > (number >= extent.start) for word in words) / max(3, len(words))
    score = 4.0 * shared + _marked(line) + _repeated(line.text, forms)
    if _is_above_front(lines, number):
        score += 2.0
    if all(not before.text or is_junk(before.text) for before in lines[:number]):
        score += 1.5
    between = sum(
        not (_is_passed_over(after) or is_front(after.text)) for after in lines[number + 1 : extent.start]
    )
    score += 1.5 if between < 3 else max(-2.0, -0.1 * between)
    if any(opens_list(before.text) for before in lines[max(0, number - 2) : number]):
        score -= 3.0
    if (_STOP.search(line.text) or _INNER_STOP.search(line.text)) and not _is_title_case(line.text):
        score -= 2.5
    if len(words) < 3:
        score -= 1.0
    if not _is_above_front(lines, number) and any(
        byline(above.text) for above in lines[max(0, number - 40) : number]
    ):
        score -= 2.0
    return score - (3.0 if is_outlet(line.text) else 0.0)


def _is_above_front(lines: Sequence[Line], number: int) -> bool:
    """Whether a byline or a date stands within three lines below this one."""
    said = (below.text for below in lines[number + 1 : number + 30] if not _is_passed_over(below))
    return any(map(is_front, islice(said, 3)))


def _may_be(line: Line) -> bool:
    text = line.text
    length = len(text) if text.isascii() else len(text) * 2
    return (
        12 <= length <= 300
        and line.mark is not Mark.IMAGE
        and (weight(line) < 1.5 or line.mark is Mark.HEADING)
        and not (is_junk(text) or opens_list(text) or ends_article(text) or is_teaser(text) or is_front(text))
        and not is_caption(text)
        and not is_agency(text)
        and not (begins_byline(text) and len(text) < 60)
        and (" " in text or not text.isascii())
        and "://" not in text
        and not is_path(text)
    )


def _marked(line: Line) -> float:
    if line.mark is Mark.HEADING:
        return {1: 3.0, 2: 1.5, 3: 0.5}.get(line.level, 0.0)
    return -2.0 if line.mark is Mark.BULLET else -1.0 if line.linked else 0.0


def _is_passed_over(line: Line) -> bool:
    """Whether a line by the headline counts for nothing: a picture, its caption, a button."""
    return not line.text or line.mark is Mark.IMAGE or is_junk(line.text) or is_caption(line.text)


def _repeated(text: str, forms: Counter[str]) -> float:
    """A page says its headline again: in its title, its path, under a picture."""
    form = _form(text)
    if forms[form] > 1:
        return 2.0
    longer = sum(
        1
        for other in forms
        if other != form and (form in other or other.startswith(form[:40])) and len(other) < 300
    )
    return 1.5 if len(form) >= 12 and longer else 0.0


def _headline(lines: Sequence[Line], number: int) -> Headline:
    text, section, site = lines[number].text, None, None
    while tag := _TAG.match(text):
        section = section or tag["tag"] or tag["tag2"]
        text = text[tag.end() :].strip()
    others = [line.text for place, line in enumerate(lines) if place != number and len(line.text) < 300]
    if (end := _SITE.search(text)) and _form(text[: end.start()]) in map(_form, others):
        text, site = text[: end.start()], end["site"]
    for other in others if site is None else ():
        end = _SITE.search(other) if other.startswith(text[:40]) else None
        if end and _form(other[: end.start()]) == _form(text):
            site = end["site"]
            break
    return Headline(text=text.strip(), number=number, section=section, site=site)


def _texts(lines: Sequence[Line], number: int) -> list[str]:
    return [line.text for place, line in enumerate(lines[: number + 40]) if place != number]


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def _words(text: str) -> list[str]:
    return [word.casefold()[:6] for word in _WORD.findall(text)]


def _form(text: str) -> str:
    return _FORM.sub(" ", text.casefold()).strip()

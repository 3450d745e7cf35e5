"""The headline, found on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from .agencies import is_agency
from .body import WIDE, Extent, is_front, length_of, weight
from .bylines import begins_byline, byline
from .captions import is_caption
from .junk import ends_article, is_age, is_junk, is_teaser, opens_list
from .lines import Line, Mark
from .names import is_person, without_role
from .outlets import is_outlet, is_whole_name
from .sections import is_path

ENOUGH = 3.5
"""The least score of a line that is taken for the headline."""

ENOUGH_FOR_WORDS = 2.4
"""The least score of a line above the body that has a headline's length and no full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline, the number of the line that it stands in, and what the page says beside it."""

    text: str
    number: int
    section: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """What the lines of a page are to a headline among them, worked out once for all of them."""

    start: int
    top: str
    said: Counter[str]
    forms: Counter[str]
    edges: Counter[str]
    front: Sequence[bool]
    passed: Sequence[bool]
    between: Sequence[int]
    signed: int
    lists: frozenset[int]

    def is_signed(self, number: int) -> bool:
        """Whether a byline stands not far above a line, where a headline would have stood above it."""
        return number - _SIGNED < self.signed < number


_SIGNED = 24
"""Lines below a byline in which none is the headline."""
_LOOKED_AT = 400
_BELOW = 40
_SAID = 6_000
_SURE = 5.0
"""What it weighs that a page's own title says a line."""
_LINE = 300
"""Characters of a line at most that may hold a headline."""
_OUTLET = 3
"""Words of an outlet's name behind a person's at most."""
_OFTEN = 5
"""Times that a page says a line which is no headline but a button."""
_TAG = re.compile(
    r"\[(?P<tag>[^\[\]]{2,40})\]\s*(?=\S)|【(?P<tag2>[^【】]{2,20})】"
    r"|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT|[A-Z][a-z]+ [A-Z][a-z]+)\)\s*"
)
_SITE = re.compile(r"\s+[-–—|»·]\s+(?P<site>[^|–—]{2,60})$")
_WORD = re.compile(
    r"[^\W\d_\u3040-\u30ff\u4e00-\u9fff]{3,}|[\uac00-\ud7a3]{2}"
    r"|(?=(?P<pair>[\u3040-\u30ff\u4e00-\u9fff]{2}))"
)
_SPACED = re.compile(r"[^\W\d_]{3,}")
_STOP = re.compile(r"[.。;:,]['’”\"]?$|[a-z]{3}\. [A-Z]")
_ENDS = re.compile(r"(?<!\b[A-Z])[.。;:,]['’”\"]?$")
_FORM = re.compile(r"[\W_]+")


def find(lines: Sequence[Line], extent: Extent) -> Headline | None:
    """Find the headline above (or at the head of) the article; None where the page has none."""
    top = min(extent.start + 3, extent.stop)
    first = max(0, extent.start - _LOOKED_AT)
    near = _surroundings(lines[first : extent.stop], extent.start - first)
    scores = [_score(lines[number], number - first, near) for number in range(first, top)]
    best = max(range(len(scores)), key=lambda place: (scores[place], place), default=0)
    if not scores or scores[best] < _enough(
        lines[first + best], alone=first + best < extent.start and not near.is_signed(best)
    ):
        return None
    if not _repeated(lines[first + best].text, best, near):
        best = _above_standfirst(lines[first:top], scores, best)
    return _headline(lines, first + best)


def _enough(line: Line, *, alone: bool) -> float:
    return (
        ENOUGH_FOR_WORDS if alone and length_of(line.text) >= 28 and not _STOP.search(line.text) else ENOUGH
    )


def _above_standfirst(lines: Sequence[Line], scores: Sequence[float], best: int) -> int:
    """The line above the best one, where that too could be a headline: then the best is its standfirst."""
    above = next((place for place in range(best - 1, -1, -1) if scores[place]), best)
    form, other = _form(lines[best].text), _form(lines[above].text)
    is_headline = scores[above] >= max(ENOUGH, scores[best] - 1.5) and len(other) >= 20
    is_headline |= scores[above] > 1.5 and best - above == 1 and len(form) > len(other) >= 28
    return above if is_headline and best - above < 3 and form not in other else best


def _surroundings(lines: Sequence[Line], start: int) -> _Surroundings:
    above = lines[: start + _BELOW]
    forms = Counter(_form(line.text) for line in above if 12 <= len(line.text) <= 300)
    front = [is_front(line.text) or is_age(line.text) for line in above]
    passed = [
        not line.text or line.mark is Mark.IMAGE or is_junk(line.text) or is_caption(line.text)
        for line in above
    ]
    kept = (not (meta or aside) for meta, aside in zip(front, passed, strict=True))
    return _Surroundings(
        start=start,
        top=_form(lines[0].text[:300]) if lines else "",
        said=Counter(_words(" ".join(line.text for line in lines[start:])[:_SAID])),
        forms=forms,
        edges=Counter(edge for form in forms for edge in {form[:40], form[-40:]}),
        front=front,
        passed=passed,
        between=list(accumulate(kept, initial=0)),
        signed=next(
            (number for number, line in enumerate(lines[: start + 3]) if byline(line.text)), len(lines)
        ),
        lists=frozenset(number for number, line in enumerate(above) if opens_list(line.text)),
    )


def _score(line: Line, number: int, near: _Surroundings) -> float:
    """How much speaks for a line: its words return in the article, the page repeats it, it stands right."""
    repeated = _repeated(line.text, number, near)
    if not _may_be(line):
        return 0.0
    words = set(_words(_TAG.sub("", line.text)))
    shared = sum(near.said[word] > (number >= near.start) for word in words) / max(3, len(words))
    if line.mark is not Mark.HEADING and repeated < _SURE:
        on_top = all(near.passed[:number])
        if _needs_more(line.text, shared, repeated=repeated, on_top=on_top):
            return 0.0
    score = 4.0 * shared + _marked(line) + repeated + _placed(number, near, long_enough=len(words) >= 5)
    if _STOP.search(line.text) and not _is_title_case(line.text):
        score -= 2.5
    elif len(words) >= 5:
        score += 1.0
    if len(words) < 3:
        score -= 1.0
    return score - (3.0 if is_outlet(line.text) else 0.0)


def _may_be(line: Line) -> bool:
    text = line.text
    length = len(text) if text.isascii() else len(text) * 2
    return (
        12 <= length <= 300
        and line.mark is not Mark.IMAGE
        and (weight(line) < 1.5 or line.mark is Mark.HEADING)
        and not (is_junk(text) or opens_list(text) or ends_article(text) or is_front(text))
        and not (is_whole_name(text) and line.mark is not Mark.HEADING)
        and not (is_caption(text) or is_agency(text) or is_path(text) or "://" in text)
        and not (begins_byline(text) and len(text) < 60)
        and (" " in text or bool(WIDE.search(text)))
    )


def _needs_more(text: str, shared: float, *, repeated: float, on_top: bool) -> bool:
    """Whether only its place speaks for a line: a sentence, one cut off, a person's name, a word or two."""
    if _ENDS.search(text) and not _is_title_case(text):
        return True
    return not repeated and (
        is_teaser(text)
        or (_is_name(text) and shared < 0.5)
        or (not on_top and text.isascii() and (len(text) < 20 or text.count(" ") < 2))
    )


def _is_name(text: str) -> bool:
    """Whether a line is a person's name, with a role or an outlet behind it or not."""
    name, _, outlet = text.partition(",")
    words = outlet.split()
    return (
        len(words) <= _OUTLET and " ".join(words).istitle() is bool(words) and is_person(without_role(name))
    )


def _marked(line: Line) -> float:
    if line.mark is Mark.HEADING:
        return {1: 3.0, 2: 1.5, 3: 0.5}.get(line.level, 0.0)
    return -2.0 if line.mark is Mark.BULLET else -1.0 if line.linked else 0.0


def _repeated(text: str, number: int, near: _Surroundings) -> float:
    """A page says its headline again: in its title, its path, under a picture."""
    form = _form(text)
    if number and len(form) >= 12 and (near.top.startswith(form) or near.top.endswith(form)):
        return _SURE
    if near.is_signed(number):
        return 0.0
    if near.forms[form] > 1:
        return 2.0 if near.forms[form] < _OFTEN else 0.0
    return 1.5 if len(form) >= 12 and (near.edges[form[:40]] > 1 or near.edges[form[-40:]] > 1) else 0.0


def _placed(number: int, near: _Surroundings, *, long_enough: bool) -> float:
    """A headline stands on top or near the body, above a byline or date; not below one, nor in a list."""
    score = 0.0
    places = range(number + 1, min(number + 30, len(near.front)))
    below = list(islice((place for place in places if near.front[place] or not near.passed[place]), 3))
    if any(near.front[place] for place in below):
        score += 3.0 if long_enough and near.front[below[0]] else 2.0
    elif near.is_signed(number):
        score -= 2.0
    if all(near.passed[:number]):
        score += 1.5
    distance = near.between[max(number + 1, near.start)] - near.between[number + 1]
    score += 1.5 if distance < 3 else max(-2.0, -0.1 * distance)
    return score - (3.0 if near.lists & {number - 1, number - 2} else 0.0)


def _headline(lines: Sequence[Line], number: int) -> Headline:
    text, section, site = lines[number].text, None, None
    while tag := _TAG.match(text):
        section = section or tag["tag"] or tag["tag2"]
        text = text[tag.end() :].strip()
    form = _form(text)
    if (end := _SITE.search(text)) and _is_line(text[: end.start()], lines, number):
        text, site = text[: end.start()], end["site"]
    return Headline(text=text.strip(), number=number, section=section, site=site or _site(lines, form))


def _is_line(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line other than the one of this `number` says `text` and nothing else."""
    form = _form(text)
    others = (line.text for place, line in enumerate(lines) if place != number)
    return any(_form(other) == form for other in others if len(other) < _LINE)


def _site(lines: Sequence[Line], form: str) -> str | None:
    """The site's name, as it follows the headline in a page's title ("Headline - Site")."""
    for line in lines:
        end = _SITE.search(line.text) if len(line.text) < _LINE else None
        if end and _form(line.text[: end.start()]) == form:
            return end["site"]
    return None


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def _words(text: str) -> list[str]:
    if not WIDE.search(text):
        return [word[:6] for word in _SPACED.findall(text.casefold())]
    return [(match["pair"] or match[0])[:6] for match in _WORD.finditer(text.casefold())]


def _form(text: str) -> str:
    return _FORM.sub(" ", text.casefold()).strip()

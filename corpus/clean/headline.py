"""The headline, found on the page: the line for which most speaks, of all that may be it, if enough does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .body import Extent
from .headline_signs import TAG, Sign, may_be_headline, signs
from .lines import Line
from .surroundings import form_of, surroundings

WEIGHTS = "headline_weights.txt"
NONE = "no headline"
"""What is weighed for there being no headline on a page."""
_LOOKED_AT = 400
"""Lines above the body among which the headline is looked for."""
_INSIDE = 3
"""Lines of the body among which it is, as short ones above a body may be taken for its head."""
_LINE = 300
"""Characters of a line at most that may hold a headline."""
_SITE = re.compile(r"\s+[-–—|»·]\s+(?P<site>[^|–—]{2,60})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline, the number of the line that it stands in, and what the page says beside it."""

    text: str
    number: int
    section: str | None = None
    site: str | None = None


def find(lines: Sequence[Line], extent: Extent) -> Headline | None:
    """Find the headline above (or at the head of) the article; None where the page has none."""
    weights = _weights()
    scores = {
        number: sum(weights.get(name, 0.0) * value for name, value in told)
        for number, told in candidates(lines, extent)
    }
    best = max(scores, key=lambda number: (scores[number], number), default=0)
    return headline_in(lines, best) if scores and scores[best] > weights[NONE] else None


def candidates(lines: Sequence[Line], extent: Extent) -> Iterator[tuple[int, Iterator[Sign]]]:
    """Yield the numbers of the lines that may be the headline, each with its signs."""
    first = max(0, extent.start - _LOOKED_AT)
    near = surroundings(lines[first : extent.stop], extent.start - first)
    part = lines[first : min(extent.start + _INSIDE, extent.stop)]
    may_be = [may_be_headline(line) for line in part]
    for place, is_candidate in enumerate(may_be):
        if is_candidate:
            yield first + place, signs(part, place, near, may_be.__getitem__)


@cache
def _weights() -> Mapping[str, float]:
    """How much each sign speaks for a line, as `python -m tests.cleaning.learn_headlines` found it."""
    rows = files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8").splitlines()
    return {name: float(value) for value, _, name in (row.partition(" ") for row in rows)}


def headline_in(lines: Sequence[Line], number: int) -> Headline:
    """Read the headline in the line of this `number`, without its section and the site's name."""
    text, section, site = lines[number].text, None, None
    while tag := TAG.match(text):
        section = section or tag["tag"] or tag["tag2"]
        text = text[tag.end() :].strip()
    form = form_of(text)
    if (end := _SITE.search(text)) and _is_line(text[: end.start()], lines, number):
        text, site = text[: end.start()], end["site"]
    return Headline(text=text.strip(), number=number, section=section, site=site or _site(lines, form))


def _is_line(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line other than the one of this `number` says `text` and nothing else."""
    form = form_of(text)
    others = (line.text for place, line in enumerate(lines) if place != number)
    return any(form_of(other) == form for other in others if len(other) < _LINE)


def _site(lines: Sequence[Line], form: str) -> str | None:
    """The site's name, as it follows the headline in a page's title ("Headline - Site")."""
    for line in lines:
        end = _SITE.search(line.text) if len(line.text) < _LINE else None
        if end and form_of(line.text[: end.start()]) == form:
            return end["site"]
    return None

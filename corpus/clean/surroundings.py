"""What a page is to a line of it that may be the headline: what stands by it, and what is said again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from .body import WIDE, is_front
from .bylines import byline
from .captions import is_caption
from .junk import is_age, is_junk, opens_list
from .lines import Line, Mark

_SIGNED = 24
"""Lines below a byline in which none is the headline."""
_BELOW = 40
_SAID = 6_000
"""Characters of the article in which the words of its headline are looked for."""
_LEAD = 700
_EDGE = 40
_WORD = re.compile(
    r"[^\W\d_\u3040-\u30ff\u4e00-\u9fff]{3,}|[\uac00-\ud7a3]{2}"
    r"|(?=(?P<pair>[\u3040-\u30ff\u4e00-\u9fff]{2}))"
)
_SPACED = re.compile(r"[^\W\d_]{3,}")
_FORM = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the lines of a page are to a headline among them, worked out once for all of them.

    `said` and `lead` are the words of the body and of its beginning; `forms` and `edges` count how often a
    line, and how often its beginning or end, stands on the page; `front` and `passed` say which lines are
    bylines or dates, and which are furniture; `between` counts the others above each line.
    """

    start: int
    top: str
    said: Counter[str]
    lead: frozenset[str]
    forms: Counter[str]
    edges: Counter[str]
    front: Sequence[bool]
    passed: Sequence[bool]
    between: Sequence[int]
    first: int
    signed: int
    lists: frozenset[int]

    def is_signed(self, number: int) -> bool:
        """Whether a byline stands not far above a line, where a headline would have stood above it."""
        return number - _SIGNED < self.signed < number

    def entitles(self, form: str, number: int) -> bool:
        """Whether the page's first line, which is its title, begins or ends in this line's `form`."""
        return bool(number) and len(form) >= 12 and (self.top.startswith(form) or self.top.endswith(form))

    def says_part(self, form: str) -> bool:
        """Whether another line begins or ends as this `form` does."""
        return len(form) >= 12 and (self.edges[form[:_EDGE]] > 1 or self.edges[form[-_EDGE:]] > 1)


def surroundings(lines: Sequence[Line], start: int) -> Surroundings:
    """Work out what stands around a headline in `lines`, of which the body begins at `start`."""
    above = lines[: start + _BELOW]
    forms = Counter(form_of(line.text) for line in above if 12 <= len(line.text) <= 300)
    front = [is_front(line.text) or is_age(line.text) for line in above]
    passed = [
        not line.text or line.mark is Mark.IMAGE or is_junk(line.text) or is_caption(line.text)
        for line in above
    ]
    kept = (not (meta or aside) for meta, aside in zip(front, passed, strict=True))
    body = " ".join(line.text for line in lines[start:])[:_SAID]
    return Surroundings(
        start=start,
        top=form_of(lines[0].text[:300]) if lines else "",
        said=Counter(words_of(body)),
        lead=frozenset(words_of(body[:_LEAD])),
        forms=forms,
        edges=Counter(edge for form in forms for edge in {form[:_EDGE], form[-_EDGE:]}),
        front=front,
        passed=passed,
        between=list(accumulate(kept, initial=0)),
        first=next((number for number, aside in enumerate(passed) if not aside), len(passed)),
        signed=next(
            (number for number, line in enumerate(lines[: start + 3]) if byline(line.text)), len(lines)
        ),
        lists=frozenset(number for number, line in enumerate(above) if opens_list(line.text)),
    )


def words_of(text: str) -> list[str]:
    """Give the beginnings of the words in `text`; of Chinese and Japanese, each two characters."""
    if not WIDE.search(text):
        return [word[:6] for word in _SPACED.findall(text.casefold())]
    return [(match["pair"] or match[0])[:6] for match in _WORD.finditer(text.casefold())]


@lru_cache(maxsize=1_024)
def form_of(text: str) -> str:
    """Give `text` in lower case with nothing but spaces between the words."""
    return _FORM.sub(" ", text.casefold()).strip()

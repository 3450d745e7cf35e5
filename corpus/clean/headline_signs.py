"""The signs by which a line is known for the headline, or for a menu, teaser, name or sentence.

Each is a number from 0 to about 3. How much it speaks for a line, or against it, was learnt from labelled
pages and stands in `headline_weights.txt`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from .agencies import is_agency
from .body import WIDE, is_front, length_of, weight
from .bylines import begins_byline
from .captions import is_caption
from .junk import ends_article, is_junk, is_teaser, opens_list
from .lines import Line, Mark
from .names import is_person, without_role
from .outlets import is_whole_name
from .sections import is_path, is_section
from .surroundings import Surroundings, form_of, words_of

Sign = tuple[str, float]

TAG = re.compile(
    r"\[(?P<tag>[^\[\]]{2,40})\]\s*(?=\S)|【(?P<tag2>[^【】]{2,20})】"
    r"|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT|[A-Z][a-z]+ [A-Z][a-z]+)\)\s*"
)
"""What an outlet puts before a headline: its section, or which take of a report it is."""
_OUTLET = 3
"""Words of an outlet's name behind a person's at most."""
_NAME = 10
"""Spaces in a person's name, role and outlet at most."""
_OFTEN = 5
"""Times that a page says a line which is no headline but a button."""
_STANDFIRST = 60
"""Characters of a standfirst at least."""
_LABEL = 20
"""Characters of a headline at least that has a standfirst below it."""
_REACH = 30
_SLACK = 5
"""Characters by which one headline of a list may be longer than two of another."""
_STOP = re.compile(r"[.。;:,]['’”\"]?$|[a-z]{3}\. [A-Z]")
_ENDS = re.compile(r"(?<!\b[A-Z])[.。;:,]['’”\"]?$")
_NAMED = re.compile(r"[^\W\d_]{3,}")
_FIRST = re.compile(r"\W*\d")
_LENGTHS = ((3, "2 words"), (5, "3-4 words"), (8, "5-7 words"), (16, "8-15 words"), (22, "16-21 words"))


def may_be_headline(line: Line) -> bool:
    """Whether a line may be a headline at all: neither too short nor prose, and no furniture."""
    text = line.text
    length = len(text) if text.isascii() else len(text) * 2
    is_heading = line.mark is Mark.HEADING
    return (
        8 <= length <= 300
        and line.mark is not Mark.IMAGE
        and (is_heading or weight(line) < 1.5)
        and (is_heading or " " in text or bool(WIDE.search(text)))
        and not (is_junk(text) or opens_list(text) or ends_article(text) or is_front(text))
        and not (is_whole_name(text) and not is_heading)
        and not (is_caption(text) or is_agency(text) or is_path(text) or "://" in text)
        and not (begins_byline(text) and len(text) < 60)
    )


def signs(
    lines: Sequence[Line], number: int, near: Surroundings, may_be: Callable[[int], bool]
) -> Iterator[Sign]:
    """Yield the signs of the line of this `number`; `may_be` says which others may be headlines as well."""
    line = lines[number]
    words = frozenset(words_of(TAG.sub("", line.text)))
    said = sum(near.said.get(word, 0) > (number >= near.start) for word in words)
    yield from _marked(line)
    yield from _shaped(line)
    yield from _told(line.text, number, near, words=words, said=said)
    yield from _placed(line, number, near, is_told=said >= min(3, len(words)))
    yield from _ranked(lines, number, may_be)
    if line.mark is not Mark.HEADING and _needs_more(line.text, number, near, said / max(3, len(words))):
        yield "nothing but its place", 1


def _marked(line: Line) -> Iterator[Sign]:
    if line.mark is Mark.HEADING:
        yield f"heading {min(3, line.level)}", 1
    if line.mark is Mark.BULLET:
        yield "bullet", 1
    if line.linked:
        yield "link", 1


def _shaped(line: Line) -> Iterator[Sign]:
    """What a line looks like: how long it is, in which case, what it holds besides words."""
    text = line.text
    count = length_of(text) // 6 if WIDE.search(text) else text.count(" ") + 1
    titled = is_title_case(text)
    yield "length", len(text) / 100
    yield next((name for limit, name in _LENGTHS if count < limit), "22 words"), 1
    yield from _those(
        ("full stop", bool(_STOP.search(text)) and not titled),
        ("title case", titled),
        ("words in title case", titled and count > 4),
        ("capitals", text.isupper()),
        ("ends open", text[-1] in ":,;"),
        ("question", text[-1] in "?!"),
        ("colon", ":" in text[3:-1]),
        ("begins with a figure", bool(_FIRST.match(text))),
        ("handle", "@" in text or text.endswith(("/", "|", ">", "»", ","))),
        ("bars", any(bar in text for bar in (" | ", " / ", "»", " > "))),
        ("section", is_section(text) or ("&" in text and count < 5)),
        ("name", _is_name(text)),
    )


def _told(text: str, number: int, near: Surroundings, *, words: frozenset[str], said: int) -> Iterator[Sign]:
    """What the article and the rest of the page say of a line's words."""
    inside = number >= near.start
    shared = said / max(3, len(words))
    yield "told in the body", shared
    yield "told in the lead", shared / 2 if inside else len(words & near.lead) / max(3, len(words))
    if said < 2:
        yield "hardly told", 1
    names = [word for word in _NAMED.findall(text)[1:] if word[0].isupper()]
    if names and not is_title_case(text):
        unsaid = sum(name.casefold()[:6] not in near.said for name in names)
        yield "names not told", unsaid / max(2, len(names))
    form = form_of(text)
    if near.entitles(form, number):
        yield "page's title", 1
    elif near.forms[form] >= _OFTEN:
        yield "often", 1
    elif not near.is_signed(number) and near.forms[form] > 1:
        yield "twice", 1
    elif not near.is_signed(number) and near.says_part(form):
        yield "begun again", 1


def _placed(line: Line, number: int, near: Surroundings, *, is_told: bool) -> Iterator[Sign]:
    """Where a line stands to byline and date, to the body, to the page's top and to lists."""
    places = range(number + 1, min(number + _REACH, len(near.front)))
    below = list(islice((place for place in places if near.front[place] or not near.passed[place]), 3))
    is_above = any(near.front[place] for place in below)
    distance = near.between[max(number + 1, near.start)] - near.between[number + 1]
    yield "distance", math.log1p(distance)
    yield from _those(
        ("above the byline", is_above),
        ("words above the byline", is_above and line.text.count(" ") > 3),
        ("right above the byline", is_above and near.front[below[0]]),
        ("neither told nor signed", not is_above and not is_told),
        ("below the byline", near.is_signed(number)),
        ("right below the byline", number > near.first and near.front[number - 1]),
        ("on top", number <= near.first),
        ("right above the body", not distance),
        ("alone above the body", not distance and number <= near.first),
        ("in a list", bool(near.lists & {number - 1, number - 2})),
        ("in the body", number >= near.start),
        ("prose", number < near.start and weight(line) > 0),
    )


def _ranked(lines: Sequence[Line], number: int, may_be: Callable[[int], bool]) -> Iterator[Sign]:
    """Whether a line stands in a row of others like it, as in menus, or over or under a standfirst."""
    text = lines[number].text
    yield "gap", min(lines[number].gap, 3) / 3

    for name, step in (("like the line above", -1), ("like the line below", 1)):
        if _is_like(lines, number, number + step, may_be):
            yield name, 1 + _is_like(lines, number, number + 2 * step, may_be)
    above, below = (
        lines[place].text if 0 <= place < len(lines) and may_be(place) else ""
        for place in (number - 1, number + 1)
    )
    yield from _those(
        ("over a standfirst", len(below) > max(_STANDFIRST, len(text)) and len(text) >= _LABEL),
        ("under a headline", len(text) > max(_STANDFIRST, len(above)) and len(above) >= _LABEL),
    )


def _is_like(lines: Sequence[Line], number: int, place: int, may_be: Callable[[int], bool]) -> bool:
    """Whether the line in another `place` may be a headline too, and is about as long."""
    if not (0 <= place < len(lines) and may_be(place)):
        return False
    text, other = lines[number].text, lines[place].text
    return (
        other[-1] != "." and (len(text) < 2 * len(other) + _SLACK) and (len(other) < 2 * len(text) + _SLACK)
    )


def _those(*named: tuple[str, bool]) -> list[Sign]:
    """The signs that there are."""
    return [(name, 1.0) for name, is_there in named if is_there]


def _needs_more(text: str, number: int, near: Surroundings, shared: float) -> bool:
    """Whether only its place speaks for a line: a sentence, one cut off, a person's name, a word or two."""
    form = form_of(text)
    if near.entitles(form, number):
        return False
    if _ENDS.search(text) and not is_title_case(text):
        return True
    if not near.is_signed(number) and (1 < near.forms[form] < _OFTEN or near.says_part(form)):
        return False
    return (
        is_teaser(text)
        or (_is_name(text) and shared < 0.5)
        or (number > near.first and text.isascii() and (len(text) < 20 or text.count(" ") < 2))
    )


@lru_cache(maxsize=256)
def _is_name(text: str) -> bool:
    """Whether a line is a person's name, with a role or an outlet behind it or not."""
    if text.count(" ") > _NAME:
        return False
    name, _, outlet = text.partition(",")
    words = outlet.split()
    return (
        len(words) <= _OUTLET and " ".join(words).istitle() is bool(words) and is_person(without_role(name))
    )


@lru_cache(maxsize=256)
def is_title_case(text: str) -> bool:
    """Whether most longer words of `text` begin with a capital."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3

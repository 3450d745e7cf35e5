"""Who published an article: the outlet, as its page names it.

A page says so in a few set ways: beside its headline, at its head, in a copyright line, where it asks to be
followed. A sure one is taken; another has to be an outlet's name by its looks, or be said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .agencies import INFORMS, SERVICE
from .outlets import is_company, is_proper, is_whole_name, may_be_person

_NAME = (
    r"(?P<name>(?:[Tt]he )?[A-ZÀ-Þ0-9][\w&.'’-]*"
    r"(?: (?:[A-ZÀ-Þ0-9&][\w&.'’-]*|of|and|the|de|la|du|des|del|der)){0,5}?)"
)
_WITH = re.compile(rf"(?i:with(?: the)?) {_NAME}\.?$")
_COPYRIGHT = re.compile(
    r"(?:copyrights?|©|\(c\)|ⓒ|저작권자|حقوق النشر محفوظة)[\s:,]*(?:copyrights?|©|\(c\)|ⓒ)?[\s:,]*"
    r"(?:(?:19|20)\d\d(?:\s*[-–—,])?\s*)*(?:by\s+)?(?P<name>[^.,|©()<>\d]{2,60})",
    re.IGNORECASE,
)
_TRAILING_YEARS = re.compile(
    r"^(?P<name>(?!copyright)[A-Z][\w&.' -]{2,40}?)\s+(?:©|copyright)\s*(?:19|20)\d\d", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"\s*[-–—]?\s*\b(?:all rights?|inc\b|ltd|llc|powered|theme|designed|alle rechte|tous droits|todos|tutti"
    r"|무단|riproduzione|s\.a)",
    re.IGNORECASE,
)
_SURE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:the post\b.{{3,200}}\bappeared first on) {_NAME}\.?$",
        rf"(?i:.{{0,40}}\b(?:originally|first) (?:published|appeared)) (?i:on|by|in|at) {_NAME}(?:[.,]|$"
        rf"| and )",
        r"(?:.{0,30}\s)?(?:来源|來源|출처|المصدر|配信元)\s?[:：]\s?(?P<name>[^\s|]{2,15})(?=\s|$)",
    )
)
_ASKING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:follow|find|like) {_NAME} on\b",
        rf"(?i:(?:get|download) (?:the|our)) {_NAME} (?i:apps?)\b",
        rf"(?i:about|contact|advertise with|welcome to|support|subscribe to|join|more from|work (?:at"
        rf"|for)) {_NAME}(?: for\b|$)",
        rf"(?i:sign up (?:for|to)(?: the)?) {_NAME}(?:'s)? (?i:newsletters?|e-?mails?)\b",
        rf"{_NAME} (?i:newsletters?|home ?page|logo|app|on (?:facebook|twitter|instagram|x|youtube))$",
        rf"{_NAME} (?i:is (?:a|an|the|part|owned|run|published|not responsible|supported)\b)",
    )
)
_SUFFIX = re.compile(r"^.{15,200}?\s[-–—|»·]\s(?:[^|–—»·]{3,40}\s[-–—|»·]\s)?(?P<name>[^|–—»·]{2,40})$")
_EDITION = re.compile(r"(?<=[^\x00-\x7f])(?:デジタル|オンライン|電子版|在线|网络版)$")
_FIRST = 8
_SHORT = 3
"""Words of a name at most that is an outlet's for standing on top of a page."""
_LOOKED_AT = 1_000


def find_publisher(
    front: Sequence[str],
    back: Sequence[str],
    lead: str,
    *,
    site: str | None,
    outlet: str | None,
    authors: Sequence[str],
    around: Sequence[str] = (),
) -> str | None:
    """Give the outlet as the page names it; None where it does not, or too vaguely.

    `front` are the lines by the headline, `back` those below the body, `around` all that are not the body's;
    `site` follows the headline in the page's title, `outlet` an author in a sign-off.
    """
    around = [text for text in around[:_LOOKED_AT] if len(text) <= 300]
    sure = (
        outlet
        or next((name for name in _named(back[:6], (_WITH,)) if not SERVICE.search(name)), None)
        or (match["name"] if (match := INFORMS.search(lead)) else None)
        or next(filter(is_proper, _named(around, _SURE)), None)
        or (site if site and len(site.split()) <= 5 and is_proper(site) else None)
        or _in_page_title(around)
        or _above(front, authors)
    )
    found = sure or _agreed(around, authors) or next(filter(is_whole_name, [*back[:3], *back[-3:]]), None)
    return _EDITION.sub("", found) if found else None


def _named(lines: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> Iterator[str]:
    for text in lines:
        for pattern in patterns:
            if match := pattern.match(text):
                yield match["name"].strip(" .,")


def _in_page_title(around: Sequence[str]) -> str | None:
    """The site's name at the end of a page's title, which a dump begins with: if the page says it again."""
    for text in around[:2]:
        match = _SUFFIX.match(text)
        if match and is_proper(match["name"]) and _said(match["name"], around[1:]) > 1:
            return match["name"]
    return None


def _above(front: Sequence[str], authors: Sequence[str]) -> str | None:
    """A line above the body, or a part of one between bars, that is an outlet's name and nothing else."""
    for text in front:
        for part in re.split(r"\s*[|•·/,]\s*", text) if len(text) <= 160 else ():
            if part not in authors and is_whole_name(part):
                return part
    return None


def _agreed(around: Sequence[str], authors: Sequence[str]) -> str | None:
    """The name that most of a page's own lines give: a copyright, a first line, a request to be followed."""
    votes: dict[str, float] = {}
    named = [*_copyrights(around), *_named(around, _ASKING), *dict.fromkeys(around[:_FIRST])]
    for name in named:
        if name and len(name) <= 40 and name not in authors and is_proper(name) and not is_company(name):
            votes[name] = votes.get(name, 0.0) + 1.0
    top = around[0] if around and len(around[0].split()) <= _SHORT and around[0][0].isupper() else ""
    judged = [
        (count + (1.0 if is_whole_name(name) else 0.0) + _again(name, around, top), name)
        for name, count in votes.items()
        if _looks_named(name) and (count > 1 or name == top or not may_be_person(name))
    ]
    best = max(judged, key=lambda vote: vote[0], default=(0.0, None))
    if best[0] >= 2.0:
        return best[1]
    holders = (name for name in _copyrights(around) if _looks_named(name) and not may_be_person(name))
    return next(holders, None)


def _again(name: str, around: Sequence[str], top: str) -> float:
    """What it weighs that a page says a name elsewhere as well: most of all one that it begins with."""
    return (1.0 if name == top else 0.5) if _said(name, around) > 1 else 0.0


def _looks_named(name: str) -> bool:
    return (
        2 <= len(name) <= 40
        and len(name.split()) <= 6
        and (name[0].isupper() or name[0].isdigit() or not name.isascii())
        and is_proper(name)
        and not is_company(name)
    )


def _said(name: str, lines: Sequence[str]) -> int:
    return sum(name in text for text in lines)


def _copyrights(lines: Sequence[str]) -> Iterator[str]:
    for text in lines:
        if match := _TRAILING_YEARS.search(text) or _COPYRIGHT.search(text):
            yield _RIGHTS.split(match["name"])[0].strip(" .,-–—®™")

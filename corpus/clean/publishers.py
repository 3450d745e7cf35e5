"""Who published an article: the outlet, as its page names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .agencies import INFORMS, SERVICE, is_agency

_OUTLET_WORDS = re.compile(
    r"\b(?:news|newsroom|daily|times|post|herald|tribune|ledger|gazette|courier|chronicle|journal|telegraph"
    r"|guardian|observer|star|mirror|sun"
    r"|standard|independent|press|today|weekly|review|magazine|tv|radio|broadcasting|media|wire|dispatch"
    r"|examiner|inquirer|register|globe|mail"
    r"|sentinel|bulletin|record|monitor|express|zeitung|tageblatt|anzeiger|nachrichten|rundschau|presse"
    r"|journal|monde|figaro|país|mundo|diario"
    r"|jornal|gazzetta|corriere|repubblica|courant|telegraaf|volkskrant)\b|(?:times|news|post|press|daily)$"
    r"|일보|신문|뉴스|방송|新聞|日報|日报|通信",
    re.IGNORECASE,
)
_NAME = r"(?P<name>(?:the )?[A-Z][\w&.'’ -]{1,60}?)"
_WITH = re.compile(rf"(?i:with(?: the)?) {_NAME}\.?$")
_COPYRIGHT = re.compile(
    r"(?:copyrights?|©|\(c\)|ⓒ|저작권자)[\s:,]*(?:copyrights?|©|\(c\)|ⓒ)?[\s:,]*(?:(?:19"
    r"|20)\d\d\s*[-–—,]?\s*)*(?:by\s+)?(?P<name>[^.,|©()\d]{2,60})",
    re.IGNORECASE,
)
_TRAILING_YEARS = re.compile(
    r"^(?P<name>(?!copyright)[A-Z][\w&.' -]{2,40}?)\s+(?:©|copyright)\s*(?:19|20)\d\d", re.IGNORECASE
)
_MORE_FROM = re.compile(r"more from (?P<name>[A-Z][\w&.' -]{2,40})$", re.IGNORECASE)


def find_publisher(
    front: Sequence[str],
    back: Sequence[str],
    lead: str,
    *,
    site: str | None,
    outlet: str | None,
    authors: Sequence[str],
) -> str | None:
    """Give the outlet as the page names it: in a sign-off, its title, a copyright line."""
    return (
        outlet
        or _first(back[:6], _WITH)
        or (match["name"] if (match := INFORMS.search(lead)) else None)
        or (site if site and len(site.split()) <= 5 else None)
        or _above(front, authors)
        or _copyright([*back, *front])
        or _first(back, _MORE_FROM)
        or next(filter(is_outlet, [*back[:3], *back[-1:]]), None)
    )


def _first(lines: Sequence[str], pattern: re.Pattern[str]) -> str | None:
    return next(
        (match["name"].strip() for text in lines if len(text) <= 80 and (match := pattern.match(text))), None
    )


def _above(front: Sequence[str], authors: Sequence[str]) -> str | None:
    """A line above the body, or a part of one between bars, that is an outlet's name and nothing else."""
    for text in front:
        for part in re.split(r"\s*[|•·/,]\s*", text) if len(text) <= 160 else ():
            if part not in authors and is_outlet(part):
                return part
    return None


def is_outlet(part: str) -> bool:
    """Whether these few words are an outlet's name and nothing else ("Harbour Tribune")."""
    words = part.split()
    return (
        1 <= len(words) <= 4
        and len(part) > 5
        and all(word[0].isupper() or word in ("the", "of", "and", "&") for word in words)
        and bool(_OUTLET_WORDS.search(part))
        and not re.search(
            r"\d|:|^(?:all|more|world|latest|top|local|breaking|national|business|sports?|related|today"
            r"|press|music|us|uk|news)\b",
            part,
            re.IGNORECASE,
        )
        and not is_agency(part)
        and not SERVICE.search(part)
    )


def _copyright(lines: Sequence[str]) -> str | None:
    for text in lines:
        if len(text) > 300:
            continue
        match = _TRAILING_YEARS.search(text) or _COPYRIGHT.search(text)
        if match:
            name = re.split(
                r"(?i)\s*[-–—]?\s*\b(?:all rights?|inc\b|ltd|llc|powered|alle rechte|tous droits|todos"
                r"|tutti|무단)",
                match["name"],
            )[0]
            name = name.strip(" .,-–—®™")
            if 2 <= len(name) <= 50 and name[0].isupper() and len(name.split()) <= 6:
                return name
    return None

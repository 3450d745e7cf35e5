"""Who published an article, and which agency's report it relays."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGENCIES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "yonhap": "Yonhap News Agency",
    "yonhap news agency": "Yonhap News Agency",
    "yonhap news": "Yonhap News Agency",
    "연합뉴스": "Yonhap News Agency",
    "pti": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "upi": "UPI",
    "tass": "TASS",
    "interfax": "Interfax",
    "ria novosti": "RIA Novosti",
    "xinhua": "Xinhua",
    "新华社": "Xinhua",
    "新華社": "Xinhua",
    "kyodo": "Kyodo News",
    "kyodo news": "Kyodo News",
    "共同": "Kyodo News",
    "時事": "Jiji Press",
    "jiji press": "Jiji Press",
    "anadolu agency": "Anadolu Agency",
    "aa": "Anadolu Agency",
    "bernama": "Bernama",
    "antara": "Antara",
    "bloomberg": "Bloomberg",
    "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press",
    "pa media": "PA Media",
    "aap": "AAP",
    "apa": "APA",
    "sda": "SDA",
    "lusa": "Lusa",
    "belga": "Belga",
    "anp": "ANP",
}
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
_INFORMS = re.compile(
    r"\b(?P<name>[A-Z][\w.]{2,30}) (?:informs|reports|says|writes),? (?:via|citing|with reference to"
    r"|referring to) (?:the )?(?P<agency>[A-Z][\w ]{1,40}?)(?:[.,)]|$)"
)
_VIA = re.compile(r"\bvia (?:the )?(?P<agency>[A-Z][\w]+(?: [A-Z][\w]+){0,3})\b")
_OF_LEAD = re.compile(r"^[^()]{0,60}?\((?P<agency>[A-Za-z][\w ]{1,30}|[가-힣]{2,6}=연합뉴스)\)")
_MORE_FROM = re.compile(r"more from (?P<name>[A-Z][\w&.' -]{2,40})$", re.IGNORECASE)
_BY_AGENCY = re.compile(
    r"(?:[-–—•]\s*)?(?:by|source|von|par)\s*:?\s+(?P<name>[^|,/(\[–—]{2,50})", re.IGNORECASE
)
_SERVICE = re.compile(
    r"\b(?:news (?:service|agency)|newswire|wire(?: service)?|agenc(?:y|ies)|wires)\b", re.IGNORECASE
)


def find_agency(front: Sequence[str], lead: str) -> str | None:
    """Give the agency named by the lead ("CITY (AGENCY) -", "via AGENCY") or by a line above the body."""
    relayed = _INFORMS.search(lead) or _VIA.search(lead[-200:])
    if relayed and (known := _known(relayed["agency"])):
        return known
    if match := _OF_LEAD.match(lead):
        name = match["agency"].rpartition("=")[2]
        if known := _known(name):
            return known
        if name.isupper() and len(name) >= 3 and match.start("agency") == 1:
            return name
    for text in front:
        if len(text) <= 160:
            by = _BY_AGENCY.match(text)
            for part in [by["name"]] if by else re.split(r"\s*\|\s*", text):
                if known := _known(part) or (part.strip() if by and _SERVICE.search(part) else None):
                    return known
    return None


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
        or (match["name"] if (match := _INFORMS.search(lead)) else None)
        or (site if site and len(site.split()) <= 5 else None)
        or _above(front, authors)
        or _copyright([*back, *front])
        or _first(back, _MORE_FROM)
    )


def is_agency(text: str) -> bool:
    """Whether this line is an agency's name and nothing else."""
    return _known(text) is not None


def _known(name: str) -> str | None:
    return _AGENCIES.get(name.strip(" .,").casefold())


def _first(lines: Sequence[str], pattern: re.Pattern[str]) -> str | None:
    return next(
        (match["name"].strip() for text in lines if len(text) <= 80 and (match := pattern.match(text))), None
    )


def _above(front: Sequence[str], authors: Sequence[str]) -> str | None:
    """A line above the body, or a part of one between bars, that is an outlet's name and nothing else."""
    for text in front:
        parts = re.split(r"\s*[|•·/]\s*", text) if len(text) <= 160 else []
        for part in (part.partition(",")[0] for part in parts):
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
        and _known(part) is None
        and not _SERVICE.search(part)
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

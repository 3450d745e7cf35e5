"""What the name of an outlet looks like, and which names on a page belong to others."""

from __future__ import annotations

import re
from functools import lru_cache

from .agencies import SERVICE, is_agency
from .furniture import BUTTONS, ENDS, LISTS
from .names import is_person
from .sections import is_section

_OUTLET_WORDS = re.compile(
    r"\b(?:news|newsroom|daily|times|post|herald|tribune|ledger|gazette|courier|chronicle|journal|telegraph"
    r"|guardian|observer|star|mirror|sun|standard|independent|press|today|weekly|review|magazine|tv|radio"
    r"|broadcasting|media|wire|dispatch|examiner|inquirer|register|globe|mail|sentinel|bulletin|record"
    r"|monitor"
    r"|express|echo|argus|voice|advertiser|citizen|messenger|leader|beacon|banner|packet|bugle|advocate"
    r"|democrat|republican|zeitung|tageblatt|anzeiger|nachrichten|rundschau"
    r"|presse|bote|kurier|volksblatt|blatt|merkur|courrier|dépêche|voix|écho|progrès|libération|parisien"
    r"|monde"
    r"|figaro|país|mundo|diario|periódico|heraldo|voz|prensa|noticias|jornal|folha|correio|notícias|estadão"
    r"|gazzetta|corriere|repubblica|stampa|giornale|messaggero|courant|telegraaf|volkskrant|dagblad|krant)\b"
    r"|(?:times|news|post|press|daily|zeitung|blatt)$",
    re.IGNORECASE,
)
_EASTERN = re.compile(
    r"[가-힣A-Z]{1,8}(?:신문|일보|뉴스|방송|경제|타임스|저널|투데이)$"
    r"|[\u4e00-\u9fff\u3040-\u30ff]{1,8}(?:新聞|日報|日报|晚报|晚報|早报|晨报|時報|时报|周刊|週刊|通信"
    r"|テレビ|放送|新闻网|在线)"
    r"(?:デジタル|オンライン|電子版|ニュース)?$"
    r"|(?:جريدة|صحيفة|قناة|مجلة|موقع) [\u0600-\u06ff ]{2,25}$"
)
_OTHERS = re.compile(
    r"\d|:|^(?:all|more|world|latest|top|local|breaking|national|business|sports?|related|today|press|music"
    r"|us|uk|news|home|menu|our|your|this|my|follow|contact|about|subscribe|log|sign|register|video|photo)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"[,@/]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d|\d ?(?:jan|feb|mar|apr|may"
    r"|jun|jul"
    r"|aug|sep|oct|nov|dec)|\d\d[:.]\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^our\b|^this\b",
    re.IGNORECASE,
)
_SMALL = ("the", "of", "and", "&", "de", "la", "du", "des", "der", "del", "di", "della", "delle", "do", "da")
_COMPANY = re.compile(
    r"\b(?:group|communications|holdings?|printers|publishing|publications|publishers|newspapers|digital"
    r"|networks?"
    r"|corporation|corp|company|limited|ltd|inc|llc|plc|gmbh|ag|media|enterprises|interactive|industries"
    r"|images"
    r"|copyright|regulated|reserved|riservata|reservados|réservés|vorbehalten)\.?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4_096)
def is_outlet(part: str) -> bool:
    """Whether these few words are an outlet's name and nothing else ("Harbour Tribune")."""
    if _EASTERN.match(part):
        return len(part) > 3 and not is_agency(part)
    words = part.split()
    return (
        1 <= len(words) <= 4
        and len(part) > 5
        and all(word[0].isupper() or word in _SMALL for word in words)
        and bool(_OUTLET_WORDS.search(part))
        and not _OTHERS.search(part)
        and is_proper(part)
        and not SERVICE.search(part)
    )


def is_whole_name(part: str) -> bool:
    """Whether these few words are an outlet's name, and more than the half of one ("Courier", "Register")."""
    return is_outlet(part) and not _OUTLET_WORDS.fullmatch(part)


def is_proper(name: str) -> bool:
    """Whether a name could be an outlet's: it is no button or section, no agency, no date."""
    folded = name.casefold().strip(" .")
    return not (
        folded in BUTTONS
        or folded in LISTS
        or folded in ENDS
        or is_section(name)
        or is_agency(name)
        or _NO_NAME.search(name)
    )


def may_be_person(name: str) -> bool:
    """Whether a name has a person's shape, and no word of it says that an outlet bears it."""
    return is_person(name) and not _OUTLET_WORDS.search(name)


def is_company(name: str) -> bool:
    """Whether a name is that of a company that owns outlets, or of a right, rather than an outlet's."""
    return bool(_COMPANY.search(name.strip()))

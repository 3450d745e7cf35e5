"""The agency whose report an article relays ("CITY (Reuters) -", "via Yonhap News Agency")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .datelines import Dateline
from .dates import find_stamps
from .wordlists import words

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
    "press trust of india": "PTI",
    "agencia efe": "EFE",
    "redazione ansa": "ANSA",
    "共同": "Kyodo News",
    "共同通信": "Kyodo News",
    "共同通信社": "Kyodo News",
    "時事通信": "Jiji Press",
    "時事通信社": "Jiji Press",
    "新华网": "Xinhua",
    "中新社": "China News Service",
    "中央社": "CNA",
    "뉴시스": "Newsis",
    "뉴스1": "News1",
    "رويترز": "Reuters",
    "أ ف ب": "AFP",
    "فرانس برس": "AFP",
    "الأناضول": "Anadolu Agency",
    "وام": "WAM",
    "واس": "SPA",
    "swissinfo": "Swissinfo",
    "ntb": "NTB",
    "tt": "TT",
    "ritzau": "Ritzau",
    "pap": "PAP",
    "ukrinform": "Ukrinform",
    "sputnik": "Sputnik",
    "ips": "IPS",
    "cp": "The Canadian Press",
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
INFORMS = re.compile(
    r"\b(?P<name>[A-Z][\w.]{2,30}) (?:informs|reports|says|writes),? (?:via|citing|with reference to"
    r"|referring to) (?:the )?(?P<agency>[A-Z][\w ]{1,40}?)(?:[.,)]|$)"
)
SERVICE = re.compile(
    r"\b(?:news (?:service|agency)|newswire|wire(?: service)?|agenc(?:y|ies)|wires)\b", re.IGNORECASE
)
_VIA = re.compile(r"\bvia (?:the )?(?P<agency>[A-Z][\w]+(?: [A-Z][\w]+){0,3})\b")
_BY_AGENCY = re.compile(
    r"(?:[-–—•]\s*)?(?:by|source|von|par)\s*:?\s+(?P<name>[^|,/(\[–—]{2,50})", re.IGNORECASE
)
_TO_THE_DATE = re.compile(r"[\s,|–-]*\b(?:le|am|el|il|em|on|at)?[\s,]*$")
_OPENING = re.compile(r"\((?P<agency>[A-Z]{3,20})\)\s")
_BROADCASTERS = words("cnn bbc cbs nbc abc fox cnbc npr pbs kbs mbc sbs nhk ard zdf orf srf rt dw")


def find_agency(
    front: Sequence[str], lead: str, dateline: Dateline | None, back: Sequence[str] = ()
) -> str | None:
    """Give the agency that the lead relays or is credited to, or that a line by the body names."""
    relayed = INFORMS.search(lead) or _VIA.search(lead[-200:])
    if relayed and (_known(relayed["agency"]) or SERVICE.search(relayed["agency"])):
        return _known(relayed["agency"]) or relayed["agency"]
    opening = _OPENING.match(lead)
    credit = dateline.credit if dateline else opening["agency"] if opening else None
    if credit and credit.casefold().split()[0] not in _BROADCASTERS:
        return _known(credit) or credit
    return next(filter(None, map(_credited, front)), None) or next(filter(None, map(_signed, back[:4])), None)


def is_agency(text: str) -> bool:
    """Whether this line is an agency's name and nothing else."""
    return _known(text) is not None


def _credited(line: str) -> str | None:
    """The agency in a line above the body: alone, between bars, or in the byline."""
    if len(line) > 160:
        return None
    if stamps := find_stamps(line, day_first=True):
        line = _TO_THE_DATE.sub("", line[: stamps[0].start]) or line[stamps[-1].end :].strip(" |,–-")
    by = _BY_AGENCY.match(line)
    if by and SERVICE.search(by["name"]):
        return _known(by["name"]) or by["name"].strip()
    return next(filter(None, map(_known, [by["name"]] if by else re.split(r"\s*\|\s*", line))), None)


def _signed(line: str) -> str | None:
    """The agency in a line below the body that is nothing else but its writer's mark ("dpa/luz")."""
    return _known(re.sub(r"/[a-z]{2,4}$", "", line)) if len(line) <= 30 else None


def _known(name: str) -> str | None:
    return _AGENCIES.get(name.strip(" .,()[]（）【】").casefold())

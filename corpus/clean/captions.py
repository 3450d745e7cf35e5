"""Captions of pictures and the credits that stand by them."""

from __future__ import annotations

import re
from functools import lru_cache

_SOURCES = (
    r"(?:getty(?: images)?|ap(?: (?:photo|file))?|associated press|reuters|afp|upi|yonhap|epa(?:-efe)?|efe"
    r"|shutterstock|pa(?: (?:wire|media))?"
    r"|xinhua|bloomberg|alamy|dpa|ansa|kyodo|tass|anadolu|istock|unsplash|handout|courtesy|file|imago"
    r"|picture[- ]alliance|keystone"
    r"|news1|newsis|연합뉴스|뉴시스|뉴스1|共同|時事|新华社|新華社)"
)
_CREDIT = re.compile(
    r"(?:photos?|image|picture|pic|credits?|foto|fotos|bild|crédits? photos?|photographie|illustration|사진"
    r"|写真|图片|照片|صورة)"
    r"(?:\s?credits?|\s?by|\s?von|\s?courtesy)?\s?[:：=©/|].{2,100}$|\(?(?:photo|image|picture|foto) (?:by"
    r"|von|de|courtesy)\b.{2,100}$"
    r"|©\s?[^\d].{1,80}$|\(?image: .{2,60}\)$|(?:image )?copyright (?!©|\(c\)|\d).{2,60}$|getty images$"
    r"|(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}/[A-Z][\w.]+(?: [A-Z]\w+){0,2})$"
    rf"|.{{2,60}}[,/|]\s?{_SOURCES}(?: images| photo| file)?$|{_SOURCES}\s?/\s?.{{2,50}}$|\W*{_SOURCES}\W*$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:file(?: photo)?\s?[:—–-]|(?:in|on) this (?:undated |handout )?[^.]{0,30}\b(?:photo|image|picture"
    r"|frame|still|photograph)\b"
    r"|this (?-i:[A-Z])[^.]{3,30} (?:file )?(?:photo|image|picture|photograph)\b"
    r"|an artist['’]s (?:concept|illustration"
    r"|impression|rendering)\b|(?:this|the) (?:illustration|image|photo|picture) shows\b"
    r"|(?:image|media|photo) caption\b|photo\s?[:：]|a (?:file |stock )(?:photo|image|picture)\b|(?:image"
    r"|picture) for representation"
    r"|representative image|\d{1,2}\s?of\s?\d{1,2}\s?\S|image copyright\b|cover (?:image|photo):|archivbild"
    r"|symbolbild|▲|△|◀|▶\s?\S)",
    re.IGNORECASE,
)
_AGENCY_CAPTION = re.compile(
    r",? (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d"
    r"(?:, (?:in|at|near|outside) [A-Z][^!?;]{1,60})?\.$"
)
"""How agencies end a caption: with the whole date, which their running text leaves to the reader."""
_PICTURES = re.compile(
    r"[^.!?;]{5,160},? (?:left|right|center|centre|foreground|background|top|bottom|second"
    r" from (?:left|right)),? [a-z]"
)
_PAST = re.compile(r"\b(?:was|were|had|said|will|would)\b")
_CREDITED = re.compile(
    rf"[\[【][^\[\]【】]{{0,60}}\b(?:photo|image|pool|press corps|{_SOURCES})\b[^\[\]【】]{{0,40}}[\]】]$"
    rf"|[(（][^()（）]{{0,60}}\b(?:photo|image|via {_SOURCES}|{_SOURCES} file)\b[^()（）]{{0,40}}[)）]$"
    rf"|[\[(（]{_SOURCES}[\])）]$"
    r"|[\[(（](?-i:[A-Z])[^\[\]()/]{1,40}/(?-i:[A-Z])[^\[\]()/]{1,40}[\])）]$"
    r"|\((?:photo|image|credit|foto|courtesy|source)\b[^()]{0,60}\)\W*$"
    rf"|[.!?”\"a-z)]\s?(?-i:[A-Z])[\w.’' -]{{2,40}}\s/\s{_SOURCES}(?: file| images)?$"
    r"|\s\|\s(?-i:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40})$"
    r"|\s(?-i:[A-Z][A-Z.'’ -]{2,40}/(?:THE )?[A-Z][A-Z .&-]{1,40})$"
    r"|[.!?]\s(?:photos?|images?|pictures?|illustrations?|foto|bild) (?:by|courtesy|von|de)\s.{2,50}$"
    r"|\([\w-]+\.(?:com|org|net)\)$|사진=.{1,30}$|[=＝][^=。]{0,30}\d{1,2}月\d{1,2}日[^。]{0,30}$"
    r"|[=＝、][^=。、]{1,20}(?:撮影|提供)$|[=＝]\d{1,2}日[^。]{0,30}$|[。 ][^。 ]{2,10} ?[摄攝]$"
    r"|\b(?:credits?|photograph|photos?|images?|pictures?|foto"
    r"|bild): ?[^.:]{2,50}$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = tuple(
    letter + stop for letter in 'abcdefghijklmnopqrstuvwxyz0123456789,.”"' for stop in '.?!”"'
)
_LESS = re.compile(r"\s(?:less|more|(?:\.\.\.|…) ?more)$")
_LONGEST = 700


@lru_cache(maxsize=4_096)
def is_credit(text: str) -> bool:
    """Whether this line only says whose picture it is ("Photo by A. Name/Agency")."""
    return len(text) <= 120 and bool(_CREDIT.match(text))


@lru_cache(maxsize=4_096)
def is_caption(text: str) -> bool:
    """Whether this line tells what a picture shows: by how it begins, or by the credit it ends in."""
    if len(text) > _LONGEST:
        return False
    if text.endswith(_SENTENCE_ENDS):
        return bool(_CAPTION.match(text)) or _is_agency_caption(text)
    return bool(_CAPTION.match(text) or _CREDITED.search(_LESS.sub("", text[-120:])) or is_credit(text))


def _is_agency_caption(text: str) -> bool:
    """Whether a sentence tells in the present what a picture of that day shows."""
    if len(text) > 400 or (", 19" not in text and ", 20" not in text):
        return False
    date = _AGENCY_CAPTION.search(text[-140:])
    if not date:
        return False
    return bool(_PICTURES.match(text)) or (date[0].startswith(",") and not _PAST.search(text))


def single(caption: str) -> str:
    """A caption that a scraper wrote twice without a space between, once; else the caption as it is."""
    half = len(caption) // 2
    return caption[:half] if half > 10 and caption[:half] == caption[half:] else caption

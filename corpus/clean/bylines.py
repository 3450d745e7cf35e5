"""Bylines: lines by the headline that name who wrote an article, after a cue such as "By" or barely."""

from __future__ import annotations

import re
from functools import lru_cache

from .agencies import is_agency
from .calendar_words import WEEKDAYS
from .captions import is_caption
from .dates import find_stamps
from .junk import is_junk
from .names import ROLE_GLUED, family_name_first, is_person, people, proper, without_role
from .outlets import is_whole_name

_WORK = (
    r"story|words|text|analysis|report|reporting|opinion|review|interview|comment|commentary|feature|essay"
    r"|photos? and text|words and (?:pictures|photos)|special report|exclusive|writing|hosts?"
    r"|texte|récit|entretien|enquête|propos recueillis|recueillis|kommentar|analyse|gastbeitrag|glosse"
    r"|porträt|kolumne|reportage|entrevista|análisis|análise|crónica|reportaje|reportagem|commento"
    r"|intervista|analisi|testo|texto"
)
_DONE = (
    r"written|reported|posted|compiled|hosted|presented|submitted|contributed|created|écrit|rédigé|publié"
    r"|proposé|escrito|publicado|redactado|scritto|pubblicato|geschrieben|geschreven"
)
_BY = r"by|von|par|por|di|da|door|av|af|oleh|от"
_CUE = (
    rf"(?:(?:(?:ein|eine|un|une|uma?) )?(?:{_WORK}|{_DONE})\s+(?:{_BY})|(?:{_BY})"
    r"|byline|authors?|autor(?:in|a)?|autores?|auteurs?|penulis|автор|بقلم|كتبت?|حوار|إعداد|تقرير|تحقيق"
    r"|أجرى الحوار|حاورته?|حاورها)"
)
_BEGINS = re.compile(
    rf"(?:[-–—•|]\s*)?(?:{_CUE}(?:\s*[:：]\s*|\s+)(?=\S)|(?-i:By)(?=(?-i:[A-ZÀ-Þ][a-zß-ÿ])))", re.IGNORECASE
)
_LABELLED = re.compile(rf"(?:{_WORK})(?: (?:and|&|und|et|y|e|en) \w+)?\s?[:：]\s*(?=\S)", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?:.{0,120}[|•·/–—]\s*|[^.]{0,30}\d[^.]{0,30}\s)(?:by|von|par|por)\s*:?\s+(?=(?-i:[A-ZÀ-Þ]))"
    r"|[^.]{10,120}\s(?-i:By)\s+(?=(?-i:[A-ZÀ-Þ]).{3,80}\b(?:19|20)\d\d\b)"
    r"|.{0,60}\bauthor\s*[:：]\s*",
    re.IGNORECASE,
)
_WORDS_OF = re.compile(r"(?:Words|Text|Texte|Texto|Testo|Story|Report(?:age)?)\s+(?=[A-ZÀ-Þ])")
"""How a magazine names the writer of a feature beside its photographer, without a "by"."""
_ROLE_AFTER = re.compile(
    r",\s+[^,]{0,40}\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|press|bureau|news"
    r"|times|post|register|tribune|daily)\b.{0,20}$",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?P<names>[가-힣]{2,4}(?:[·ㆍ∙,] ?[가-힣]{2,4}){0,3})\s?"
    r"(?:선임|전문|인턴|수습|객원)?\s?(?:기자|특파원"
    r"|논설위원)(?![가-힣])"
)
_HAN = re.compile(
    r"(?:[（(]\s*)?(?:本报|本報|新华社)?(?:记者|記者|作者|文|取材|執筆)\s?[:：／/"
    r"|]?\s?(?P<name>[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,3})"
    r"\s?(?:$|[）)]|[|｜／/]|\s[\u4e00-\u9fff]{2,6}[：:])|(?P<name2>[\u4e00-\u9fff]{2,5})記者$"
)
_OUTLET_AFTER = re.compile(
    r",\s+[A-ZÀ-Þ][\w.&'’-]+(?: (?:[A-ZÀ-Þ][\w.&'’-]+|of|de|the)){1,3}$|,\s+[A-Z]{2,5}$"
)
_BUTTON_AFTER = re.compile(
    r"(?:\s+|(?-i:(?<=[a-z])(?=[A-Z])))"
    r"(?:@\w+|(?:view|see|read|more|follow)\b[\w ]{0,12}\b(?:articles|posts|stories|profile|bio))$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"[（(〔【\[](?:本報|本报)?\s?[記记]者\s?(?P<han>[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,2})"
    r"\s?[／/｜|]"
    r"|[(\[【][가-힣]{2,6}=[가-힣A-Z0-9]{2,12}[)\]】]\s?"
    r"(?P<korean>[가-힣]{2,4}(?:[·ㆍ ][가-힣]{2,4}){0,2}) 기자\s?="
)
_ABROAD = re.compile(
    r"\s+(?:in|from|à|in|a|en) (?:[A-ZÀ-Þ][^\W\d_]+[ ,]{0,2}){1,3}(?=\s?(?:;|and\b|und\b|et\b|y\b|$))"
)
_WORDS = r"(?:[A-ZÀ-Þ][\w.&'’-]*|of|and|for|the|de|staff|admin|desk|team)"
_NOBODY = re.compile(rf"(?i:by|von|par|por|di) {_WORDS}(?: {_WORDS}){{0,6}}$")
_SHIFT = re.compile(r" \((?:now|earlier|(?:until|from) [^()]{1,12})\)")
_BEFORE = 3
"""Characters before a date at most that are no name."""
_BETWEEN = re.compile(r"\s+(?:&|and|und|et|y|e|avec|mit|con|with)\s+|,\s+|\s+[/|•·]\s+")


def begins_byline(text: str) -> bool:
    """Whether a line opens like a byline ("By ...", "von ...") and is as short as one."""
    return len(text) <= 160 and bool(_BEGINS.match(text))


def credits_nobody(text: str) -> bool:
    """Whether a line is a byline that names no person ("By Harbour University", "By staff")."""
    return len(text) <= 60 and bool(_NOBODY.match(text))


@lru_cache(maxsize=4_096)
def byline(text: str) -> tuple[str, ...]:
    """Give the authors that this line names after a cue such as "By"; none where it is not a byline."""
    if len(text) > 200 or is_caption(text):
        return ()
    cue = _BEGINS.match(text) or _LABELLED.match(text) or _INSIDE.match(text)
    if cue is None:
        return _worded(text) or _eastern(text)
    return people(_cut(text[cue.end() :])) or _eastern(text)


def _worded(text: str) -> tuple[str, ...]:
    """The person whose name is all that follows "Words"."""
    cue = _WORDS_OF.match(text)
    return (proper(text[cue.end() :]),) if cue and is_person(text[cue.end() :]) else ()


def opening_byline(lead: str) -> tuple[str, ...]:
    """Give the reporters whom the agencies and papers of the East name in the lead's first words."""
    match = None if lead.isascii() else _OPENING.match(lead)
    return tuple(re.findall(r"[^\s·ㆍ、]+", match["korean"] or match["han"])) if match else ()


def bare_names(text: str) -> tuple[str, ...]:
    """Give the names that are all of this line but for a date, a role or an address, if they are persons'."""
    if begins_byline(text):
        return ()
    text = _BUTTON_AFTER.sub("", _SHIFT.sub("", text))
    parts = _BETWEEN.split(text.strip(" ,")) if len(text) <= 90 else ()
    persons = [part for part in parts if not (is_agency(part) or is_whole_name(part))]
    if len(parts) > 1 and parts[0] in persons and all(map(is_person, persons)):
        return tuple(map(proper, persons))
    return (name,) if (name := _bare_name(text)) else ()


def _bare_name(text: str) -> str | None:
    text = text.removesuffix(".") if is_person(text[:-1]) else text
    if len(text) > 120 or (text.endswith((".", "!", "?", ":")) and not re.search(r"\b[ap]\.m\.$", text)):
        return None
    if is_junk(text) or is_caption(text):
        return None
    rest = without_role(_cut(_OUTLET_AFTER.sub("", _ROLE_AFTER.sub("", text))))
    if family_name_first(rest):
        return rest
    if ":" in text[len(rest) : len(rest) + 2] and not find_stamps(text, day_first=True):
        return None
    return proper(rest) if is_person(rest) else None


def _cut(text: str) -> str:
    """Cut a byline where the names end: at a date, an address, a handle, a bracket or a dividing mark."""
    stamps = find_stamps(text, day_first=True)
    if stamps:
        before, after = text[: stamps[0].start], text[stamps[-1].end :]
        text = after if len(before) <= _BEFORE or is_whole_name(before.strip()) else before
    text = _ABROAD.sub(" ", re.sub(r"^[\s|•·–—-]+", "", text))
    text = re.split(
        r"\s*(?:\S+@\S+\.\w|[|•·@/(\[<>:;／]|[–—]|\s-\s|\d|(?i:\b(?:published|updated|posted"
        r"|publish date|leave a comment|leave a reply|no comments|on|for|in|at|is"
        r"|zuletzt|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato"
        r"|(?:illustrations?|photos?|photograph\w*|fotos?|bilder|images?|pictures?|gra(?:ph|f)i[ck]\w*|video"
        r"|translat\w*|übersetz\w*|traduc\w*|tradu[iz]\w*)(?:\s?:| (?:by|von|par|por|di|de)))\b))",
        ROLE_GLUED.split(_SHIFT.sub("", text))[0],
        maxsplit=1,
    )[0]
    return _without_weekday(text.strip(" ,.-–—"))


def _without_weekday(text: str) -> str:
    before, _, last = text.rpartition(" ")
    return before.rstrip(" ,") if last.casefold() in WEEKDAYS else text


def _eastern(text: str) -> tuple[str, ...]:
    if text.isascii() or len(text) > 60:
        return ()
    if found := [match["names"] for match in _KOREAN.finditer(text)]:
        return tuple(name for names in found for name in re.findall("[가-힣]+", names))
    if match := _HAN.search(text):
        return tuple(re.split(r"[、 ]", match["name"] or match["name2"]))
    return ()

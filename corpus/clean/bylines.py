"""Who wrote an article: bylines above and below it, sign-offs; names only, without roles and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from .captions import is_caption
from .dates import find_stamps
from .junk import is_age, is_junk
from .names import family_name_first, is_person, people, proper, without_role

_CUE = (
    r"(?:(?:story|words|text|written|reported|posted|analysis|report|opinion|review|interview|comment|feature"
    r"|photos? and text|words and pictures|special report|exclusive|reporting|compiled)\s+by"
    r"|(?:écrit|rédigé|publié|proposé) par|(?:escrito|publicado|redactado) por|(?:scritto|pubblicato) da"
    r"|geschrieben von|geschreven door"
    r"|(?:ein |eine |un |une |uma? |entrevista |propos recueillis )?(?:interview|kommentar|analyse|reportage"
    r"|gastbeitrag|essay|glosse|porträt|kolumne|entretien|enquête|récit|recueillis|entrevista|análisis"
    r"|análise"
    r"|crónica|reportaje|reportagem|commento|intervista|analisi)?\s?(?:von|par|por|di)|by|byline|authors?"
    r"|da|door|av|af|oleh"
    r"|penulis|autore?s?|auteurs?"
    r"|text|texte|от|автор|بقلم|كتبت?|حوار|إعداد|تقرير|تحقيق|أجرى الحوار|حاورته?|حاورها)"
)
_BEGINS = re.compile(rf"(?:[-–—•|]\s*)?{_CUE}(?:\s*[:：]\s*|\s+)(?=\S)", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?:.{0,120}[|•·/–—]\s*|[^.]{0,30}\d[^.]{0,30}\s)(?:by|von|par|por)\s*:?\s+(?=(?-i:[A-ZÀ-Þ]))"
    r"|.{0,60}\bauthor\s*[:：]\s*",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"\(?(?:reporting|writing|written|reported) by\s+(?P<names>[^;.)]{3,200})", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"(?P<name>[A-Z][^\W\d_]+(?:[ -][A-Z]?[^\W\d_'’.]+){1,3}), (?P<outlet>[A-Z][\w&.' -]{1,60}?(?:News|TV"
    r"|Radio|Times|World|Today"
    r"|Network|[A-Z]{2,5})[\w ]{0,20})\.?$"
)
_HANDOFF = re.compile(
    r"(?P<name>[A-Z][^\W\d_]+(?:[ -][A-Z]?[^\W\d_'’.]+){1,3}) (?:has (?:more|the details|the story)"
    r"|reports)\b.{0,30}\.$"
)
_ROLE_AFTER = re.compile(
    r",\s+[^,]{0,40}\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|press|bureau|news"
    r"|times|post|register|tribune|daily)\b.{0,20}$",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})\s?(?:선임|전문|인턴|수습|객원)?\s?(?:기자|특파원"
    r"|논설위원)(?![가-힣])"
)
_HAN = re.compile(
    r"(?:[（(]\s*)?(?:本报|本報|新华社)?(?:记者|記者|作者|文|取材|執筆)\s?[:：／/"
    r"|]?\s?(?P<name>[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,3})"
    r"\s?(?:$|[）)]|[|｜／/])|(?P<name2>[\u4e00-\u9fff]{2,5})記者$"
)
_SIGNED = re.compile(r"(?:[—–―-]{1,2}\s?(?P<name>[A-ZÀ-Þ].{3,40})|[（(](?P<han>[\u4e00-\u9fff]{3,5})[)）])$")
_SPOKEN = re.compile(
    r"(?:.{0,30}\s)?(?P<outlet>[A-Z]{2,5}|[가-힣]{2,6}(?:TV"
    r"|방송)?)\s?뉴스,? (?P<name>[가-힣]{2,4})(?:입니다|이었습니다|였습니다)\.?$"
)
_ABROAD = re.compile(
    r"\s+(?:in|from|à|in|a|en) (?:[A-ZÀ-Þ][^\W\d_]+[ ,]{0,2}){1,3}(?=\s?(?:;|and\b|und\b|et\b|y\b|$))"
)
_BOX = 6
"""Lines of a box about an author at most."""

_BIO = r"(?:['’]s? .{0,40})?,? (?:is|was|covers|writes|has|works|joined|reports|can be)\b"


def begins_byline(text: str) -> bool:
    """Whether a line opens like a byline ("By ...", "von ...") and is as short as one."""
    return len(text) <= 160 and bool(_BEGINS.match(text))


@lru_cache(maxsize=4_096)
def byline(text: str) -> tuple[str, ...]:
    """Give the authors that this line names after a cue such as "By"; none where it is not a byline."""
    if len(text) > 200 or is_caption(text):
        return ()
    cue = _BEGINS.match(text) or _INSIDE.match(text)
    if cue is None:
        return _eastern(text)
    return people(_cut(text[cue.end() :])) or _eastern(text)


def bare_names(text: str) -> tuple[str, ...]:
    """Give the names that are all of this line but for a date, a role or an address, if they are persons'."""
    if name := _bare_name(text):
        return (name,)
    parts = re.split(r"\s+(?:&|and|und|et|y|e)\s+|,\s+", text) if len(text) <= 90 else ()
    return tuple(map(proper, parts)) if len(parts) > 1 and all(map(is_person, parts)) else ()


def _bare_name(text: str) -> str | None:
    if len(text) > 120 or (text.endswith((".", "!", "?", ":")) and not re.search(r"\b[ap]\.m\.$", text)):
        return None
    if is_junk(text) or is_caption(text):
        return None
    if family_name_first(text):
        return text.strip()
    rest = without_role(_cut(_ROLE_AFTER.sub("", text)))
    if ":" in text[len(rest) : len(rest) + 2] and not find_stamps(text, day_first=True):
        return None
    return proper(rest) if is_person(rest) else None


def sign_off(text: str) -> tuple[tuple[str, ...], str | None]:
    """Give the authors and the outlet that a line below (or a broadcast's hand-over) names."""
    if len(text) > 300:
        return (), None
    if match := _SIGN_OFF.match(text):
        return ((proper(match["name"]),) if is_person(match["name"]) else ()), match["outlet"].strip()
    if match := _HANDOFF.match(text):
        return ((proper(match["name"]),) if is_person(match["name"]) else ()), None
    if (match := _SPOKEN.match(text)) and len(text) < 60:
        return (match["name"],), match["outlet"]
    if match := _SIGNED.match(text):
        return ((match["han"],) if match["han"] else people(match["name"])), None
    if match := _REPORTING.match(text):
        return people(match["names"]), None
    return byline(text), None


def is_bio(text: str, authors: Iterable[str]) -> bool:
    """Whether a paragraph below the article tells who one of its authors is."""
    return len(text) < 600 and any(
        re.match(rf"{re.escape(name.split()[0])}\b(?: {re.escape(name.split()[-1])})?{_BIO}", text)
        for name in authors
    )


def find_authors(near: Sequence[str], front: Sequence[str]) -> tuple[str, ...]:
    """Give the authors named in the lines `near` the headline, or else in a byline anywhere in `front`."""
    found = _first_byline(near) or _bare(near) or _first_byline(front)
    return tuple(dict.fromkeys(found))


def above_author_box(paragraphs: Sequence[str], authors: Sequence[str]) -> list[str]:
    """Cut off the box about an author that a body ends in, which begins with the name alone."""
    names = {name.casefold() for name in authors}
    box = (
        number
        for number in range(max(1, len(paragraphs) - _BOX), len(paragraphs))
        if paragraphs[number].casefold() in names
    )
    return list(paragraphs[: next(box, len(paragraphs))])


def without_places(authors: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Leave out what follows the first author and is a place in `text` ("Por Ana Reis, Barra Velha")."""
    return tuple(
        name
        for number, name in enumerate(authors)
        if not number or not re.search(rf"\b(?:in|near|em|en|à|bei|ad?) {re.escape(name)}\b", text)
    )


def _first_byline(lines: Sequence[str]) -> tuple[str, ...]:
    return next((names for line in lines if (names := byline(line))), ())


def _bare(lines: Sequence[str]) -> tuple[str, ...]:
    """A name that is a line counts if its neighbours are what stands by a byline, or it stands twice."""
    for position, line in enumerate(lines):
        names = bare_names(line)
        if not names:
            continue
        reach = 2 if position < 2 or family_name_first(line) else 1
        near = [*lines[max(0, position - reach) : position], *lines[position + 1 : position + 1 + reach]]
        if position < 2 and family_name_first(line):
            return names
        if find_stamps(line, day_first=True) or any(_by_names(text, names) for text in near):
            return names
    return ()


def _by_names(text: str, names: tuple[str, ...]) -> bool:
    return (
        bool(len(text) <= 120 and find_stamps(text, day_first=True))
        or bare_names(text) == names
        or is_age(text)
        or bool(
            re.match(
                r"@\w|[\[\w.+-]+\s?(?:@|protected)|.{0,12}\bmin(?:ute)?s?\b.{0,6}read|.{0,30}\b(?:staff"
                r"|reporter|correspondent|editor|writer|columnist)\b.{0,30}$",
                text,
                re.IGNORECASE,
            )
        )
    )


def _cut(text: str) -> str:
    """Cut a byline where the names end: at a date, an address, a handle, a bracket or a dividing mark."""
    stamps = find_stamps(text, day_first=True)
    if stamps:
        text = text[: stamps[0].start] if stamps[0].start > 3 else text[stamps[-1].end :]
    text = _ABROAD.sub(" ", re.sub(r"^[\s|•·–—-]+", "", text))
    text = re.split(
        r"\s*(?:\S+@\S+\.\w|[|•·@/(\[<>:;／]|[–—]|\s-\s|\d|(?i:\b(?:published|updated|posted"
        r"|publish date|leave a comment|leave a reply|no comments|on|for|in|at|is)\b))",
        text,
        maxsplit=1,
    )[0]
    return text.strip(" ,.-–—")


def _eastern(text: str) -> tuple[str, ...]:
    if text.isascii() or len(text) > 60:
        return ()
    if names := tuple(match["name"] for match in _KOREAN.finditer(text)):
        return names
    if match := _HAN.search(text):
        return tuple(re.split(r"[、 ]", match["name"] or match["name2"]))
    return ()

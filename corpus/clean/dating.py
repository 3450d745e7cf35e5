"""When an article was published and updated, of all the dates that stand on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from corpus.article import IsoDate, Origin

from .dates import Stamp, find_stamps, time_alone


class Says(Enum):
    """What the words before a date say it is."""

    PUBLISHED = auto()
    UPDATED = auto()
    OTHER = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When an article was published and updated, and how the first is known."""

    published: IsoDate | None = None
    origin: Origin | None = None
    updated: IsoDate | None = None


_LABELS = (
    (
        Says.UPDATED,
        r"updated?|last modified|modified|last edited|aktualisier\w+|stand|mise? à jour|modifiée?"
        r"|actualizad[oa]|atualizad[oa]|aggiornat[oa]"
        r"|bijgewerkt|uppdaterad|opdateret|oppdatert|diperbarui|aktualizacja|güncelle\w*|обновлено"
        r"|(?:최종)?\s?수정|업데이트|最終更新|更新|修订|تحديث",
    ),
    (
        Says.PUBLISHED,
        r"first published|published?|publish date|posted|written|created|issued|released|date|filed"
        r"|veröffentlicht|erschienen|erstellt|(?:artikel|beitrag|meldung) vom|publiée?"
        r"|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|udgivet|publisert|diterbitkan"
        r"|dipublikasikan|opublikowano|yayın\w*"
        r"|опубликовано|(?:기사)?\s?(?:입력|등록|작성|승인|게시|송고)|公開|掲載|配信|発表|投稿|发布|發布"
        r"|发表|نشر",
    ),
    (
        Says.OTHER,
        r"retrieved|accessed|copyright|©|air date|est\.|since|archived|abgerufen|expires?|event|born|due"
        r"|ends|when|deadline",
    ),
)
_LABEL = re.compile("|".join(f"(?P<{says.name}>{words})" for says, words in _LABELS), re.IGNORECASE)
_MARKER = re.compile(
    r"\s*date:?\s+(?P<value>(?:19|20)\d\d(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z"
    r"|[+-]\d\d:?\d\d)?)?)?)?)(?=\s|$)"
)
_YEARLESS = re.compile(
    r"(?P<label>[^\W\d_]+)\b[^\d]{0,20}?(?P<month>[A-Z][a-z]{2,8})\.? "
    r"(?P<day>\d{1,2})(?!\d)(?P<rest>.{0,30})$"
)
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_CLOCK = re.compile(r"^today['’]s paper|^e-?paper$|\d ?°|^weather$|^today in \w", re.IGNORECASE)
_OCCASION = re.compile(r"[\s,|·–—-]*(?:doors|starts?|begins|from|until|till|tickets?)\b", re.IGNORECASE)
_AFTER_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}$")
_LETTERS = re.compile(r"[^\W\d_]")
_NEAR = timedelta(days=1)


def split_marker(text: str) -> tuple[IsoDate | None, str]:
    """Take a scraper's leading `date 2026-01-29 ` off `text`: give the date as it is, and the rest."""
    match = _MARKER.match(text)
    if not match:
        return None, text
    return match["value"].replace(" ", "T").replace("Z", "+00:00"), text[match.end() :].lstrip(" \t")


def is_dated(text: str) -> bool:
    """Whether a line is there to say when: a date, with little but labels, names and marks around it."""
    if len(text) > 200:
        return False
    stamps = find_stamps(text, day_first=True)
    if not stamps:
        return False
    rest = _LABEL.sub("", "".join(_around(text, stamps)))
    limit = 120 if _AFTER_NAME.match(text[: stamps[0].start]) else 60
    return len(_LETTERS.findall(rest)) <= limit and not re.search(r"[a-z]{3}[.?!]['’”\"]?$", text)


def find_dates(
    lines: Sequence[str],
    *,
    title: int | None,
    start: int,
    stop: int,
    marker: IsoDate | None,
    day_first: bool | None,
) -> Dates:
    """Decide which of the dates on a page are the article's.

    `lines` are the page's, the headline number `title`, the body `start` to `stop`; `marker` is a leading
    date. A labelled date wins, nearest to the headline first; then one without a label by the byline; a
    page's clock above the headline, copyright years and dates within the text are none. Where only an update
    is stated, its day is given as an inferred date of publication.
    """
    found = [
        (number, says, stamp)
        for number, text in enumerate(lines)
        if len(text) <= 250
        for says, stamp in _labelled(text, day_first)
        if not start <= number < stop or says is not Says.NOTHING
    ]
    published = _published(found, lines, title=title, start=start)
    updated = next((stamp.value for _, says, stamp in found if says is Says.UPDATED), None)
    if marker and not (published and _agrees(published, marker)):
        published_value: str | None = marker
    else:
        published_value = _with_time(published, found, lines) if published else None
    if updated is None and published_value:
        updated = _update_of_the_day(lines[:start], published_value) or _yearless_update(
            lines[:start], published_value
        )
    if published_value:
        return Dates(published=published_value, origin=Origin.FILE, updated=updated)
    if updated:
        return Dates(published=updated[:10], origin=Origin.INFERRED, updated=updated)
    return Dates()


def _labelled(text: str, day_first: bool | None) -> Iterator[tuple[Says, Stamp]]:
    """The dates of a line that is there to say when, each with what stands before it."""
    stamps = find_stamps(text, day_first=day_first)
    if not stamps or not is_dated(text):
        return
    if _OCCASION.match(text[stamps[-1].end :]) or _is_span(text, stamps):
        return
    before = 0
    for stamp in stamps:
        labels = list(_LABEL.finditer(text[before : stamp.start]))
        if labels:
            yield Says[labels[-1].lastgroup or "NOTHING"], stamp
        elif text[:1] in "©" or re.search(r"[“”\"].{20}", text[before : stamp.start]):
            yield Says.OTHER, stamp
        else:
            yield Says.NOTHING, stamp
        before = stamp.end


def _is_span(text: str, stamps: Sequence[Stamp]) -> bool:
    """Whether a line says from when to when something was, as of a life, rather than when it appeared."""
    return (
        len(stamps) == 2
        and not text[stamps[0].end : stamps[1].start].strip(" -–—")
        and abs(stamps[1].day - stamps[0].day) > _NEAR
    )


def _published(
    found: Sequence[tuple[int, Says, Stamp]], lines: Sequence[str], *, title: int | None, start: int
) -> Stamp | None:
    labelled = [(number, stamp) for number, says, stamp in found if says is Says.PUBLISHED]
    if labelled:
        front = [stamp for number, stamp in labelled if number < start]
        return front[0] if front else labelled[0][1]
    bare = [
        (number, stamp)
        for number, says, stamp in found
        if says is Says.NOTHING and number < start and not _is_clock(lines, number)
    ]
    below = [stamp for number, stamp in bare if title is None or number >= title]
    if below:
        return next((stamp for stamp in below if stamp.timed), below[0])
    above = [
        stamp
        for number, stamp in bare
        if title is not None
        and title - 3 < number < title
        and (stamp.timed or not _WEEKDAY.search(lines[number]))
    ]
    return above[-1] if above else None


def _with_time(published: Stamp, found: Sequence[tuple[int, Says, Stamp]], lines: Sequence[str]) -> IsoDate:
    """Give the date with the time of day that stands alone on the line below it, if one does."""
    number = next(number for number, _, stamp in found if stamp is published)
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return published.value if published.timed else published.value + (time_alone(below) or "")


def _update_of_the_day(lines: Sequence[str], published: IsoDate) -> IsoDate | None:
    """`Updated at 10:31` is of the day of publication."""
    for text in lines:
        label = _LABEL.match(text) if len(text) <= 40 else None
        if label and label.lastgroup == "UPDATED" and (time := time_alone(text[label.end() :].strip(" :："))):
            return published[:10] + time if len(published) >= 10 else None
    return None


def _is_clock(lines: Sequence[str], number: int) -> bool:
    """Whether a date is the page's own, beside its weather or its "today's paper"."""
    return any(_CLOCK.search(text) for text in lines[max(0, number - 1) : number + 2])


def _agrees(stamp: Stamp, marker: IsoDate) -> bool:
    """Whether a date on the page may stand for the leading one: the same day or the next, said closer."""
    if not stamp.value.startswith(marker[:7]) and len(marker) < 10:
        return False
    if len(marker) < 10:
        return True
    other = type(stamp.day).fromisoformat(marker[:10])
    return stamp.timed and abs(stamp.day - other) <= _NEAR


def _yearless_update(lines: Sequence[str], published: IsoDate) -> IsoDate | None:
    """`Updated Wednesday, Nov 20 at 12:59 PM` takes its year from the date of publication."""
    for text in lines:
        match = _YEARLESS.search(text) if len(text) < 80 and text[:1].isalpha() else None
        label = _LABEL.match(text) if match else None
        if match and label and label.lastgroup == "UPDATED":
            dated = f"{match['month']} {match['day']}, {published[:4]}{match['rest']}"
            if stamps := find_stamps(dated):
                return stamps[0].value
    return None


def _around(text: str, stamps: Sequence[Stamp]) -> Iterator[str]:
    end = 0
    for stamp in stamps:
        yield text[end : stamp.start]
        end = stamp.end
    yield text[end:]

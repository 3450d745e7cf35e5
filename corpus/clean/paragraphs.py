"""Paragraphs made whole: lines that a scraper wrapped or broke in mid-sentence joined, glued ones parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from .bylines import begins_byline
from .captions import is_caption
from .dates import find_stamps
from .junk import is_junk, opens_list
from .lines import LONGEST, Line, Mark
from .names import is_person

_STOP = re.compile(r"[.!?。！？…:;]['’‘”“\"»«›)\]」』]*$|[。！？」』]$")
_CLOSED = re.compile(r"[.!?。！？…]['’‘”“\"»«›)\]」』]*$|[」』]$")
_CONTINUES = re.compile(r"[\"“‘'(«„]{0,2}[a-zß-öø-ÿа-я]|(?!\.\.|…)[,;.:)\]%’”»](?:\s|$|[,.;:)”])")
_LABEL = re.compile(
    r"(?:(?:\w+ )?by|von|par|por|first published|published|posted|updated|written|last (?:updated|modified)"
    r"|author"
    r"|입력|수정|公開|更新)(?: (?:on|at|by))?\s*[:：]?$|[-–—•|,]$",
    re.IGNORECASE,
)
_OPENER = re.compile(r"[(\[]$|(?:^|\s)[“«]$")
_PUNCTUATED = re.compile(r"[,;.]\s[a-zß-ÿ]")
_PUNCTUATION = re.compile(r"[,;.:)\]!?”»]{1,3}$")
_SCRIPT_DATELINE = re.compile(r"(?:[A-Z][\w.' -]{1,30} )?\([A-Z][\w. ]{1,25}\)$")
_CREDITS = re.compile(r"(?:with|via|from|edited by|photos?) (?:the )?[A-Z]")
_DATELINED = re.compile(r"(?:[A-Z][\w.' -]{1,30} )?\([A-Z][\w. ]{1,25}\)(?:\s|$)")
_SPEAKER = re.compile(r"[A-Z][\w.'’ -]{3,40} / [A-Z][\w,.'’& -]{2,60}$")
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff、，。「」（）]")
_CJK_EDGE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff、，]$")
_GLUE = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z“])|(?<=[a-z]{2}[.!?][”’\")])(?=[A-Z“])")
_SMALL = re.compile(
    r"\s(?:an?|the|of|and|or|than|its|their|his|our|between|because|whose"
    r"|der|dem|den|des|und|vom|zum|zur|einer|einem|einen|les|des|du|et|aux|una?|el|los|las|del|y|os|das|dos|il|gli|di)$"
)
"""Small words in which no headline, caption or sentence ends."""
_PROSE = 60
"""Characters from which on an unfinished line is a sentence, in which a name alone is no byline."""
_LINKED = 40
"""Characters of a linked word or two within a sentence at most."""
_WIDEST = 132
_GLUED_LENGTH = 500


def join(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give `lines` with every paragraph on one line of its own."""
    return tuple(_unglued(_undivided(_unwrapped(lines))))


def _unwrapped(lines: Sequence[Line]) -> Iterable[Line]:
    """Join lines that were broken only because the next word did not fit into the file's width."""
    widths = _wrap_widths(lines)
    if not widths:
        return lines
    joined: list[Line] = []
    above: Line | None = None
    for line in lines:
        if above and _did_not_fit(above, line, widths) and len(joined[-1].text) < LONGEST:
            joined[-1] = _sum(joined[-1], line)
        else:
            joined.append(line)
        above = line
    return joined


def _did_not_fit(above: Line, line: Line, widths: Mapping[int, int]) -> bool:
    return (
        not line.gap
        and line.mark is Mark.PLAIN
        and above.mark in (Mark.PLAIN, Mark.BULLET)
        and line.indent >= above.indent
        and 30 < _columns(above.text) < LONGEST
        and above.width + 1 + _least(line.text) > widths.get(line.indent, _WIDEST)
    )


def _columns(text: str) -> int:
    """How wide a line looks, where a Chinese or Japanese character takes two columns."""
    return len(text) if text.isascii() or not _CJK.match(text[-1:]) else len(text) * 2


def _least(text: str) -> int:
    """The characters at the head of a line that no wrapping parts: a word, or two characters of the East."""
    return 2 if _CJK.match(text) else len(text.partition(" ")[0])


def _wrap_widths(lines: Sequence[Line]) -> Mapping[int, int]:
    """The width that a program wrapped this file to, for each indent; empty if it was not wrapped."""
    if sum(line.width > _WIDEST for line in lines) * 20 > len(lines):
        return {}
    widths: dict[int, int] = {}
    for line in lines:
        if line.width <= _WIDEST:
            widths[line.indent] = max(line.width, widths.get(line.indent, 0))
    full = open_ended = prose = 0
    for above, line in pairwise(lines):
        if _did_not_fit(above, line, widths):
            full += 1
            open_ended += not _CLOSED.search(above.text[-9:])
        prose += not line.gap and _columns(above.text) > 45 and line.mark is Mark.PLAIN
    return widths if open_ended >= 3 and open_ended * 2 > full and full * 2 > prose else {}


def _undivided(lines: Iterable[Line]) -> Iterator[Line]:
    """Join lines broken in mid-sentence, as where a scraper ended a line at every link of a page."""
    pending: list[Line] = []
    for line, below in _with_next(lines):
        if pending and (_belongs(pending[-1], line) or _is_within(pending[-1], line, below)):
            tail = pending.pop()
            while pending and _is_fragment(pending[-1], tail, line):
                tail = _sum(pending.pop(), tail)
            pending.append(_sum(tail, line))
        else:
            if len(pending) >= 4:
                yield pending.pop(0)
            pending.append(line)
    yield from pending


def _with_next(lines: Iterable[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Pair each line with the one below it."""
    above: Line | None = None
    for line in lines:
        if above:
            yield above, line
        above = line
    if above:
        yield above, None


def _is_within(above: Line, line: Line, below: Line | None) -> bool:
    """Whether a word stands on a line of its own only because it was a link within a sentence."""
    return (
        below is not None
        and len(line.text) < _LINKED
        and _PROSE < len(above.text) < LONGEST
        and not (line.gap or below.gap)
        and line.mark is below.mark is above.mark is Mark.PLAIN
        and not _STOP.search(above.text[-9:])
        and (
            bool(_PUNCTUATED.match(below.text))
            or (line.text[:1].islower() and bool(_CONTINUES.match(below.text)) and not is_junk(line.text))
        )
    )


def _belongs(above: Line, line: Line) -> bool:
    """Whether `line` goes on where `above` broke off."""
    if not above.text or len(above.text) > LONGEST:
        return False
    if Mark.IMAGE in (above.mark, line.mark) or Mark.RULE in (above.mark, line.mark):
        return False
    if line.mark is not Mark.PLAIN or not line.text or above.mark is Mark.HEADING:
        return False
    if _LABEL.match(above.text):
        return not line.gap and len(line.text) < 60
    if _OPENER.match(line.text) or _OPENER.search(above.text[-2:]):
        return not line.gap and not _CLOSED.search(above.text[-9:])
    if _PUNCTUATION.match(line.text):
        return not line.gap
    if not _CONTINUES.match(line.text):
        return not line.gap and _is_open(above.text, line.text) and not is_junk(line.text)
    if (_CLOSED.search(above.text[-9:]) and line.text[0] not in ",;.:)]") or _stands_alone(line.text):
        return False
    if opens_list(above.text) or _is_menu(above.text, line.text):
        return False
    return not line.gap or (line.gap == 1 and len(above.text) > 60 and not _STOP.search(above.text[-9:]))


def _is_menu(above: str, text: str) -> bool:
    """Whether the line above is a button, or one of two in lower case, as menus write them."""
    return (len(above) < 40 and is_junk(above)) or (above[0].islower() and len(above) < 30 and " " in text)


def _is_open(text: str, below: str) -> bool:
    """Whether a line ends where no sentence or title does: after a comma, "the", or a script's dateline."""
    if len(text) > 40 and text[-1] in ",—–-":
        return True
    if len(text) <= 40 and _SCRIPT_DATELINE.match(text):
        return True
    if len(text) > _PROSE and _SMALL.search(text[-12:]):
        return not is_caption(text)
    if _CJK_EDGE.search(text[-1:]) and _CJK.match(below):
        return len(text) > 30 and not is_caption(text)
    return text in (
        "A",
        "An",
        "The",
        "But",
        "And",
        "In",
    )


def _stands_alone(text: str) -> bool:
    """Whether a line that begins in lower case is a thing of its own: a byline, a date, a button."""
    return (
        begins_byline(text)
        or bool(_CREDITS.match(text))
        or is_junk(text)
        or opens_list(text)
        or (len(text) < 120 and bool(find_stamps(text, day_first=True)))
        or (len(text) < 30 and " " not in text and not _CLOSED.search(text[-9:]) and text[0].isalpha())
    )


def _is_fragment(above: Line, tail: Line, line: Line) -> bool:
    """Whether `tail`, onto which `line` follows, itself only goes on a sentence begun in `above`."""
    return (
        not tail.gap
        and not line.gap
        and len(tail.text) < 60
        and tail.mark is Mark.PLAIN
        and above.mark is Mark.PLAIN
        and not _STOP.search(above.text[-9:])
        and not _STOP.search(tail.text[-9:])
        and not (len(above.text) < 40 and is_junk(above.text))
        and not _LABEL.match(tail.text)
        and not begins_byline(tail.text)
        and not _is_byline(above.text, tail.text, line.text)
        and not _DATELINED.match(tail.text)
        and not _SPEAKER.match(above.text)
        and (25 < len(above.text) < LONGEST or above.text.count(" ") < 2)
    )


def _is_byline(above: str, tail: str, text: str) -> bool:
    """Whether a name stands by itself here, rather than as a link within a sentence."""
    within = len(above) > _PROSE and is_person(tail) and text[0].islower()
    return not within and is_person(tail.split(",")[0].strip())


def _sum(above: Line, line: Line) -> Line:
    if (
        (_BROKEN_WORD.search(above.text[-2:]) and line.text[:1].islower())
        or (_CJK.match(above.text[-1:]) and not line.text[:1].isascii())
        or line.text[:1] in ",;.:)]%”"
        or above.text.endswith("(")
    ):
        text = above.text + line.text
    else:
        text = f"{above.text} {line.text}"
    return replace(above, text=text, width=line.width)


def _unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Part paragraphs that a scraper glued to each other without so much as a space."""
    for line in lines:
        cuts = list(_GLUE.finditer(line.text)) if len(line.text) > _GLUED_LENGTH else []
        if len(cuts) < 2:
            yield line
            continue
        edges = [0, *(cut.start() for cut in cuts), len(line.text)]
        for start, end in pairwise(edges):
            yield replace(line, text=line.text[start:end].strip())

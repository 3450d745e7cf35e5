"""The figures in a text, with the words that say of what: "4,200 people", "4.2 billion won"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIGURE = re.compile(
    r"(?<![\w.,:/-])(?:US|A|C)?[$€£¥₩]?(?P<figure>\d{1,3}(?:[,.\u00a0]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\d:/]|[.,]\d)"
    r"(?P<unit>\s?%|(?:[ -](?:thousand|million|billion|trillion|percent|per cent|point))?(?:[ -][^\W\d]+)?)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OF_A_DAY = re.compile(r"(?:\b[A-Z][a-z]{2,8}\.? )$")
_LONGEST_OF_A_DAY = 12
"""Characters right before a figure beyond which no month is looked for: with a space and a newline."""
_SPACE = re.compile(r"\s*")
_OF_A_CLOCK = ("a.m", "p.m", "am ", "pm ", "o'clock")
_NO_UNIT = frozenset(
    re.findall(
        r"[a-z]+",
        "a an and are as at but by for from had has have in into is it of on or said since than that the"
        " their they this to was we were when which while who will with st nd rd th",
    )
)
_ROUND = frozenset(("10", "20", "30", "40", "50", "100"))
_WORD = re.compile(r"[a-z]+")
_SPELT = dict(
    zip(
        _WORD.findall(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
        ),
        map(str, (*range(2, 21), *range(30, 100, 10))),
        strict=True,
    )
)


def figures(paragraphs: Iterable[str]) -> dict[str, str]:
    """Give the figures of a text by value, as first written; years, clock times and days are none."""
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        for match in _FIGURE.finditer(paragraph):
            if not _is_date(paragraph, match):
                found.setdefault(_value(match["figure"]), _shown(match))
    return found


def telling_figures(text: str) -> frozenset[str]:
    """Give the values in a text that tell it from others: none of one digit, and no round ones up to 100."""
    return frozenset(value for value in figures([text]) if len(value.replace(".", "")) > 1) - _ROUND


def spelt(paragraphs: Iterable[str]) -> frozenset[str]:
    """Give the values of the small numbers that a text writes as words."""
    return frozenset(
        _SPELT[word] for text in paragraphs for word in _WORD.findall(text.lower()) if word in _SPELT
    )


def _is_date(text: str, match: re.Match[str]) -> bool:
    figure, after = match["figure"], _word_from(text, match.end("figure"))
    if figure.isdigit() and len(figure) == 4 and 1500 <= int(figure) < 2100:
        return True
    if after.startswith(_OF_A_CLOCK):
        return True
    if not figure.isdigit() or len(figure) > 2 or int(figure) > 31:
        return False
    before = _OF_A_DAY.search(text, match.start() - _LONGEST_OF_A_DAY, match.start())
    return after[:3] in _MONTHS or bool(before and before[0][:3].lower() in _MONTHS)


def _word_from(text: str, at: int) -> str:
    """Give in small letters as much of what follows as tells a month or a time of day."""
    space = _SPACE.match(text, at)
    start = space.end() if space else at
    return text[start : start + max(map(len, _OF_A_CLOCK))].lower()


def _value(figure: str) -> str:
    plain = re.sub(r"[,.\u00a0](?=\d{3}(?:\D|$))", "", figure)
    return plain.replace(",", ".")


def _shown(match: re.Match[str]) -> str:
    """Write a figure with its unit, unless the next word is none."""
    written, unit = match[0][: match.end("figure") - match.start()], match["unit"]
    *scale, last = unit.replace("-", " -").split() or [""]
    if last.lstrip("-").lower() in _NO_UNIT:
        return " ".join([written, *scale]).replace(" -", "-")
    return written + unit

"""Money, percentages and dates, with what they come to: `find(paragraphs, taken, ...) -> figures`.

numbers      how numbers are written
money        "$4.2 billion", "85,000 euros"
percentages  "9%", "half a percentage point"
days         "April 9, 2025", "last Tuesday"

A figure inside a name ("2018 Winter Olympics", "Group of 20") is a part of it and no figure; a name inside a
figure is none ("US$5").

Each finder gets a paragraph and the different words of it, in lower case: they tell at once that it holds
none, as most do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from corpus.article import Figure, FigureKind, IsoDate, Mention, Span

from ..tokens import Paragraph
from . import days, money, percentages

MOST = 10_000
"""Figures that are told of one article; a table may hold more, which nobody looks for one by one."""

_LETTERS = re.compile(r"[^\W\d_]+")
_Found = tuple[int, int, str]


def find(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], *, published: IsoDate | None = None
) -> tuple[Figure, ...]:
    """Find the first `MOST` figures, in the order of the text; days are told from when it was published."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        taken.setdefault(mention.span.paragraph, []).append((mention.span.start, mention.span.end))
    near = days.nearness(published)
    found = (
        figure
        for paragraph in paragraphs
        for figure in _in_paragraph(paragraph, taken.get(paragraph.number, []), near)
    )
    return tuple(islice(found, MOST))


def _in_paragraph(
    paragraph: Paragraph, taken: Sequence[tuple[int, int]], near: days.Nearness
) -> Iterator[Figure]:
    text = paragraph.prose
    words = _words(paragraph)
    found: list[tuple[_Found, FigureKind]] = []
    found += [(one, FigureKind.MONEY) for one in money.find(text, words)]
    found += [(one, FigureKind.PERCENT) for one in percentages.find(text, words)]
    found += [(one, FigureKind.DATE) for one in days.find(text, words, near)]
    stop = 0
    for (start, end, value), kind in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if start >= stop and not any(_blocks(place, start, end) for place in taken):
            stop = end
            yield Figure(span=Span(paragraph.number, start, end), kind=kind, value=value)


def _words(paragraph: Paragraph) -> Set[str]:
    """Give the different words in lower case, also those that are joined ("billion-dollar", "usd500")."""
    joined = " ".join([word for word in paragraph.low if not word.isalpha()])
    return {*paragraph.low, *_LETTERS.findall(joined)}


def _blocks(mention: tuple[int, int], start: int, end: int) -> bool:
    first, last = mention
    return (
        start < last and first < end and not (start <= first and last <= end and last - first < end - start)
    )


def named(mentions: Sequence[Mention], found: Sequence[Figure]) -> tuple[Mention, ...]:
    """Leave out the mentions that lie inside a figure."""
    figures = {
        (figure.span.paragraph, at) for figure in found for at in range(figure.span.start, figure.span.end)
    }
    return tuple(one for one in mentions if (one.span.paragraph, one.span.start) not in figures)

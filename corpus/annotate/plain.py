"""Annotate a text as it stands, no article: `annotate_text(text)`, with offsets into that very text.

A line is a paragraph, but a line broken in mid-sentence goes on in the next one. Of a text far longer than
any article only the beginning is annotated, since time and memory grow with what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Entity, FigureKind, QuoteKind, Span

from .annotator import annotate

LONGEST = 500_000
_LINE_BREAK = re.compile(r"\r\n?|\n")
_GOES_ON = re.compile(r"[a-z][,;]?$")
_CONTINUES = re.compile(r"[a-z\"“‘']")


@dataclass(frozen=True, slots=True)
class FlatMention:
    """Characters `start` to `end` (exclusive) of the text that stand for `entity`."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class FlatQuote:
    """Characters `start` to `end` of the text that `speaker` said, if it is known who did."""

    start: int
    end: int
    text: str
    speaker: str | None
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class FlatFigure:
    """Characters `start` to `end` of the text that come to `value`."""

    start: int
    end: int
    kind: FigureKind
    value: str


@dataclass(frozen=True, slots=True)
class FlatAnnotations:
    """What a text speaks of; `topics` are names, most telling first."""

    mentions: tuple[FlatMention, ...]
    quotes: tuple[FlatQuote, ...]
    topics: tuple[str, ...]
    figures: tuple[FlatFigure, ...]


def annotate_text(text: str) -> FlatAnnotations:
    """Annotate `text` without cleaning it; of a tome its first `LONGEST` characters."""
    pieces = tuple(_paragraphs(text[:LONGEST]))
    found = annotate([_LINE_BREAK.sub(_spaces, text[start:end]) for start, end in pieces])

    def flat(span: Span) -> tuple[int, int]:
        offset = pieces[span.paragraph][0]
        return offset + span.start, offset + span.end

    return FlatAnnotations(
        mentions=tuple(FlatMention(*flat(m.span), m.entity) for m in found.mentions),
        quotes=tuple(
            FlatQuote(*(at := flat(q.span)), text[slice(*at)], q.speaker, q.kind) for q in found.quotes
        ),
        topics=tuple(topic.name for topic in found.topics),
        figures=tuple(FlatFigure(*flat(f.span), f.kind, f.value) for f in found.figures),
    )


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start, end = 0, 0
    for line_start, line_end in _lines(text):
        line = text[line_start:line_end]
        goes_on = (
            line_start > 0 and _GOES_ON.search(text[max(start, end - 3) : end]) and _CONTINUES.match(line)
        )
        if not goes_on:
            if end > start:
                yield start, end
            start = line_start
        end = line_end
    if end > start:
        yield start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_BREAK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)

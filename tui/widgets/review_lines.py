"""Two entities that look alike and what speaks for their being one, as lines for a width. Pure."""

from __future__ import annotations

from corpus.library.correcting.evidence import Evidence, Side

from .kinds import COLOURS, LOOKS, SIGNS, WORDS
from .lines import HEADING, MUTED, STRONG, Column, Line, count, plain, printable, shorten, wrap

_EXAMPLE_LINES = 3
READING_WIDTH = 78


def review_column(found: Evidence, width: int, *, at: int, of: int) -> Column:
    """Show both sides; `at` of `of` pairs."""
    room = min(width, READING_WIDTH)
    together = (
        f"Spoken of together in {count(found.shared, 'article')}."
        if found.shared
        else ("No article speaks of both.")
    )
    return Column(
        (
            Line(((shorten(f"Are these one?   {at:,} of {of:,}", width), HEADING),)),
            Line(),
            *_side(found.one, room),
            Line(),
            *_side(found.other, room),
            Line(),
            *(plain(line) for line in wrap(f"Alike: {found.reason}. {together}", room)),
        )
    )


def done_column(width: int, *, decided: int) -> Column:
    """Say that no pair is left."""
    said = f"{count(decided, 'pair')} decided. " if decided else ""
    text = f"{said}No two names look alike that nobody has decided on."
    return Column(tuple(plain(line, style=STRONG) for line in wrap(text, min(width, READING_WIDTH))))


def _side(side: Side, width: int) -> list[Line]:
    kind = side.entity.kind
    counts = f"{count(side.mentions, 'mention')} in {count(side.articles, 'article')}"
    name = shorten(printable(side.entity.name), width - 3)
    return [
        Line(((f" {SIGNS[kind]} ", COLOURS[kind]), (name, LOOKS[kind]))),
        plain(shorten(f"   {WORDS[kind]} · {counts}", width), style=MUTED),
        *(line for title, text in side.examples for line in _example(title, text, width)),
    ]


def _example(title: str, text: str, width: int) -> list[Line]:
    lines = wrap(text, width - 5)[:_EXAMPLE_LINES]
    place = shorten(f"     — {printable(title) or '(no headline)'}", width)
    return [*(plain(f"     {line}") for line in lines), plain(place, style=MUTED)]

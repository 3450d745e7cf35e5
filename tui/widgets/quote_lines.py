"""Quotes with their sources, as lines for a width: the same words in several articles once. Pure."""

from __future__ import annotations

from corpus.library.results import MergedQuote, SourceOfQuote
from corpus.library.rows import ArticleRow
from tui.dates import day

from .lines import MUTED, Line, count, plain, printable, shorten, wrap
from .targets import OpenArticle

QUOTE_LINES = 6
SOURCES = 4
"""Sources of a quote that are named; the others are counted."""
READING_WIDTH = 78


def quote_lines(merged: MergedQuote, width: int, *, speaker: bool = False) -> list[Line]:
    """The words, who said them if asked for, then a line a source with what it has otherwise."""
    words = wrap(merged.quote.text, min(width, READING_WIDTH) - 3)
    if len(words) > QUOTE_LINES:
        words = (*words[:QUOTE_LINES], "…")
    said_by = printable(merged.quote.speaker or "") if speaker else ""
    left = len(merged.sources) - SOURCES
    return [
        *(plain(f"   {line}") for line in words),
        *([plain(shorten(f"   {said_by}", width), style=MUTED)] if said_by else []),
        *(_source(source, width) for source in merged.sources[:SOURCES]),
        *([plain(f"     and {count(left, 'more article')}", style=MUTED)] if left > 0 else []),
        Line(),
    ]


def headline(row: ArticleRow) -> str:
    """An article's headline, or that it has none."""
    return printable(row.title or "") or "(no headline)"


def _source(source: SourceOfQuote, width: int) -> Line:
    row = source.article
    where = [printable(row.publisher or ""), day(row.published), headline(row)]
    otherwise = "in part" if source.in_part else "; ".join(map(_difference, source.differences))
    said = f"   — {' · '.join(filter(None, (otherwise, *where)))}"
    return Line(((shorten(said, width), MUTED),), OpenArticle(row.id))


def _difference(difference: tuple[str, str]) -> str:
    ours, theirs = (printable(words) for words in difference)
    if not theirs:
        return f"without “{ours}”"
    return f"“{theirs}” for “{ours}”" if ours else f"with “{theirs}”"

"""Text cut into lines of a width in cells, kept as offsets so that a place in the text outlives a resize."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rich.cells import cell_len

_FIRST_COMBINING = "\u0300"
_TYPOGRAPHIC = dict.fromkeys(map(ord, "‐‑‒–—―‘’‚“”„†•…′″€™"))
_HAN_KANA_HANGUL = "ᄀ-ᇿ⺀-鿿가-힣豈-﫿＀-￯"

_CLOSING = ",.;:!?%)\\]”’»、。」』）！？：；，"

_JOINERS = "\u200c\u200d"


def harmless(text: str) -> str:
    """Give `text` without what would steer a terminal, character for character, so that offsets stay true.

    Spaces of all kinds become plain ones, and what is unseen (hyphens, marks of direction) stays unseen.
    """
    return text if text.isprintable() else "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    return _JOINERS[0] if unicodedata.category(character) == "Cf" else "\ufffd"


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of `text` at one width: line number n holds the characters `starts[n]` to `ends[n]`."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def line_at(self, offset: int) -> int:
        """Give the number of the line that holds the character at `offset` (the nearest there is)."""
        return max(0, bisect_right(self.starts, offset) - 1)


def wrap(text: str, width: int) -> Lines:
    """Cut `text` into lines of at most `width` cells (at least 1), at spaces where there are any.

    Each line break of the text begins a new line; a character wider than `width` has a line of its own.
    """
    starts: list[int] = []
    ends: list[int] = []
    offset = 0
    for paragraph in text.split("\n"):
        for start, end in _cut(paragraph, max(1, width)):
            starts.append(offset + start)
            ends.append(offset + end)
        offset += len(paragraph) + 1
    return Lines(tuple(starts), tuple(ends))


def _cut(paragraph: str, width: int) -> Iterator[tuple[int, int]]:
    if _is_narrow(paragraph):
        return _cut_narrow(paragraph, width)
    return _cut_wide(paragraph, width)


def _is_narrow(paragraph: str) -> bool:
    """Say whether surely each character takes one cell, so that lines can be cut by counting characters."""
    return paragraph.isascii() or max(paragraph.translate(_TYPOGRAPHIC), default="") < _FIRST_COMBINING


# So large a set of characters takes milliseconds to compile, which a start in English need not spend.
@cache
def _piece() -> re.Pattern[str]:
    """Match a word and the spaces after it; wide characters may part anywhere but before what closes."""
    return re.compile(f"[{_HAN_KANA_HANGUL}][{_CLOSING}]* *|[^ {_HAN_KANA_HANGUL}]+ *| +")


def _cut_narrow(paragraph: str, width: int) -> Iterator[tuple[int, int]]:
    start = 0
    while len(paragraph) - start > width:
        space = paragraph.rfind(" ", start, start + width + 1)
        if space > start:
            yield start, space
            start = space + 1
        elif space == start:
            # A space before a word that fills the line is left out, but the first line begins at 0.
            if not start:
                yield 0, 0
            start += 1
        else:
            yield start, start + width
            start += width
    yield start, len(paragraph)


def _cut_wide(paragraph: str, width: int) -> Iterator[tuple[int, int]]:
    start = end = cells = 0
    for piece in _piece().finditer(paragraph):
        text = piece.group()
        word = text.rstrip(" ")
        if cells and cells + cell_len(word) > width:
            yield start, start + len(paragraph[start:end].rstrip(" "))
            start, cells = piece.start(), 0
        if cell_len(word) > width:
            parts = _chop(word, piece.start(), width)
            yield from pairwise(parts)
            start = parts[-1]
            text = paragraph[start : piece.end()]
        end = piece.end()
        cells += cell_len(text)
    yield start, start + len(paragraph[start:].rstrip(" "))


def _chop(word: str, offset: int, width: int) -> list[int]:
    """Give where the parts of a word too wide for a line begin."""
    starts, cells = [offset], 0
    for position, character in enumerate(word, offset):
        cells += cell_len(character)
        if cells > width and position > starts[-1]:
            starts.append(position)
            cells = cell_len(character)
    return starts

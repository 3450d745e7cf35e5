"""Columns on a terminal: as wide as what stands in them, a Chinese or Korean character being two cells.

What goes to a terminal is cut to its width; what goes into a pipe or a file is whole.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

_WIDE = ("W", "F")
_NO_WIDTH = ("Mn", "Me", "Cf")


def cells(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def padded(text: str, width: int) -> str:
    """Give a text in exactly so many cells, with an ellipsis where it was cut."""
    text = cut(text, width)
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """Give as much of a text as fits into so many cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    used, kept = 0, []
    for character in text:
        used += _cells(character)
        if used >= width:
            break
        kept.append(character)
    return "".join(kept) + "…"


def table(rows: Iterable[Sequence[str]], *, most: Sequence[int]) -> Iterator[str]:
    """Write rows of equally many cells, each column as wide as its widest cell but at most so many cells.

    `most` has one number fewer than a row has cells: the last column takes what is left.
    """
    every = list(rows)
    widths = [min(limit, max((cells(row[at]) for row in every), default=0)) for at, limit in enumerate(most)]
    for row in every:
        yield "  ".join([*map(padded, row, widths), row[-1]]).rstrip()


def fitted(line: str) -> str:
    """Give a line as it fits on the terminal, or as it is where it goes elsewhere."""
    width = _terminal()
    return cut(line, width) if width else line


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _terminal() -> int:
    """Give the cells of a line of the terminal that is written to, 0 if it is none or does not tell."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
    except (OSError, ValueError):
        return 0

"""Lines to paint: pieces of text that name their style, shortened and wrapped by the cells they take.

Pure: nothing here knows a terminal or a widget, so what a screen will say can be tested as values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from rich.cells import cell_len

from tui import layout

Piece: TypeAlias = tuple[str, str]
"""Some text and the component class that styles it; an empty class is the list's own style."""

PLAIN = ""
STRONG = "list--strong"
MUTED = "list--muted"
MARK = "list--mark"
HEADING = "lines--heading"
NOTE = "lines--note"

ELLIPSIS = "…"

# Control characters move the cursor, directional ones reorder the rest of the row, lone surrogates cannot be
# encoded: none may reach the terminal, whatever let them into a name.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAK = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column. `target` is what choosing it gives, None where there is nothing to choose."""

    pieces: tuple[Piece, ...] = ()
    target: object | None = None
    heading: bool = False

    @property
    def text(self) -> str:
        """What it says, without styles."""
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Column:
    """Lines from top to bottom: `head`, then `more` that `tail` makes, from 0, as they come in sight."""

    head: tuple[Line, ...] = ()
    more: int = 0
    tail: Callable[[int], Line] = lambda _: Line()

    def __len__(self) -> int:
        return len(self.head) + self.more

    def line(self, position: int) -> Line:
        """Give the line at `position`, from 0."""
        beyond = position - len(self.head)
        return self.head[position] if beyond < 0 else self.tail(beyond)

    @property
    def targets(self) -> tuple[object, ...]:
        """What can be chosen in the head, from top to bottom."""
        return tuple(line.target for line in self.head if line.target is not None)

    @property
    def sections(self) -> tuple[int, ...]:
        """Where the headings stand."""
        return tuple(position for position, line in enumerate(self.head) if line.heading)


def plain(text: str, *, style: str = PLAIN) -> Line:
    """A line that can't be chosen."""
    return Line(((text, style),))


def heading(text: str) -> tuple[Line, ...]:
    """An empty line and the heading of a section."""
    return (Line(), Line(((text, HEADING),), heading=True))


def harmless(text: str) -> str:
    """Give `text` without what would steer the terminal or reorder the row; breaks become spaces."""
    return text if text.isascii() and text.isprintable() else _BREAK.sub(" ", _UNPRINTABLE.sub("", text))


def printable(text: str) -> str:
    """Give `text` harmless, on one line, with single spaces."""
    return " ".join(harmless(text).split())


def shorten(text: str, width: int) -> str:
    """Give `text` if it fits into `width` cells, else as much of it as does, ending in an ellipsis."""
    if cell_len(text) <= width:
        return text
    return _head(text, width - 1).rstrip() + ELLIPSIS if width > 0 else ""


def pad(text: str, width: int) -> str:
    """Give `text` shortened and filled to exactly `width` cells."""
    text = shorten(text, width)
    return text + " " * (width - cell_len(text))


def wrap(text: str, width: int) -> tuple[str, ...]:
    """Break `text`, made printable, into lines of at most `width` cells, at spaces where there are any."""
    return broken(printable(text), width)


def broken(text: str, width: int) -> tuple[str, ...]:
    """Break `text` as it stands into lines of at most `width` cells."""
    lines = layout.wrap(text, width)
    return tuple(text[start:end] for start, end in zip(lines.starts, lines.ends, strict=True))


def count(number: int, one: str, many: str | None = None) -> str:
    """Say how many: "1 article", "1,204 articles"; `many` where it is not `one` with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _head(text: str, width: int) -> str:
    """The longest beginning of `text` that takes at most `width` cells."""
    end = min(len(text), max(width, 0))
    while cell_len(text[:end]) > width:
        end -= 1
    while end < len(text) and cell_len(text[: end + 1]) <= width:
        end += 1
    return text[:end]

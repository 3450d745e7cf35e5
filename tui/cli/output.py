"""Words on the terminal and JSON for scripts; nothing printed here can carry an escape sequence."""

from __future__ import annotations

import io
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from tui.cli.columns import fitted, padded, table
from tui.copies import of_copies

if TYPE_CHECKING:
    from corpus.library.rows import ArticleRow

INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
"""Unicode categories of what a terminal acts on instead of showing: controls, bidi marks, separators."""


def prepare_streams() -> None:
    """Make standard output and error take any character, whatever the locale, and be there even if closed.

    What goes into a pipe or a file is UTF-8; what a terminal's encoding lacks is shown as an escape.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # It stays open until we exit.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def printable(text: str) -> str:
    """Show every character that a terminal would act on as a visible escape, such as \\x1b or \\u202e."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if unicodedata.category(character) in INVISIBLE and character not in "\u200c\u200d":
        return character.encode("unicode_escape").decode("ascii")
    return character


def say(text: str) -> None:
    """Print one line for a person to standard output."""
    print(printable(text))


def say_row(text: str) -> None:
    """Print one line of a list: cut to the terminal's width, whole into a pipe or a file."""
    print(fitted(printable(text)))


def say_table(rows: Iterable[Sequence[str]], *, most: Sequence[int]) -> None:
    """Print rows in columns, each but the last at most so many cells wide."""
    for line in table([[printable(cell) for cell in row] for row in rows], most=most):
        print(fitted(line))


def counted(number: int, thing: str) -> str:
    """Write a number of things: `1 article`, `1,200 articles`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def complain(text: str) -> None:
    """Print one line for a person to standard error."""
    print(f"dateline: {printable(text)}", file=sys.stderr)


_ANOTHER_WORD = "try fewer letters or another word"
AS_WRITTEN = "words are taken as they are written here, and `dateline search` forgives misspelling"


def say_if_none(found: bool, *, asked: str, articles: int, advice: str = _ANOTHER_WORD) -> None:
    """Say on standard error why nothing was printed, and what to do: the library is empty, or lacks it."""
    if found:
        return
    if not articles:
        complain("the library is empty; `dateline import PATH` takes files and folders of news text in")
    else:
        complain(f"nothing in the library answers to “{asked}”; {advice}")


def print_json(value: Any) -> None:
    """Print a JSON value to standard output, one element of a list a line so that it can be diffed."""
    # The reader, which says a word here at most, starts without what only scripts need.
    from corpus.export import to_json

    if not isinstance(value, list):
        print(to_json(value, indent=2))
        return
    lines = [f"  {to_json(element)}" for element in value]
    print("[\n" + ",\n".join(lines) + "\n]" if lines else "[]")


def article_line(row: ArticleRow) -> str:
    """Write an article as one line: number, unread and star marks, date, publisher, headline, copies."""
    marks = ("*" if row.starred else " ") + (" " if row.read else "N")
    date = (row.published or "")[:10]
    copies = f"≈ copy of {row.copy_of}" if row.copy_of is not None else of_copies(row)
    headline = (row.title or "(no headline)") + (f"  [{copies}]" if copies else "")
    publisher = padded(printable(row.publisher or "-"), 24)
    return f"{row.id:>6} {marks} {date:<10}  {publisher}  {headline}"

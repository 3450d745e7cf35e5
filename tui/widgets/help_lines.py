"""What the help says, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui.commands import Command, shown_keys

from .kinds import SIGNS, WORDS
from .lines import MUTED, PLAIN, STRONG, Column, Line, heading, pad, plain, printable, shorten, wrap

KEYS_WIDTH = 20

Entry = tuple[str, str]
"""What one writes or sees, and what it means."""

MARKED: tuple[Entry, ...] = tuple((SIGNS[kind], WORDS[kind]) for kind in WORDS)

SEARCHES: tuple[Entry, ...] = (
    ("tariff talks", "articles with both words; a wrong letter is forgiven"),
    ('"trade deal"', "these words, one after the other"),
)


def help_column(commands: Sequence[Command], wanted: str, width: int) -> Column:
    """The commands by scope, the signs and the ways to search, as far as they hold the words of `wanted`."""
    words = printable(wanted).casefold().split()
    parts = [
        *_parts(commands),
        ("Signs", MARKED),
        ("What to search for", SEARCHES),
    ]
    lines = [line for title, entries in parts for line in _part(title, entries, words, width)]
    if not lines:
        said = f"No help on '{shorten(printable(wanted), 40)}'."
        return Column(tuple(plain(f" {line}", style=MUTED) for line in wrap(said, width - 1)))
    return Column(tuple(lines[1:]))


def _parts(commands: Sequence[Command]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for scope in dict.fromkeys(command.scope for command in commands):
        yield str(scope), tuple((shown_keys(c), c.help) for c in commands if c.scope is scope)


def _part(title: str, entries: Sequence[Entry], words: Sequence[str], width: int) -> list[Line]:
    found = [entry for entry in entries if _answers(f"{title} {entry[0]} {entry[1]}", words)]
    if not found:
        return []
    return [*heading(shorten(title, width)), *(line for entry in found for line in _entry(entry, width))]


def _answers(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _entry(entry: Entry, width: int) -> Iterator[Line]:
    # Every line can be stopped at: that is how one scrolls.
    keys, meaning = entry
    indent = KEYS_WIDTH if width >= 2 * KEYS_WIDTH + 8 else 3
    below = cell_len(keys) > indent - 2
    if below:
        yield Line(((f" {keys}", STRONG),), entry)
    for number, text in enumerate(wrap(meaning, max(4, width - indent - 1))):
        lead = pad(f" {keys}", indent) if number == 0 and not below else " " * indent
        yield Line(((lead, STRONG), (text, PLAIN)), entry)

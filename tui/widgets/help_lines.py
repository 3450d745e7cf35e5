"""What the help says, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from corpus.article import Kind
from tui.commands import Command, shown_keys

from .kinds import LOOKS, SIGNS
from .lines import MARK, MUTED, PLAIN, STRONG, Column, Line, heading, plain, printable, shorten, wrap

BESIDE = 22
"""Cells from which on a meaning stands beside what it explains."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one types or sees, what it means, and the style of the former."""

    seen: str
    meaning: str
    style: str = STRONG


SIGNS_SEEN = (
    Entry(f"{SIGNS[Kind.PERSON]}  person", "in an article: bold and underlined", LOOKS[Kind.PERSON]),
    Entry(f"{SIGNS[Kind.ORG]}  organisation", "in an article: bold", LOOKS[Kind.ORG]),
    Entry(f"{SIGNS[Kind.PLACE]}  place", "in an article: underlined", LOOKS[Kind.PLACE]),
    Entry(f"{SIGNS[None]}  topic", "in an article: italic", LOOKS[None]),
    Entry("●", "not read yet", MARK),
    Entry("★", "starred", MARK),
)

SEARCHES = (
    Entry("ferry fare", "articles that hold both words; a wrong letter is forgiven"),
    Entry('"ferry fare"', "these words, one after another"),
    Entry("ferry OR bridge", "either word; group with ( )"),
    Entry("ferry -bridge", "the first word without the second"),
    Entry('person:"Jo Brand"', "a person; so too org: place: entity: topic:"),
    Entry("publisher:gazette", "a publisher; so too agency: section: source: by: tag: lang:"),
    Entry("is:unread", "not read yet; so too is:read and is:starred"),
    Entry("after:2025-04", "published from 1 May 2025 on; so too before: and on:"),
)


def help_column(commands: Sequence[Command], wanted: str, width: int) -> Column:
    """The commands by scope, the signs and the ways to search, as far as they hold the words of `wanted`."""
    words = printable(wanted).casefold().split()
    parts = [
        *_parts(commands),
        ("Signs", SIGNS_SEEN),
        ("Searching", SEARCHES),
    ]
    lines = [line for title, entries in parts for line in _part(title, entries, words, width)]
    if not lines:
        said = f"No help on '{shorten(printable(wanted), 40)}'."
        return Column(tuple(plain(f" {line}", style=MUTED) for line in wrap(said, width - 1)))
    return Column(tuple(lines[1:]))


def _parts(commands: Sequence[Command]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for scope in dict.fromkeys(command.scope for command in commands):
        yield str(scope), tuple(Entry(shown_keys(c), c.help) for c in commands if c.scope is scope)


def _part(title: str, entries: Sequence[Entry], words: Sequence[str], width: int) -> list[Line]:
    found = [entry for entry in entries if _answers(f"{title} {entry.seen} {entry.meaning}", words)]
    if not found:
        return []
    return [*heading(shorten(title, width)), *(line for entry in found for line in _entry(entry, width))]


def _answers(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _entry(entry: Entry, width: int) -> Iterator[Line]:
    # Every line can be stopped at: that is how one scrolls.
    indent = BESIDE if width >= 2 * BESIDE + 8 else 3
    below = cell_len(entry.seen) > indent - 2
    if below:
        yield Line(((" ", PLAIN), (entry.seen, entry.style)), entry)
    for number, text in enumerate(wrap(entry.meaning, max(4, width - indent - 1))):
        seen = entry.seen if number == 0 and not below else ""
        gap = " " * (indent - 1 - cell_len(seen))
        yield Line(((" ", PLAIN), (seen, entry.style), (gap + text, PLAIN)), entry)

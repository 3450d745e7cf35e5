"""What the help says, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from rich.cells import cell_len

from corpus.article import Kind
from corpus.library.queries.query import EXAMPLES, Example
from tui.commands import Command, shown_keys

from .kinds import COLOURS, LOOKS, SIGNS, WORDS
from .lines import MARK, MUTED, PLAIN, STRONG, Column, Line, Piece, heading, plain, printable, shorten, wrap

BESIDE = 22
"""Cells from which on a meaning stands beside what it explains."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one types or sees, and what it means."""

    seen: tuple[Piece, ...]
    meaning: str

    @property
    def text(self) -> str:
        """What one types or sees, without styles."""
        return "".join(text for text, _ in self.seen)


def _typed(text: str, meaning: str) -> Entry:
    return Entry(((text, STRONG),), meaning)


def _kind(kind: Kind | None, meaning: str) -> Entry:
    return Entry(((f"{SIGNS[kind]} ", COLOURS[kind]), (WORDS[kind], LOOKS[kind])), meaning)


SIGNS_SEEN = (
    _kind(Kind.PERSON, "bold and underlined in an article"),
    _kind(Kind.ORG, "bold in an article"),
    _kind(Kind.PLACE, "underlined in an article"),
    _kind(Kind.EVENT, "bold and italic in an article"),
    _kind(Kind.LAW, "italic and underlined in an article; treaties too"),
    _kind(None, "italic in an article"),
    Entry((("●", MARK),), "not read yet"),
    Entry((("★", MARK),), "starred"),
)


Keys: TypeAlias = Mapping[str, tuple[str, ...]]
NO_OTHERS: Keys = {}


def help_column(commands: Sequence[Command], wanted: str, width: int, *, keys: Keys = NO_OTHERS) -> Column:
    """The commands by scope, the signs and the ways to search, as far as they hold the words of `wanted`.

    `keys` are a person's own, by command id.
    """
    words = printable(wanted).casefold().split()
    parts = [
        *_parts(commands, keys),
        ("Signs", SIGNS_SEEN),
        ("Searching", tuple(_typed(example.query, example.meaning) for example in EXAMPLES)),
    ]
    lines = [line for title, entries in parts for line in _part(title, entries, words, width)]
    if not lines:
        said = f"No help on '{shorten(printable(wanted), 40)}'."
        return Column(tuple(plain(f" {line}", style=MUTED) for line in wrap(said, width - 1)))
    return Column(tuple(lines[1:]))


def examples_column(examples: Sequence[Example], wanted: str, width: int) -> Column:
    """Examples of queries that hold the words of `wanted`; each is the target of its lines."""
    words = printable(wanted).casefold().split()
    found = [one for one in examples if _answers(f"{one.query} {one.meaning}", words)]
    if not found:
        return Column((plain(" No example of that.", style=MUTED),))
    lines = [(line, one) for one in found for line in _entry(_typed(one.query, one.meaning), width)]
    return Column(tuple(replace(line, target=one) for line, one in lines))


def _parts(commands: Sequence[Command], keys: Keys) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for scope in dict.fromkeys(command.scope for command in commands):
        yield str(scope), tuple(_typed(shown_keys(c, keys), c.help) for c in commands if c.scope is scope)


def _part(title: str, entries: Sequence[Entry], words: Sequence[str], width: int) -> list[Line]:
    found = [entry for entry in entries if _answers(f"{title} {entry.text} {entry.meaning}", words)]
    if not found:
        return []
    return [*heading(shorten(title, width)), *(line for entry in found for line in _entry(entry, width))]


def _answers(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _entry(entry: Entry, width: int) -> Iterator[Line]:
    # Every line can be stopped at: that is how one scrolls.
    indent = BESIDE if width >= 2 * BESIDE + 8 else 3
    taken = 1 + cell_len(entry.text)
    seen: tuple[Piece, ...] = ((" ", PLAIN), *entry.seen)
    if taken > indent - 1:
        yield Line(seen, entry)
        seen, taken = (), 0
    for text in wrap(entry.meaning, max(4, width - indent - 1)):
        yield Line((*seen, (" " * (indent - taken) + text, PLAIN)), entry)
        seen, taken = (), 0

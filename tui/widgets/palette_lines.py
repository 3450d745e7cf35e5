"""What the palette found, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from textual.fuzzy import Matcher

from corpus.library.personal.saved_searches import SavedSearch
from corpus.library.results import Hit, Suggestion
from tui.commands import Command, shown_keys
from tui.dates import day

from .lines import MUTED, PLAIN, STRONG, Column, Line, heading, pad, plain, printable, shorten, wrap
from .suggestion_lines import suggestion_column

_LABEL = 26


def palette_column(
    commands: Sequence[Command],
    suggestions: Sequence[Suggestion],
    saved: Sequence[SavedSearch],
    hits: Sequence[tuple[Hit, object]],
    *,
    text: str,
    width: int,
    keys: Mapping[str, tuple[str, ...]],
) -> Column:
    """What answers to `text`: commands, saved searches, and what the library found; `hits` with targets.

    `keys` are a person's own, by command id.
    """
    words = text.casefold().split()
    named = [one for one in saved if all(word in one.name.casefold() for word in words)]
    parts = (
        ("Commands", [_command(one, width, keys) for one in answering(commands, text)]),
        ("Names, topics and stories", suggestion_column(suggestions, text, width).head),
        ("Saved searches", [Line(((f" {printable(one.name)}", PLAIN),), one) for one in named]),
        ("Articles", [_hit(hit, target, width) for hit, target in hits]),
    )
    lines = [line for title, found in parts if found for line in (*heading(title), *found)]
    if not lines:
        said = f"Nothing like '{shorten(printable(text), 40)}' yet."
        return Column(tuple(plain(f" {line}", style=MUTED) for line in wrap(said, width - 1)))
    return Column(tuple(lines[1:]))


def answering(commands: Sequence[Command], text: str) -> Sequence[Command]:
    """Give the commands whose label has these letters in order, best first, then those that are told so."""
    if not text.strip():
        return commands
    matcher, words = Matcher(text), text.casefold().split()
    scores = {one.id: matcher.match(one.label) for one in commands}
    labelled = sorted((one for one in commands if scores[one.id] > 0), key=lambda one: -scores[one.id])
    told = (one for one in commands if not scores[one.id] and _is_told(one, words))
    return (*labelled, *told)


def _is_told(command: Command, words: Sequence[str]) -> bool:
    return all(word in command.help.casefold() for word in words)


def _command(command: Command, width: int, keys: Mapping[str, tuple[str, ...]]) -> Line:
    shown = shorten(shown_keys(command, keys), max(0, width // 3))
    return _sides(f" {pad(shorten(command.label, _LABEL), _LABEL)}", command.help, shown, width, command)


def _hit(hit: Hit, target: object, width: int) -> Line:
    return _sides(f" {printable(hit.title or '(no headline)')}", "", day(hit.published) or "", width, target)


def _sides(left: str, more: str, right: str, width: int, target: object) -> Line:
    """Both sides of a line, and `more` between them as far as there is room."""
    room = max(0, width - cell_len(right) - 2)
    left = shorten(left, room)
    between = pad(shorten(f" {more}", room - cell_len(left)), room - cell_len(left))
    return Line(((left, STRONG), *_middle(between), (f" {right} ", MUTED)), target)


def _middle(between: str) -> Iterator[tuple[str, str]]:
    if between:
        yield between, MUTED

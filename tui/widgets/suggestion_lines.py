"""What a jump found, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from corpus.library.results import Suggestion

from .kinds import COLOURS, SIGNS, STORY_SIGN, WORDS
from .lines import MUTED, PLAIN, STRONG, Column, Line, Piece, count, pad, plain, printable, shorten, wrap


def suggestion_column(found: Sequence[Suggestion], text: str, width: int) -> Column:
    """One line a suggestion; `text` is what they answer."""
    return Column(tuple(_suggestion(suggestion, text, width) for suggestion in found))


def nothing_column(text: str, width: int, *, topics: bool) -> Column:
    """Say that nothing answers."""
    sought = "topic or story" if topics else "name"
    text = shorten(printable(text), 40)
    said = f"No {sought} like '{text}'." if text else f"The library speaks of no {sought} yet."
    return Column(tuple(plain(f" {line}", style=MUTED) for line in wrap(said, width - 1)))


def matched_alias(suggestion: Suggestion, text: str) -> str | None:
    """The alias that holds more of the typed words than the name does, or None if there is none."""
    words = printable(text).casefold().split()

    def held(name: str) -> int:
        folded = name.casefold()
        return sum(word in folded for word in words)

    best = max(suggestion.aliases, key=held, default=None)
    return best if best is not None and held(best) > held(suggestion.name) else None


def _suggestion(suggestion: Suggestion, text: str, width: int) -> Line:
    matched = matched_alias(suggestion, text)
    right = "" if matched and width < 50 else _right(suggestion, width)
    room = width - cell_len(right) - 3
    name = shorten(printable(suggestion.name), room)
    sign = STORY_SIGN if suggestion.is_story else SIGNS[suggestion.kind]
    pieces: list[Piece] = [(f" {sign} ", COLOURS[suggestion.kind]), (name, STRONG)]
    pieces += _also(suggestion, matched, room - cell_len(name))
    used = sum(cell_len(piece) for piece, _ in pieces)
    return Line((*pieces, (" " * max(0, width - used - cell_len(right)) + right, MUTED)), suggestion)


def _also(suggestion: Suggestion, matched: str | None, room: int) -> list[Piece]:
    """Other names as far as there is room, the one that answered first."""
    others = (alias for alias in suggestion.aliases if alias not in (matched, suggestion.name))
    names = [(printable(matched or ""), PLAIN), *((printable(alias), MUTED) for alias in others)]
    pieces: list[Piece] = []
    for name, style in ((name, style) for name, style in names if name):
        lead = ", " if pieces else "  also "
        left = room - cell_len(lead) - 1
        if left < min(cell_len(name), 8):
            break
        shown = shorten(name, left)
        pieces += [(lead, MUTED), (shown, style)]
        room = left + 1 - cell_len(shown)
    return pieces


def _right(suggestion: Suggestion, width: int) -> str:
    """The kind in words and the counts, as far as there is room."""
    if width < 28:
        return ""
    word = "story" if suggestion.is_story else WORDS[suggestion.kind] if suggestion.kind else ""
    kind = pad(word, 12) if word else ""
    if width < 50:
        return f" {kind.rstrip()} "
    counts = f"{count(suggestion.articles, 'article'):>14} "
    if width >= 84 and not suggestion.is_story:
        counts = f"{count(suggestion.mentions, 'mention'):>14}{counts}"
    return f" {kind}{counts}"

"""What articles tell of an entity beside naming it, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.library.portraits.portraits import Portrait, Role
from tui.dates import day

from .lines import MUTED, Line, heading, plain, printable, shorten, wrap

_BARS = "▁▂▃▄▅▆▇█"
_ROLES = 6
_QUOTES = 5
_QUOTE_LINES = 4


def role_lines(portrait: Portrait, width: int) -> list[Line]:
    """Each role with the days of the first and last article that has it."""
    return [plain(shorten(_role(role), width), style=MUTED) for role in portrait.roles[:_ROLES]]


def month_lines(portrait: Portrait, width: int) -> list[Line]:
    """One bar a month, as high as its articles are many; of more months than fit, the last."""
    if len(portrait.months) < 2:
        return []
    counts = dict(portrait.months)
    months = list(_between(portrait.months[0][0], portrait.months[-1][0]))[-max(1, width - 20) :]
    most = max(counts.values())
    bars = "".join(_bar(counts.get(month, 0), most) for month in months)
    return [plain(shorten(f"{months[0]} {bars} {months[-1]}", width), style=MUTED)]


def said_of_lines(name: str, portrait: Portrait, width: int) -> list[Line]:
    """What others said of it, the latest first."""
    if not portrait.said_of:
        return []
    lines = [
        line for _, words, speaker in portrait.said_of[:_QUOTES] for line in _quote(words, speaker, width)
    ]
    title = f"What was said of {name} ({len(portrait.said_of):,})"
    return [*heading(shorten(title, width)), *lines]


def _role(role: Role) -> str:
    first, last = day(role.first), day(role.last)
    seen = first if first == last else f"{first} to {last}"
    return f"{printable(role.words)}{f' · {seen}' if first and last else ''}"


def _quote(words: str, speaker: str, width: int) -> list[Line]:
    lines = [plain(f"   {line}") for line in wrap(words, min(width, 78) - 3)[:_QUOTE_LINES]]
    return [*lines, plain(shorten(f"   — {printable(speaker) or 'speaker not known'}", width), style=MUTED)]


def _bar(count: int, most: int) -> str:
    return _BARS[max(0, -(-count * len(_BARS) // most) - 1)] if count else " "


def _between(first: str, last: str) -> Iterator[str]:
    """Give each month from the first to the last, as "2025-04"."""
    year, month = int(first[:4]), int(first[5:7])
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)

"""Our own lists of words, kept as text beside this module and meant to be edited by hand.

Each file in `lists/` is UTF-8; a line that begins with `#` is a comment. Three shapes: plain words, words in
named groups (`group: word word`), and names with their aliases (`shown|alias|alias`).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def _lines(name: str) -> Iterator[str]:
    text = files(__package__).joinpath("lists", f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def words(name: str) -> frozenset[str]:
    """Read a list of plain words."""
    return frozenset(word for line in _lines(name) for word in line.split())


def groups(name: str) -> dict[str, frozenset[str]]:
    """Read words in groups; lines of one group are joined."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name):
        group, _, listed = line.partition(":")
        found[group] = found.get(group, frozenset()) | frozenset(listed.split())
    return found


def aliases(name: str) -> dict[str, str]:
    """Read names with aliases: every name, the shown ones too, to the name shown. The first mention wins."""
    found: dict[str, str] = {}
    for line in _lines(name):
        shown, *others = line.split("|")
        for each in (shown, *others):
            found.setdefault(each, shown)
    return found

"""Percentages: `find(text)` gives (start, end, value), the value as "9%" or "0.5 percentage points"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from .numbers import RANGE, WORD, plain

_PERCENTAGE = re.compile(
    rf"(?<![\w.,])(?P<number>[-−+]?(?:{RANGE})|{WORD}(?= (?:per|basis)))"
    r"(?:(?P<points>[ -](?:percentage|per cent|basis)[ -]points?)|[ -]?%|[ -](?:per ?cent|pct)\b)",
    re.IGNORECASE,
)

_TELLING = frozenset(("percent", "cent", "percentage", "basis", "pct"))
"""A paragraph without any of these, or the sign, holds no percentage."""


def find(text: str, words: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Find the percentages in a paragraph of these words."""
    if "%" not in text and _TELLING.isdisjoint(words):
        return
    for match in _PERCENTAGE.finditer(text):
        number = plain(match["number"]).replace("−", "-")
        basis = "basis" if "basis" in (match["points"] or "").lower() else "percentage"
        yield *match.span(), f"{number} {basis} points" if match["points"] else f"{number}%"

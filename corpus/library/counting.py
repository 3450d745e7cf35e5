"""Counting the index's words of a text, be it as long as a tome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .index.pairs import Pairs
from .text import words

_PIECE = 100_000
"""Characters whose words are counted at once: a word takes more room in a list than in its text."""

_VOCABULARY = 100_000
"""Different words of a tome that are enough to find it by; the largest dictionaries have two or three times
as many."""


def count_words(text: str, *, pairs: Pairs | None = None) -> Counter[str]:
    """Count the index's words of a text, and gather their `pairs`.

    Of a tome that has more than `_VOCABULARY` different ones, those that come later are left out.
    """
    counts: Counter[str] = Counter()
    for piece in _pieces(text):
        found = words(piece)
        if pairs is not None:
            pairs.add(found)
        is_full = len(counts) >= _VOCABULARY
        counts.update(filter(counts.__contains__, found) if is_full else found)
    return counts


def _pieces(text: str) -> Iterator[str]:
    """Cut a text between words; where one is longer than a piece, in it."""
    start = 0
    while len(text) - start > _PIECE:
        limit = start + _PIECE
        end = 1 + max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
        yield text[start : end or limit]
        start = end or limit
    yield text[start:]

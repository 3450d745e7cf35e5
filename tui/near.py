"""Which words a search took for the ones that were typed, for a person to see."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3


def near_words(query: str, matched: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give (typed, found) for each word of `query` that only words unlike it answered.

    `matched` are the index's words over all hits. A word that begins one of them was found as typed.
    """
    found = sorted({word.casefold() for word in matched})
    pairs = []
    for typed in dict.fromkeys(_WORD.findall(query.casefold())):
        if len(typed) < _SHORTEST or any(_same(typed, word) for word in found):
            continue
        if near := _nearest(typed, found):
            pairs.append((typed, near))
    return tuple(pairs)


def _same(typed: str, word: str) -> bool:
    # The index may hold a word without its ending.
    return word.startswith(typed) or (len(word) >= _SHORTEST and typed.startswith(word))


def _nearest(typed: str, found: list[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(typed, found, n=1, cutoff=0.6)), None)

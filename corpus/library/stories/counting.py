"""Counting how many of the library's articles hold a word, now and then, as it grows.

Between two counts all articles are weighed alike, so the stories depend on the order in which articles came
and on nothing else. An article counts once, as it first was.
"""

from __future__ import annotations

import sqlite3

import numpy as np

from .background import background
from .rarity import Rarity
from .traits import words_of

_GROWTH = 16
"""The words are counted anew when the library has grown by one article in so many."""

_COUNTED = "SELECT articles, words, holding FROM word_counts"
_WAITING = "SELECT count(*) FROM traits WHERE NOT counted"
_UNCOUNTED = "SELECT words FROM traits WHERE NOT counted"


def counted(db: sqlite3.Connection) -> Rarity:
    """Give how rare words are, counting first what has not been where that is much."""
    row = db.execute(_COUNTED).fetchone()
    known = _unpacked(*row) if row else background()
    # There are thousands in a large library, and it is asked for every few articles.
    (waiting,) = db.execute(_WAITING).fetchone()
    if waiting * _GROWTH <= known.articles - background().articles:
        return known
    new = [words_of(packed) for (packed,) in db.execute(_UNCOUNTED)]
    known = known.counting(waiting, np.concatenate(new))
    db.execute("UPDATE traits SET counted = 1 WHERE NOT counted")
    db.execute("DELETE FROM word_counts")
    packed = (known.words.astype("<u4").tobytes(), known.holding.astype("<u4").tobytes())
    db.execute("INSERT INTO word_counts VALUES (?, ?, ?)", (known.articles, *packed))
    return known


def _unpacked(articles: int, words: bytes, holding: bytes) -> Rarity:
    return Rarity(articles, *(np.frombuffer(packed, "<u4").astype(np.uint32) for packed in (words, holding)))

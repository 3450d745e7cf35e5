"""What the index knows of an article: the words of each field, counted."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ..counting import count_words
from ..sqlite.moments import day_of
from .pairs import Pairs

FIELDS = ("title", "body", "names", "topics", "about")
"""The fields of the index, in the order of their numbers on disk; `about` is publisher, byline and so on."""

_ARTICLE = """
SELECT title, moment, publisher, agency, section, dateline, authors, body, captions
FROM articles JOIN texts ON article_id = id WHERE id = ?
"""

_NAMES = """
SELECT shown.name, names.name, appearances.mentions
FROM appearances JOIN entities AS own ON own.id = appearances.entity_id
JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id) JOIN names ON names.id = name_id
WHERE article_id = ?
"""

_TOPICS = "SELECT name FROM article_topics JOIN topics ON id = topic_id WHERE article_id = ?"

_OFTEN = 8
"""Mentions of one entity that count for its name; more would drown the others."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the index takes it in; `day` grows by one a day and is 0 without a date.

    `pairs` is the filter of the words that stand next to each other in its body and captions.
    """

    id: int
    day: int
    fields: dict[str, Counter[str]]
    pairs: bytes


def document(db: sqlite3.Connection, article_id: int) -> Document | None:
    """Give what the index should know of an article, or None if the library no longer has it."""
    row = db.execute(_ARTICLE, (article_id,)).fetchone()
    if row is None:
        return None
    title, moment, publisher, agency, section, dateline, authors, body, captions = row
    pairs = Pairs()
    about = (publisher, agency, section, dateline, *json.loads(authors))
    fields = {
        "title": count_words(title or ""),
        "body": count_words("\n".join((*json.loads(body), *json.loads(captions))), pairs=pairs),
        "names": _names(db, article_id),
        "topics": count_words("\n".join(name for (name,) in db.execute(_TOPICS, (article_id,)))),
        "about": count_words("\n".join(filter(None, about))),
    }
    return Document(article_id, day_of(moment), fields, pairs.packed())


def _names(db: sqlite3.Connection, article_id: int) -> Counter[str]:
    """Count the full names of who and what the article speaks of, so that "Han" is found as Han Duck-soo."""
    counts: Counter[str] = Counter()
    for name, shown, mentions in db.execute(_NAMES, (article_id,)):
        for word in _words_of(f"{name}\n{shown}"):
            counts[word] += min(mentions, _OFTEN)
    return counts


@lru_cache(maxsize=65536)
def _words_of(names: str) -> tuple[str, ...]:
    return tuple(count_words(names))

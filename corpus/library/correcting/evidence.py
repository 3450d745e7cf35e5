"""What a person needs to see of two entities to say whether they are one."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass

from corpus.article import Entity

from .lookalikes import Pair

_COUNTS = "SELECT id, mentions, articles FROM entities WHERE key = ?"

_SHARED = """
SELECT count(*) FROM appearances AS one JOIN appearances AS other USING (article_id)
WHERE one.entity_id = ? AND other.entity_id = ?
"""

_LATEST = """
SELECT articles.title, body, paragraph, start, "end" FROM appearances
JOIN articles ON articles.id = appearances.article_id JOIN texts USING (article_id)
JOIN mentions USING (article_id) JOIN names ON names.id = mentions.name_id
WHERE appearances.entity_id = ?1 AND names.entity_id = ?1 ORDER BY moment DESC, articles.id, position LIMIT ?2
"""

_AROUND = 90
"""Characters shown before and after a mention, at most."""

_SENTENCE_END = re.compile(r"[.!?][”\"']? ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two: how often it is spoken of, and some of the sentences that do, as (article, words)."""

    entity: Entity
    mentions: int
    articles: int
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Both sides, how many articles speak of both, and what is alike."""

    one: Side
    other: Side
    shared: int
    reason: str
    score: float


def evidence(db: sqlite3.Connection, pair: Pair, *, examples: int = 2) -> Evidence | None:
    """Gather what the library knows of a pair; None if one of them is no longer there."""
    numbers, sides = [], []
    for entity in (pair.one, pair.other):
        row = db.execute(_COUNTS, (entity.key,)).fetchone()
        if row is None:
            return None
        number, mentions, articles = row
        told = tuple(_example(*values) for values in db.execute(_LATEST, (number, examples)))
        numbers.append(number)
        sides.append(Side(entity=entity, mentions=mentions, articles=articles, examples=told))
    (shared,) = db.execute(_SHARED, numbers).fetchone()
    return Evidence(one=sides[0], other=sides[1], shared=shared, reason=pair.reason, score=pair.score)


def _example(title: str | None, body: str, paragraph: int, start: int, end: int) -> tuple[str, str]:
    """Give the sentence of a mention, or the middle of a long one."""
    paragraphs = json.loads(body)
    text = paragraphs[paragraph] if paragraph < len(paragraphs) else ""
    before = [match.end() for match in _SENTENCE_END.finditer(text, 0, start)]
    first = max([0, *before, start - _AROUND])
    after = _SENTENCE_END.search(text, end)
    last = min(after.start() + 1 if after else len(text), end + _AROUND)
    lead = "" if first in (0, *before) else "…"
    return title or "", f"{lead}{text[first:last]}{'…' if last < len(text) and not after else ''}"

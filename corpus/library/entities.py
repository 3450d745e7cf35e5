"""Entities across articles: one row a key, shown by the full name most mentioned, found by every name seen.

`names.shown` counts the mentions in articles that call the entity by this full name, `names.seen` those whose
very words these are; both are exact, so that replacing an article takes back what it had added.
"""

from __future__ import annotations

import sqlite3
from collections import Counter

from corpus.article import Annotations, Article, Entity, Kind, Span

from .text import pad, plain, words


def record(db: sqlite3.Connection, article_id: int, article: Article, annotations: Annotations) -> None:
    """Write an article's mentions and quotes, with the entities and names they stand for."""
    ids = {key: _enter(db, entity) for key, entity in _spoken_of(annotations).items()}
    names: dict[tuple[int, str], int] = {}
    shown: dict[int, int] = {}
    counts: Counter[int] = Counter()
    rows = []
    for position, mention in enumerate(annotations.mentions):
        entity_id, span = ids[mention.entity.key], mention.span
        surface = _words_of(article, span) or mention.entity.name
        name_id = _name(db, names, entity_id, surface)
        shown.setdefault(entity_id, _name(db, names, entity_id, mention.entity.name))
        counts[entity_id] += 1
        rows.append((article_id, position, span.paragraph, span.start, span.end, name_id))
    db.executemany("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)", rows)
    seen = Counter(row[-1] for row in rows)
    db.executemany("UPDATE names SET seen = seen + ? WHERE id = ?", ((n, name) for name, n in seen.items()))
    for entity_id, n in counts.items():
        db.execute(
            "INSERT INTO appearances VALUES (?, ?, ?, ?)", (entity_id, article_id, n, shown[entity_id])
        )
        db.execute("UPDATE names SET shown = shown + ? WHERE id = ?", (n, shown[entity_id]))
        _count(db, entity_id, mentions=n, articles=1)
    _record_quotes(db, article_id, annotations, ids)
    for entity_id in counts:
        _rename(db, entity_id)


def withdraw(db: sqlite3.Connection, article_id: int) -> None:
    """Take back what an article had added; entities that nothing speaks of any more go."""
    appearances = db.execute(
        "SELECT entity_id, mentions, name_id FROM appearances WHERE article_id = ?", (article_id,)
    ).fetchall()
    seen = db.execute(
        "SELECT count(*), name_id FROM mentions WHERE article_id = ? GROUP BY name_id", (article_id,)
    ).fetchall()
    quoted = db.execute(
        "SELECT DISTINCT entity_id FROM quotes WHERE article_id = ? AND entity_id IS NOT NULL", (article_id,)
    ).fetchall()
    for table in ("mentions", "quotes", "appearances"):
        db.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    db.executemany("UPDATE names SET seen = seen - ? WHERE id = ?", seen)
    for entity_id, mentions, name_id in appearances:
        db.execute("UPDATE names SET shown = shown - ? WHERE id = ?", (mentions, name_id))
        _count(db, entity_id, mentions=-mentions, articles=-1)
    for entity_id in {row[0] for row in appearances} | {row[0] for row in quoted}:
        db.execute("DELETE FROM names WHERE entity_id = ? AND seen = 0 AND shown = 0", (entity_id,))
        if not _forget(db, entity_id):
            _rename(db, entity_id)


def holder(db: sqlite3.Connection, family_name: str) -> Entity | None:
    """Give the person who has four fifths or more of the mentions of that family name, else None."""
    people = db.execute(
        "SELECT key, name, mentions FROM entities WHERE family = ? ORDER BY mentions DESC, id",
        (plain(family_name),),
    ).fetchall()
    if not people or people[0][2] < 0.8 * sum(mentions for _, _, mentions in people):
        return None
    key, name, _ = people[0]
    return Entity(key=key, name=name, kind=Kind.PERSON)


def _spoken_of(annotations: Annotations) -> dict[str, Entity]:
    entities = {mention.entity.key: mention.entity for mention in annotations.mentions}
    for quote in annotations.quotes:
        if quote.entity is not None:
            entities.setdefault(quote.entity.key, quote.entity)
    return entities


def _enter(db: sqlite3.Connection, entity: Entity) -> int:
    known = db.execute("SELECT id FROM entities WHERE key = ?", (entity.key,)).fetchone()
    if known:
        entity_id: int = known[0]
    else:
        entity_id = db.execute(
            "INSERT INTO entities (key, name, kind) VALUES (?, ?, ?) RETURNING id",
            (entity.key, entity.name, entity.kind.value),
        ).fetchone()[0]
    for alias in (entity.name, *entity.aliases):
        _name(db, {}, entity_id, alias)
    return entity_id


def _name(db: sqlite3.Connection, known: dict[tuple[int, str], int], entity_id: int, name: str) -> int:
    """Give the number of an entity's name, writing it down if it is new; `known` saves asking twice."""
    place = (entity_id, name)
    if place not in known:
        found = db.execute("SELECT id FROM names WHERE entity_id = ? AND name = ?", place).fetchone()
        if found is None:
            found = db.execute(
                "INSERT INTO names (entity_id, name, folded) VALUES (?, ?, ?) RETURNING id",
                (*place, pad(name)),
            ).fetchone()
        known[place] = found[0]
    return known[place]


def _words_of(article: Article, span: Span) -> str:
    if span.paragraph >= len(article.body):
        return ""
    return " ".join(article.body[span.paragraph][span.start : span.end].split())


def _record_quotes(
    db: sqlite3.Connection, article_id: int, annotations: Annotations, ids: dict[str, int]
) -> None:
    db.executemany(
        "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article_id,
                position,
                quote.span.paragraph,
                quote.span.start,
                quote.span.end,
                quote.text,
                quote.speaker,
                quote.entity and ids[quote.entity.key],
                quote.kind.value,
            )
            for position, quote in enumerate(annotations.quotes)
        ),
    )


def _count(db: sqlite3.Connection, entity_id: int, *, mentions: int, articles: int) -> None:
    db.execute(
        "UPDATE entities SET mentions = mentions + ?, articles = articles + ? WHERE id = ?",
        (mentions, articles, entity_id),
    )


def _forget(db: sqlite3.Connection, entity_id: int) -> bool:
    """Delete an entity that no article mentions or quotes; say whether it was one."""
    gone = db.execute(
        "DELETE FROM entities WHERE id = ?1 AND mentions = 0"
        " AND NOT EXISTS (SELECT 1 FROM quotes WHERE entity_id = ?1)",
        (entity_id,),
    )
    return gone.rowcount > 0


def _rename(db: sqlite3.Connection, entity_id: int) -> None:
    """Show the entity by the full name most mentioned, and work out the family name it is called by."""
    names = db.execute(
        "SELECT name, shown, seen FROM names WHERE entity_id = ? ORDER BY shown DESC, id", (entity_id,)
    ).fetchall()
    if names:
        seen = {name: times for name, _, times in names}
        db.execute(
            "UPDATE entities SET name = ?1, family = CASE kind WHEN 'PERSON' THEN ?2 END WHERE id = ?3",
            (names[0][0], family_name(names[0][0], seen), entity_id),
        )


def family_name(name: str, seen: dict[str, int]) -> str | None:
    """Give the folded family name of a person, or None if the name is a single word.

    It is the end of the name that the person is called by alone most often (`seen` counts the names used);
    where none is, the last word, or the first of a name written as "Han Duck-soo".
    """
    parts = name.split()
    if len(parts) < 2:
        return None
    first, last = (plain(part) for part in (parts[0], parts[-1]))
    alone: Counter[str] = Counter()
    for other, times in seen.items():
        alone[plain(other)] += times
    if alone[first] != alone[last]:
        return first if alone[first] > alone[last] else last
    given_last = len(words(parts[-1])) == 2 and parts[-1].partition("-")[2][:1].islower()
    return first if given_last else last

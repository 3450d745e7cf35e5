"""Entities across articles: one row a key, shown by the full name most mentioned, found by every name seen.

`names.shown` counts the mentions in articles that call the entity by this full name, `names.seen` those whose
very words these are; both are exact, so that replacing an article takes back what it had added.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping

from corpus.article import Annotations, Article, Entity, Kind, Span

from ..sqlite.written import as_json
from ..text import pad, plain, words
from . import standing

_KNOWN = "SELECT key, id FROM entities WHERE key IN (SELECT value FROM json_each(?))"
_NEW = "INSERT INTO entities (key, name, kind, bare) VALUES (?, ?, ?, ?) RETURNING id"
_KNOWN_NAMES = """
SELECT entity_id, name, names.id FROM json_each(?)
JOIN names ON entity_id = json_extract(value, '$[0]') AND name = json_extract(value, '$[1]')
"""
_NEW_NAME = "INSERT INTO names (entity_id, name, folded) VALUES (?, ?, ?) RETURNING id"
_STANDING = "SELECT id, coalesce(stands_for, id) FROM entities WHERE id IN (SELECT value FROM json_each(?))"
_MOST_SHOWN = """
SELECT names.name, entities.name, kind, family FROM names JOIN entities ON entities.id = entity_id
WHERE entity_id = ? ORDER BY shown DESC, seen DESC, names.name LIMIT 1
"""
_ALONE = "SELECT name, seen FROM names WHERE entity_id = ? AND folded IN (?, ?)"
_APPEARANCES = "SELECT entity_id, mentions, name_id FROM appearances WHERE article_id = ?"
_SEEN = "SELECT name_id, count(*) FROM mentions WHERE article_id = ? GROUP BY name_id"
_QUOTED = "SELECT DISTINCT entity_id FROM quotes WHERE article_id = ? AND entity_id IS NOT NULL"
_FORGOTTEN = """
SELECT 1 FROM entities WHERE id = ?1 AND own = 0 AND NOT EXISTS (SELECT 1 FROM quotes WHERE entity_id = ?1)
"""


def record(db: sqlite3.Connection, article_id: int, article: Article, annotations: Annotations) -> None:
    """Write an article's mentions and quotes, with the entities and names they stand for."""
    recorder = Recorder(db)
    recorder.record(article_id, article, annotations)
    recorder.close()


class Recorder:
    """Writes what the articles of one transaction speak of; what they share is looked up and counted once.

    Until it is closed, counts and shown names are those from before, and nothing may be withdrawn. It may be
    used again afterwards.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._ids: dict[str, int] = {}
        self._names: dict[tuple[int, str], int] = {}
        self._seen, self._shown = Counter[int](), Counter[int]()
        self._counts: list[Counter[int]] = []

    def record(self, article_id: int, article: Article, annotations: Annotations) -> None:
        """Write an article's mentions and quotes, with the entities and names they stand for."""
        ids = self._enter(_spoken_of(annotations))
        mentions = annotations.mentions
        written = [(ids[m.entity.key], _words_of(article, m.span) or m.entity.name) for m in mentions]
        called = {ids[m.entity.key]: m.entity.name for m in reversed(mentions)}
        names = self._name(dict.fromkeys((*written, *called.items())))
        spans = ((m.span.paragraph, m.span.start, m.span.end) for m in mentions)
        self._db.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            [
                (article_id, n, *span, names[said])
                for n, (span, said) in enumerate(zip(spans, written, strict=True))
            ],
        )
        counts = Counter(entity_id for entity_id, _ in written)
        appearances = [(who, article_id, n, names[who, called[who]]) for who, n in counts.items()]
        self._db.executemany("INSERT INTO appearances VALUES (?, ?, ?, ?)", appearances)
        _record_quotes(self._db, article_id, annotations, ids)
        self._seen.update(names[said] for said in written)
        self._shown.update({name: n for _, _, n, name in appearances})
        self._counts.append(counts)

    def close(self) -> None:
        """Count what has been recorded, and show each entity by the name that is now mentioned most."""
        self._db.executemany(
            "UPDATE names SET seen = seen + ?, shown = shown + ? WHERE id = ?",
            [(self._seen[name], self._shown[name], name) for name in self._seen | self._shown],
        )
        _count(self._db, self._counts, each=1)
        _rename(self._db, {who: None for counts in self._counts for who in counts})
        for known in (self._ids, self._names, self._seen, self._shown, self._counts):
            known.clear()

    def _enter(self, entities: Mapping[str, Entity]) -> dict[str, int]:
        """Give the numbers of entities by their keys, writing down those that are new."""
        ids = self._ids
        if new := entities.keys() - ids.keys():
            ids.update(self._db.execute(_KNOWN, (as_json(new),)))
            ids.update((key, _new(self._db, entity)) for key, entity in entities.items() if key not in ids)
        return ids

    def _name(self, wanted: Collection[tuple[int, str]]) -> dict[tuple[int, str], int]:
        """Give the numbers of names, told by entity and words, writing down those that are new."""
        names = self._names
        if new := [each for each in wanted if each not in names]:
            found = self._db.execute(_KNOWN_NAMES, (as_json(new),))
            names.update(((entity_id, name), number) for entity_id, name, number in found)
            for each in new:
                if each not in names:
                    names[each] = self._db.execute(_NEW_NAME, (*each, pad(each[1]))).fetchone()[0]
        return names


def withdraw(db: sqlite3.Connection, article_id: int) -> None:
    """Take back what an article had added; entities that nothing speaks of any more go."""
    left = _take_back(db, [article_id])
    _rename(db, [entity_id for entity_id in left if not _forget(db, entity_id)])


def replace(db: sqlite3.Connection, told: Collection[tuple[int, Article, Annotations]]) -> None:
    """Write anew what some articles speak of; what they share is counted and named once."""
    left = _take_back(db, [article_id for article_id, _, _ in told])
    recorder = Recorder(db)
    for one in told:
        recorder.record(*one)
    recorder.close()
    _rename(db, [entity_id for entity_id in left if not _forget(db, entity_id)])


def _take_back(db: sqlite3.Connection, article_ids: Collection[int]) -> list[int]:
    """Take back what some articles had added, and give the entities that they spoke of."""
    counts: list[dict[int, int]] = []
    seen, shown, left = Counter[int](), Counter[int](), dict[int, None]()
    for article_id in article_ids:
        appearances = db.execute(_APPEARANCES, (article_id,)).fetchall()
        counts.append({entity_id: -mentions for entity_id, mentions, _ in appearances})
        shown.update({name: mentions for _, mentions, name in appearances})
        seen.update(dict(db.execute(_SEEN, (article_id,))))
        left.update(dict.fromkeys(row[0] for row in (*appearances, *db.execute(_QUOTED, (article_id,)))))
        for table in ("mentions", "quotes", "appearances"):
            db.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    db.executemany(
        "UPDATE names SET seen = seen - ?, shown = shown - ? WHERE id = ?",
        [(seen[name], shown[name], name) for name in seen | shown],
    )
    _count(db, counts, each=-1)
    standing.changed(db, left)
    return list(left)


def _spoken_of(annotations: Annotations) -> dict[str, Entity]:
    entities = {mention.entity.key: mention.entity for mention in annotations.mentions}
    for quote in annotations.quotes:
        if quote.entity is not None:
            entities.setdefault(quote.entity.key, quote.entity)
    return entities


def _new(db: sqlite3.Connection, entity: Entity) -> int:
    """Write down an entity."""
    # A person may have named it otherwise since: it is the key that tells whose it might be.
    is_bare = entity.kind is Kind.PERSON and entity.key.endswith("?")
    bare = plain(entity.key.partition(":")[2]) if is_bare else None
    number: int = db.execute(_NEW, (entity.key, entity.name, entity.kind.value, bare)).fetchone()[0]
    return number


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


def _count(db: sqlite3.Connection, articles: Collection[Mapping[int, int]], *, each: int) -> None:
    """Add each article's mentions to its entities, and to those that they stand for."""
    own: Counter[int] = Counter()
    for counts in articles:
        own.update(counts)
    db.executemany("UPDATE entities SET own = own + ? WHERE id = ?", [(n, who) for who, n in own.items()])
    whole = dict(db.execute(_STANDING, (as_json(own),)))
    mentions, appearances = Counter[int](), Counter[int]()
    for who, n in own.items():
        mentions[whole[who]] += n
    for counts in articles:
        appearances.update({whole[who]: each for who in counts})
    db.executemany(
        "UPDATE entities SET mentions = mentions + ?, articles = articles + ? WHERE id = ?",
        [(n, appearances[who], who) for who, n in mentions.items()],
    )


def _forget(db: sqlite3.Connection, entity_id: int) -> bool:
    """Delete an entity that no article mentions or quotes, else its unused names; say whether it was one."""
    if not db.execute(_FORGOTTEN, (entity_id,)).fetchone():
        db.execute("DELETE FROM names WHERE entity_id = ? AND seen = 0 AND shown = 0", (entity_id,))
        return False
    standing.release(db, entity_id)
    db.execute("DELETE FROM entities WHERE id = ?", (entity_id,))
    return True


def _rename(db: sqlite3.Connection, entity_ids: Collection[int]) -> None:
    """Show entities by the full name most mentioned, and work out the family names of people."""
    for entity_id in entity_ids:
        found = db.execute(_MOST_SHOWN, (entity_id,)).fetchone()
        if found is None:
            continue
        name, before, kind, family_before = found
        family = _family(db, entity_id, name) if kind == Kind.PERSON else None
        if (name, family) != (before, family_before):
            standing.changed(db, [entity_id])
            db.execute("UPDATE entities SET name = ?, family = ? WHERE id = ?", (name, family, entity_id))
    standing.changed(db, entity_ids)


def _family(db: sqlite3.Connection, entity_id: int, name: str) -> str | None:
    parts = name.split()
    if len(parts) < 2:
        return None
    ends = (entity_id, pad(parts[0]), pad(parts[-1]))
    return family_name(name, dict(db.execute(_ALONE, ends).fetchall()))


def family_name(name: str, seen: Mapping[str, int]) -> str | None:
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

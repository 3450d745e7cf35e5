"""All the library knows of one entity or one topic."""

from __future__ import annotations

import sqlite3

from corpus.article import Entity, Quote, QuoteKind, Span
from corpus.errors import NotInLibrary

from ..articles import shelf
from ..queries.listing import ROW, WIDTH, row
from ..results import EntityPage, QuoteInArticle, TopicPage
from ..spoken_of.standing import GROUP
from ..sqlite.orders import IN_ORDER
from .same_words import merged_quotes

_BY_KEY = """
SELECT shown.id, shown.mentions FROM entities AS own
JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id) WHERE own.key = ?
"""

_QUOTES = f"""
SELECT {ROW}, paragraph, start, "end", text, iif(speaker = bare, full, speaker), kind
FROM quotes JOIN articles ON articles.id = article_id
JOIN (SELECT id AS own, name AS bare FROM entities) ON own = entity_id
JOIN (SELECT id AS shown, name AS full FROM entities) ON shown = ?1
WHERE entity_id IN ({GROUP})
ORDER BY {IN_ORDER}, position
"""

_APPEARS_WITH = f"""
SELECT coalesce(stands_for, id) AS who, count(DISTINCT article_id)
FROM appearances AS own JOIN appearances AS other USING (article_id) JOIN entities ON id = other.entity_id
WHERE own.entity_id IN ({GROUP}) AND who <> ?1
GROUP BY 1 ORDER BY 2 DESC, sum(other.mentions) DESC, 1 LIMIT 200
"""

_SPEAKS_OF = """
SELECT coalesce(stands_for, id), count(DISTINCT article_id)
FROM article_topics JOIN appearances USING (article_id) JOIN entities ON id = entity_id
WHERE topic_id = ? GROUP BY 1 ORDER BY 2 DESC, sum(appearances.mentions) DESC, 1 LIMIT 200
"""


def entity(db: sqlite3.Connection, key: str, *, in_short: bool = False) -> EntityPage:
    """Give the page of the entity of this key; `in_short` without company and quotes. Raises NotInLibrary."""
    found = db.execute(_BY_KEY, (key,)).fetchone()
    if found is None:
        raise NotInLibrary(f"nothing in the library has the key {key!r}")
    entity_id, mentions = found
    known = shelf.entities(db, {entity_id})[entity_id]
    lines = db.execute(
        f"SELECT {ROW} FROM articles WHERE id IN"
        f" (SELECT article_id FROM appearances WHERE entity_id IN ({GROUP})) ORDER BY {IN_ORDER}",
        (entity_id,),
    )
    quotes = () if in_short else _quotes(db, entity_id, known)
    return EntityPage(
        entity=known,
        mentions=mentions,
        articles=tuple(row(values) for values in lines),
        quotes=quotes,
        said=merged_quotes(quotes),
        appears_with=() if in_short else _with_counts(db, _APPEARS_WITH, entity_id),
    )


def holds(db: sqlite3.Connection, key: str) -> bool:
    """Say whether anything is shown under a key."""
    return db.execute(_BY_KEY, (key,)).fetchone() is not None


def topic(db: sqlite3.Connection, name: str, *, in_short: bool = False) -> TopicPage:
    """Give the page of the topic of this name; `in_short` only its articles. Raises NotInLibrary."""
    found = db.execute("SELECT id FROM topics WHERE name = ?", (name,)).fetchone()
    if found is None:
        raise NotInLibrary(f"no article in the library is about a topic named {name!r}")
    lines = db.execute(
        f"SELECT {ROW} FROM article_topics JOIN articles ON articles.id = article_id WHERE topic_id = ?"
        f" ORDER BY {IN_ORDER}",
        found,
    )
    return TopicPage(
        name=name,
        articles=tuple(row(values) for values in lines),
        speaks_of=() if in_short else _with_counts(db, _SPEAKS_OF, found[0]),
    )


def _quotes(db: sqlite3.Connection, entity_id: int, speaker: Entity) -> tuple[QuoteInArticle, ...]:
    return tuple(
        QuoteInArticle(
            article=row(values[:WIDTH]),
            quote=Quote(
                span=Span(*span),
                text=text,
                speaker=said_by,
                entity=speaker,
                kind=QuoteKind(kind),
            ),
        )
        for values in db.execute(_QUOTES, (entity_id,))
        for *span, text, said_by, kind in [values[WIDTH:]]
    )


def _with_counts(db: sqlite3.Connection, question: str, number: int) -> tuple[tuple[Entity, int], ...]:
    counts = db.execute(question, (number,)).fetchall()
    known = shelf.entities(db, {entity_id for entity_id, _ in counts})
    return tuple((known[entity_id], times) for entity_id, times in counts)

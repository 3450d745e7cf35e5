"""Taking articles from the store as they were kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from corpus.article import (
    Annotations,
    Article,
    Entity,
    KeptArticle,
    Kind,
    Mention,
    Origin,
    Quote,
    QuoteKind,
    Span,
    Topic,
)

from ..spoken_of.standing import GROUP
from . import annotated

_ARTICLE = """
SELECT id, read, starred, source, title, title_origin, published, published_origin, updated, authors,
       publisher, agency, section, dateline, url, language, accessed, body, captions
FROM articles JOIN texts ON article_id = id WHERE id = ?
"""

_STORY = """
SELECT story_id, original_id FROM (SELECT ? AS id)
LEFT JOIN story_articles ON story_articles.article_id = id LEFT JOIN copies ON copies.article_id = id
"""

_MENTIONS = """
SELECT paragraph, start, "end", coalesce(stands_for, entity_id)
FROM mentions JOIN names ON names.id = name_id JOIN entities ON entities.id = entity_id
WHERE article_id = ? ORDER BY position
"""

_QUOTES = """
SELECT paragraph, start, "end", text, iif(speaker = own.name, shown.name, speaker), shown.id, quotes.kind
FROM quotes LEFT JOIN entities AS own ON own.id = entity_id
LEFT JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
WHERE article_id = ? ORDER BY position
"""

_NAMES = f"""
SELECT name FROM names WHERE entity_id IN ({GROUP}) GROUP BY name ORDER BY sum(shown + seen) DESC, name
"""

_TOPICS = """
SELECT name, spans FROM article_topics JOIN topics ON topics.id = topic_id
WHERE article_id = ? ORDER BY position
"""


def article(db: sqlite3.Connection, article_id: int) -> KeptArticle | None:
    """Give an article with all it speaks of, or None if there is none of that number."""
    row = db.execute(_ARTICLE, (article_id,)).fetchone()
    if row is None:
        return None
    tags = db.execute("SELECT tag FROM tags WHERE article_id = ? ORDER BY tag", (article_id,))
    story, copy_of = db.execute(_STORY, (article_id,)).fetchone()
    return KeptArticle(
        id=row[0],
        article=_article(row[3:]),
        annotations=_annotations(db, article_id),
        read=bool(row[1]),
        starred=bool(row[2]),
        tags=tuple(tag for (tag,) in tags),
        story=story,
        copy_of=copy_of,
    )


def entities(db: sqlite3.Connection, ids: set[int]) -> dict[int, Entity]:
    """Give the entities of these numbers, each with its other names, the ones seen most first."""
    return {entity_id: found for entity_id in ids if (found := _entity(db, entity_id)) is not None}


def spans(text: str) -> Iterator[Span]:
    """Read the spans of a topic: "0,10,16;2,4,9"."""
    for span in filter(None, text.split(";")):
        paragraph, start, end = span.split(",")
        yield Span(int(paragraph), int(start), int(end))


def _article(row: Any) -> Article:
    source, title, title_origin, published, published_origin, updated, authors, *others = row
    publisher, agency, section, dateline, url, language, accessed, body, captions = others
    return Article(
        source=source,
        title=title,
        title_origin=Origin(title_origin),
        published=published,
        published_origin=published_origin and Origin(published_origin),
        updated=updated,
        accessed=accessed,
        authors=tuple(json.loads(authors)),
        publisher=publisher,
        agency=agency,
        section=section,
        dateline=dateline,
        url=url,
        language=language,
        body=tuple(json.loads(body)),
        captions=tuple(json.loads(captions)),
    )


def _annotations(db: sqlite3.Connection, article_id: int) -> Annotations:
    mentions = db.execute(_MENTIONS, (article_id,)).fetchall()
    quotes = db.execute(_QUOTES, (article_id,)).fetchall()
    known = entities(db, {row[3] for row in mentions} | {row[5] for row in quotes if row[5] is not None})
    figures, version = annotated.told(db, article_id)
    return Annotations(
        mentions=tuple(Mention(span=Span(*row[:3]), entity=known[row[3]]) for row in mentions),
        quotes=tuple(_quote(row, known) for row in quotes),
        topics=tuple(
            Topic(name=name, spans=tuple(spans(text))) for name, text in db.execute(_TOPICS, (article_id,))
        ),
        figures=figures,
        version=version,
    )


def _quote(row: Any, known: dict[int, Entity]) -> Quote:
    paragraph, start, end, text, speaker, entity_id, kind = row
    return Quote(
        span=Span(paragraph, start, end),
        text=text,
        speaker=speaker,
        entity=known.get(entity_id),
        kind=QuoteKind(kind),
    )


def _entity(db: sqlite3.Connection, entity_id: int) -> Entity | None:
    row = db.execute("SELECT key, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        return None
    key, name, kind = row
    names = db.execute(_NAMES, (entity_id,))
    return Entity(
        key=key, name=name, kind=Kind(kind), aliases=tuple(alias for (alias,) in names if alias != name)
    )

"""What was found in articles where something else is shown, kept for the day that a decision is undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from corpus.article import Annotations, Entity, Kind, Mention, Quote, QuoteKind, Span

from .overlay import Laid

_MENTIONS = """
SELECT paragraph, start, "end", entities.key, shown.name, entities.kind
FROM mentions JOIN names ON names.id = mentions.name_id JOIN entities ON entities.id = names.entity_id
JOIN appearances ON appearances.entity_id = entities.id AND appearances.article_id = mentions.article_id
JOIN names AS shown ON shown.id = appearances.name_id
WHERE mentions.article_id = ? ORDER BY position
"""

_QUOTES = """
SELECT paragraph, start, "end", text, speaker, quotes.kind, entities.key,
       coalesce(shown.name, entities.name), entities.kind
FROM quotes LEFT JOIN entities ON entities.id = quotes.entity_id
LEFT JOIN appearances ON appearances.entity_id = entities.id AND appearances.article_id = quotes.article_id
LEFT JOIN names AS shown ON shown.id = appearances.name_id
WHERE quotes.article_id = ? ORDER BY position
"""


def found_in(db: sqlite3.Connection, article_id: int) -> Annotations:
    """Give the mentions and quotes that were found in an article, whatever is shown of them; no topics."""
    kept = db.execute("SELECT found FROM found_annotations WHERE article_id = ?", (article_id,)).fetchone()
    return _read(json.loads(kept[0])) if kept else _shown(db, article_id)


def remember(db: sqlite3.Connection, article_id: int, found: Annotations, laid: Laid) -> None:
    """Keep what was found if decisions changed it, and which did."""
    db.execute("DELETE FROM found_annotations WHERE article_id = ?", (article_id,))
    db.execute("DELETE FROM corrected_articles WHERE article_id = ?", (article_id,))
    if laid.subjects:
        text = json.dumps(_written(found), ensure_ascii=False, separators=(",", ":"))
        db.execute("INSERT INTO found_annotations VALUES (?, ?)", (article_id, text))
        rows = ((subject, article_id) for subject in laid.subjects)
        db.executemany("INSERT INTO corrected_articles VALUES (?, ?)", rows)


def _shown(db: sqlite3.Connection, article_id: int) -> Annotations:
    # Each entity as this article calls it, not as the library does: that is what it adds to the counts.
    return Annotations(
        mentions=tuple(
            Mention(span=Span(*row[:3]), entity=Entity(key=row[3], name=row[4], kind=Kind(row[5])))
            for row in db.execute(_MENTIONS, (article_id,))
        ),
        quotes=tuple(
            Quote(
                span=Span(*row[:3]),
                text=row[3],
                speaker=row[4],
                kind=QuoteKind(row[5]),
                entity=Entity(key=row[6], name=row[7], kind=Kind(row[8])) if row[6] else None,
            )
            for row in db.execute(_QUOTES, (article_id,))
        ),
    )


def _written(found: Annotations) -> dict[str, Any]:
    return {
        "entities": {entity.key: [entity.name, entity.kind, *entity.aliases] for entity in _entities(found)},
        "mentions": [
            [one.span.paragraph, one.span.start, one.span.end, one.entity.key] for one in found.mentions
        ],
        "quotes": [
            [
                *(quote.span.paragraph, quote.span.start, quote.span.end, quote.text, quote.speaker),
                *(quote.kind, quote.entity and quote.entity.key),
            ]
            for quote in found.quotes
        ],
    }


def _read(kept: dict[str, Any]) -> Annotations:
    entities = {
        key: Entity(key=key, name=name, kind=Kind(kind), aliases=tuple(aliases))
        for key, (name, kind, *aliases) in kept["entities"].items()
    }
    return Annotations(
        mentions=tuple(Mention(span=Span(*span), entity=entities[key]) for *span, key in kept["mentions"]),
        quotes=tuple(
            Quote(
                span=Span(paragraph, start, end),
                text=text,
                speaker=speaker,
                kind=QuoteKind(kind),
                entity=entities.get(key),
            )
            for paragraph, start, end, text, speaker, kind, key in kept["quotes"]
        ),
    )


def _entities(found: Annotations) -> Iterator[Entity]:
    # The mentions last: an article's own name for an entity is the one that counts.
    yield from (quote.entity for quote in found.quotes if quote.entity)
    yield from (mention.entity for mention in found.mentions)

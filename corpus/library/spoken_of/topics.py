"""Topics across articles: a topic's name is its identity."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from corpus.article import Topic

from ..text import pad


def record(db: sqlite3.Connection, article_id: int, topics: Sequence[Topic]) -> None:
    """Write what an article is about, and where it says so."""
    for position, topic in enumerate(_once(topics)):
        topic_id = db.execute(
            "INSERT INTO topics (name, folded, mentions, articles) VALUES (?1, ?2, ?3, 1) ON CONFLICT (name)"
            " DO UPDATE SET mentions = mentions + ?3, articles = articles + 1 RETURNING id",
            (topic.name, pad(topic.name), max(1, len(topic.spans))),
        ).fetchone()[0]
        spans = ";".join(f"{span.paragraph},{span.start},{span.end}" for span in topic.spans)
        db.execute("INSERT INTO article_topics VALUES (?, ?, ?, ?)", (article_id, position, topic_id, spans))


def withdraw(db: sqlite3.Connection, article_id: int) -> None:
    """Take back what an article had added; topics that no article is about any more go."""
    rows = db.execute(
        "SELECT topic_id, spans FROM article_topics WHERE article_id = ?", (article_id,)
    ).fetchall()
    db.execute("DELETE FROM article_topics WHERE article_id = ?", (article_id,))
    for topic_id, spans in rows:
        db.execute(
            "UPDATE topics SET mentions = mentions - ?, articles = articles - 1 WHERE id = ?",
            (spans.count(";") + 1, topic_id),
        )
        db.execute("DELETE FROM topics WHERE id = ? AND articles = 0", (topic_id,))


def _once(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Give each topic once, under its first place, if one is named twice."""
    return tuple({topic.name: topic for topic in reversed(topics)}.values())[::-1]

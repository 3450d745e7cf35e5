"""All that a library holds, told without its numbers, so that two of them can be compared."""

from typing import Any

from corpus.library import Library

_QUESTIONS = {
    "articles": "SELECT source, digest, title, published, publisher, authors, body, captions"
    " FROM articles JOIN texts ON article_id = id",
    "mentions": 'SELECT source, position, paragraph, start, "end", names.name, own.key, shown.key, shown.name'
    " FROM mentions JOIN articles ON articles.id = article_id JOIN names ON names.id = name_id"
    " JOIN entities AS own ON own.id = names.entity_id"
    " JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)",
    "quotes": 'SELECT source, position, paragraph, start, "end", text, speaker, quotes.kind, entities.key'
    " FROM quotes JOIN articles ON articles.id = article_id"
    " LEFT JOIN entities ON entities.id = quotes.entity_id",
    "topics": "SELECT source, position, name, spans FROM article_topics"
    " JOIN articles ON articles.id = article_id JOIN topics ON topics.id = topic_id",
    "entities": "SELECT key, name, kind, family, mentions, articles, own FROM entities",
    "names": "SELECT key, names.name, folded, shown, seen FROM names"
    " JOIN entities ON entities.id = entity_id",
    "appearances": "SELECT key, source, appearances.mentions, names.name FROM appearances"
    " JOIN entities ON entities.id = appearances.entity_id"
    " JOIN articles ON articles.id = article_id JOIN names ON names.id = name_id",
    "all topics": "SELECT name, folded, mentions, articles FROM topics",
    "counted": "SELECT name, value FROM facts WHERE name = 'articles'",
    "left to do": "SELECT family FROM unsettled",
}


def contents(library: Library) -> dict[str, list[Any]]:
    """Give the rows of every table, sorted, with sources and names in the place of numbers."""
    with library._connections.reading() as db:
        return {name: sorted(map(repr, db.execute(sql))) for name, sql in _QUESTIONS.items()}

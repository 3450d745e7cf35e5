"""All that a library holds, told without its numbers, so that two of them can be compared.

Kinships are left out: how alike two articles are hangs on how rare words were when they were compared, and
that on when family names were settled. What comes of them, the stories, is in.
"""

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
    "stories": "SELECT stories.name, source FROM story_articles"
    " JOIN stories ON stories.id = story_id JOIN articles ON articles.id = article_id",
    "counted": "SELECT name, value FROM facts WHERE name = 'articles'",
    "left to do": "SELECT family FROM unsettled",
}


TABLES = tuple(_QUESTIONS)


def contents(library: Library) -> dict[str, list[str]]:
    """Give the rows of every table, sorted, with sources and names in the place of numbers."""
    return {name: rows(library, name) for name in TABLES}


def rows(library: Library, table: str) -> list[str]:
    """Give the rows of one of the tables: all of a large library would be a lot at once."""
    with library._connections.reading() as db:
        return sorted(map(repr, db.execute(_QUESTIONS[table])))

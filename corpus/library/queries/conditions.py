"""From a query to a condition of SQL on the table `articles`.

Words are asked of the search index where it can answer, else of every stored text: slower, the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from corpus.article import Kind
from corpus.media_topics import topics_called

from ..sqlite.written import as_json
from ..text import needle
from .query import Both, Either, Field, Not, Query, Words

Condition: TypeAlias = tuple[str, tuple[object, ...]]
"""A condition that is never NULL, and its parameters."""

Finder: TypeAlias = Callable[[Words], "Found | None"]
"""Gives the articles that hold words, or None if they must be looked for in the texts."""

Found: TypeAlias = tuple[Iterable[int], Iterable[int]]
"""Numbers of articles that hold the words, and of those that the index has not looked at yet."""

_KINDS = {
    "person": ("PERSON",),
    "org": ("ORG",),
    "place": ("PLACE",),
    "event": ("EVENT",),
    "law": ("LAW",),
    "entity": tuple(Kind),
}
_ALL_KINDS = ", ".join(f"'{kind}'" for kind in _KINDS["entity"])
_COLUMNS = {"publisher": "publisher", "agency": "agency", "section": "section", "by": "authors"}
_HAD = {
    "quote": "id IN (SELECT article_id FROM quotes)",
    "author": "id IN (SELECT id FROM articles WHERE authors <> '[]')",
    "date": "published IS NOT NULL",
    "url": "id IN (SELECT id FROM articles WHERE url IS NOT NULL)",
    "tag": "id IN (SELECT article_id FROM tags)",
    "story": "id IN (SELECT article_id FROM story_articles)",
}
_DIGITS = 18
"""Digits of a number that a story may have."""
_STATES = {
    "read": "read",
    "unread": "NOT read",
    "starred": "starred",
    "copy": "id IN (SELECT article_id FROM copies)",
}

_FIXED = {"is": _STATES, "has": _HAD}

_BEARERS = """WITH bearers AS MATERIALIZED (SELECT entity_id FROM names WHERE instr(folded, ?))
    SELECT id FROM entities WHERE id IN bearers AND +kind IN ({0})
    UNION SELECT id FROM entities WHERE stands_for IN bearers AND +kind IN ({0})"""
_NAMED = f"id IN (SELECT article_id FROM appearances WHERE entity_id IN ({_BEARERS}))"

_ABOUT = """id IN (SELECT article_id FROM article_topics WHERE topic_id IN (
    SELECT id FROM topics WHERE instr(folded, ?) OR name IN (SELECT value FROM json_each(?))))"""

_OF_STORY = "id IN (SELECT article_id FROM story_articles WHERE story_id = ?)"
_OF_STORIES = """id IN (SELECT article_id FROM story_articles WHERE story_id IN (
    SELECT id FROM stories WHERE instr(pad(name), ?)))"""

_VALUE = "SELECT value FROM known_values WHERE field = '{0}' AND instr(folded, ?)"
_BY_VALUE = f"SELECT id FROM articles WHERE {{0}} IN ({_VALUE})"
_OF_VALUE = f"id IN ({_BY_VALUE})"
_HAS_VALUE = f"ifnull({{0}} IN ({_VALUE}), 0)"
_LANGUAGE = """id IN (SELECT id FROM articles WHERE language IN (SELECT value FROM known_values
    WHERE field = 'language' AND (lower(value) = ? OR lower(value) LIKE ? || '-%')))"""
_FROM = "id IN (SELECT id FROM articles WHERE instr(lower(source), lower(?)))"
_TAGGED = """id IN (SELECT article_id FROM tags WHERE tag IN (
    SELECT value FROM known_values WHERE field = 'tag' AND (lower(value) = lower(?) OR folded = ?)))"""

_SAID = f"""(id IN (SELECT article_id FROM quotes WHERE entity_id IN ({_BEARERS.format(_ALL_KINDS)}))
    OR id IN (SELECT article_id FROM quotes WHERE speaker IN ({_VALUE.format("speaker")})))"""

_WRITTEN_IN_TEXT = """EXISTS (SELECT 1 FROM texts WHERE article_id = articles.id
    AND (holds(body, ?) OR captions <> '[]' AND holds(captions, ?)))"""
_WRITTEN_IN_NAMES = """EXISTS (SELECT 1 FROM appearances JOIN names ON names.id = name_id
    JOIN entities AS own ON own.id = appearances.entity_id
    JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
    WHERE article_id = articles.id AND (instr(names.folded, ?) OR says(shown.name, ?)))"""
_WRITTEN_IN_TOPICS = """EXISTS (SELECT 1 FROM article_topics JOIN topics ON topics.id = topic_id
    WHERE article_id = articles.id AND instr(folded, ?))"""
_WRITTEN_ABOUT = " OR ".join(
    f"{column} IS NOT NULL AND says({column}, ?)" for column in ("title", *_COLUMNS.values(), "dateline")
)
_WRITTEN = f"({_WRITTEN_IN_TEXT} OR {_WRITTEN_ABOUT} OR {_WRITTEN_IN_NAMES} OR {_WRITTEN_IN_TOPICS})"
"""The fields of a `document` of the index, one after another: first the one that most words stand in."""


def condition(query: Query, find: Finder) -> Condition:
    """Give the condition that holds for the articles a query asks for."""
    match query:
        case Both(parts):
            # What a table answers is asked before what only texts can tell.
            ordered = sorted(parts, key=lambda part: not isinstance(part, Field))
            return _join(" AND ", [condition(part, find) for part in ordered]) if parts else ("1", ())
        case Either(parts):
            return _join(" OR ", [condition(part, find) for part in parts])
        case Not(part):
            sql, parameters = condition(part, find)
            return f"NOT {sql}", parameters
        case Field():
            return _field(query)
        case Words():
            return _words(query, find)


def choice(field: Field) -> Condition:
    """Give the SELECT of the articles that a field chooses, and its parameters."""
    if field.name in _COLUMNS:
        sought = needle(field.value, unfinished=field.unfinished)
        return _BY_VALUE.format(_COLUMNS[field.name]), (sought,)
    sql, parameters = _field(field)
    return f"SELECT id FROM articles WHERE {sql}", parameters


def condition_of_many(field: Field) -> Condition | None:
    """Give the condition for a field that a row tells by itself: the quicker one where most rows answer."""
    if field.name not in _COLUMNS:
        return None
    return _HAS_VALUE.format(_COLUMNS[field.name]), (needle(field.value, unfinished=field.unfinished),)


def _join(operator: str, conditions: list[Condition]) -> Condition:
    sql = operator.join(sql for sql, _ in conditions)
    return f"({sql})", tuple(value for _, parameters in conditions for value in parameters)


def _field(field: Field) -> Condition:
    name, value = field.name, field.value
    sought = needle(value, unfinished=field.unfinished)
    if name in _KINDS:
        return _NAMED.format(", ".join(f"'{kind}'" for kind in _KINDS[name])), (sought,)
    if name == "topic":
        return _ABOUT, (sought, as_json(topics_called(value)))
    if name == "story":
        is_number = value.isdecimal() and len(value) <= _DIGITS
        return (_OF_STORY, (int(value),)) if is_number else (_OF_STORIES, (sought,))
    if name == "said":
        return _SAID, (sought, sought)
    if name in _COLUMNS:
        return _OF_VALUE.format(_COLUMNS[name]), (sought,)
    if name == "tag":
        # A tag of signs only has no words to be compared by.
        return _TAGGED, (value, needle(value) or None)
    if name == "source":
        return _FROM, (value,)
    if name == "lang":
        return _LANGUAGE, (value.lower(), value.lower())
    if name in _FIXED:
        return _FIXED[name][value], ()
    return _dated(name, field.days)


def _dated(name: str, days: tuple[str, str]) -> Condition:
    first, after = days
    if name == "after":
        return "ifnull(published >= ?, 0)", (after,)
    if name == "before":
        # An article of "2025-04" may be from before April 9 or after it: nobody knows.
        return "ifnull(published < ? AND ? NOT LIKE published || '%', 0)", (first, first)
    return "ifnull(published >= ? AND published < ?, 0)", (first, after)


def _words(words: Words, find: Finder) -> Condition:
    texts = _in_texts(words)
    found = find(words)
    if found is None:
        return texts
    holding, unknown = (as_json(ids) for ids in found)
    known = "id IN (SELECT value FROM json_each(?))"
    if unknown == "[]":
        return known, (holding,)
    sql, parameters = texts
    if holding == "[]":
        # Taken in their order rather than by number, those that nobody gets to are not looked into.
        return f"(+{known} AND {sql})", (unknown, *parameters)
    return f"({known} OR ({known} AND {sql}))", (holding, unknown, *parameters)


def _in_texts(words: Words) -> Condition:
    """Ask the texts: for a phrase as a whole, else for each of the words."""
    texts = (words.text,) if words.phrase else words.words
    last = len(texts) - 1
    sought = [needle(text, unfinished=words.unfinished and n == last) for n, text in enumerate(texts)]
    # The longest is most likely to be rare, and the others are not looked for where one is missing.
    sought.sort(key=len, reverse=True)
    return _join(" AND ", [(_WRITTEN, (one,) * _WRITTEN.count("?")) for one in sought])

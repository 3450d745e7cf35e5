"""From a query to a condition of SQL on the table `articles`.

Words are asked of the search index where it can answer, else of every stored text: slower, the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from .query import Both, Either, Field, Not, Query, Words
from .text import needle
from .written import as_json

Condition: TypeAlias = tuple[str, tuple[object, ...]]
"""A condition that is never NULL, and its parameters."""

Finder: TypeAlias = Callable[[Words], "Found | None"]
"""Gives the articles that hold words, or None if they must be looked for in the texts."""

Found: TypeAlias = tuple[Iterable[int], Iterable[int]]
"""Numbers of articles that hold the words, and of those that the index has not looked at yet."""

_KINDS = {"person": ("PERSON",), "org": ("ORG",), "place": ("PLACE",), "entity": ("PERSON", "ORG", "PLACE")}
_COLUMNS = {"publisher": "publisher", "agency": "agency", "section": "section", "by": "authors"}
_DIGITS = 18
"""Digits of a number that a story may have."""
_STATES = {
    "read": "read",
    "unread": "NOT read",
    "starred": "starred",
    "copy": "id IN (SELECT article_id FROM copies)",
}

_NAMED = """id IN (SELECT article_id FROM appearances WHERE entity_id IN (
    SELECT entities.id FROM names JOIN entities ON entity_id = entities.id OR entity_id = stands_for
    WHERE kind IN ({}) AND instr(folded, ?)))"""

_ABOUT = """id IN (SELECT article_id FROM article_topics WHERE topic_id IN (
    SELECT id FROM topics WHERE instr(folded, ?)))"""

_OF_STORY = "id IN (SELECT article_id FROM story_articles WHERE story_id = ?)"
_OF_STORIES = """id IN (SELECT article_id FROM story_articles WHERE story_id IN (
    SELECT id FROM stories WHERE instr(pad(name), ?)))"""

_WRITTEN = f"""(EXISTS (SELECT 1 FROM texts WHERE article_id = id AND (holds(body, ?) OR holds(captions, ?)))
    OR {_NAMED.format("'PERSON', 'ORG', 'PLACE'")} OR {_ABOUT}
    OR instr(pad(title), ?) OR instr(pad(publisher), ?) OR instr(pad(agency), ?) OR instr(pad(section), ?)
    OR instr(pad(authors), ?) OR instr(pad(dateline), ?))"""


def condition(query: Query, find: Finder) -> Condition:
    """Give the condition that holds for the articles a query asks for."""
    match query:
        case Both(parts):
            return _join(" AND ", [condition(part, find) for part in parts]) if parts else ("1", ())
        case Either(parts):
            return _join(" OR ", [condition(part, find) for part in parts])
        case Not(part):
            sql, parameters = condition(part, find)
            return f"NOT {sql}", parameters
        case Field():
            return _field(query)
        case Words():
            return _words(query, find)


def _join(operator: str, conditions: list[Condition]) -> Condition:
    sql = operator.join(sql for sql, _ in conditions)
    return f"({sql})", tuple(value for _, parameters in conditions for value in parameters)


def _field(field: Field) -> Condition:
    name, value = field.name, field.value
    sought = needle(value, unfinished=field.unfinished)
    if not sought and (name in _KINDS or name in _COLUMNS or name in ("topic", "story")):
        return "0", ()
    if name in _KINDS:
        return _NAMED.format(", ".join(f"'{kind}'" for kind in _KINDS[name])), (sought,)
    if name == "topic":
        return _ABOUT, (sought,)
    if name == "story":
        is_number = value.isdecimal() and len(value) <= _DIGITS
        return (_OF_STORY, (int(value),)) if is_number else (_OF_STORIES, (sought,))
    if name in _COLUMNS:
        return f"ifnull(instr(pad({_COLUMNS[name]}), ?) > 0, 0)", (sought,)
    if name == "tag":
        return "id IN (SELECT article_id FROM tags WHERE lower(tag) = lower(?))", (value,)
    if name == "source":
        return "instr(lower(source), lower(?)) > 0", (value,)
    if name == "lang":
        spoken = "ifnull(lower(language) = ? OR lower(language) LIKE ? || '-%', 0)"
        return spoken, (value.lower(), value.lower())
    if name == "is":
        return _STATES[value.lower()], ()
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
    return f"({known} OR ({known} AND {sql}))", (holding, unknown, *parameters)


def _in_texts(words: Words) -> Condition:
    """Ask the texts: for a phrase as a whole, else for each of the words."""
    texts = (words.text,) if words.phrase else words.words
    last = len(texts) - 1
    sought = [needle(text, unfinished=words.unfinished and n == last) for n, text in enumerate(texts)]
    return _join(" AND ", [(_WRITTEN, (one,) * _WRITTEN.count("?")) for one in sought])

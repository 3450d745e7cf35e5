"""What may be written next in a query: names of fields, then values that the library knows."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Kind

from ..personal import saved_searches
from ..sqlite.connections import Connections
from ..text import needle, pad
from .periods import SUGGESTED
from .query import FIELDS, OPERATORS
from .values import CHOICES, DATED

if TYPE_CHECKING:
    from ..jumping.names import Names

MOST = 8
"""Values offered at a time."""

_FEW_LETTERS = 2
"""Letters of a field's name from which on it is offered."""

_LOOKED_AT = 300
"""Values that hold what was typed and are counted, to offer those of most articles."""

_VALUE = re.compile(r'(?<![^\s(-])(?P<field>[A-Za-z]+):(?P<quote>"?)(?P<begun>(?<=")[^"]*|[^\s"()]*)$')
_DATE = re.compile(r'(?<![^\s(-])(?P<field>after|before|on):(?P<begun>[^\s"():]+ [^"():]*)$', re.IGNORECASE)
"""A date that is written in several words without quotation marks."""

_KINDS = {
    "person": frozenset({Kind.PERSON}),
    "org": frozenset({Kind.ORG}),
    "place": frozenset({Kind.PLACE}),
    "event": frozenset({Kind.EVENT}),
    "law": frozenset({Kind.LAW}),
    "entity": frozenset(Kind),
    "said": frozenset({Kind.PERSON, Kind.ORG}),
}
_COLUMNS = {"publisher": "publisher", "agency": "agency", "section": "section", "lang": "language"}
_COUNTED = """SELECT value FROM (SELECT value, (SELECT count(*) FROM articles WHERE {0} = value) AS articles
    FROM (SELECT value FROM known_values WHERE field = ? AND instr(folded, ?) LIMIT ?))
    WHERE articles ORDER BY articles DESC, value LIMIT ?"""
_AUTHORS = "SELECT value FROM known_values WHERE field = 'authors' AND instr(folded, ?) LIMIT ?"
_TAGS = """SELECT value FROM known_values WHERE field = 'tag' AND instr(folded, ?)
    AND EXISTS (SELECT 1 FROM tags WHERE tag = value) ORDER BY value LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Completion:
    """`options` may stand in the query in the place of its characters from `start` to `end`, best first."""

    start: int
    end: int
    options: tuple[str, ...] = ()


class Values:
    """The values of fields that one library knows."""

    def __init__(self, connections: Connections, *, names: Names, topics: Names, stories: Names) -> None:
        self._connections = connections
        self._names, self._topics, self._stories = names, topics, stories

    def of(self, field: str, begun: str) -> tuple[str, ...]:
        """Give the values of a field that hold what was begun, the likeliest first."""
        if field in CHOICES or field in DATED:
            known = CHOICES.get(field, SUGGESTED)
            return tuple(one for one in known if one.startswith(begun.lower().replace(" ", "-")))[:MOST]
        if field in _KINDS:
            found = self._names.jump(begun, kinds=_KINDS[field], limit=MOST, hurry=True)
            return tuple(dict.fromkeys(suggestion.name for suggestion in found))
        if field in ("topic", "story"):
            names = self._topics if field == "topic" else self._stories
            suggested = names.jump(begun, kinds=None, limit=MOST, hurry=True)
            return tuple(suggestion.name for suggestion in suggested)
        return self._kept(field, needle(begun, unfinished=True), begun)

    def _kept(self, field: str, sought: str, begun: str) -> tuple[str, ...]:
        with self._connections.reading() as db:
            if field == "saved":
                names = saved_searches.queries(db)
                return tuple(name for name in names if name.casefold().startswith(begun.casefold()))[:MOST]
            if field == "by":
                rows = db.execute(_AUTHORS, (sought, _LOOKED_AT))
                authors = Counter(author for (value,) in rows for author in json.loads(value))
                fitting = (author for author, _ in authors.most_common() if sought in pad(author))
                return tuple(fitting)[:MOST]
            if field == "tag":
                return tuple(value for (value,) in db.execute(_TAGS, (sought, MOST)))
            if column := _COLUMNS.get(field):
                counted = db.execute(_COUNTED.format(column), (column, sought, _LOOKED_AT, MOST))
                return tuple(value for (value,) in counted)
        return ()


def complete(query: str, at: int, *, values: Values) -> Completion:
    """Say what may stand where the cursor is, `at` characters into a query.

    A field's name comes with its colon; a value with a space after it, and in quotation marks if need be.
    """
    typed = query[:at]
    for written in (_VALUE, _DATE):
        match = written.search(typed)
        if match and (field := match["field"].lower()) in FIELDS:
            options = tuple(_written(value) for value in values.of(field, match["begun"]))
            is_quoted = typed[: match.start("begun")].endswith('"')
            if options or written is _VALUE:
                return Completion(
                    match.start("begun") - is_quoted, _end(query, at, quoted=is_quoted), options
                )
    return Completion(at, at) if typed.count('"') % 2 else _of_fields(query, at)


def _of_fields(query: str, at: int) -> Completion:
    word = re.search(r"(?<![^\s(-])[A-Za-z]*$", query[:at])
    begun = word.group().lower() if word and word.group() not in OPERATORS else ""
    fields = [name for name in FIELDS if name.startswith(begun)] if len(begun) >= _FEW_LETTERS else []
    return Completion(at - len(begun), at, tuple(f"{name}:" for name in fields))


def _written(value: str) -> str:
    plain = value.replace('"', " ")
    return f'"{plain}" ' if re.search(r"[\s()“”„]", plain) else f"{plain} "


def _end(query: str, at: int, *, quoted: bool) -> int:
    """Give where what is to be replaced ends: behind the quotation mark, if one was closed already."""
    behind = query[at:]
    return at + len(behind.partition('"')[0]) + 1 if quoted and '"' in behind else at

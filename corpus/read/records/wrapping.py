"""Where in a JSON value its articles are: itself, its parts, or under a name that services wrap them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.read.words import names

from .fields import BODIES, TITLES, Record, folded

_WRAPPERS = names(
    "articles data items results docs documents records news entries stories posts hits response value feed "
    "newsitems graph list rows"
)
_INNER = names("fields attributes source article newsitem doc document")
"""Keys that hold the article's own values, beside what a service says of it."""
_TELLING = frozenset((*BODIES, *TITLES, *_WRAPPERS, *_INNER))
_DEEPEST = 5


def unwrapped(value: Any, depth: int = 0) -> Iterator[Record]:
    """Yield the records of articles in a value, in their order; none if it holds none."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from unwrapped(part, depth + 1)
    elif isinstance(value, dict):
        yield from _of_object(value, depth)


def _of_object(value: Record, depth: int) -> Iterator[Record]:
    known = folded(value)
    found = () if _TELLING.isdisjoint(known) else tuple(_told(value, known, depth))
    if found:
        yield from found
    elif value and all(isinstance(part, dict) for part in value.values()):
        yield from unwrapped(list(value.values()), depth + 1)


def _told(value: Record, known: Record, depth: int) -> Iterator[Record]:
    """Yield the records that an object wraps under a name for them, or else itself, or itself in parts."""
    if not any(isinstance(known.get(key), str) for key in BODIES):
        for key in _WRAPPERS:
            wrapped = known.get(key)
            if isinstance(wrapped, list | dict) and (found := list(unwrapped(wrapped, depth + 1))):
                yield from found
                return
    if is_article(known):
        yield value
        return
    for key in _INNER:
        inner = known.get(key)
        if isinstance(inner, dict) and is_article(merged := {**known, **folded(inner)}):
            yield merged
            return


def is_article(record: Record) -> bool:
    """Whether a folded record has a text, or a headline with more beside it."""
    if any(record.get(key) for key in BODIES):
        return True
    return any(record.get(key) for key in TITLES) and len(record) > 1

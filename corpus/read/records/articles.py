"""One JSON object -> a raw article, or what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read.content import Content
from corpus.read.harmless import harmless, visible
from corpus.read.readers import Found, Held

from . import exported, ninjs
from .fields import BODIES, LEADS, Record, first, folded, stated, texts
from .laying import laid
from .wrapping import unwrapped

_IDENTIFIERS = ("id", "_id", "uid", "guid", "uuid", "uri")
_LONGEST_ID = 120


class Sources:
    """Names for the records of one input: `PATH#id`, or `PATH#n` where a record has no id or shares one."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._taken: set[int] = set()

    def name(self, record: Record, number: int) -> str:
        """Give record number `number` a name that no other has."""
        own = next(filter(None, (_identifier(record.get(key)) for key in _IDENTIFIERS)), str(number))
        name = own if hash(own) not in self._taken else f"{own}~{number}"
        # Their hashes take a tenth of the room, and one clash in 2**64 only makes a name longer.
        self._taken.add(hash(name))
        return f"{self._source}#{name}"


def articles(
    value: Any, *, number: int, sources: Sources, content: Content, written: bytes = b""
) -> Iterator[Found]:
    """Yield the articles that a JSON value holds; `number` is that of the first record, from 1.

    `written` are the bytes that write the value, where it is likely to be one record.
    """
    source = content.source
    records = [value] if exported.is_export(value) else list(unwrapped(value))
    if not records:
        yield InputError(
            f"{source}#{number}",
            reason="is no record of an article: it has no title and no text under a name that is known",
            advice="call them `title` and `text`",
        )
    for place, record in enumerate(records, number):
        name = sources.name(record, place)
        digest = _digest(written if record is value and written else _sorted(record))
        yield Held(name) if content.holds(name, digest) else article(record, source=name, digest=digest)


def article(record: Record, *, source: str, digest: str) -> Found:
    """Give the article that one object is."""
    if exported.is_export(record):
        return exported.article(record, source=source, digest=digest)
    if ninjs.is_ninjs(record):
        return ninjs.article(record, source=source, digest=digest)
    known = folded(record)
    return laid(RawArticle(source=source, digest=digest, stated=stated(known)), _body(known))


def _body(record: Record) -> str | tuple[str, ...]:
    """Give the longest text under a name for one, or else the lead; a list is of paragraphs."""
    found = [tuple(texts(record.get(key))) for key in BODIES]
    body = max(found, key=lambda parts: sum(map(len, parts)), default=())
    if not body:
        return first(record, LEADS) or ""
    return body[0] if len(body) == 1 else body


def _digest(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()


def _sorted(record: Record) -> bytes:
    return json.dumps(record, sort_keys=True).encode()


def _identifier(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return visible(harmless(str(value)).strip()[:_LONGEST_ID]) or None

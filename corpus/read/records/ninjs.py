"""The news agencies' objects: IPTC ninjs 1.x (`headline`, `body_html`) and 2.x, 3.x (`headlines`, `bodies`).

The standard: https://iptc.org/std/ninjs/. Agencies leave out and add at will, so nothing of it is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.article import RawArticle, Stated
from corpus.read.readers import Found

from .fields import Record, folded, stated, texts
from .laying import laid

_MARKS = ("versioncreated", "firstcreated", "infosources", "bodies", "headlines", "renditions", "altids")
_BODY = re.compile(r"body_?(?P<kind>\w+)$")
_WORDS = re.compile(r"(?:text/plain|text)$")


def is_ninjs(record: Record) -> bool:
    """Whether a record says that it is ninjs, or looks like nothing else."""
    standard = record.get("standard")
    if isinstance(standard, dict) and standard.get("name") == "ninjs":
        return True
    return "uri" in record and sum(mark in record for mark in _MARKS) >= 2


def article(record: Record, *, source: str, digest: str) -> Found:
    """Give the article that a ninjs item is."""
    known = folded(record)
    said = stated(known)
    main = Stated(
        title=next(_by_role(record.get("headlines")), None) or said.title,
        published=_one(known, "firstpublished", "contentcreated", "firstcreated", "versioncreated"),
        updated=_one(known, "versioncreated") if known.get("firstcreated") else None,
        authors=tuple(texts(known.get("by") or known.get("byline"))) or _people(record) or said.authors,
        publisher=next(_names(record.get("infosources")), None) or _one(known, "copyrightholder"),
        agency=next(iter(list(_names(record.get("infosources")))[1:]), None),
        section=next(_names(record.get("subjects") or record.get("subject")), None),
        dateline=_one(known, "located"),
        url=next(_pages(record), None) or said.url,
        language=said.language,
        captions=tuple(_captions(record)),
        tags=said.tags,
    )
    return laid(RawArticle(source=source, digest=digest, stated=main), _body(record))


def _one(record: Record, *keys: str) -> str | None:
    return next((text for key in keys for text in texts(record.get(key))), None)


def _by_role(value: Any) -> Iterator[str]:
    """Yield the values of a list of `{"role", "value"}`, the main one first."""
    parts = [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
    for part in sorted(parts, key=lambda part: part.get("role") not in ("main", None)):
        yield from texts(part.get("value"))


def _names(value: Any) -> Iterator[str]:
    for part in value if isinstance(value, list) else []:
        yield from texts(part.get("name") if isinstance(part, dict) else part)


def _people(record: Record) -> tuple[str, ...]:
    people = record.get("people")
    authors = [
        part
        for part in (people if isinstance(people, list) else [])
        if isinstance(part, dict) and part.get("rel") in ("author", "byline", "creator")
    ]
    return tuple(_names(authors))


def _pages(record: Record) -> Iterator[str]:
    """Yield the addresses at which a person can read the item."""
    value = record.get("renditions")
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    for part in parts:
        if isinstance(part, dict) and "html" in str(part.get("contenttype", part.get("mimetype", ""))):
            yield from (text for text in texts(part.get("href")) if text.startswith("http"))


def _body(record: Record) -> str:
    """Give the longest of an item's bodies: HTML if it has one, as that marks the paragraphs."""
    found: list[tuple[bool, str]] = []
    for key, value in record.items():
        if (kind := _BODY.match(key)) and isinstance(value, str):
            found.append((not _WORDS.match(kind["kind"]), value))
    for part in record.get("bodies") or ():
        if isinstance(part, dict) and isinstance(text := part.get("value"), str):
            found.append((not _WORDS.match(str(part.get("contenttype", ""))), text))
    if found:
        return max(found, key=lambda body: (body[0], len(body[1])))[1]
    return next((text for key in ("descriptions", "description_text") for text in texts(record.get(key))), "")


def _captions(record: Record) -> Iterator[str]:
    """Yield what is said of the pictures that belong to the item."""
    value = record.get("associations")
    for part in list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []:
        if isinstance(part, dict) and part.get("type") in ("picture", "graphic", "video"):
            caption = part.get("description_text") or next(_by_role(part.get("descriptions")), None)
            yield from texts(caption)

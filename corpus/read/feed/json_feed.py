"""JSON Feed (https://www.jsonfeed.org/version/1.1/), which feedparser does not read."""

from __future__ import annotations

import json
from typing import Any

from corpus.errors import InputError

from .. import markup
from ..text import decode
from .dates import iso_date
from .entries import Entry, Feed
from .guarding import LARGEST, MOST
from .truncation import is_truncated, without_pointers

VERSION = "jsonfeed.org/version/"
"""What a JSON Feed says to be, after the scheme."""


def parse_json(content: bytes, *, source: str) -> Feed:
    """Read a JSON Feed; what has the wrong type is taken for absent. Raises InputError if it is none."""
    about = _loaded(content, source)
    items = about.get("items")
    if VERSION not in str(about.get("version")) and not isinstance(items, list):
        raise InputError(source, reason="is JSON but no JSON Feed", advice="check the file or address")
    if isinstance(items, list) and len(items) > MOST:
        raise InputError(source, reason=f"has more than {MOST:,} entries", advice="leave it")
    authors = _authors(about)
    return Feed(
        title=_line(about.get("title")),
        link=_line(about.get("home_page_url")),
        language=_line(about.get("language")),
        entries=tuple(
            _entry(item, authors=authors)
            for item in (items if isinstance(items, list) else ())
            if isinstance(item, dict)
        ),
    )


def _loaded(content: bytes, source: str) -> dict[str, Any]:
    if len(content) > LARGEST:
        reason = f"is larger than {LARGEST // 1_000_000} MB, too large for a feed"
        raise InputError(source, reason=reason, advice="leave it")
    try:
        value = json.loads(decode(content))
    except (ValueError, RecursionError) as error:
        reason = f"is not JSON ({error})"
        raise InputError(source, reason=reason, advice="check the file or address") from error
    if not isinstance(value, dict):
        raise InputError(source, reason="is JSON but no JSON Feed", advice="check the file or address")
    return value


def _entry(item: dict[str, Any], *, authors: tuple[str, ...]) -> Entry:
    text, captions = _content(item)
    updated = _date(item.get("date_modified"))
    whole = bool(item.get("content_html") or item.get("content_text"))
    tags = item.get("tags")
    return Entry(
        id=_id(item.get("id")),
        title=_title(item.get("title")),
        link=_line(item.get("url")) or _line(item.get("external_url")),
        published=_date(item.get("date_published")) or updated,
        updated=updated,
        authors=_authors(item) or authors,
        text=without_pointers(text),
        captions=captions,
        language=_line(item.get("language")),
        tags=tuple(filter(None, map(_line, tags))) if isinstance(tags, list) else (),
        truncated=is_truncated(text, whole=whole),
    )


def _content(item: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if isinstance(html := item.get("content_html"), str) and html.strip():
        return markup.paragraphs(html)
    for name in ("content_text", "summary"):
        if isinstance(text := item.get(name), str) and text.strip():
            return markup.plain_paragraphs(text), ()
    return (), ()


def _authors(owner: dict[str, Any]) -> tuple[str, ...]:
    named = owner.get("authors")
    every = [*(named if isinstance(named, list) else ()), owner.get("author")]
    names = (_line(author.get("name")) for author in every if isinstance(author, dict))
    return tuple(dict.fromkeys(name for name in names if name))


def _id(value: object) -> str | None:
    """Give an id as text: some feeds give a number, which the standard tells readers to take."""
    return _line(str(value)) if isinstance(value, str | int | float) else None


def _title(value: object) -> str | None:
    """Give a headline: it is to be plain text, but many a feed puts tags or entities in it."""
    if not isinstance(value, str):
        return None
    return markup.line(value) if markup.is_markup(value) else markup.plain_line(value)


def _line(value: object) -> str | None:
    return markup.plain_line(value) if isinstance(value, str) else None


def _date(value: object) -> str | None:
    return iso_date(value) if isinstance(value, str) else None

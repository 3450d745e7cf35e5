"""RSS, Atom, RDF and CDF, by feedparser: the only file that imports it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from corpus.errors import InputError

from .. import markup
from .dates import iso_date
from .entries import Entry, Feed
from .frequency import every
from .guarding import guarded
from .truncation import is_truncated, without_pointers

_HTML = ("text/html", "application/xhtml+xml")


def parse_xml(content: bytes, *, source: str, url: str | None) -> Feed:
    """Read a feed in XML, however broken; `url` is where it came from. Raises InputError if it is none."""
    import feedparser

    # Given a stream feedparser opens nothing itself; what it would sanitise becomes plain text here.
    parsed = feedparser.parse(
        io.BytesIO(guarded(content, source=source)),
        response_headers={"content-location": url} if url else None,
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not parsed.get("version") and not parsed["entries"] and not parsed["feed"].get("title"):
        reason = f"is no feed ({parsed['bozo_exception']})" if parsed.get("bozo") else "is no feed"
        raise InputError(source, reason=" ".join(reason.split()), advice="check the file or address")
    about = parsed["feed"]
    return Feed(
        title=_line(about, "title"),
        link=_text(about.get("link")),
        language=_text(about.get("language")),
        every=every(about),
        entries=tuple(map(_entry, parsed["entries"])),
    )


def _entry(entry: Any) -> Entry:
    content = [body for body in entry.get("content", ()) if (body.get("value") or "").strip()]
    summary = entry.get("summary_detail") or {}
    whole = max(content, key=lambda body: len(body["value"]), default=None)
    text, captions = _paragraphs(whole or summary)
    updated = _date(entry, "updated")
    return Entry(
        id=_text(entry.get("id")),
        title=_line(entry, "title"),
        link=_link(entry),
        published=_date(entry, "published") or _date(entry, "created") or updated,
        updated=updated,
        authors=tuple(_authors(entry)),
        text=without_pointers(text),
        captions=captions,
        language=_text((whole or summary).get("language")),
        tags=tuple(dict.fromkeys(filter(None, (_text(tag.get("term")) for tag in entry.get("tags", ()))))),
        truncated=is_truncated(text, whole=whole is not None),
    )


def _link(entry: Any) -> str | None:
    """Give the page of an entry: where a feed counts its readers' clicks, the page behind the counter."""
    named = entry.get("feedburner_origlink") or entry.get("link")
    if not named:
        links = [link.get("href") for link in entry.get("links", ()) if link.get("rel") == "alternate"]
        named = links[0] if links else None
    return _text(named)


def _date(entry: Any, name: str) -> str | None:
    # feedparser gives `published` for an `updated` that is missing, but only when asked with `get`.
    if name not in entry.keys():  # noqa: SIM118
        return None
    return iso_date(entry.get(name), entry.get(f"{name}_parsed"))


def _authors(entry: Any) -> Iterator[str]:
    seen: set[str] = set()
    for author in entry.get("authors") or [{"name": entry.get("author")}]:
        name = markup.line(author.get("name") or "") or _text(author.get("email"))
        if name and name not in seen:
            seen.add(name)
            yield name


def _line(owner: Any, name: str) -> str | None:
    detail = owner.get(f"{name}_detail") or {}
    value = owner.get(name) or ""
    return markup.line(value) if detail.get("type") in _HTML else markup.plain_line(value)


def _paragraphs(detail: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    value = detail.get("value") or ""
    if detail.get("type") in _HTML or markup.is_markup(value):
        return markup.paragraphs(value)
    return markup.plain_paragraphs(value), ()


def _text(value: object) -> str | None:
    return markup.plain_line(value) if isinstance(value, str) else None

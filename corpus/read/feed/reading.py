"""Bytes -> a feed of whichever kind, its links made whole; and its entries as raw articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from corpus.article import RawArticle, Stated
from corpus.errors import InputError

from ..encodings import codec_of, is_wide
from .entries import Entry, Feed

_JSON = re.compile(rb"\s*\{")
_BOM = b"\xef\xbb\xbf"
_MARKS = (_BOM, b"\xff\xfe", b"\xfe\xff", b"\0")
_DECLARES = re.compile(rb"\s*<\?xml[^>]*\bencoding\s*=\s*[\"']?([^\"'\s?>]{0,40})[^>]*>", re.IGNORECASE)
_KEY = 200
"""Characters of an entry's id that tell it from the others; a longer one is told by its digest."""


def parse(content: bytes, *, source: str, url: str | None = None, charset: str | None = None) -> Feed:
    """Read a feed: RSS, Atom, RDF, CDF or JSON Feed. `source` names it, `url` is where it came from.

    `charset` is what a server said of it, believed where the feed itself says nothing. Raises InputError if
    it is no feed, or is made to harm.
    """
    from .json_feed import parse_json
    from .syndication import parse_xml

    if not content.strip():
        raise InputError(source, reason="is empty", advice="check the file or address")
    sample = content[:1000].removeprefix(_BOM)
    if is_wide(sample):
        sample = sample.replace(b"\0", b"").lstrip(b"\xff\xfe")
    if _JSON.match(sample):
        return _linked(parse_json(content, source=source), url)
    return _linked(parse_xml(_declared(content, charset), source=source, url=url), url)


def _declared(content: bytes, charset: str | None) -> bytes:
    """Give a feed as UTF-8 if only the server said in which encoding it is.

    Where the feed itself declares what is no charset, that is taken out of it.
    """
    if content.startswith(_MARKS):
        return content
    if declares := _DECLARES.match(content):
        return content if codec_of(declares[1].decode("latin-1")) else content[declares.end() :]
    try:
        return content.decode(codec_of(charset or "") or "utf-8").encode()
    except UnicodeDecodeError:
        return content


def articles(content: bytes, *, source: str, url: str | None = None) -> Iterator[RawArticle]:
    """Yield the entries of a feed as raw articles, each from `source#id`. Raises InputError."""
    feed = parse(content, source=source, url=url)
    if not feed.entries:
        raise InputError(source, reason="is a feed without entries", advice="try again when it has some")
    for key, entry in keyed(feed.entries):
        yield article_of(entry, feed, source=f"{source}#{key}")


def article_of(entry: Entry, feed: Feed, *, source: str) -> RawArticle:
    """Give an entry as a raw article; its digest tells whether headline, text or dates have changed."""
    told = (entry.title, entry.link, entry.published, entry.updated, entry.authors, entry.text)
    return RawArticle(
        source=source,
        digest=hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest(),
        text="\n\n".join(filter(None, (entry.title, *entry.text))),
        body=entry.text,
        stated=Stated(
            title=entry.title,
            published=entry.published,
            updated=entry.updated if entry.updated != entry.published else None,
            authors=entry.authors,
            publisher=feed.title,
            url=entry.link,
            language=entry.language or feed.language,
            captions=entry.captions,
            tags=entry.tags,
        ),
    )


def keyed(entries: tuple[Entry, ...]) -> Iterator[tuple[str, Entry]]:
    """Give each entry a key that is its own in the feed, and the same each time the feed is read.

    It is the entry's id, else its link, else its headline and date. Where entries share an id they are told
    apart by link and headline; entries that are the same in these too are one.
    """
    seen: set[str] = set()
    for entry in entries:
        key = _short(entry.id or entry.link or _digest(entry.title, entry.published, *_beginning(entry)))
        if key in seen:
            key = f"{key[:_KEY]} {_digest(entry.link, entry.title)}"
        if key not in seen:
            seen.add(key)
            yield key, entry


def _beginning(entry: Entry) -> tuple[str, ...]:
    return () if entry.title else entry.text[:1]


def _short(key: str) -> str:
    return key if len(key) <= _KEY else f"{key[:_KEY]} {_digest(key)}"


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:12]


def _linked(feed: Feed, url: str | None) -> Feed:
    """Make links whole by the feed's own address, or by that of its page; an id may be one too."""
    page = _web(feed.link, url)
    entries = tuple(
        replace(entry, link=_web(entry.link, url, page) or _web(_permalink(entry))) for entry in feed.entries
    )
    return replace(feed, link=page, entries=entries)


def _permalink(entry: Entry) -> str | None:
    return entry.id if entry.id and not entry.link else None


def _web(link: str | None, *bases: str | None) -> str | None:
    """Give the address that a link leads to on the web, or None: nothing else is an article's page."""
    for base in ("", *filter(None, bases)):
        try:
            whole = urljoin(base, link or "")
            parts = urlsplit(whole)
        except ValueError:
            return None
        if link and parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s<>\"]", whole):
            return whole
    return None

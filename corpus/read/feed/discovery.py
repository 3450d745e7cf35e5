"""The feeds that a web page offers, by its `<link rel="alternate">`."""

from __future__ import annotations

import re
from html import unescape

from ..fetch.addresses import joined
from .opml import is_web_address

_LINK = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_BASE = re.compile(r"<base\b[^<>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_KINDS = (
    *("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    *("application/feed+json", "application/json"),
)
_HEAD = 500_000
"""Characters of a page in which its links are looked for."""


def feeds_of(page: str, *, url: str) -> tuple[str, ...]:
    """Give the addresses of the feeds that a page at `url` offers, in its order, those of comments last."""
    head = page[:_HEAD]
    base = _BASE.search(head)
    here = joined(url, unescape(base[1])) if base else url
    found: dict[str, bool] = {}
    for link in _LINK.finditer(head):
        attributes = {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in _ATTRIBUTE.findall(link[1])
        }
        if _offers_feed(attributes):
            address = joined(here, attributes["href"])
            comments = "comment" in f"{attributes.get('title', '')} {address}".lower()
            if is_web_address(address):
                found.setdefault(address, comments)
    return tuple(sorted(found, key=lambda address: found[address]))


def _offers_feed(attributes: dict[str, str]) -> bool:
    kind = attributes.get("type", "").partition(";")[0].strip().lower()
    named = attributes.get("rel", "").lower().split()
    return "alternate" in named and kind in _KINDS and bool(attributes.get("href", "").strip())

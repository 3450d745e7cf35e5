"""What a page states of its article in several places, settled: which of them is believed for what."""

from __future__ import annotations

from urllib.parse import urlsplit

from corpus.article import Stated


def settle(linked: Stated, head: Stated, shown: Stated, title: str, headings: tuple[str, ...]) -> Stated:
    """Choose from JSON-LD, the head's fields and what the page shows, in that order but for the headline."""
    url = linked.url or head.url or shown.url
    return Stated(
        title=linked.title or head.title or shown.title or title or None,
        published=linked.published or head.published or shown.published,
        updated=linked.updated or head.updated or shown.updated,
        authors=linked.authors or head.authors or shown.authors,
        publisher=linked.publisher or head.publisher or shown.publisher or _host(url),
        section=linked.section or head.section,
        url=url,
        language=shown.language or linked.language or head.language,
        captions=shown.captions,
        tags=tuple(dict.fromkeys(linked.tags + head.tags)),
    )


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None

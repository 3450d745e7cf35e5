"""The extractors of articles from pages that are measured beside each other, each behind the same door."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an extractor makes of a page."""

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    body: str = ""


def dateline() -> Callable[[bytes], Reading]:
    """Dateline itself, from bytes to a clean article."""
    from corpus.clean import clean
    from corpus.errors import InputError
    from corpus.read.page import articles

    def read(content: bytes) -> Reading:
        try:
            (raw,) = articles(content, source="page")
            article = clean(raw)
        except InputError:
            return Reading()
        return Reading(
            title=article.title,
            published=article.published,
            authors=article.authors,
            publisher=article.publisher,
            body="\n".join(article.body),
        )

    return read


def trafilatura() -> Callable[[bytes], Reading]:
    """Trafilatura alone, precision first, with its metadata."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def read(content: bytes) -> Reading:
        found = bare_extraction(content, favor_precision=True, include_comments=False, with_metadata=True)
        if found is None or isinstance(found, dict):
            return Reading()
        return Reading(
            title=found.title,
            published=found.date,
            authors=tuple((found.author or "").split("; ")) if found.author else (),
            publisher=found.sitename,
            body=found.text or "",
        )

    return read


def newspaper4k() -> Callable[[bytes], Reading]:
    """The fork of newspaper that is kept up, told to fetch no pictures."""
    warnings.simplefilter("ignore")  # it speaks of packages for what is not asked of it
    from newspaper import Article, Config
    from newspaper.exceptions import ArticleException

    config = Config()
    config.fetch_images = False

    def read(content: bytes) -> Reading:
        page = Article("https://page.invalid/", config=config)
        page.download(input_html=content.decode("utf-8", "replace"))
        try:
            page.parse()
        except (ArticleException, ImportError):  # some languages need packages of their own
            return Reading()
        published = page.publish_date
        return Reading(
            title=page.title,
            published=published.isoformat() if published else None,
            authors=tuple(page.authors),
            publisher=(page.meta_site_name or None),
            body=page.text,
        )

    return read


def readability() -> Callable[[bytes], Reading]:
    """Readability's port to Python: headline and body alone."""
    from lxml.etree import LxmlError
    from lxml.html import fromstring
    from readability import Document
    from readability.readability import Unparseable

    def read(content: bytes) -> Reading:
        page = Document(content.decode("utf-8", "replace"))
        try:
            body = fromstring(page.summary(html_partial=True)).text_content()
        except (Unparseable, LxmlError):
            return Reading()
        return Reading(title=page.short_title(), body=body)

    return read


EXTRACTORS: Mapping[str, Callable[[], Callable[[bytes], Reading]]] = {
    "Dateline": dateline,
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "readability": readability,
}

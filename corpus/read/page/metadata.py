"""What a page states in its head: OpenGraph, article:, Dublin Core, and the fields of news search engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.article import Stated

from .tree import Element, find_all, line

Fields = Mapping[str, Sequence[str]]
"""What each field of a page's head says, by its name in lower case."""

_TITLE = "og:title twitter:title dc.title dcterms.title sailthru.title parsely-title citation_title headline"
_PUBLISHED = (
    "article:published_time og:published_time og:article:published_time datepublished parsely-pub-date"
    " sailthru.date article.published pubdate publishdate publish-date publish_date publication_date"
    " article:post_date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date"
    " citation_publication_date article_date_original cxenseparse:recs:publishtime originalpublicationdate"
    " date created"
)
_UPDATED = (
    "article:modified_time og:updated_time og:article:modified_time datemodified dcterms.modified"
    " dc.date.modified article.updated lastmod last-modified revised updated modificationdate"
)
_AUTHOR = (
    "author article:author_name parsely-author sailthru.author dc.creator dcterms.creator byl byline"
    " citation_author cxenseparse:author dc.creator.name article:author og:article:author og:author"
)
_PUBLISHER = "og:site_name dc.publisher dcterms.publisher application-name publisher copyright"
_SECTION = "article:section og:article:section parsely-section section sailthru.section category cse_section"
_LANGUAGE = "og:locale content-language dc.language dcterms.language language"
_URL = "og:url twitter:url parsely-link"
_TAGS = "article:tag og:article:tag news_keywords keywords parsely-tags sailthru.tags"


def fields_of(root: Element) -> Fields:
    """Gather what a page's meta elements say. A field that is said twice keeps both."""
    fields: dict[str, list[str]] = {}
    for meta in find_all(root, "//meta[@content or @value]"):
        content = line(meta.get("content") or meta.get("value"))[:2_000]
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(attribute)):
                fields.setdefault(name.strip().lower(), []).append(content)
    return fields


def stated(fields: Fields) -> Stated:
    """Give what the fields of a page's head state of its article."""
    authors = next((fields[name] for name in _AUTHOR.split() if _are_names(fields.get(name, ()))), ())
    return Stated(
        title=_first(fields, _TITLE),
        published=_first(fields, _PUBLISHED),
        updated=_first(fields, _UPDATED),
        authors=tuple(authors),
        publisher=_first(fields, _PUBLISHER),
        section=_first(fields, _SECTION),
        url=_first(fields, _URL),
        language=_first(fields, _LANGUAGE),
        tags=tuple(tag for name in _TAGS.split() for tag in fields.get(name, ())),
    )


def _first(fields: Fields, names: str) -> str | None:
    return next((fields[name][0] for name in names.split() if name in fields), None)


def _are_names(values: Sequence[str]) -> bool:
    return any("://" not in value for value in values)

"""Entries that came cut short, completed from the pages that they point to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.article import Article, RawArticle, Stated
from corpus.errors import InputError
from corpus.ingest import Event, index, take
from corpus.library import Library
from corpus.read import Found
from corpus.read.fetch import Fetched, Request, Stopped, fetch, fetch_all, never
from corpus.read.page import articles as articles_of_page

FULL = "full "
"""What the digest of a completed article begins with, before that of its entry: so an entry that has not
changed is known again, and one that has is completed again."""


def completed(articles: Sequence[RawArticle], *, via: str, stopped: Stopped = never) -> Iterator[Found]:
    """Yield articles with their whole text, or why that cannot be had and then the article as it came.

    `via` is the address of the feed that names their pages.
    """
    without = [article for article in articles if not article.stated.url]
    waiting = {article.stated.url: article for article in articles if article.stated.url}
    requests = [Request(url=url, via=via) for url in waiting if url]
    for request, answer in fetch_all(requests, stopped=stopped):
        yield from _completed(waiting.pop(request.url), answer)
    yield from without


def complete(library: Library, article_id: int, *, stopped: Stopped = never) -> Iterator[Event]:
    """Fetch the whole text of an article that came cut short. Raises InputError, NotInLibrary.

    Its number, marks, tags and corrections stay.
    """
    article = library.article(article_id).article
    if not article.url:
        raise InputError(
            article.source, reason="came without the address of its page", advice="it cannot be completed"
        )
    answer = fetch(article.url, via=_feed_of(article), stopped=stopped)
    (page,) = articles_of_page(answer.content, source=article.source)
    digest = (library.digest(article.source) or "").removeprefix(FULL)
    whole = replace(page, digest=FULL + digest, stated=_stated(article, page.stated))
    if _length(whole.body) <= _length(article.body):
        library.set_truncated(article_id, False)
        raise InputError(
            article.source, reason="has no more text on its page", advice="press o to open the page itself"
        )
    yield from take([whole], library)
    library.set_truncated(article_id, False)
    yield from index(library)


def _completed(article: RawArticle, answer: Fetched | InputError) -> Iterable[Found]:
    if isinstance(answer, InputError):
        return (answer, article)
    try:
        (page,) = articles_of_page(answer.content, source=article.source)
    except InputError as error:
        return (error, article)
    if _length(page.body) <= _length(article.body):
        return (replace(article, digest=FULL + article.digest),)
    captions = tuple(dict.fromkeys((*article.stated.captions, *page.stated.captions)))
    stated = replace(
        article.stated,
        authors=article.stated.authors or page.stated.authors,
        section=article.stated.section or page.stated.section,
        captions=captions,
    )
    return (replace(article, body=page.body, stated=stated, digest=FULL + article.digest),)


def _stated(article: Article, page: Stated) -> Stated:
    """Give what is known of the article, and beside it what its page states."""
    return replace(
        page,
        title=article.title or page.title,
        published=article.published or page.published,
        updated=article.updated or page.updated,
        authors=article.authors or page.authors,
        publisher=article.publisher or page.publisher,
        url=article.url,
        language=article.language or page.language,
        captions=tuple(dict.fromkeys((*article.captions, *page.captions))),
    )


def _feed_of(article: Article) -> str | None:
    """Give the feed that an article's source names."""
    feed, parted, _ = article.source.partition("#")
    return feed if parted and feed.startswith(("http://", "https://")) else None


def _length(paragraphs: tuple[str, ...] | None) -> int:
    return sum(map(len, paragraphs or ()))

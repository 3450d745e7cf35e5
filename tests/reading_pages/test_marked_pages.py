"""Web pages of several makers, whose every line says what it is (see tests.cleaning.marked_pages)."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from corpus.article import RawArticle
from corpus.clean import clean
from corpus.read.page import articles
from tests.cleaning.marked_pages import MarkedPage, marked_pages

PAGES = tuple(marked_pages(Path(__file__).with_name("marked")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_gives_its_article_and_nothing_that_stands_around_it(page: MarkedPage) -> None:
    (raw,) = articles(page.text.encode(), source="page.html")
    assert isinstance(raw, RawArticle)
    article = clean(raw)
    may_stand = {_words(line) for line in page.optional} - {_words(line) for line in page.body}
    assert [text for text in article.body if text not in may_stand] == [_words(line) for line in page.body]
    assert article.title == page.title
    assert (article.published or "")[:10] == page.stated["published"]
    assert article.authors == page.values("authors")
    assert article.publisher == (page.values("publisher") or (None,))[0]


def _words(line: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", line)).split())

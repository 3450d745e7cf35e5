"""Floors under how much of a page is understood, over pages of many outlets, shapes and languages.

A floor is what was measured, less a case or two. Raise it when the reading gets better; never lower it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from corpus.article import Article, Origin, RawArticle
from corpus.clean import clean
from corpus.read.text import decode

from .marked_pages import MarkedPage, marked_pages

FLOORS = {
    "paragraphs found": 0.97,
    "paragraphs that are the article's": 0.97,
    "junk left out": 0.98,
    "headline": 0.97,
    "no headline": 1.0,
    "published": 0.98,
    "no date": 1.0,
    "authors": 0.95,
    "no authors": 1.0,
    "publisher": 0.85,
    "language": 1.0,
}


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    """What share of each kind of thing is right, over all marked pages."""
    right: dict[str, list[bool]] = defaultdict(list)
    for page in marked_pages():
        text = decode(page.text.encode())
        for measure, is_right in _judged(page, clean(RawArticle(source=page.name, text=text, digest="0"))):
            right[measure].append(is_right)
    return {measure: sum(answers) / len(answers) for measure, answers in right.items()}


@pytest.mark.parametrize("measure", FLOORS)
def test_what_is_understood_does_not_fall_below_its_floor(measure: str, shares: dict[str, float]) -> None:
    assert shares[measure] >= FLOORS[measure]


def _judged(page: MarkedPage, article: Article) -> Iterator[tuple[str, bool]]:
    found = {_form(paragraph) for paragraph in article.body}
    wanted = {_form(paragraph) for paragraph in page.body}
    junk = {_form(line) for line in page.junk} - wanted
    yield from (("paragraphs found", paragraph in found) for paragraph in wanted)
    yield from (("paragraphs that are the article's", paragraph not in junk) for paragraph in found)
    yield from (("junk left out", line not in found) for line in junk)
    yield from _judged_fields(page, article)


def _judged_fields(page: MarkedPage, article: Article) -> Iterator[tuple[str, bool]]:
    if page.title:
        yield "headline", _form(article.title or "") == _form(page.title)
    else:
        yield "no headline", article.title_origin is Origin.DERIVED
    if dates := page.values("published"):
        yield "published", (article.published or "").startswith(dates[0][:16])
    else:
        yield "no date", article.published is None
    authors = page.values("authors")
    yield ("authors" if authors else "no authors"), set(article.authors) == set(authors)
    if publishers := page.values("publisher"):
        yield "publisher", _form(article.publisher or "") in {_form(name) for name in publishers}
    yield "language", article.language == page.stated.get("language", "en")


def _form(text: str) -> str:
    """Without the differences between kinds of quotation mark and space."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()

"""A small article and its citation, to change as a test needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from corpus.article import Article
from corpus.cite import Citation, citation_of

ARTICLE = Article(
    source="ferries.txt",
    title="Night ferries halted as ice closes the upper harbour",
    published="2026-03-04T06:15+01:00",
    authors=("Lim Seo-yeon", "Anna van der Meer"),
    publisher="The Sandnes Times",
    url="https://sandnes.example/ferries?id=7&ref=a_b",
    language="en",
)
ACCESSED = date(2026, 4, 2)


def article(**changes: Any) -> Article:
    return replace(ARTICLE, **changes)


def citation(**changes: Any) -> Citation:
    return citation_of(article(**changes), accessed=ACCESSED)

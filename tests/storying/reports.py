"""Reports of an invented harbour fire, and builders to change them."""

from __future__ import annotations

from typing import Any

from corpus.annotate import annotate
from corpus.article import Article
from corpus.library import Library

FIRE = (
    "Fire destroyed the old rope works in Brinehaven harbour on Monday and killed the watchman, Osric Bell.",
    "About 120 firefighters fought the flames until dawn. Mayor Edith Marlow said the cause was not known.",
    "“We have lost a man and two hundred years of rope in one night,” Marlow told reporters on the quay.",
    "The rope works, built in 1831, had been sold in May to Halcyon Estates, which wants to build flats.",
    "Insurers put the damage at 4.5 million crowns, the harbour board said. Boats were moved to Port Hale.",
)
RETOLD = (
    "A watchman died when the Brinehaven rope works burnt down in the night to Tuesday, police said.",
    "Osric Bell, 63, had called the fire brigade himself. “We have lost a man and two hundred years of "
    "rope,” said the mayor, Edith Marlow, who stood on the quay until the flames were out.",
    "Halcyon Estates bought the works in May and means to put up 85 flats in the harbour. The firm's lawyer, "
    "Ines Corder, said she was deeply shocked by the fire.",
)
OTHER = (
    "Mayor Edith Marlow opened a swimming hall in suburban Elmsgate on Thursday, leaping from the tower.",
    "The pool has six lanes and cost nine million. Children under twelve swim free on Sundays.",
    "“The water was colder than the council,” said Marlow. Lifeguards counted eight hundred visitors.",
)


def report(source: str, body: tuple[str, ...] = FIRE, **changes: Any) -> Article:
    """Build a report with a headline, an outlet and a date, changed as asked."""
    values: dict[str, Any] = {
        "title": "Watchman dies as fire destroys Brinehaven rope works",
        "publisher": source.partition(".")[0].title(),
        "published": "2031-03-04",
        "body": body,
    }
    return Article(source=source, **(values | changes))


def keep(library: Library, *articles: Article) -> list[int]:
    """Keep articles annotated as an import would, find their stories, and give their numbers."""
    kept = [
        library.keep(article, annotate(article.body, headline=article.title), digest=repr(article)).id
        for article in articles
    ]
    library.find_stories()
    return kept

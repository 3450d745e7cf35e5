"""Dateline itself, asked as its reader asks, with the snippets of what a screen shows; and without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import process_time

from corpus.article import Annotations, Article, Entity, Kind, Mention, Origin, Span
from corpus.library import Library
from corpus.library.articles.outcomes import Ready
from corpus.library.finding.hits import Hits
from tests.benchmarks.articles import Cast, Written, cast
from tests.benchmarks.peers.peer import SHOWN, Asked, stored

_AT_ONCE = 500


class Dateline:
    def __init__(self, folder: Path) -> None:
        self._library = Library(folder)

    def build(self, news: Path, names: Path) -> float:
        self._library.catch_up()  # which imports what it needs
        articles = (ready(written, number) for number, written in stored(news))
        while some := list(islice(articles, _AT_ONCE)):
            self._library.keep_all(some)
        start = process_time()
        self._library.catch_up()
        return process_time() - start

    def open(self) -> None:
        self._library.warm()

    def answer(self, asked: Asked) -> list[int]:
        if asked.way == "jump":
            return list(range(len(self._library.jump(" ".join(asked.words), limit=SHOWN))))
        return self._shown(self._library.search(in_its_language(asked)))

    def add(self, written: Written, number: int) -> None:
        self._library.keep_all([ready(written, number)])
        self._library.catch_up()

    def _shown(self, hits: Hits) -> list[int]:
        assert hits.words or not hits
        return [hit.id - 1 for hit in hits[:SHOWN]]


class DatelineIds(Dateline):
    """The same without headlines and snippets: what the other engines give."""

    def _shown(self, hits: Hits) -> list[int]:
        return [article_id - 1 for article_id in hits.ids[:SHOWN]]


def in_its_language(asked: Asked) -> str:
    words = " ".join(asked.words)
    match asked.way:
        case "any":
            return " OR ".join(asked.words) + " "
        case "phrase":
            return f'"{words}"'
        case "publisher":
            return f'{words} publisher:"{asked.publisher}"'
        case "dates":
            return f"{words} after:{asked.after}"
        case "typing":
            return words
        case _:
            return f"{words} "


def ready(written: Written, number: int) -> Ready:
    paragraphs = tuple(written.text.split("\n\n"))
    article = Article(
        source=written.url,
        title=written.title,
        published=written.date,
        published_origin=Origin.FILE,
        authors=(written.author,),
        publisher=written.publisher,
        url=written.url,
        body=paragraphs,
    )
    return Ready(article, Annotations(mentions=tuple(_mentions(paragraphs, cast(number)))), str(number))


def _mentions(paragraphs: tuple[str, ...], about: Cast) -> Iterator[Mention]:
    known = dict[str, Entity]()
    for kind, names in ((Kind.PERSON, about.people), (Kind.ORG, about.companies), (Kind.PLACE, about.towns)):
        for name in names:
            known[name] = Entity(key=f"{kind}:{name.lower()}", name=name, kind=kind)
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(known, key=len, reverse=True)))
    for place, paragraph in enumerate(paragraphs):
        for found in pattern.finditer(paragraph):
            yield Mention(span=Span(place, *found.span()), entity=known[found[0]])

"""Whoosh 2.7.4 as it comes, its own writer, analyzer, matchers and BM25F."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

from whoosh import fields, index, query, scoring
from whoosh.analysis import StandardAnalyzer

from tests.benchmarks.articles import Written
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable, stored

_MEMORY_MB = 256


class StockWhoosh:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index: Any = None

    def build(self, news: Path, names: Path) -> float:
        self._folder.mkdir()
        analyzer = StandardAnalyzer(stoplist=None, minsize=1)
        schema = fields.Schema(
            number=fields.NUMERIC(stored=True),
            title=fields.TEXT(analyzer, field_boost=2.5),
            body=fields.TEXT(analyzer),
            publisher=fields.ID,
            day=fields.ID,
        )
        writer = index.create_in(str(self._folder), schema).writer(limitmb=_MEMORY_MB)
        start, spent = process_time(), 0.0
        for number, written in stored(news):
            began = process_time()
            _add(writer, written, number)
            spent += process_time() - began
        start = process_time()
        writer.commit()
        return spent + process_time() - start

    def open(self) -> None:
        self._index = index.open_dir(str(self._folder))
        self._searcher = self._index.searcher(weighting=scoring.BM25F())

    def answer(self, asked: Asked) -> list[int]:
        found = self._searcher.search(_query(asked), limit=SHOWN)
        return [hit["number"] for hit in found]

    def add(self, written: Written, number: int) -> None:
        writer = self._index.writer()
        _add(writer, written, number)
        writer.commit()
        self._searcher = self._searcher.refresh()


def _add(writer: Any, written: Written, number: int) -> None:
    writer.add_document(
        number=number,
        title=written.title,
        body=written.text,
        publisher=written.publisher,
        day=written.date[:10],
    )


def _query(asked: Asked) -> Any:
    terms = [_anywhere(query.Term, word) for word in asked.words]
    match asked.way:
        case "all":
            return query.And(terms)
        case "any":
            return query.Or(terms)
        case "phrase":
            return query.Phrase("body", list(asked.words))
        case "typing":
            return query.And([*terms[:-1], _anywhere(query.Prefix, asked.words[-1])])
        case "fuzzy":
            return query.And([_fuzzy(word, asked.edits) for word in asked.words])
        case "publisher":
            return query.And([*terms, query.Term("publisher", asked.publisher)])
        case "dates":
            return query.And([*terms, query.TermRange("day", asked.after, None)])
        case _:
            raise Unable


def _anywhere(kind: Any, word: str) -> Any:
    return query.Or([kind("title", word), kind("body", word)])


def _fuzzy(word: str, edits: int) -> Any:
    return query.Or(
        [query.FuzzyTerm(field, word, maxdist=edits, prefixlength=1) for field in ("title", "body")]
    )

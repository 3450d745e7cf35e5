"""tantivy, a search engine written in Rust, through its Python package."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import tantivy
from tantivy import Occur, Query

from tests.benchmarks.articles import Written
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable, stored

_FIELDS = ("title", "body")
_EXACT = 4.0
"""What a word counts beside one that resembles it."""


class Tantivy:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        schema = tantivy.SchemaBuilder()
        schema.add_integer_field("number", stored=True)
        for field in _FIELDS:
            schema.add_text_field(field)
        schema.add_text_field("publisher", tokenizer_name="raw")
        schema.add_integer_field("day", indexed=True, fast=True)
        self._schema = schema.build()
        self._index = tantivy.Index(self._schema, path=str(folder))

    def build(self, news: Path, names: Path) -> float:
        writer, spent = self._index.writer(num_threads=1), 0.0
        for number, written in stored(news):
            start = process_time()
            writer.add_document(_document(written, number))
            spent += process_time() - start
        start = process_time()
        writer.commit()
        writer.wait_merging_threads()
        return spent + process_time() - start

    def open(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()

    def add(self, written: Written, number: int) -> None:
        writer = self._index.writer(num_threads=1)
        writer.add_document(_document(written, number))
        writer.commit()
        self.open()
        writer.wait_merging_threads()

    def answer(self, asked: Asked) -> list[int]:
        hits = self._searcher.search(self._query(asked), SHOWN).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]

    def _query(self, asked: Asked) -> Query:
        words = " ".join(asked.words)
        match asked.way:
            case "all" | "any":
                return self._parsed(words, together=asked.way == "all")
            case "phrase":
                return self._parsed(f'"{words}"', together=True)
            case "typing":
                return self._all([*map(self._exact, asked.words[:-1]), self._beginning(asked.words[-1])])
            case "fuzzy":
                return self._all([self._like(word, asked.edits) for word in asked.words])
            case "publisher":
                by = Query.term_query(self._schema, "publisher", asked.publisher)
                return self._all([self._parsed(words, together=True), by])
            case "dates":
                days = Query.range_query(
                    self._schema, "day", tantivy.FieldType.Integer, _day(asked.after), _day("9999-12-31")
                )
                return self._all([self._parsed(words, together=True), days])
            case _:
                raise Unable

    def _parsed(self, text: str, *, together: bool) -> Query:
        return self._index.parse_query(
            text, list(_FIELDS), field_boosts={"title": 2.5}, conjunction_by_default=together
        )

    def _exact(self, word: str) -> Query:
        return _any([Query.term_query(self._schema, field, word) for field in _FIELDS])

    def _beginning(self, letters: str) -> Query:
        return _any([Query.regex_query(self._schema, field, f"{letters}.*") for field in _FIELDS])

    def _like(self, word: str, edits: int) -> Query:
        near = [Query.fuzzy_term_query(self._schema, field, word, edits) for field in _FIELDS]
        return _any([Query.boost_query(self._exact(word), _EXACT), *near])

    def _all(self, parts: list[Query]) -> Query:
        return Query.boolean_query([(Occur.Must, part) for part in parts])


def _any(parts: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, part) for part in parts])


def _document(written: Written, number: int) -> Any:
    return tantivy.Document(
        number=number,
        title=written.title,
        body=written.text,
        publisher=written.publisher,
        day=_day(written.date),
    )


def _day(date: str) -> int:
    return int(date[:10].replace("-", ""))

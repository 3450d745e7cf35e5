"""Queries of every form rank as the law says, over segments, dead documents and changes not indexed yet."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.engines import whoosh_index
from corpus.library.index.documents import document
from tests.finding.plain_queries import (
    Answers,
    Field,
    Group,
    Phrase,
    Tree,
    Without,
    Word,
    any_of,
    asks_for_words,
    may_be_looked_past,
)
from tests.finding.plain_ranking import FEW, Plain, Ranking
from tests.keeping.builders import article, keep

WORDS = ("ferry", "ferries", "fery", "bridge", "bridges", "abridge", "harbour", "harbours", "port", "sport")
TYPED = (*WORDS, "brid", "harbuor", "ferryes", "por", "br")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@dataclass(frozen=True)
class Told:
    """An article to keep under a number."""

    number: int
    title: str
    text: str
    day: str | None
    publisher: str | None

    def answers(self, field: str) -> bool:
        month = (self.day or "")[:7]
        return {
            "publisher:quay": self.publisher == "Quay Post",
            "on:2025-04": month == "2025-04",
            "after:2025-03": month > "2025-03",
            "before:2025-04": "" < month < "2025-04",
        }[field]


TOLD = st.builds(
    Told,
    *(st.integers(1, 8), TEXTS, TEXTS, st.sampled_from(("2025-04-09", "2025-03-01", "2019-07-30", None))),
    st.sampled_from(("Quay Post", "Mole Daily", None)),
)
BATCHES = st.lists(st.lists(TOLD, min_size=1, max_size=7), min_size=1, max_size=3)
FIELDS = ("publisher:quay", "on:2025-04", "after:2025-03", "before:2025-04")
LEAVES = st.one_of(
    st.sampled_from(TYPED).map(Word),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2).map(lambda two: Phrase(tuple(two))),
    st.sampled_from(FIELDS).map(lambda written: Field(written, frozenset())),
)
TREES: st.SearchStrategy[Tree] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Group, st.lists(inner, min_size=2, max_size=3).map(tuple), st.booleans()),
        inner.map(lambda one: one if isinstance(one, Without) else Without(one)),
    ),
    max_leaves=5,
)
ASKED = st.one_of(
    TREES, st.tuples(TREES, st.sampled_from(TYPED)).map(lambda two: Group((two[0], Word(two[1], True))))
)


def about(asked: Tree, kept: dict[int, Told]) -> Tree:
    """Say of each field in a query which articles answer it."""
    match asked:
        case Field(written):
            return Field(written, frozenset(number for number, one in kept.items() if one.answers(written)))
        case Without(part):
            return Without(about(part, kept))
        case Group(parts, either):
            return Group(tuple(about(part, kept) for part in parts), either)
    return asked


class Shelf:
    """A library and, beside it, what its index must hold of each article and each earlier state of one."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.kept: dict[int, Told] = {}
        self.alive: dict[int, Plain] = {}
        self.dead: list[Plain] = []
        self.changed: set[int] = set()

    def keep(self, told: Told) -> None:
        one = article(
            str(told.number),
            title=told.title,
            body=(told.text,),
            published=told.day,
            publisher=told.publisher,
        )
        number = keep(self.library, one).id
        if self.kept.get(number) != told:
            self.changed.add(number)
        self.kept[number] = told

    def catch_up(self) -> None:
        self.library.catch_up()
        for number in self.changed:
            if number in self.alive:
                self.dead.append(self.alive[number])
            self.alive[number] = self.plain(number)
        self.changed.clear()

    def plain(self, number: int) -> Plain:
        with self.library._connections.reading() as db:
            known = document(db, number)
        assert known
        return Plain(number, known.day, known.fields)

    def answers(self) -> Answers:
        lines = {
            number: (told.title, told.text, (told.publisher or "").lower())
            for number, told in self.kept.items()
        }
        return Answers(Ranking([*self.alive.values(), *self.dead]), lines)


def join_all(shelf: Shelf) -> None:
    with pytest.MonkeyPatch.context() as meanwhile:
        meanwhile.setattr(whoosh_index, "better_joined", lambda sizes: [len(sizes) > 1] * len(sizes))
        if shelf.library._tools.index.join():
            shelf.dead.clear()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(
    batches=BATCHES, joined=st.booleans(), late=st.lists(TOLD, max_size=2), asked=st.lists(ASKED, min_size=4)
)
def test_queries_of_every_form_rank_as_the_law_says(
    batches: list[list[Told]], joined: bool, late: list[Told], asked: list[Tree]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        shelf = Shelf(library)
        with pytest.MonkeyPatch.context() as meanwhile:
            meanwhile.setattr(whoosh_index, "better_joined", lambda sizes: [False] * len(sizes))
            for batch in batches:
                for told in batch:
                    shelf.keep(told)
                shelf.catch_up()
        if joined:
            join_all(shelf)
        for told in late:
            shelf.keep(told)
        answers = shelf.answers()
        indexed = [one for number, one in shelf.alive.items() if number not in shelf.changed]
        unindexed = [shelf.plain(number) for number in shelf.changed]
        for query in (about(one, shelf.kept) for one in asked if asks_for_words(one)):
            fresh = answers.exact(query, unindexed)
            expected = answers.ranked(query, indexed, [one for one in unindexed if one.id in fresh])
            if any_of(query, Phrase) and len(expected) + len(fresh) < FEW:
                # What else was meant may follow or not, by what is known of phrases before texts are read.
                continue
            # Without the parentheses around all of it, its last word may go on.
            written = str(query)[1:-1] if isinstance(query, Group) else str(query)
            hits = library.search(written, limit=1000)
            assert set(hits.ids[: len(fresh)]) == fresh, written
            found = dict(zip(hits.ids[len(fresh) :], hits._scores[len(fresh) :], strict=True))
            assert set(found) == set(expected), written
            # In an article that answers by another part, the words of a phrase may count without it.
            if not may_be_looked_past(query):
                assert found == pytest.approx(expected, rel=1e-4), written
            assert list(hits._scores) == sorted(hits._scores, reverse=True)

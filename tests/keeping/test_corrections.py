"""What a person puts right holds everywhere and for good, and gives way when it is taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Annotations, Article, Origin
from corpus.errors import CorrectionError, LibraryError, NotInLibrary
from corpus.export import record
from corpus.library import Library
from corpus.library.articles.outcomes import Outcome
from corpus.library.personal.correctable import FIELDS
from corpus.library.results import Value
from corpus.library.sqlite.schema import MIGRATIONS, migrate
from tests.keeping.builders import article, keep


def titles(library: Library, query: str = "") -> list[str | None]:
    listing = library.listing(query)
    return [listing.row(position).title for position in range(len(listing))]


def test_a_correction_is_what_every_way_to_the_article_shows(library: Library) -> None:
    kept = keep(library, article(publisher="Coast Dialy"))
    library.catch_up()
    library.correct(kept.id, "publisher", "Coast Daily")
    library.correct(kept.id, "authors", ("Ada Quill", "Bo Sand"))
    library.correct(kept.id, "title", "Ferry to stop in July")
    library.catch_up()
    shown = library.article(kept.id)
    assert shown.article.publisher == "Coast Daily"
    assert shown.article.authors == ("Ada Quill", "Bo Sand")
    assert record(next(library.articles()))["authors"] == ["Ada Quill", "Bo Sand"]
    assert library.listing().row(0).publisher == "Coast Daily"
    assert titles(library, "publisher:daily by:quill") == ["Ferry to stop in July"]
    assert titles(library, "publisher:dialy") == []
    (hit,) = library.search("quill july")
    assert (hit.title, hit.publisher) == ("Ferry to stop in July", "Coast Daily")


def test_the_index_takes_a_correction_in_and_lets_it_go(library: Library) -> None:
    kept = keep(library, article(title="Ferry stops"))
    library.catch_up()
    library.correct(kept.id, "title", "Zeppelin stops")
    assert library.catch_up().indexed == 1
    assert [hit.id for hit in library.search("zeppelin")] == [kept.id]
    library.uncorrect(kept.id, "title")
    library.reindex()
    assert not library.search("zeppelin")


def test_a_corrected_date_moves_the_article_in_the_list(library: Library) -> None:
    keep(library, article("old.txt", title="Old", published="2025-01-01"))
    undated = keep(library, article("undated.txt", title="Undated", published=None))
    keep(library, article("new.txt", title="New", published="2025-03-01"))
    library.correct(undated.id, "published", "2025-02")
    assert titles(library) == ["New", "Undated", "Old"]
    assert titles(library, "after:2025-02") == ["New"]
    library.uncorrect(undated.id, "published")
    assert titles(library) == ["New", "Old", "Undated"]


def test_what_was_derived_or_worked_out_counts_as_stated_once_a_person_says_so(library: Library) -> None:
    guessed = article(
        title="The ferry will stop.",
        title_origin=Origin.DERIVED,
        published="2025-04-08",
        published_origin=Origin.INFERRED,
    )
    kept = keep(library, guessed)
    library.correct(kept.id, "title", "The ferry will stop.")
    library.correct(kept.id, "published", "2025-04-08")
    exported = record(library.article(kept.id))
    assert (exported["title_origin"], exported["published_origin"]) == ("file", "file")
    library.set_corrections(kept.id, {})
    assert library.article(kept.id).article == guessed


def test_a_field_can_be_put_right_to_unknown(library: Library) -> None:
    kept = keep(
        library, article(published_origin=Origin.FILE, authors=("Wire Desk",), url="https://a.example")
    )
    for field in FIELDS:
        library.correct(kept.id, field, None)
    bare = library.article(kept.id).article
    assert (bare.title, bare.published, bare.published_origin) == (None, None, None)
    assert (bare.authors, bare.url, bare.publisher) == ((), None, None)


def test_corrections_survive_another_import_which_updates_what_was_found(library: Library) -> None:
    first = keep(library, article(publisher="Wire", section="World"))
    library.correct(first.id, "publisher", "Coast Daily")
    again = keep(library, article(publisher="The Wire", section="Sea"))
    assert (again.id, again.outcome) == (first.id, Outcome.UPDATED)
    assert library.article(first.id).article.publisher == "Coast Daily"
    assert library.article(first.id).article.section == "Sea"
    (correction,) = library.corrections(first.id).values()
    assert (correction.value, correction.found) == ("Coast Daily", "The Wire")
    library.uncorrect(first.id, "publisher")
    assert library.article(first.id).article.publisher == "The Wire"


def test_the_day_of_access_survives_another_import_and_is_nobodys_when_taken_back(library: Library) -> None:
    first = keep(library, article())
    library.correct(first.id, "accessed", "2025-05-06")
    keep(library, article(section="Sea"))
    assert library.article(first.id).article.accessed == "2025-05-06"
    assert library.corrections(first.id)["accessed"].found is None
    library.uncorrect(first.id, "accessed")
    assert library.article(first.id).article.accessed is None


def test_corrections_survive_the_article_being_forgotten_and_imported_again(library: Library) -> None:
    first = keep(library, article(publisher="Wire"))
    library.correct(first.id, "publisher", "Coast Daily")
    with closing(sqlite3.connect(library.folder / "library.db")) as db, db:
        db.execute("DELETE FROM articles")
    again = keep(library, article(publisher="Wire"))
    assert library.article(again.id).article.publisher == "Coast Daily"


def test_a_store_of_before_there_were_corrections_is_brought_up(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as db:
        db.executescript(MIGRATIONS[0])
        db.execute("INSERT INTO facts VALUES ('library', 'x')")
        db.execute("PRAGMA user_version = 1")
    with Library(folder) as library:
        kept = keep(library, article())
        library.correct(kept.id, "section", "Sea")
        assert library.article(kept.id).article.section == "Sea"
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as db:
        migrate(db, name="library.db")
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match="newer Dateline"):
        Library(folder)


@pytest.mark.parametrize(
    "value", ["2025", "2025-04", "2025-04-09", "2025-04-09T11:13", "2025-04-09T11:13+09:00"]
)
def test_a_date_keeps_the_precision_it_is_given_with(library: Library, value: str) -> None:
    kept = keep(library, article())
    library.correct(kept.id, "updated", value.replace("T", " "))
    assert library.article(kept.id).article.updated == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "9 April 2025"),
        ("published", "2025-02-30"),
        ("published", "2025-13"),
        ("updated", "2025-04-09T25:00"),
        ("updated", "٢٠٢٥"),
        ("accessed", "2025-04"),
        ("accessed", "2025-02-30"),
        ("accessed", "20250409"),
        ("accessed", "2025-04-09T11:13"),
        ("url", "coast.example/1"),
        ("url", "javascript:alert(1)"),
        ("url", "https://a b"),
        ("url", "http://[::1"),
        ("title", ("one", "two")),
        ("body", "Another text."),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused_and_changes_nothing(
    library: Library, field: str, value: Value
) -> None:
    kept = keep(library, article())
    before = library.article(kept.id)
    with pytest.raises(CorrectionError) as refused:
        library.set_corrections(kept.id, {"section": "Sea", field: value})
    assert refused.value.field == field
    assert library.article(kept.id) == before


def test_nothing_that_steers_a_terminal_is_taken_in(library: Library) -> None:
    kept = keep(library, article())
    library.correct(kept.id, "title", "\x1b]0;owned\x07 Bell\n\u202etide \ud800")
    library.correct(kept.id, "authors", (" Ada\tQuill ", "\x00", "Ada Quill"))
    assert library.article(kept.id).article.title == "]0;owned Bell tide"
    assert library.article(kept.id).article.authors == ("Ada Quill",)


def test_an_article_that_is_not_there_cannot_be_put_right(library: Library) -> None:
    with pytest.raises(NotInLibrary):
        library.correct(7, "title", "Tide")
    with pytest.raises(NotInLibrary):
        library.corrections(7)


def test_the_citations_made_are_logged_latest_first(library: Library) -> None:
    first, second = keep(library, article("a.txt")), keep(library, article("b.txt"))
    library.log_citation(first.id, style="apa", text="A.")
    library.log_citation(second.id, style="mla", text="B.")
    assert [(cited.article, cited.style, cited.text) for cited in library.cited_lately()] == [
        (second.id, "mla", "B."),
        (first.id, "apa", "A."),
    ]
    assert len(library.cited_lately(limit=1)) == 1
    with pytest.raises(NotInLibrary):
        library.log_citation(99, style="apa", text="C.")


_WORDS = st.sampled_from(["Tide", "Wire", "Coast"])
_DATES = st.none() | st.sampled_from(["2025", "2025-04", "2025-04-09"])
_VALUES: dict[str, st.SearchStrategy[Value]] = {
    "title": st.none() | _WORDS,
    "published": _DATES,
    "publisher": st.none() | _WORDS,
    "authors": st.lists(_WORDS, unique=True, max_size=2).map(tuple),
}
_FOUND = st.builds(
    Article,
    source=st.just("a.txt"),
    title=_VALUES["title"],
    title_origin=st.sampled_from([Origin.FILE, Origin.DERIVED]),
    published=_DATES,
    published_origin=st.sampled_from([Origin.FILE, Origin.INFERRED]),
    publisher=_VALUES["publisher"],
    authors=_VALUES["authors"],
)
_CORRECTIONS = st.sampled_from(sorted(_VALUES)).flatmap(
    lambda field: st.tuples(st.just(field), _VALUES[field])
)
_STEPS = st.lists(_FOUND | _CORRECTIONS | st.sampled_from(sorted(_VALUES)), max_size=12)


def overlaid(found: Article, decided: dict[str, Any]) -> Article:
    """Say what the article should be, more simply than the store can."""
    shown = replace(found, **decided)
    if "title" in decided:
        shown = replace(shown, title_origin=Origin.FILE)
    if "published" in decided:
        shown = replace(shown, published_origin=Origin.FILE if decided["published"] else None)
    return shown


@settings(max_examples=60, deadline=None)
@given(first=_FOUND, steps=_STEPS)
def test_any_history_ends_in_the_latest_decisions_over_what_was_found_last(
    first: Article, steps: list[Article | tuple[str, Value] | str]
) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder)) as library:
        number = library.keep(first, Annotations(), digest="first").id
        found, decided = first, dict[str, Any]()
        for turn, step in enumerate(steps):
            match step:
                case Article():
                    found = step
                    library.keep(step, Annotations(), digest=str(turn))
                case (field, value):
                    decided[field] = value
                    library.correct(number, field, value)
                case str():
                    decided.pop(step, None)
                    library.uncorrect(number, step)
        assert library.article(number).article == overlaid(found, decided)
        assert {name: c.value for name, c in library.corrections(number).items()} == decided
        library.set_corrections(number, {})
        assert library.article(number).article == found

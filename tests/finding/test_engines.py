"""Whichever engine is at work, a search finds the same, in the same order and with the same scores."""

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.engines import ENGINES
from tests.finding.test_index import scramble
from tests.keeping.builders import MARA, article, keep, mention

WORDS = (
    "amber",
    "ambers",
    "ambling",
    "birch",
    "birches",
    "cedar",
    "ceder",
    "dune's",
    "U.S.",
    "한덕수",
    "e-mail",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
ARTICLES = st.lists(st.tuples(st.sampled_from("abcdef"), TEXTS, TEXTS), min_size=1, max_size=12)
QUERIES = st.one_of(
    TEXTS.map(lambda text: " ".join(text.split()[:3])),
    TEXTS.map(lambda text: f'"{" ".join(text.split()[:2])}"'),
    TEXTS.map(lambda text: " OR ".join(text.split()[:3])),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(lambda pair: f"{pair[0]} -{pair[1]}"),
    st.sampled_from(("a", "am", "ambr", "cedr", "bir", "한덕")),
)


def found(library: Library, query: str) -> list[tuple[int, float, tuple[str, ...]]]:
    return [(hit.id, hit.score, hit.matched) for hit in library.search(query)]


@settings(max_examples=20, deadline=None)
@given(kept=ARTICLES, queries=st.lists(QUERIES, min_size=1, max_size=6))
def test_every_engine_finds_and_ranks_the_same(kept: list[tuple[str, str, str]], queries: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        for source, title, text in kept:
            keep(library, article(source, title=title, body=(text,)))
        answers = {}
        for engine in ENGINES:
            library.reindex(engine=engine)
            ranked = [found(library, query) for query in queries]
            answers[engine] = ranked, [[kept.id for kept in library.articles(query)] for query in queries]
        assert answers["fts5"] == answers["whoosh"]


@pytest.fixture
def other(library: Library) -> Library:
    """Give a library with one article, indexed by SQLite."""
    text = "Mara Okonjo saw the ferry."
    keep(library, article("a", body=(text,)), mention(text, "Mara Okonjo", MARA))
    library.reindex(engine="fts5")
    return library


def test_the_engine_that_was_chosen_stays_at_work(other: Library) -> None:
    keep(other, article("b"))
    assert other.catch_up().indexed == 1
    with Library(other.folder) as again:
        assert {hit.id for hit in again.search("ferry")} == {1, 2}
        assert {"the search index (fts5) holds all 2 articles"} <= {finding.what for finding in again.check()}
    assert not (other.folder / "index").exists()


def test_the_engine_can_be_changed_back(other: Library) -> None:
    other.reindex(engine="whoosh")
    assert not (other.folder / "fts5").exists()
    assert [hit.id for hit in other.search("okonjo")] == [1]


def test_an_article_that_changes_or_goes_is_found_as_it_is(other: Library) -> None:
    chance = random.Random(3)
    for _ in range(30):
        keep(other, article("a", title=f"Told {chance.random()}", body=("The harbour.",)))
        other.catch_up()
    assert [hit.id for hit in other.search("harbour")] == [1]
    assert not [hit for hit in other.search("ferry") if hit.score]


@pytest.mark.parametrize("damage", [scramble, Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_damaged_index_is_built_anew(other: Library, damage: object) -> None:
    other.close()
    for file in (other.folder / "fts5").iterdir():
        if file.name == "words.db":
            damage(file)  # type: ignore[operator]
        else:
            file.unlink()
    with Library(other.folder) as again:
        assert [hit.id for hit in again.search("ferry")] == [1]
        again.catch_up()
        assert [hit.id for hit in again.search("ferry") if hit.score] == [1]

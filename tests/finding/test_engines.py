"""Whichever engine is at work, a search finds the same, in the same order and with the same scores."""

import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import LibraryError
from corpus.library import Library
from corpus.library.engines import engine as engines
from corpus.library.engines.engine import ENGINES
from tests.finding.test_index import scramble
from tests.keeping.builders import MARA, article, keep, mention

ROOT = Path(__file__).parents[2]
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
        assert answers["tantivy"] == answers["whoosh"]


@pytest.fixture(params=["fts5", "tantivy"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def other(library: Library, engine: str) -> Library:
    """Give a library with one article, indexed by another engine than usual."""
    text = "Mara Okonjo saw the ferry."
    keep(library, article("a", body=(text,)), mention(text, "Mara Okonjo", MARA))
    library.reindex(engine=engine)
    return library


def test_the_engine_that_was_chosen_stays_at_work(other: Library, engine: str) -> None:
    keep(other, article("b"))
    assert other.catch_up().indexed == 1
    with Library(other.folder) as again:
        assert {hit.id for hit in again.search("ferry")} == {1, 2}
        assert f"the search index ({engine}) holds all 2 articles" in {found.what for found in again.check()}
    assert not (other.folder / "index").exists()


def test_the_engine_can_be_changed_back(other: Library, engine: str) -> None:
    other.reindex(engine="whoosh")
    assert not (other.folder / engine).exists()
    assert [hit.id for hit in other.search("okonjo")] == [1]


def test_an_article_that_changes_or_goes_is_found_as_it_is(other: Library) -> None:
    chance = random.Random(3)
    for _ in range(30):
        keep(other, article("a", title=f"Told {chance.random()}", body=("The harbour.",)))
        other.catch_up()
    assert [hit.id for hit in other.search("harbour")] == [1]
    assert not [hit for hit in other.search("ferry") if hit.score]
    assert all(finding.ok for finding in other.check())


@pytest.mark.parametrize("damage", [scramble, Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_damaged_index_is_built_anew(other: Library, engine: str, damage: Callable[[Path], object]) -> None:
    other.close()
    for file in (other.folder / engine).iterdir():
        if file.name in {"words.db", "meta.json"}:
            damage(file)
        elif engine == "fts5":
            file.unlink()
    with Library(other.folder) as again:
        assert [hit.id for hit in again.search("ferry")] == [1]
        again.catch_up()
        assert [hit.id for hit in again.search("ferry") if hit.score] == [1]


KILLED = """
import os, sys
from pathlib import Path
from corpus.errors import LibraryError
from corpus.library import Library
with Library(Path(sys.argv[1])) as library:
    library.catch_up(lambda done, total: os._exit(9))
"""


def test_a_writer_killed_in_the_middle_loses_nothing(other: Library) -> None:
    for number in range(3):
        keep(other, article(str(number)))
    killed = subprocess.run([sys.executable, "-c", KILLED, other.folder], cwd=ROOT, check=False)
    assert killed.returncode == 9
    assert len(other.search("ferry")) == 4
    assert other.catch_up().indexed == 3
    assert sorted(hit.id for hit in other.search("ferry")) == [1, 2, 3, 4]


def test_an_engine_that_is_not_installed_is_told_and_one_that_is_gone_is_replaced(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library, article())
    library.reindex(engine="tantivy")
    monkeypatch.setattr(engines, "find_spec", lambda _: None)
    with pytest.raises(LibraryError, match=re.escape("pip install 'dateline[tantivy]'")):
        library.reindex(engine="tantivy")
    with Library(library.folder) as again:
        again.catch_up()
        assert [hit.id for hit in again.search("fery")] == [1]
        (told,) = (finding for finding in again.check() if not finding.ok)
        assert (told.what, told.advice) == (
            "tantivy is not installed, and whoosh is at work instead",
            "pip install 'dateline[tantivy]'",
        )

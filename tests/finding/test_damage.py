"""An index that is damaged, foreign or not to be written never stops a search, and is built anew."""

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.engines import catching_up
from corpus.library.finding import search
from corpus.library.queries.query import Words
from tests.finding.test_index import found
from tests.keeping.builders import article, keep
from tests.keeping.test_read_only import give_up_rights

ROOT = Path(__file__).parents[2]
ALL = [1, 2, 3, 4, 5, 6]
EVERYTHING = {"whoosh": "index", "fts5": "fts5", "tantivy": "tantivy"}


@pytest.fixture(scope="module", params=EVERYTHING)
def indexed(request: pytest.FixtureRequest) -> Path:
    """Give the folder of a library of six articles, whose index has two parts."""
    folder = Path(tempfile.mkdtemp())
    with Library(folder) as library:
        library.reindex(engine=request.param)
        for number in range(6):
            keep(library, article(str(number), title=f"Told {number}", body=("The ferry " * 9, "Port Hale.")))
            if number % 3 == 2:
                library.catch_up()
    return folder


def copied(folder: Path, place: str) -> tuple[Path, list[Path]]:
    """Give a copy of a library, and the files of its index."""
    copy = Path(shutil.copytree(folder, place, dirs_exist_ok=True))
    (index,) = (copy / name for name in EVERYTHING.values() if (copy / name).is_dir())
    return copy, sorted(index.iterdir())


def answers(library: Library) -> None:
    """Ask all that an index is asked."""
    for query in ("ferry ", "fery ", "po", '"port hale"', "told -ferry"):
        assert all(hit.id in ALL for hit in library.search(query))
        assert {kept.id for kept in library.articles(query)} <= set(ALL)
    library.check()


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**9), flips=st.sampled_from((1, 3, 40)))
def test_bits_that_flip_anywhere_do_not_stop_a_search(indexed: Path, seed: int, flips: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        folder, files = copied(indexed, place)
        for _ in range(flips):
            file = chance.choice([file for file in files if file.stat().st_size])
            content = bytearray(file.read_bytes())
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            file.write_bytes(content)
        with Library(folder) as library:
            answers(library)
            library.catch_up()
            answers(library)
            library.reindex()
            assert found(library) == ALL


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**9), whole=st.booleans())
def test_a_file_cut_short_or_of_garbage_does_not_stop_a_search(indexed: Path, seed: int, whole: bool) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        folder, files = copied(indexed, place)
        file = chance.choice(files)
        size = file.stat().st_size
        file.write_bytes(chance.randbytes(size) if whole else file.read_bytes()[: chance.randrange(size + 1)])
        with Library(folder) as library:
            answers(library)
            library.catch_up()
            answers(library)


def of_another_version(index: Path) -> None:
    (note,) = index.glob("applied-*.json")
    note.write_text(json.dumps(json.loads(note.read_text()) | {"version": 0}))


def a_file_in_its_place(index: Path) -> None:
    shutil.rmtree(index)
    index.write_text("no folder")


@pytest.mark.parametrize("harm", [of_another_version, a_file_in_its_place, shutil.rmtree])
def test_every_article_is_found_before_and_after_it_is_built_anew(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    with Library(tmp_path) as library:
        for number in range(6):
            keep(library, article(str(number)))
        library.catch_up()
    harm(tmp_path / "index")
    with Library(tmp_path) as library:
        hits = library.search("ferry")
        assert (sorted(hit.id for hit in hits), hits.unindexed, hits.skipped) == (ALL, 6, 0)
        library.catch_up()
        assert found(library) == ALL
        assert library.search("ferry").unindexed == 0


def test_while_it_is_built_anew_articles_are_found_by_it_or_by_their_exact_words(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catching_up, "_BATCH", 2)
    for number in range(6):
        keep(library, article(str(number)))
    seen: list[tuple[list[int], int, int]] = []

    def look(_done: int, _total: int) -> None:
        hits = library.search("ferry")
        seen.append((sorted(hits.ids), sum(hit.score == 1 for hit in hits), hits.unindexed))
        assert sorted(library.listing("ferry").row(place).id for place in range(6)) == ALL

    library.catch_up(look)
    assert [ids for ids, _, _ in seen] == [ALL] * 3
    assert [unindexed for _, _, unindexed in seen] == [6, 4, 2]


def test_without_time_the_newest_are_looked_through_and_the_rest_is_counted(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_PATIENCE", 0)
    for number in range(201):
        keep(library, article(str(number), published=f"{1900 + number}-04-09"))
    hits = library.search("ferry", limit=300)
    assert (len(hits), hits.ids[0], hits.skipped, hits.unindexed) == (200, 201, 1, 201)
    library.catch_up()
    monkeypatch.setattr(search, "_PATIENCE", 9)
    assert len(library.search("ferry", limit=300)) == 201


def test_a_damaged_index_is_not_read_again_for_each_search(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        keep(library, article())
        library.catch_up()
    for file in (tmp_path / "index").glob("*.trm"):
        file.write_bytes(b"x" * 99)
    with Library(tmp_path) as library:
        index = library._tools.index
        opened: list[object] = []
        snapshot = index.snapshot
        index.snapshot = lambda last=None: opened.append(1) or snapshot(last=last)  # type: ignore
        for _ in range(3):
            assert [hit.id for hit in library.search("ferry")] == [1]
        assert len(opened) == 1
        assert library._tools.search.find(Words(("ferry",), "ferry")) is None


FULL = """
import resource, signal, sys
from pathlib import Path
from corpus.errors import LibraryError
from corpus.library import Library
with Library(Path(sys.argv[1])) as library:
    library.search("ferry")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
    try:
        library.catch_up()
    except LibraryError as error:
        print(error)
    print(sorted(library.search("ferry").ids))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits files as Linux does")
@pytest.mark.parametrize("engine", EVERYTHING)
def test_a_disk_that_is_full_while_it_is_built_anew_is_told_and_the_search_goes_on(
    tmp_path: Path, engine: str
) -> None:
    with Library(tmp_path) as library:
        library.reindex(engine=engine)
        for number in range(6):
            words = " ".join(f"w{n * number}" for n in range(900))
            keep(library, article(str(number), body=(words, "ferry")))
    shutil.rmtree(tmp_path / EVERYTHING[engine])
    done = subprocess.run(
        [sys.executable, "-c", FULL, tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert not done.stderr
    said, ids = done.stdout.splitlines()
    assert "free some space" in said
    assert str(tmp_path) in said
    assert ids == str(ALL)
    with Library(tmp_path) as library:
        library.catch_up()
        assert found(library) == ALL


READ = """
import sys
from pathlib import Path
from corpus.errors import LibraryError
from corpus.library import Library
with Library(Path(sys.argv[1])) as library:
    print(library.search("ferry").ids)
    try:
        library.catch_up()
    except LibraryError as error:
        print(error)
    print(library.search("ferry").ids)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="gives up rights as Linux does")
@pytest.mark.parametrize("mode", [0o000, 0o500])
def test_an_index_that_may_not_be_read_or_written_is_told_and_the_search_goes_on(
    tmp_path: Path, mode: int
) -> None:
    with Library(tmp_path) as library:
        keep(library, article("a"))
        library.catch_up()
        keep(library, article("b"))
    (tmp_path / "index").chmod(mode)
    done = subprocess.run(
        [sys.executable, "-c", READ, tmp_path],
        cwd=ROOT,
        preexec_fn=give_up_rights,
        capture_output=True,
        text=True,
        check=False,
    )
    (tmp_path / "index").chmod(0o700)
    assert done.stderr == ""
    first, said, second = done.stdout.splitlines()
    assert first == second
    assert sorted(json.loads(first)) == [1, 2]
    assert "see to it that you may write there" in said

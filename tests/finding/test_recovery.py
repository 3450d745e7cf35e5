"""An index that loses files, or is damaged while it is in use, is built anew by itself."""

import os
import random
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.library import Library
from corpus.library.engines import whoosh_index
from tests.finding.test_index import cut, first_file, found, scramble
from tests.keeping.builders import article, keep

ALL = list(range(1, 13))


@pytest.fixture
def parted(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Give a library whose index has four parts that are better joined."""
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(whoosh_index, "better_joined", lambda sizes: [False] * len(sizes))
        for number in range(12):
            words = " ".join(random.Random(number).choices(("amber", "birch", "cedar"), k=20))
            keep(library, article(str(number), body=(f"The ferry. {words}",)))
            if number % 3 == 2:
                library.catch_up()
    return library


def as_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


HARMS = (cut, scramble, Path.unlink, as_folder, lambda file: file.write_bytes(b""))


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize(
    "ending", [".id.col", "_body_len.col", ".trm", ".pst", ".sums", ".psts", ".prs", ".prss"]
)
def test_what_is_damaged_while_it_is_used_is_built_anew_when_it_is_to_be_joined(
    parted: Library, harm: Callable[[Path], object], ending: str
) -> None:
    assert found(parted) == ALL
    harm(first_file(parted.folder / "index", ending))
    assert parted.catch_up().rebuilt
    assert found(parted) == ALL
    assert all(finding.ok for finding in parted.check())


@pytest.mark.parametrize(
    "ending", [".id.col", "_body_len.col", ".trm", ".pst", ".sums", ".psts", ".prs", ".prss"]
)
def test_an_index_that_lost_a_file_is_told_when_it_is_loaded_and_built_anew(
    tmp_path: Path, ending: str
) -> None:
    with Library(tmp_path) as library:
        keep(library, article())
        library.catch_up()
        first_file(tmp_path / "index", ending).unlink()
    with Library(tmp_path) as library:
        assert not library.warm()
        assert library.search("ferry").unindexed == 1
        assert library.catch_up().rebuilt
        assert found(library) == [1]


def test_a_list_by_relevance_is_answered_though_postings_turn_out_to_be_damaged(parted: Library) -> None:
    parted.warm()
    for file in (parted.folder / "index").glob("*.pst"):
        file.write_bytes(b"x" * file.stat().st_size)
    listing = parted.listing("birch sort:relevance")
    assert sorted(listing.row(place).id for place in range(len(listing))) == ALL
    assert parted.catch_up().rebuilt


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_lock_is_its_owners_alone(library: Library) -> None:
    before = os.umask(0)
    try:
        library.catch_up()
    finally:
        os.umask(before)
    assert stat.S_IMODE((library.folder / "index.lock").stat().st_mode) == 0o600


def test_what_is_no_lock_is_put_aside(library: Library) -> None:
    keep(library, article())
    lock = library.folder / "index.lock"
    lock.write_bytes(b"no lock at all " * 99)
    assert library.catch_up().indexed == 1
    assert lock.read_bytes() == b""


def test_what_a_killed_rebuilding_left_is_deleted(library: Library) -> None:
    (library.folder / "index.new").mkdir()
    (library.folder / "index.new" / "half").write_text("written")
    library.catch_up()
    assert not (library.folder / "index.new").exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
@pytest.mark.parametrize("engine", ["fts5", "tantivy"])
def test_no_engines_index_is_used_that_others_may_write_to(library: Library, engine: str) -> None:
    keep(library, article())
    library.reindex(engine=engine)
    (library.folder / engine).chmod(0o777)
    assert [hit.id for hit in library.search("ferry")] == [1]
    assert library.catch_up().rebuilt
    assert found(library) == [1]

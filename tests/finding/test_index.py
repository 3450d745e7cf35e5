"""The index equals the store, whatever happens in between; and nothing foreign is ever trusted."""

import os
import pickle
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, open_dir

from corpus.library import Library
from corpus.library.engines.gathering import better_joined
from corpus.library.engines.sums import seal
from corpus.library.engines.whoosh_index import SCHEMA
from corpus.library.library import STORE
from tests.keeping.builders import article, keep

ROOT = Path(__file__).parents[2]


def found(library: Library, query: str = "ferry") -> list[int]:
    return sorted(hit.id for hit in library.search(query, limit=1000) if hit.score)


def test_catching_up_takes_in_what_is_new_and_says_how_much(library: Library) -> None:
    keep(library, article("a"))
    keep(library, article("b"))
    told: list[tuple[int, int]] = []
    first = library.catch_up(lambda done, total: told.append((done, total)))
    assert (first.indexed, first.waiting, first.busy, first.rebuilt) == (2, 0, False, False)
    assert told == [(2, 2)]
    assert library.catch_up().indexed == 0
    assert found(library) == [1, 2]


def test_reindexing_builds_it_anew(library: Library) -> None:
    keep(library, article())
    assert library.reindex() == 1
    assert found(library) == [1]
    assert not (library.folder / "index.new").exists()


def first_file(folder: Path, ending: str) -> Path:
    return next(file for file in sorted(folder.iterdir()) if file.name.endswith(ending))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


def scramble(file: Path) -> None:
    file.write_bytes(bytes(byte ^ 0x5A for byte in file.read_bytes()))


@pytest.mark.parametrize("damage", [cut, scramble, Path.unlink, lambda file: file.write_bytes(b"")])
@pytest.mark.parametrize("ending", [".toc", ".trm", ".pst", "id.col", "_body_len.col", ".json"])
def test_a_damaged_index_never_stops_a_search_and_can_be_built_anew(
    tmp_path: Path, damage: Any, ending: str
) -> None:
    with Library(tmp_path) as library:
        for number in range(5):
            keep(library, article(str(number)))
        library.catch_up()
    damage(first_file(tmp_path / "index", ending))
    with Library(tmp_path) as library:
        assert len(library.search("ferry")) in {0, 5}
        keep(library, article("new"))
        library.catch_up()
        library.reindex()
        assert found(library) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("ending", [".toc", ".json"])
def test_an_index_that_does_not_open_is_built_anew_by_itself(tmp_path: Path, ending: str) -> None:
    with Library(tmp_path) as library:
        keep(library, article())
        library.catch_up()
    scramble(first_file(tmp_path / "index", ending))
    with Library(tmp_path) as library:
        assert library.catch_up().rebuilt
        assert found(library) == [1]


def test_damaged_postings_are_told_when_the_library_is_looked_over(library: Library) -> None:
    keep(library, article())
    library.catch_up()
    assert all(finding.ok for finding in library.check())
    file = first_file(library.folder / "index", ".pst")
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(content)
    (finding,) = (finding for finding in library.check() if not finding.ok)
    assert "is not as it was written" in finding.what
    assert finding.advice == "dateline reindex"


def test_an_index_of_another_library_is_not_used(tmp_path: Path) -> None:
    for name in ("mine", "theirs"):
        with Library(tmp_path / name) as library:
            keep(library, article(name, title=f"Of {name}"))
            library.catch_up()
    shutil.rmtree(tmp_path / "mine" / "index")
    shutil.copytree(tmp_path / "theirs" / "index", tmp_path / "mine" / "index")
    with Library(tmp_path / "mine") as library:
        assert not library.search("theirs")
        assert library.catch_up().rebuilt
        assert found(library, "mine") == [1]


def test_an_index_that_is_ahead_of_a_store_put_back_is_built_anew(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        keep(library, article("a"))
        library.catch_up()
    backup = (tmp_path / STORE).read_bytes()
    with Library(tmp_path) as library:
        keep(library, article("b"))
        library.catch_up()
    (tmp_path / STORE).write_bytes(backup)
    with Library(tmp_path) as library:
        assert library.catch_up().rebuilt
        assert found(library) == [1]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_an_index_that_others_may_write_to_is_not_used(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        keep(library, article())
        library.catch_up()
        (tmp_path / "index").chmod(0o777)
    with Library(tmp_path) as library:
        assert found(library) == []
        assert library.catch_up().rebuilt
        assert found(library) == [1]


class Trap:
    """Runs when it is unpickled by an unpickler that admits anything."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.mark),)


def trap_in_the_list_of_segments(folder: Path, trap: Trap) -> None:
    file = first_file(folder, ".toc")
    index = FileIndex(FileStorage(str(folder)), SCHEMA)
    generation = index.latest_generation()
    file.unlink()
    TOC(SCHEMA, [trap], generation).write(index.storage, index.indexname)
    seal(file)
    assert b"mkdir" in file.read_bytes()


def trap_in_the_table_of_words(folder: Path, trap: Trap) -> None:
    file = first_file(folder, ".trm")
    data, pickled = file.read_bytes(), pickle.dumps(trap, 2)
    extras = len(data) - 4 - struct.unpack("!i", data[-4:])[0]
    file.write_bytes(data[:extras] + pickled + struct.pack("!i", len(pickled)))


def trap_in_the_postings(folder: Path, trap: Trap) -> None:
    file = first_file(folder, ".pst")
    data, pickled = bytearray(file.read_bytes()), pickle.dumps(trap, 2)
    for start in [match.start() + 8 for match in re.finditer(b"W3Bl", data)]:
        data[start : start + len(pickled)] = pickled
    file.write_bytes(data)


@pytest.mark.parametrize(
    "lay", [trap_in_the_list_of_segments, trap_in_the_table_of_words, trap_in_the_postings]
)
def test_code_in_a_foreign_index_does_not_run(tmp_path: Path, lay: Any) -> None:
    with Library(tmp_path / "library") as library:
        for number in range(200):
            keep(library, article(str(number), body=("ferry " * (number % 7 * 50 + 1),)))
        library.catch_up()
    mark = tmp_path / "ran"
    lay(tmp_path / "library" / "index", Trap(mark))
    with Library(tmp_path / "library") as library:
        library.search("ferry")
        library.catch_up()
        library.check()
    assert not mark.exists()


def test_whoosh_itself_can_open_the_index(library: Library) -> None:
    keep(library, article())
    library.catch_up()
    with open_dir(str(library.folder / "index")).searcher() as searcher:
        assert searcher.doc_count() == 1


def test_many_small_segments_become_few(library: Library) -> None:
    for number in range(20):
        keep(library, article(str(number)))
        library.catch_up()
    assert len(list((library.folder / "index").glob("*.trm"))) < 10
    assert found(library) == list(range(1, 21))


def test_segments_are_joined_by_size_or_when_half_deleted() -> None:
    assert better_joined([(10, 10)] * 3) == [False] * 3
    assert better_joined([(10, 10)] * 4 + [(5000, 5000)]) == [True] * 4 + [False]
    assert better_joined([(60, 60)] + [(10, 10)] * 3) == [True] * 4
    assert better_joined([(61, 61)] + [(10, 10)] * 3) == [False] * 4
    assert better_joined([(10, 10)] * 9) == [True] * 8 + [False]
    assert better_joined([(4, 10), (6, 10)]) == [True, False]
    assert better_joined([(300_000, 300_000)] * 9) == [False] * 9


WRITER = """
import sys
from pathlib import Path
from corpus.library import Library
with Library(Path(sys.argv[1])) as library:
    def wait(done, total):
        print("writing", flush=True)
        sys.stdin.readline()
    print(library.catch_up(wait).indexed, flush=True)
"""


def test_while_another_process_writes_the_index_this_one_carries_on(library: Library) -> None:
    keep(library, article("a"))
    library.catch_up()
    keep(library, article("b"))
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(library.folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        keep(library, article("c"))
        caught_up = library.catch_up()
        assert (caught_up.busy, caught_up.indexed, caught_up.waiting) == (True, 0, 2)
        with pytest.raises(Exception, match="another Dateline is writing"):
            library.reindex()
        assert found(library) == [1, 2, 3]
        other.stdin.write("\n" * 5)
        other.stdin.close()
        assert other.stdout.read().splitlines()[-1] == "2"
    assert other.returncode == 0
    assert library.catch_up().indexed == 0
    assert found(library) == [1, 2, 3]


def test_a_writer_killed_in_the_middle_loses_nothing(library: Library) -> None:
    for number in range(3):
        keep(library, article(str(number)))
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(library.folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        other.kill()
    assert library.catch_up().indexed == 3
    assert found(library) == [1, 2, 3]
    assert list((library.folder / "index").glob("*.tmp")) == []

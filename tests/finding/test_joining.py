"""Segments that are joined hold what they held, while searches go on, and a kill loses nothing."""

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corpus.library import Library
from corpus.library.engines import joining
from corpus.library.engines import whoosh_index as index
from tests.finding.test_index import found
from tests.keeping.builders import article, keep

ROOT = Path(__file__).parents[2]
WORDS = ("amber", "birch", "cedar", "dune", "ébène", "한덕수", *(f"w{n}" for n in range(40)))


def join_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all segments joined, some words at a time, where there are more than one."""
    monkeypatch.setattr(index, "better_joined", lambda sizes: [len(sizes) > 1] * len(sizes))
    monkeypatch.setattr(joining, "_AT_ONCE", 50)


def fill(library: Library, *, seed: int) -> None:
    """Keep, change and index articles, a few at a time, without joining."""
    chance = random.Random(seed)
    for number in range(40):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 60)))
        keep(library, article(str(chance.randrange(25)), title=f"told {number}", body=(text,)))
        if number % 9 == 8:
            library.catch_up()


def held(library: Library) -> dict[tuple[str, str], dict[int, float]]:
    """Give the articles of each word of each field, and how often it stands in each."""
    snapshot = library._tools.index.snapshot()
    words = {
        (field, terms.word(n))
        for field, tables in snapshot.terms().items()
        for terms in tables
        for n in range(len(terms))
    }
    known = {}
    for field, word in words:
        docs, times = snapshot.postings(field, word)
        alive = snapshot.alive[docs]
        known[field, word] = dict(zip(snapshot.ids[docs[alive]].tolist(), times[alive].tolist(), strict=True))
    return {word: articles for word, articles in known.items() if articles}


@pytest.mark.parametrize("seed", range(3))
def test_what_is_joined_holds_what_its_parts_held(
    library: Library, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "better_joined", lambda sizes: [False] * len(sizes))
    fill(library, seed=seed)
    library.catch_up()
    before, parts = held(library), len(library._tools.index.snapshot().segments)
    assert parts > 3
    join_all(monkeypatch)
    library.catch_up()
    assert len(library._tools.index.snapshot().segments) == 1
    assert held(library) == before
    assert all(finding.ok for finding in library.check())
    library.reindex()
    assert held(library) == before


def test_searches_go_on_while_segments_are_joined(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    join_all(monkeypatch)
    for number in range(30):
        keep(library, article(str(number)))
    library.catch_up()
    asked = [0]
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            assert {hit.id for hit in library.search("ferry", limit=100)} >= set(range(1, 31))
            asked[0] += 1

    asking = threading.Thread(target=ask)
    asking.start()
    for number in range(10):
        keep(library, article(f"new {number}"))
        library.catch_up()
    done.set()
    asking.join()
    assert asked[0]
    assert found(library) == list(range(1, 41))


KILLED = """
import os, sys
from pathlib import Path
from corpus.library import Library
from corpus.library.engines import joining, whoosh_index
whoosh_index.better_joined = lambda sizes: [len(sizes) > 1] * len(sizes)
joined = []
join = joining._join
def stop(parts):
    joined.append(1)
    if len(joined) == int(sys.argv[2]):
        os._exit(9)
    return join(parts)
joining._join = stop
with Library(Path(sys.argv[1])) as library:
    library.catch_up()
"""


def test_a_kill_while_segments_are_joined_loses_nothing_and_it_is_done_later(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, seed=1)
    library.catch_up()
    before = held(library)
    for after in (1, 3):
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, library.folder, str(after)], cwd=ROOT, check=False
        )
        assert killed.returncode == 9
        assert held(library) == before
    join_all(monkeypatch)
    assert library.catch_up().indexed == 0
    assert len(library._tools.index.snapshot().segments) == 1
    assert held(library) == before
    assert len(list((library.folder / "index").glob("*.pst"))) == 1


ADDING = """
import sys
from pathlib import Path
from corpus.library import Library
from tests.keeping.builders import article, keep
with Library(Path(sys.argv[1])) as library:
    for line in sys.stdin:
        keep(library, article(line.strip(), title=f"Arrived {line.strip()}"))
        print(library.catch_up().indexed, flush=True)
"""


def test_what_another_process_adds_is_found_by_the_next_search(library: Library) -> None:
    keep(library, article("first"))
    library.catch_up()
    library.warm()
    with subprocess.Popen(
        [sys.executable, "-c", ADDING, library.folder],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        for number in range(12):
            print(f"ship{number}", file=other.stdin, flush=True)
            assert other.stdout.readline() == "1\n"
            assert [hit.title for hit in library.search(f"ship{number} ")] == [f"Arrived ship{number}"]
            assert len(library.search("ferry ")) == number + 2
        other.stdin.close()

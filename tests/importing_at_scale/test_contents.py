"""However an import is done, and however often it is killed, the same inputs make the same library."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from corpus.ingest import Skipped, Took, ingest
from corpus.library import Library
from tests.benchmarks.articles import article, as_text, write_jsonl
from tests.keeping.contents import contents

ROOT = Path(__file__).parents[2]
FILES, RECORDS = 20, 60


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of plain files around one file of many records, and one that fails."""
    folder = tmp_path_factory.mktemp("news")
    for number in range(FILES):
        (folder / f"{'az'[number % 2]}{number:02}.txt").write_text(as_text(article(1000 + number)))
    write_jsonl(folder / "many.jsonl", RECORDS)
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """What an import by one process, from beginning to end, makes."""
    with Library(tmp_path_factory.mktemp("undisturbed")) as library:
        took = [event for event in ingest([news], library, workers=1) if isinstance(event, Took)]
        assert len(took) == library.count() == FILES + RECORDS
        return contents(library)


def test_two_workers_make_what_one_makes_in_the_same_order(
    news: Path, undisturbed: dict[str, list[Any]], tmp_path: Path
) -> None:
    with Library(tmp_path) as library:
        took = [event.source for event in ingest([news], library, workers=2) if isinstance(event, Took)]
        assert took == sorted(took, key=lambda source: (source.partition("#")[0], len(source), source))
        assert contents(library) == undisturbed


IMPORT = """
import sys
from pathlib import Path
from corpus.ingest import ingest, keeping
from corpus.library import Library
keeping._BATCH, keeping._INDEXED = 7, 20
if __name__ == "__main__":
    with Library(Path(sys.argv[2])) as library:
        for event in ingest([Path(sys.argv[1])], library, workers=int(sys.argv[3])):
            print(event, flush=True)
"""


def test_killed_at_any_point_the_next_import_goes_on_and_the_end_is_the_same(
    news: Path, undisturbed: dict[str, list[Any]], tmp_path: Path
) -> None:
    (tmp_path / "importing.py").write_text(IMPORT)
    chance = random.Random(3)
    for attempt in range(10):
        arguments = (tmp_path / "importing.py", news, tmp_path / "library", 1 + attempt % 2)
        command = [sys.executable, *map(str, arguments)]
        run = subprocess.Popen(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE)
        assert run.stdout is not None
        for _ in range(chance.randrange(1, 12)):
            run.stdout.readline()
        time.sleep(chance.random() / 20)
        run.send_signal(signal.SIGKILL)
        run.communicate()
    with Library(tmp_path / "library") as library:
        before = library.count()
        events = list(ingest([news], library, workers=1))
        assert sum(isinstance(event, Skipped) for event in events) == before
        assert sum(isinstance(event, Took) for event in events) == FILES + RECORDS - before
        assert contents(library) == undisturbed
        assert all(finding.ok for finding in library.check())

"""An import is ended, or meets another one, at the worst moments: nothing is lost and nothing doubled."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from corpus.ingest import Skipped, Took, ingest
from corpus.library import Library
from tests.benchmarks.articles import article, as_text, write_jsonl
from tests.importing_at_scale import deadly
from tests.keeping.contents import contents

ROOT = Path(__file__).parents[2]
FILES, RECORDS = 4, 100
ARTICLES = FILES + RECORDS

PHASES = (
    ("reading", "corpus.ingest.crew", "Crew._hand_over", 1),
    ("annotating", "corpus.ingest.line", "Line.leave", 3),
    ("the middle of a transaction", "corpus.library.articles.store", "log_change", 3),
    ("parting stories", "corpus.library.stories.assigning", "regroup", 1),
    ("settling family names", "corpus.library.spoken_of.standing", "_settle", 2),
    ("writing a segment", "corpus.library.engines.whoosh_index", "_Writer._flush_segment", 1),
    ("committing the index", "corpus.library.engines.whoosh_index", "note", 1),
    ("joining segments", "corpus.library.engines.whoosh_index", "_Writer._absorb", 1),
    ("the end", "corpus.ingest", "index", 1),
)
"""What is done, and the function at whose call of that number the process kills itself."""

IMPORT = """
import importlib, os, signal, sys
from pathlib import Path
from corpus.ingest import keeping, stages
from corpus.library.engines import gathering
stages._ARTICLES = keeping._BATCH = keeping._INDEXED = 4
gathering._SEVERAL = 2
def deadly(function, calls):
    def dying(*arguments, **named):
        nonlocal calls
        calls -= 1
        if calls == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **named)
    return dying
if __name__ == "__main__":
    news, library, module, name, calls, workers = sys.argv[1:]
    *owner, last = name.split(".")
    place = importlib.import_module(module)
    for step in owner:
        place = getattr(place, step)
    setattr(place, last, deadly(getattr(place, last), int(calls)))
    import corpus.ingest
    from corpus.library import Library
    with Library(Path(library)) as opened:
        for _ in corpus.ingest.ingest([Path(news)], opened, workers=int(workers)):
            pass
"""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of plain files and one file of many records."""
    folder = tmp_path_factory.mktemp("news")
    for number in range(FILES):
        (folder / f"{number}.txt").write_text(as_text(article(1000 + number)))
    write_jsonl(folder / "many.jsonl", RECORDS)
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """What an import from beginning to end makes."""
    with Library(tmp_path_factory.mktemp("undisturbed")) as library:
        assert sum(isinstance(event, Took) for event in ingest([news], library, workers=1)) == ARTICLES
        return contents(library)


def start(
    *arguments: object, before: Callable[[], object] | None = None, **options: Any
) -> subprocess.Popen[str]:
    environment: Mapping[str, str] = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True, preexec_fn=before, **options
    )


def importing(news: Path, library: Path, **options: Any) -> subprocess.Popen[str]:
    return start("-m", "tui", "--library", library, "import", news, **options)


def finish(news: Path, library: Library) -> None:
    """Import again: what is kept is passed over, and what is not is taken."""
    before = library.count()
    events = list(ingest([news], library, workers=1))
    assert sum(isinstance(event, Skipped) for event in events) == before
    assert sum(isinstance(event, Took) for event in events) == ARTICLES - before


def is_sound(library: Library) -> bool:
    return all(finding.ok for finding in library.check())


def test_killed_in_every_phase_the_next_import_goes_on_and_the_end_is_the_same(
    news: Path, undisturbed: dict[str, list[Any]], tmp_path: Path
) -> None:
    (tmp_path / "importing.py").write_text(IMPORT)
    kept = [0]
    for phase, module, function, calls in PHASES:
        workers = 2 if module.startswith("corpus.ingest.") else 1
        run = start(tmp_path / "importing.py", news, tmp_path / "library", module, function, calls, workers)
        _, said = run.communicate()
        assert run.returncode == -signal.SIGKILL, (phase, said)
        with Library(tmp_path / "library") as library:
            kept.append(library.count())
    assert kept == sorted(kept)
    with Library(tmp_path / "library") as library:
        finish(news, library)
        assert contents(library) == undisturbed
        assert is_sound(library)


def test_where_there_is_no_more_room_that_is_said_and_the_next_import_finishes(
    news: Path, undisturbed: dict[str, list[Any]], tmp_path: Path
) -> None:
    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, resource.RLIM_INFINITY))

    run = importing(news, tmp_path, before=allow_little)
    _, said = run.communicate()
    assert run.returncode == 1
    assert "so far, and kept; give the same command again" in said
    assert "free some space on that disk and try again" in said
    assert "Traceback" not in said
    with Library(tmp_path) as library:
        finish(news, library)
        assert contents(library) == undisturbed
        assert is_sound(library)


def test_two_imports_at_once_share_the_work_and_double_nothing(
    news: Path, undisturbed: dict[str, list[Any]], tmp_path: Path
) -> None:
    runs = [importing(news, tmp_path / "library") for _ in range(2)]
    told = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    assert sum(int(out.split(" added")[0]) for out, _ in told) == ARTICLES
    with Library(tmp_path / "library") as library:
        library.catch_up()
        assert contents(library) == undisturbed
        assert is_sound(library)


def test_another_process_searches_and_reads_all_the_while(news: Path, tmp_path: Path) -> None:
    run = importing(news, tmp_path / "library")
    seen = set()
    with Library(tmp_path / "library") as library:
        while run.poll() is None:
            seen.add(library.count())
            for hit in library.search("percent"):
                assert library.article(hit.id).article.body
            library.jump("Mara")
        assert library.count() == ARTICLES
        assert seen <= set(range(ARTICLES + 1))
    out, said = run.communicate()
    assert run.returncode == 0, said
    assert out == f"{ARTICLES} added, 0 updated, 0 unchanged, 0 failed\n"


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_import_that_is_ended_leaves_no_process(tmp_path: Path, blow: signal.Signals) -> None:
    write_jsonl(tmp_path / "many.jsonl", 400)
    let_in = signal.default_int_handler if blow is signal.SIGINT else signal.SIG_DFL
    run = start(
        *("-m", "tui", "--library", tmp_path / "library", "import", "--workers", 2, tmp_path / "many.jsonl"),
        before=lambda: signal.signal(signal.SIGINT, let_in),
        start_new_session=True,
    )
    while not (workers := children(run.pid)):
        assert run.poll() is None
    with Library(tmp_path / "library") as library:
        while not library.count():
            assert run.poll() is None
    run.send_signal(blow)
    run.communicate(timeout=60)
    for worker in workers:
        wait_till_gone(worker)


HANGING = """
import sys
from pathlib import Path
from corpus.ingest import ingest, processes
from corpus.library import Library
from tests.importing_at_scale import deadly
processes.work = deadly.work
if __name__ == "__main__":
    with Library(Path(sys.argv[2])) as library:
        for event in ingest([Path(sys.argv[1])], library, workers=2):
            print(event, flush=True)
"""


def test_a_worker_that_hangs_ends_with_who_asked_it(tmp_path: Path) -> None:
    (tmp_path / "hanging.py").write_text(HANGING)
    news = tmp_path / "news"
    news.mkdir()
    for number in range(9):
        (news / f"{number}.txt").write_text(as_text(article(number)))
    (news / "last.txt").write_text(f"{as_text(article(10))}\n\n{deadly.SLEEP}\n")
    run = start(tmp_path / "hanging.py", news, tmp_path / "library")
    assert run.stdout is not None
    while deadly.ASLEEP not in run.stdout.readline():
        assert run.poll() is None
    workers = children(run.pid)
    run.kill()
    run.communicate()
    for worker in workers:
        wait_till_gone(worker)


def test_what_prepares_a_stream_ends_with_who_asked_it(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "many.jsonl", 300)
    with (tmp_path / "many.jsonl").open() as stream:
        command = ("-m", "tui", "--library", tmp_path / "library", "import", "--workers", 2, "-")
        run = start(*command, stdin=stream)
    while len(workers := children(run.pid)) < 3:
        assert run.poll() is None
    run.kill()
    run.communicate()
    for worker in workers:
        wait_till_gone(worker)


def children(process: int) -> list[int]:
    """Give the processes that one has started, from any of its threads."""
    tasks = Path("/proc", str(process), "task")
    if not tasks.exists():
        pytest.skip("there is no telling who started whom here")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]


def wait_till_gone(process: int) -> None:
    """Wait till a process is gone; a test that waits for ever shows that it stays."""
    stat = Path("/proc", str(process), "stat")
    while stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z":
        time.sleep(0.05)

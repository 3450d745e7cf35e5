"""`dateline import --watch` takes what is new or changed, once it is whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from corpus.ingest import Took
from corpus.ingest.watching import watch, whole
from corpus.library import Library
from tests.benchmarks.articles import article, as_text

ROOT = Path(__file__).parents[2]
NEWS = Path("news.txt")
SECOND = 1_000_000_000


def test_a_file_is_whole_when_two_looks_agree_or_nobody_wrote_for_a_while() -> None:
    fresh = {NEWS: (100 * SECOND, 10)}
    assert whole(fresh, before={}, taken={}, at=101 * SECOND) == []
    assert whole(fresh, before=fresh, taken={}, at=101 * SECOND) == [NEWS]
    assert whole(fresh, before={NEWS: (99 * SECOND, 8)}, taken={}, at=101 * SECOND) == []
    assert whole(fresh, before={}, taken={}, at=103 * SECOND) == [NEWS]


def test_what_was_taken_is_taken_again_only_when_it_has_changed() -> None:
    now = {NEWS: (100 * SECOND, 10)}
    assert whole(now, before=now, taken=now, at=200 * SECOND) == []
    assert whole(now, before=now, taken={NEWS: (90 * SECOND, 10)}, at=200 * SECOND) == [NEWS]


def test_a_file_with_a_date_in_the_future_is_taken_when_two_looks_agree() -> None:
    now = {NEWS: (900 * SECOND, 10)}
    assert whole(now, before={}, taken={}, at=200 * SECOND) == []
    assert whole(now, before=now, taken={}, at=200 * SECOND) == [NEWS]


def test_new_and_changed_files_are_taken_and_growing_ones_waited_for(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    text = as_text(article(1))

    def write(end: int) -> None:
        (folder / "growing.txt").write_text(text[:end])

    lengths = iter((200, 400, len(text), None, None, None))

    def pause() -> None:
        """Do what somebody else does between two looks, and stop at the end."""
        length = next(lengths, -1)
        if length == -1:
            raise KeyboardInterrupt
        if length:
            write(length)

    events = []
    try:
        for event in watch([folder], library, pause=pause):
            events.append(event)
    except KeyboardInterrupt:
        pass
    assert [event.source for event in events if isinstance(event, Took)] == [str(folder / "growing.txt")]
    kept = library.article(1).article
    assert kept.body[-1] in text
    assert len(" ".join(kept.body)) > 400


def test_watching_ends_with_ctrl_c_and_keeps_what_it_took(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(as_text(article(1)))
    (folder / "two-is-empty.txt").write_bytes(b"")
    command = [sys.executable, "-m", "tui", "--library", str(tmp_path / "library"), "import", "--watch"]
    run = subprocess.Popen(
        [*command, "--report", str(tmp_path / "report"), str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # In the background of a shell it would hear no Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert run.stderr is not None
    while "is empty" not in run.stderr.readline():
        pass
    run.send_signal(signal.SIGINT)
    out, _ = run.communicate(timeout=60)
    assert run.returncode == 0
    assert out == "1 added, 0 updated, 0 unchanged, 1 failed\n"
    assert "two-is-empty.txt: is empty; give a file with text in it" in (tmp_path / "report").read_text()

"""Pipes that close, disks that are full, locales that know few characters, terminals and interruptions."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run
from .papers import PLAIN

KOREAN = "시장은 오늘 새로운 다리를 발표했다고 시청이 말했다."
DATELINE = [sys.executable, "-m", "tui"]


def start(*words: str | Path, **environ: str) -> subprocess.Popen[str]:
    """Start the program as a shell would, in the foreground: in the background it would hear no Ctrl-C."""
    return subprocess.Popen(
        [*DATELINE, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environ},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def shell(script: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in which `dateline` is the program."""
    program = f'unset PYTHONUNBUFFERED\ndateline() {{ "{sys.executable}" -m tui "$@"; }}\n{script}'
    return subprocess.run(["bash", "-c", program], capture_output=True, text=True, timeout=60, check=False)


MANY = 300
"""Articles enough that an import is still at work when it is interrupted."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Enough articles that an import takes a while."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MANY):
        text = f"{PLAIN}\nIngrid Halvorsen counted {number} ferries.\n" * 2
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def test_whoever_reads_our_output_may_have_enough(kept: Path) -> None:
    done = shell("dateline export --format jsonl | head -c 10; echo ${PIPESTATUS[0]}; dateline list | true")
    assert done.stdout.startswith('{"id": ')
    assert done.stdout.endswith(", 0\n")
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_said(kept: Path) -> None:
    done = shell("dateline list >/dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: the output could not be written (No space left on device)")
    assert "Traceback" not in done.stderr


def test_closed_streams_are_no_reason_to_fail(kept: Path) -> None:
    done = shell("dateline list >&-; dateline show 99 2>&-; dateline import - <&-")
    assert done.stdout == ""
    assert done.stderr == "dateline: standard input: is closed; pipe a text into it, or name a file\n"


def test_output_is_utf8_whatever_the_locale(run: Run, tmp_path: Path) -> None:
    (tmp_path / "korean.txt").write_text(KOREAN, encoding="utf-8")
    run("import", tmp_path / "korean.txt")
    started = start("show", "1", "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    out, err = started.communicate(timeout=30)
    assert (started.returncode, err) == (0, "")
    assert json.loads(out)["body"] == [KOREAN]


def test_what_may_not_be_read_is_said_and_the_rest_is_taken(news: Path) -> None:
    for name, mode in (("closed", 0o000), ("unsearchable", 0o600)):
        (news / name).mkdir()
        (news / name / "article.txt").write_text(PLAIN)
        (news / name).chmod(mode)
    (news / "orchid.txt").chmod(0o000)
    as_nobody = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    command = [*as_nobody, *DATELINE, "import", str(news)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    for name in ("closed", "unsearchable"):
        (news / name).chmod(0o700)
    assert (done.returncode, done.stdout) == (1, "2 added, 0 updated, 0 unchanged, 3 failed\n")
    for path in ("orchid.txt", "closed", "unsearchable/article.txt"):
        assert f"dateline: {news}/{path}: cannot be read (Permission denied); check that you" in done.stderr


def test_an_import_that_is_killed_goes_on_where_it_was(run: Run, many: Path) -> None:
    started = start("import", many)
    while not run("list", "--limit", "1", "--json").json:
        time.sleep(0.05)
    started.kill()
    started.communicate()
    before = len(run("list", "--json").json)
    assert 0 < before < MANY
    done = run("import", "--json", many).json
    assert (done["added"], done["unchanged"], done["failed"]) == (MANY - before, before, [])
    assert len(run("search", "--json", "halvorsen", "--limit", "999").json) == MANY
    assert run("doctor", "--json").json["ok"]


def test_two_imports_at_once_take_every_article_once(run: Run, many: Path) -> None:
    both = [start("import", "--json", many) for _ in range(2)]
    told = [json.loads(started.communicate(timeout=60)[0]) for started in both]
    assert sum(done["added"] for done in told) == MANY
    assert [done["failed"] for done in told] == [[], []]
    assert len(run("search", "--json", "halvorsen", "--limit", "999").json) == MANY


def test_an_interrupted_import_says_what_is_kept(run: Run, many: Path) -> None:
    started = start("import", many)
    while not run("list", "--limit", "1", "--json").json:
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=30)
    assert (started.returncode, out) == (130, "")
    *_, kept, stopped = err.splitlines()
    assert kept.endswith(" so far, and kept; give the same command again to go on from here")
    assert stopped == "dateline: stopped"
    assert "Traceback" not in err


def test_a_bar_shows_names_that_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name in ("\x1b]0;owned\x07.txt", "[@click=app.bell]here.txt", "\u202etxt.exe", "n" * 250):
        (folder / name).write_text(f"{name!r}. {PLAIN}")
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, [*DATELINE, "import", str(folder)])
    shown = b""
    try:
        while piece := os.read(terminal, 65536):
            shown += piece
    except OSError:  # a terminal ends so on Linux
        pass
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    assert b"4 added" in shown
    assert b"\x1b]" not in shown
    assert b"\x07" not in shown
    assert "\u202e".encode() not in shown

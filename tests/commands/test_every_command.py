"""Every command in every trouble: the right exit status, a message that names it, JSON that is JSON.

No traceback and nothing that acts on a terminal, whatever the trouble is.
"""

from __future__ import annotations

import ctypes
import json
import os
import pty
import pwd
import shutil
from pathlib import Path

import pytest

from corpus.feeds import follow
from corpus.ingest import ingest
from corpus.library import Library
from tests.commands.conftest import Ran
from tests.commands.every import (
    ALONE,
    COMMANDS,
    READING,
    WITHOUT_JSON,
    declared,
    run_apart,
    words_of,
)
from tests.commands.papers import PAPERS
from tests.feeding.papers import item, rss

OPML = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
HOSTILE = "\x1b]0;owned\x07\u202e[@click=app.bell]x[/]\nsecond line\x9b2J"
every_command = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files of all kinds that commands take, and a library of three articles and a feed."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("feed.xml", "followed.xml"):
        (folder / name).write_bytes(rss(item(1), title=name))
    (folder / "list.opml").write_text(OPML)
    (folder / "records.json").write_text('[{"title": "Ferry", "type": "webpage"}]')
    with Library(folder / "library") as library:
        list(ingest([folder / name for name in PAPERS], library))
        list(follow(library, str(folder / "followed.xml")))
    (folder / "decisions.txt").write_text('never "Harbour board"\n')
    assert run_apart("--library", folder / "library", "entities", "hide", "Lindholm").status == 0
    with Library(folder / "library") as library:
        library.save_search("old", "ferry")
        library.catch_up()
    return folder


@pytest.fixture
def here(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that, which is the current folder."""
    folder = tmp_path / "here"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DATELINE_LIBRARY", str(folder / "library"))
    return folder


def check(ran: Ran, *, status: int, json_wanted: bool = False, said: str = "") -> None:
    """Hold a command to what all promise, whatever happened."""
    assert ran.status == status, ran
    assert "Traceback" not in ran.err, ran.err
    assert all(character.isprintable() or character in "\n\t" for character in ran.out + ran.err), ran
    assert said in ran.err, ran
    if status:
        assert ran.err.strip() or "BAD" in ran.out or '"ok": false' in ran.out, ran
    if json_wanted and ran.out:
        json.loads(ran.out)


def test_none_is_forgotten() -> None:
    assert set(declared()) <= set(COMMANDS)


@every_command
def test_what_it_says_in_json_is_json(here: Path, command: str) -> None:
    ran = run_apart(*words_of(command, json=True))
    check(ran, status=0, json_wanted=command not in WITHOUT_JSON)
    assert ran.out or command == "entities export"


@every_command
def test_a_damaged_library_is_named_in_one_line(here: Path, command: str) -> None:
    (here / "library" / "library.db").write_bytes(b"nonsense " * 1000)
    ran = run_apart(*words_of(command, json=True))
    if command in ALONE:
        check(ran, status=0, json_wanted=True)
        return
    check(ran, status=1, json_wanted=command == "doctor")
    assert str(here / "library") in (ran.out if command == "doctor" else ran.err)
    assert command == "doctor" or (ran.out, len(ran.err.splitlines())) == ("", 1), ran


@every_command
def test_a_damaged_index_stands_in_nobodys_way(here: Path, command: str) -> None:
    for file in (here / "library" / "index").iterdir():
        file.write_bytes(b"nonsense" * 50)
    check(run_apart(*words_of(command)), status=int(command == "doctor"))


@every_command
def test_where_there_is_no_library_there_is_nothing_in_it(here: Path, command: str) -> None:
    shutil.rmtree(here / "library")
    ran = run_apart(*words_of(command))
    asks_for_one = ("show", "cite", "stories", "searches remove", "feeds set", "feeds remove")
    decides = ("merge", "different", "split", "rename", "retype", "hide", "unhide", "show")
    missing = command.startswith(asks_for_one) or command.removeprefix("entities ") in decides
    missing &= command not in (*ALONE, "stories", "cite of what was copied")
    check(ran, status=int(missing))


@every_command
def test_a_library_that_is_a_file_is_refused(here: Path, command: str) -> None:
    shutil.rmtree(here / "library")
    (here / "library").write_text("no folder")
    status = 0 if command in ALONE else 1
    check(
        run_apart(*words_of(command)),
        status=status,
        said=str(here / "library") if status and command != "doctor" else "",
    )


def give_up_rights() -> None:
    """Give up the superuser's rights, among them to write what nobody may; see capset(2)."""
    if os.geteuid() == 0:
        version_3, this_process, none = 0x20080522, 0, (0,) * 6
        head = (ctypes.c_uint32 * 2)(version_3, this_process)
        assert ctypes.CDLL(None).capset(head, (ctypes.c_uint32 * 6)(*none)) == 0


@every_command
def test_it_is_told_apart_who_may_only_read(here: Path, command: str) -> None:
    library = here / "library"
    inside = [library, *library.rglob("*")]
    for path in inside:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        ran = run_apart(*words_of(command), before=give_up_rights)
    finally:
        for path in inside:
            path.chmod(0o755)
    changes_nothing = command in READING or command == "reannotate"  # all is up to date
    check(ran, status=int(not changes_nothing), said="" if changes_nothing else str(library))


@every_command
def test_whoever_reads_what_it_says_may_have_enough(here: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = run_apart(*words_of(command), fd=writing)
    os.close(writing)
    assert (ran.status, "Traceback" in ran.err, "BrokenPipe" in ran.err) == (0, False, False), ran


@every_command
def test_a_terminal_of_few_letters_is_shown_no_other(here: Path, command: str) -> None:
    keeper, terminal = pty.openpty()
    ran = run_apart(*words_of(command), encoding="ascii", fd=terminal)
    os.close(terminal)
    os.close(keeper)
    check(ran, status=0)


@every_command
def test_without_a_home_it_says_how_to_name_a_library(
    here: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(uid: int) -> None:
        raise KeyError(uid)

    for name in ("HOME", "DATELINE_LIBRARY", "DATELINE_CONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    ran = run_apart(*words_of(command))
    if command in ("annotate", "feeds show"):
        check(ran, status=0)
    elif command.startswith("cite") and "log" not in "".join(COMMANDS[command]):
        check(ran, status=2, said="DATELINE_CONFIG")
    else:
        check(ran, status=1, said="DATELINE_LIBRARY")
    assert not (here / "~").exists()


@every_command
def test_the_name_of_a_library_cannot_act_on_a_terminal(here: Path, command: str) -> None:
    library = here / HOSTILE.replace("/", "|")
    (here / "library").rename(library)
    check(run_apart("--library", library, *words_of(command)), status=0)
    (library / "library.db").write_bytes(b"nonsense " * 1000)
    ran = run_apart("--library", library, *words_of(command, json=True))
    check(ran, status=0 if command in ALONE else 1, json_wanted=command not in WITHOUT_JSON)


TAKE_A_FILE = (
    ("import",),
    ("annotate",),
    ("annotate", "--jsonl"),
    ("cite", "--csl-json"),
    ("backup", "--restore"),
    ("feeds", "add"),
    ("feeds", "show"),
    ("feeds", "import"),
    ("entities", "import"),
)
BAD_FILES: dict[str, bytes | None] = {
    "missing": None,
    "empty": b"",
    "binary": bytes(range(256)) * 9,
    "damaged": b'[{"title": "Ferry", <rss><channel>\n' * 3,
    "huge": b"{" * 1_000_000,
}


@pytest.mark.parametrize("command", TAKE_A_FILE)
def test_a_bad_file_is_named(here: Path, command: tuple[str, ...]) -> None:
    for name, content in BAD_FILES.items():
        path = here / f"{name}\x1b[31m\u202e\n.txt"
        if content is not None:
            path.write_bytes(content)
        for given in (path, here / "news"):
            (here / "news").mkdir(exist_ok=True)
            ran = run_apart(*command, given, "--json")
            check(ran, status=ran.status, json_wanted="--jsonl" not in command)
            assert ran.status in (0, 1, 2), (name, ran)
            if name == "missing":
                assert ran.status == 1 or (command, given.name) == (("import",), "news"), ran
                assert not ran.status or given.name.split("\x1b")[0] in ran.err + ran.out, ran


UNKNOWN = (
    ["show", "99"],
    ["cite", "99"],
    ["stories", "99"],
    ["stories", "--keep-apart", "99"],
    ["searches", "remove", HOSTILE],
    ["feeds", "set", HOSTILE, "--full-text", "on"],
    ["feeds", "remove", HOSTILE],
    ["feeds", "refresh", HOSTILE],
    *(["entities", verb, HOSTILE] for verb in ("show", "hide", "unhide")),
    *(["entities", verb, HOSTILE, "Han"] for verb in ("merge", "different", "split", "rename")),
    ["entities", "split", "Tomas Okafor", "Han", "--article", "99"],
    ["import", HOSTILE],
    ["import", f"https://[{HOSTILE}"],
    ["feeds", "add", f"https://[{HOSTILE}"],
    ["feeds", "add", HOSTILE],
    ["import", "ferry.txt", "--report", f"no/{HOSTILE}"],
    ["entities", "export", f"no/{HOSTILE}"],
    ["feeds", "export", f"no/{HOSTILE}"],
    ["backup", f"no/{HOSTILE}"],
)


@pytest.mark.parametrize("words", UNKNOWN, ids=lambda words: " ".join(words[:2]))
def test_what_is_not_there_is_said_and_nothing_typed_acts_on_the_terminal(
    here: Path, words: list[str]
) -> None:
    ran = run_apart(*words, "--json")
    check(ran, status=1, json_wanted=True)
    check(run_apart(*words), status=1)
    typed = next(word for word in words if word == "99" or "second line" in word)
    assert "99" in ran.err + ran.out if typed == "99" else "second line" in ran.err + ran.out

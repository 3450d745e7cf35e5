"""Who is who, put right in a real terminal: each decision made, undone, made again, and there for good."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.terminal import Terminal, write_articles
from tests.terminal.test_the_whole_way import BRIDGE, FERRY, TALL, WIDE
from tests.tools import require

PIER = """Storms are over

"The pier is safe," said Ingrid Halvorssen. She opened it to walkers on Friday after two weeks of repairs.
"""
"""Spells the name of one whom the others speak of in another way."""


@pytest.fixture
def dateline(tmp_path: Path) -> Callable[..., str]:
    """Run a command on the library."""
    environ = {**os.environ, "DATELINE_LIBRARY": str(tmp_path / "library"), "HOME": str(tmp_path)}

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "tui", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, env=environ)
        return done.stdout

    write_articles(tmp_path / "news", {"ferry.txt": FERRY, "bridge.txt": BRIDGE})
    run("import", str(tmp_path / "news"))
    return run


@pytest.fixture
def reader(dateline: Callable[..., str], tmp_path: Path) -> Iterator[Terminal]:
    require("tmux")
    environ = {"DATELINE_LIBRARY": str(tmp_path / "library"), "HOME": str(tmp_path), "COLORTERM": "truecolor"}
    terminal = Terminal([sys.executable, "-m", "tui"], columns=WIDE, rows=TALL, environ=environ)
    yield terminal
    terminal.close()


def open_page(reader: Terminal, name: str, shown: str) -> None:
    reader.press("@")
    reader.wait_for("Jump to a name")
    reader.type(name)
    reader.wait_for(shown)
    reader.press("Enter")
    reader.wait_for("Ctrl-z undo")


def leave_page(reader: Terminal) -> None:
    # A key right behind Escape would be Alt and that key to a terminal.
    reader.press("q")
    reader.wait_for("Enter read")


def make_undo_and_make_again(reader: Terminal, make: Callable[[], None], said: str) -> None:
    make()
    reader.wait_for(f"{said}; Ctrl-z takes it back")
    reader.press("C-z")
    reader.wait_for(f"Undone: {said}")
    make()
    reader.wait_for(f"{said}; Ctrl-z takes it back")


def steps(reader: Terminal, key: str, *boxes: tuple[str, str]) -> Callable[[], None]:
    """Press a key, wait for each box that follows, and answer it."""

    def make() -> None:
        reader.press(key)
        for box, words in boxes:
            reader.wait_for(f"─ {box}")
            reader.type(words)
            reader.wait_for(words)
            reader.press("Enter")

    return make


def entities(dateline: Callable[..., str]) -> dict[tuple[str, str], Any]:
    return {(one["name"], one["type"]): one for one in json.loads(dateline("entities", "list", "--json"))}


@pytest.mark.terminal
def test_each_decision_is_made_undone_made_again_and_kept(
    reader: Terminal, dateline: Callable[..., str], tmp_path: Path
) -> None:
    reader.wait_for("Nobody is in danger")

    open_page(reader, "halvorsen", "Ingrid Halvorsen")
    rename = steps(reader, "c", ("Show it by the name", " Berg"))
    make_undo_and_make_again(reader, rename, "Ingrid Halvorsen is named Ingrid Halvorsen Berg")
    leave_page(reader)

    open_page(reader, "sandnes", "Sandnes")
    merge = steps(reader, "m", ("Sandnes is one with", "lindholm"))
    make_undo_and_make_again(reader, merge, "Sandnes is Lindholm")
    retype = steps(reader, "T", ("Lindholm is", "organisation"))
    make_undo_and_make_again(reader, retype, "Lindholm is of kind ORG")
    leave_page(reader)

    open_page(reader, "okafor", "Tomas Okafor")
    split = steps(reader, "S", ("Where is", "called “Okafor”"), ("Who is it", " Junior"))
    make_undo_and_make_again(reader, split, "Tomas Okafor called Okafor is Okafor Junior")
    leave_page(reader)
    open_page(reader, "junior", "Okafor Junior")
    hide = steps(reader, "x", ("Hide", "never show"))
    make_undo_and_make_again(reader, hide, "Okafor Junior is never shown")
    leave_page(reader)

    add = steps(reader, "a", ("Words that are", "railway bridge"), ("railway bridge is", "organisation"))
    make_undo_and_make_again(reader, add, "“railway bridge” stands for railway bridge (ORG)")
    open_page(reader, "tomas", "Tomas Okafor")
    never = steps(reader, "x", ("Hide", "no name"))
    make_undo_and_make_again(reader, never, "“Tomas Okafor” is no name")
    leave_page(reader)
    reader.press("Q")
    reader.wait_for("[exit 0]")

    decided = entities(dateline)
    names = {name for name, _ in decided}
    assert {"Ingrid Halvorsen Berg", "railway bridge"} <= names
    assert ("Lindholm", "ORG") in decided
    assert ("Lindholm", "PLACE") not in decided
    assert names.isdisjoint({"Ingrid Halvorsen", "Sandnes", "Tomas Okafor", "Okafor Junior"})

    (tmp_path / "news" / "ferry.txt").write_text(FERRY + "\nThe pier is older.\n", encoding="utf-8")
    assert "1 updated" in dateline("import", str(tmp_path / "news"))
    dateline("reindex")
    assert entities(dateline) == decided


@pytest.mark.terminal
def test_look_alikes_are_walked_through(
    reader: Terminal, dateline: Callable[..., str], tmp_path: Path
) -> None:
    reader.wait_for("Nobody is in danger")
    write_articles(tmp_path / "more", {"pier.txt": PIER})
    dateline("import", str(tmp_path / "more"))
    assert len(json.loads(dateline("entities", "review", "--json"))) == 1
    reader.press("V")
    reader.wait_for("Are these one?   1 of 1")
    reader.press("n")
    reader.wait_for("are two; Ctrl-z takes it back")
    reader.wait_for("No two names look alike")
    reader.press("C-z")
    reader.wait_for("Are these one?   1 of 1")
    reader.press("y")
    reader.wait_for("No two names look alike")
    reader.press("q")
    reader.wait_for("Enter read")
    assert json.loads(dateline("entities", "review", "--json")) == []

"""A library that is damaged, foreign or not one at all is said to be so; an index is mended unasked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from .conftest import Run

COMMANDS = (["list"], ["show", "1"], ["search", "ferry"], ["jump", "tom"], ["export", "--format", "jsonl"])


@pytest.fixture
def library(kept: Path) -> Path:
    return kept.parent / "library"


def refuse(run: Run, said: str) -> None:
    for command in (*COMMANDS, ["import", "."], ["reindex"]):
        ran = run(*command)
        assert (ran.status, ran.out) == (1, ""), command
        assert said in ran.err
        assert len(ran.err.splitlines()) == 1


def test_a_library_that_is_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "library").write_text("no folder")
    refuse(run, "choose another folder with --library")


def test_a_store_that_is_no_database_is_refused(run: Run, library: Path) -> None:
    (library / "library.db").write_bytes(b"nonsense " * 1000)
    refuse(run, "is damaged or is not a Dateline library")


def test_a_store_cut_short_is_refused(run: Run, library: Path) -> None:
    with (library / "library.db").open("r+b") as file:
        file.truncate(20_000)
    refuse(run, "put a backup in its place")


def test_a_store_of_a_newer_program_is_left_alone(run: Run, library: Path) -> None:
    db = sqlite3.connect(library / "library.db")
    db.execute("PRAGMA user_version = 9999")
    db.close()
    refuse(run, "was written by a newer Dateline")


def test_doctor_tells_of_a_library_that_does_not_open(run: Run, library: Path) -> None:
    sound = run("doctor", "--json")
    assert (sound.status, sound.json["ok"]) == (0, True)
    (library / "library.db").write_bytes(b"nonsense " * 1000)
    ran = run("doctor", "--json")
    assert (ran.status, ran.json["ok"]) == (1, False)
    bad = [finding for finding in ran.json["findings"] if not finding["ok"]]
    assert [set(finding) for finding in bad] == [{"what", "ok", "advice"}]
    assert run("doctor").out.startswith("BAD  library in ")


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 50])
def test_a_damaged_index_is_mended_by_the_next_search(run: Run, library: Path, damage: bytes) -> None:
    found = run("search", "--json", "halvorsen").json
    for file in (library / "index").iterdir():
        file.write_bytes(damage)
    assert run("doctor").status == 1
    assert run("search", "--json", "halvorsen").json == found
    assert run("doctor").status == 0


def test_reindex_tells_how_many_articles_it_took(run: Run, library: Path) -> None:
    assert run("reindex").out == "indexed 3 articles\n"
    assert run("reindex", "--json").json == {"indexed": 3}


def test_a_backup_is_put_back_over_a_damaged_store(run: Run, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept.db"
    made = run("backup", "--json", file).json
    assert made == {"file": str(file), "articles": 3, "bytes": file.stat().st_size}
    listed = run("list").out
    (library / "library.db").write_bytes(b"nonsense " * 1000)
    assert "dateline backup --restore FILE" in run("list").err
    ran = run("backup", "--restore", file)
    assert ran.out.splitlines()[0] == f"the library in {library} holds 3 articles again"
    assert run("list").out == listed
    assert run("search", "halvorsen").status == 0
    assert run("doctor").status == 0

"""`dateline import`: what it takes, what it refuses and why, and that a second time changes nothing."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from corpus.ingest import stages
from corpus.read import content as limits

from .conftest import Run
from .papers import PLAIN


def sources(run: Run) -> list[str]:
    articles = run("export", "--format", "jsonl").out.splitlines()
    return [json.loads(article)["source"] for article in articles]


def test_import_tells_what_it_did(run: Run, news: Path) -> None:
    ran = run("import", news)
    assert (ran.status, ran.out) == (0, "3 added, 0 updated, 0 unchanged, 0 failed\n")
    assert ran.err == "reading 3 inputs\n"


def test_importing_again_changes_nothing(run: Run, kept: Path) -> None:
    before = run("export", "--format", "jsonl").out
    assert run("import", kept, kept / "ferry.txt").out == "0 added, 0 updated, 4 unchanged, 0 failed\n"
    assert run("export", "--format", "jsonl").out == before


def test_a_changed_file_updates_its_article_and_keeps_the_number(run: Run, kept: Path) -> None:
    (number,) = (hit["id"] for hit in run("search", "--json", "orchid").json)
    (kept / "orchid.txt").write_text("The orchid has been moved to the botanical garden of Lindholm.\n")
    assert run("import", "--json", kept).json == {
        "added": 0,
        "updated": 1,
        "unchanged": 2,
        "failed": [],
        "indexed": True,
    }
    assert run("show", "--json", str(number)).json["body"] == [
        "The orchid has been moved to the botanical garden of Lindholm."
    ]


def test_one_file_is_one_article_however_the_way_to_it_is_written(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept.parent / "link").symlink_to(kept)
    monkeypatch.chdir(kept)
    ran = run("import", "ferry.txt", "../news/ferry.txt", "./ferry.txt", "../link", "../link/ferry.txt")
    assert ran.out == "0 added, 0 updated, 7 unchanged, 0 failed\n"


def test_what_failed_is_said_and_the_rest_is_taken(run: Run, news: Path) -> None:
    (news / "empty.txt").write_bytes(b"")
    ran = run("import", "--json", news, news / "missing.txt")
    assert ran.status == 1
    assert ran.json["added"] == 3
    assert [failure["reason"] for failure in ran.json["failed"]] == ["is empty", "does not exist"]
    assert all(failure["source"].startswith(f"{news}/") for failure in ran.json["failed"])
    assert all(failure["advice"] for failure in ran.json["failed"])
    assert f"dateline: {news}/missing.txt: does not exist; check the path\n" in ran.err


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (bytes(5000), "is binary"),
        (bytes(range(256)) * 50, "is binary"),
        ("“”‘’ — …".encode() * 1000, "holds no words"),
    ],
)
def test_what_is_no_text_is_refused(run: Run, tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "article.txt").write_bytes(content)
    ran = run("import", tmp_path / "article.txt")
    assert ran.status == 1
    assert f"article.txt: {reason}" in ran.err


@pytest.mark.parametrize(
    "content",
    [
        (PLAIN + "é").encode()[:-1],
        PLAIN.encode("utf-16")[:-1],
        PLAIN.encode("utf-16-be")[:-3],
        PLAIN.encode("utf-32")[:-2],
        PLAIN.replace("ferry", "ferry\0").encode(),
        b"\xff" + PLAIN.encode(),
    ],
)
def test_damaged_text_is_read_as_far_as_it_goes(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "article.txt").write_bytes(content)
    assert run("import", tmp_path / "article.txt").status == 0
    assert "The ferry to Sandnes sailed again" in run("show", "1").out


def test_a_text_far_too_long_is_refused_before_it_is_read(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.write(b"The ferry sails. " * 10_000)
        file.truncate(limits.LIMIT * 1000)
    ran = run("import", tmp_path / "long.txt")
    assert "is larger than 50 MB, too large for an article; split it into its articles" in ran.err


def test_a_tome_is_kept_whole_though_only_its_beginning_is_annotated(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "_ANNOTATED", 1000)
    pages = [f"On night {number} Ingrid Halvorsen walked along the pier of Lindholm." for number in range(50)]
    last = "Only here does Farah Iskandar speak of zeppelins."
    (tmp_path / "tome.txt").write_text("\n\n".join([*pages, last]))
    assert run("import", tmp_path / "tome.txt").status == 0
    article = run("show", "1", "--json").json
    assert article["body"][-1] == last
    found = {mention["entity"] for mention in article["mentions"]}
    assert "Ingrid Halvorsen" in found
    assert "Farah Iskandar" not in found
    assert [hit["id"] for hit in run("search", "--json", "zeppelins").json] == [1]


def test_pipes_sockets_devices_and_loops_are_refused_and_never_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    ran = run("import", tmp_path / "pipe", "/dev/zero", tmp_path / "loop", tmp_path / ("long" * 100))
    assert ran.status == 1
    assert "pipe: is not a regular file; give a text file, or pipe the text into" in ran.err
    assert "/dev/zero: is not a regular file" in ran.err
    assert "loop: cannot be read (" in ran.err
    assert "longlong: cannot be read (File name too long)" in ran.err


def test_a_path_in_a_folder_that_is_gone_is_said_to_be_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert "dateline: ferry.txt: does not exist; check the path\n" in run("import", "ferry.txt").err


HOSTILE_NAMES = (
    b"\x1b[31mred.txt",
    b"red.txt",
    b"\\x1b[31mred.txt",
    b"two\nlines.txt",
    b"broken\xff.txt",
    b"broken\xfe.txt",
    b"[@click=app.bell]here.txt",
    "back\u202etxt.exe.txt".encode(),
    b"backtxt.exe.txt",
    b"n" * 251 + b".txt",
)


def test_files_with_hostile_names_are_all_kept_and_act_on_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for number, name in enumerate(HOSTILE_NAMES):
        (folder / os.fsdecode(name)).write_text(f"{number}. {PLAIN}")
    (folder / "\x1b[31mempty.txt").write_bytes(b"")
    ran = run("import", folder)
    assert ran.out == f"{len(HOSTILE_NAMES)} added, 0 updated, 0 unchanged, 1 failed\n"
    assert r"/hostile/\x1b[31mempty.txt: is empty" in ran.err
    assert len(set(sources(run))) == len(HOSTILE_NAMES)
    shown = ran.err + run("export", "--format", "jsonl").out
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert run("import", folder).out.startswith(f"0 added, 0 updated, {len(HOSTILE_NAMES)} unchanged")


def standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_texts_piped_in_one_after_the_other_are_all_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, outcome in ((1, "1 added"), (2, "1 added"), (1, "0 added, 0 updated, 1 unchanged")):
        standard_input(monkeypatch, f"{PLAIN} It sailed {number} times.".encode())
        assert run("import", "-").out.startswith(outcome)
    assert len(run("list", "--json", "source:standard").json) == 2


def test_closed_standard_input_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ran = run("import", "-")
    assert (ran.status, ran.err) == (
        1,
        "dateline: standard input: is closed; pipe a text into it, or name a file\n",
    )

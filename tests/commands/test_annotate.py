"""`dateline annotate`: texts in, mentions out, offsets into the text as it stands."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from .conftest import Run

TEXT = "Mayor Tomas Okafor flew to Paris.\r\n\r\n\tIt was “a long day,” Okafor said.\n"


def test_a_text_a_line_gives_an_object_a_line(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": number, "text": TEXT}) for number in (7, "b")]
    (tmp_path / "texts.jsonl").write_text("\n\n".join(lines) + "\n")
    ran = run("annotate", "--jsonl", tmp_path / "texts.jsonl")
    first, second = map(json.loads, ran.out.splitlines())
    assert (ran.status, first["id"], second["id"]) == (0, 7, "b")
    assert list(first) == ["id", "mentions", "quotes", "topics"]
    assert [(TEXT[m["start"] : m["end"]], m["type"], m["entity"]) for m in first["mentions"]] == [
        ("Tomas Okafor", "PERSON", "Tomas Okafor"),
        ("Paris", "PLACE", "Paris"),
        ("Okafor", "PERSON", "Tomas Okafor"),
    ]
    (quote,) = first["quotes"]
    assert TEXT[quote["start"] : quote["end"]] == quote["text"]
    assert quote["speaker"] == "Tomas Okafor"


def test_lines_that_are_none_are_said_and_left_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    good = '{"id": 1, "text": "Paris"}'
    bad = ["[]", "7", '{"id": 1}', '{"id": 1, "text": 2}', "nope", '{"id": NaN, "text": ""}', "[" * 50_000]
    content = "\n".join([*bad, good]).encode() + b'\n{"id": 2, "text": "\xff"}'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    ran = run("annotate", "--jsonl")
    assert ran.status == 1
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [1]
    assert [line.split(" is not ")[0] for line in ran.err.splitlines()] == [
        f"dateline: standard input: line {number}" for number in (1, 2, 3, 4, 5, 6, 7, 9)
    ]


def test_what_a_text_holds_comes_back_whole_and_acts_on_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "“It \u009b2Jsails, \u202eand \ud800it sails,”"
    line = json.dumps({"id": "\x1b[31m\u2028", "text": f"{said} Ingrid Halvorsen said."})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    out = run("annotate", "--jsonl").out
    assert all(character.isprintable() for character in out.removesuffix("\n"))
    found = json.loads(out)
    assert found["id"] == "\x1b[31m\u2028"
    assert [quote["text"] for quote in found["quotes"]] == [said]


def test_a_person_sees_a_line_for_each_mention_quote_and_topic(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text").write_text(TEXT)
    kinds = [line.split()[2] for line in run("annotate", tmp_path / "text").out.splitlines()[:4]]
    assert kinds == ["PERSON", "PLACE", "PERSON", "QUOTE"]


@pytest.mark.parametrize("options", [[], ["--jsonl"]])
def test_files_without_end_missing_files_and_folders_are_refused(
    run: Run, tmp_path: Path, options: list[str]
) -> None:
    for name, reason in (
        ("/dev/zero", "holds a text of more than 5 MB"),
        ("missing", "cannot be read (No such file"),
        (str(tmp_path), "cannot be read (Is a directory)"),
    ):
        ran = run("annotate", *options, name)
        assert ran.status == 1
        assert f"dateline: {name}: {reason}" in ran.err

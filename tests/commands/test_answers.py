"""What `list`, `show`, `search`, `jump`, `cite` and `export` answer, for people and for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.library.queries.query import EXAMPLES

from .conftest import Run
from .papers import ACTING

ARTICLE_KEYS = [
    *("id", "source", "title", "title_origin", "published", "published_origin", "updated", "authors"),
    *("publisher", "agency", "section", "dateline", "url", "language", "body", "captions", "mentions"),
    *("quotes", "topics", "story", "read", "starred", "tags"),
]


def test_list_writes_one_line_an_article_newest_first(run: Run, kept: Path) -> None:
    lines = run("list").out.splitlines()
    assert ["bridge" in line for line in lines] == [True, False, False]
    assert ["orchid" in line or "flower" in line for line in lines] == [False, False, True]
    assert run("list", "--limit", "1").out.splitlines() == lines[:1]


def test_list_as_json_is_a_list_of_rows(run: Run, kept: Path) -> None:
    rows = run("list", "--json", "by:berg").json
    assert [(row["title"], row["published"], row["read"]) for row in rows] == [
        ("Harbour board halts night ferries to Sandnes", "2026-03-04", False)
    ]
    assert set(rows[0]) == {"id", "title", "published", "publisher", "read", "starred", "copy_of", "copies"}


def test_show_as_json_is_the_object_that_export_writes(run: Run, kept: Path) -> None:
    exported = run("export", "--format", "jsonl", "by:berg")
    assert list(exported.json) == ARTICLE_KEYS
    assert run("show", "--json", str(exported.json["id"])).json == exported.json
    assert exported.out.count("\n") == 1


def test_the_offsets_of_an_export_cut_out_what_they_name(run: Run, kept: Path) -> None:
    article = run("export", "--format", "jsonl", "by:berg").json
    spoken = {
        article["body"][mention["paragraph"]][mention["start"] : mention["end"]]: mention["entity"]
        for mention in article["mentions"]
    }
    assert spoken["Ingrid Halvorsen"] == "Ingrid Halvorsen"
    (quote,) = article["quotes"]
    assert article["body"][quote["paragraph"]][quote["start"] : quote["end"]] == quote["text"]
    assert (quote["speaker"], quote["kind"]) == ("Ingrid Halvorsen", "full")
    assert article["source"].endswith("/news/ferry.txt")


def test_search_as_json_is_a_list_of_hits_best_first(run: Run, kept: Path) -> None:
    hits = run("search", "--json", "halvorsn").json
    assert set(hits[0]) == {"id", "title", "published", "publisher", "score", "snippet", "matched"}
    assert hits[0]["matched"] == ["halvorsen"]
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    assert len(hits) == 2
    assert len(run("search", "--json", "--limit", "1", "halvorsen").json) == 1


def test_search_marks_what_it_matched(run: Run, kept: Path) -> None:
    assert "*orchid*" in run("search", "orchid").out


def test_jump_as_json_is_a_list_of_names(run: Run, kept: Path) -> None:
    (okafor,) = run("jump", "--json", "okafr", "tom").json
    assert okafor["score"] > 0
    assert (okafor["name"], okafor["type"]) == ("Tomas Okafor", "PERSON")
    assert (okafor["mentions"], okafor["articles"]) == (1, 1)
    assert set(okafor) == {"name", "type", "aliases", "mentions", "articles", "score"}


def test_cite_as_json_is_an_object_for_an_article(run: Run, kept: Path) -> None:
    article = run("list", "--json", "by:berg").json[0]["id"]
    cited = run("cite", str(article), "--style", "apa", "--json").json
    assert (cited["style"], cited["form"]) == ("apa", "bibliography")
    assert cited["text"].startswith("Berg, A. (2026, March 4). Harbour board halts")


def test_a_quote_is_cited_by_its_number(run: Run, kept: Path) -> None:
    article = str(run("list", "--json", "by:berg").json[0]["id"])
    assert "a pier that moves" in run("cite", article, "--quote", "1").out
    ran = run("cite", article, "--quote", "2")
    assert ran.status == 1
    assert f"article {article} has no quote number 2, only 1; `dateline show {article} --json`" in ran.err


@pytest.mark.parametrize("command", [["list", "zeppelin"], ["search", "zeppelin"], ["jump", "zzzzz"]])
def test_where_nothing_answers_that_is_said_on_standard_error(
    run: Run, kept: Path, command: list[str]
) -> None:
    ran = run(*command)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith(f"dateline: nothing in the library answers to “{command[1]}”")
    assert (run(*command, "--json").json, run(*command, "--json").err) == ([], "")


@pytest.mark.parametrize(
    "command",
    [["list"], ["search", "ferry"], ["jump", "tom"], *(["export", "--format", f] for f in ("jsonl", "ris"))],
)
def test_an_empty_library_says_how_to_fill_it(run: Run, command: list[str]) -> None:
    ran = run(*command)
    assert (ran.status, ran.out) == (0, "")
    assert "the library is empty; `dateline import PATH`" in ran.err


def test_an_article_that_is_not_there_is_said(run: Run, kept: Path) -> None:
    for command in ("show", "cite"):
        ran = run(command, "99")
        assert (ran.status, ran.out) == (1, "")
        assert ran.err == "dateline: the library has no article 99; `dateline list` shows the numbers\n"


SHOWING = (
    *(["list"], ["list", "--json"], ["show", "1"], ["show", "1", "--json"]),
    *(["search", "ferry"], ["search", "--json", "ferry"], ["jump", "--json", "halvorsen"]),
    ["cite", "1", "--quote", "1", "--format", "csl-json"],
    *(["export", "--format", format] for format in ("jsonl", "text", "markdown", "ris")),
)


def test_nothing_in_an_article_acts_on_the_terminal(run: Run, tmp_path: Path) -> None:
    paper = "Red ferries sail again to Sandnes, says board\n\nBy \x1b[31mAnna\x9b2J Berg\u202e\n\n" + ACTING
    (tmp_path / "acting.txt").write_text(paper, encoding="utf-8")
    assert run("import", tmp_path / "acting.txt").status == 0
    for command in SHOWING:
        ran = run(*command)
        assert ran.out, command
        assert all(character.isprintable() or character == "\n" for character in ran.out + ran.err), command


def test_searches_are_kept_under_names_and_used_in_any_query(run: Run, kept: Path) -> None:
    assert run("searches", "add", "by berg", "by:berg").status == 0
    assert run("searches", "--json").json[0]["name"] == "by berg"
    assert run("list", 'saved:"by berg"').out == run("list", "by:berg").out
    assert run("searches", "add", "wrong", "by:").status == 2
    assert run("searches", "remove", "By Berg").status == 0
    assert run("searches", "remove", "by berg").status == 1
    assert "searches add" in run("searches").err


def test_a_search_on_the_command_line_is_as_strict_as_a_list(run: Run) -> None:
    for command in ("list", "search"):
        answer = run(command, "ferry (")
        assert answer.status == 2
        assert "character 8" in answer.err


def test_help_shows_every_example_of_the_query_language(run: Run) -> None:
    for command in ("list", "search", "export"):
        shown = run(command, "--help").out
        assert all(example.query in shown for example in EXAMPLES)

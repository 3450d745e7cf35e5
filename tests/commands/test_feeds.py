"""`dateline feeds`, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.feeding.papers import JSON_FEED, item, rss
from tests.feeding.server import Server, serving

from .conftest import Run


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


def test_a_feed_is_added_read_listed_and_removed(run: Run, server: Server) -> None:
    url = server.at("/feed", rss(item(1), item(2)))
    added = run("feeds", "add", url)
    assert added.status == 0
    assert added.out.splitlines() == [
        f"The Alba Courier ({url}): followed",
        f"The Alba Courier ({url}): 2 new, 0 changed",
        "2 added, 0 updated, 0 failed",
    ]
    assert run("feeds", "list").out.startswith(f"The Alba Courier ({url})\n    read ")
    assert len(run("list", "--json").json) == 2
    assert run("feeds", "remove", "The Alba Courier").status == 0
    assert run("feeds", "list", "--json").json == []
    assert len(run("list", "--json").json) == 2


def test_feeds_are_listed_by_how_many_of_their_articles_answer_a_query(run: Run, server: Server) -> None:
    run("feeds", "add", server.at("/one", rss(item(1))), server.at("/two", rss(item(1), item(2))))
    every = run("feeds", "list", "has:url", "--json").json
    assert [(feed["url"], feed["articles"]) for feed in every] == [
        (f"{server.url}/two", 2),
        (f"{server.url}/one", 1),
    ]
    assert run("feeds", "list", "has:url").out.endswith(f"({server.url}/one): 1 article\n")
    assert "no article of a feed answers to “zzz”" in run("feeds", "list", "zzz").err
    assert "There is no field" in run("feeds", "list", "colour:red").err


def test_refreshing_says_what_is_new_and_what_failed(run: Run, server: Server) -> None:
    run("feeds", "add", server.at("/good", rss(item(1))), server.at("/bad", rss(item(1))))
    server.at("/good", rss(item(1), item(2)))
    server.at("/bad", b"", status="404 Not Found")
    ran = run("feeds", "refresh", "--json")
    assert ran.status == 1
    assert (ran.json["added"], ran.json["updated"]) == (1, 0)
    assert [feed["reason"] for feed in ran.json["failed"]] == ["is not there (404)"]
    assert f"dateline: {server.url}/bad: is not there (404); check the address" in ran.err
    assert "failed: is not there (404)" in run("feeds", "list").out
    assert run("feeds", "refresh", "--due").out == "0 added, 0 updated, 0 failed\n"
    assert run("feeds", "refresh", f"{server.url}/good").status == 0


def test_one_of_several_that_cannot_be_added_is_told(run: Run, server: Server, tmp_path: Path) -> None:
    ran = run("feeds", "add", tmp_path / "none.xml", server.at("/", rss(item(1))), server.at("/x", b"<html>"))
    assert ran.status == 1
    assert "none.xml: is neither a file nor an address; check how it is written" in ran.err
    assert "and no page that offers one" in ran.err
    assert ran.out.endswith("1 added, 0 updated, 2 failed\n")


def test_the_rule_for_cut_entries_can_be_set(run: Run, server: Server) -> None:
    url = server.at("/", rss(item(1)))
    run("feeds", "add", url)
    assert ", full text" in run("feeds", "set", url, "--full-text", "on").out
    assert run("feeds", "list", "--json").json[0]["full_text"] is True


def test_lists_come_in_and_go_out(run: Run, tmp_path: Path) -> None:
    outlines = '<outline text="Coast"><outline text="A" xmlUrl="https://a.example/"/></outline>'
    (tmp_path / "in.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    assert run("feeds", "import", tmp_path / "in.opml").out.startswith("1 followed, 0 followed already")
    assert run("feeds", "list").out == "A (https://a.example/) [Coast]\n    not read yet\n"
    assert run("feeds", "export", tmp_path / "out.opml").status == 0
    assert run("feeds", "export").out == (tmp_path / "out.opml").read_text()
    assert run("feeds", "import", "--json", tmp_path / "out.opml").json[0]["new"] is False


def test_what_is_no_list_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.opml").write_text("milk, bread")
    ran = run("feeds", "import", tmp_path / "in.opml")
    assert ran.status == 1
    assert "is no OPML list of feeds" in ran.err


def test_a_look_at_a_feed_keeps_nothing(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_bytes(JSON_FEED)
    ran = run("feeds", "show", tmp_path / "feed.json", server.at("/feed", rss(item(1))))
    assert ran.out.splitlines()[:2] == ["Pier Post: 1 entry", "    2030-04-09  Pier reopens"]
    record = run("feeds", "show", "--json", tmp_path / "feed.json").json
    assert (record["file"], record["error"], record["feed_title"]) == ("feed.json", None, "Pier Post")
    assert record["entries"][0]["published"] == "2030-04-09T10:00:00+02:00"
    assert run("list", "--json").json == []
    bad = run("feeds", "show", "--json", server.at("/bad", b"", status="410 Gone"))
    assert bad.status == 1
    assert "is gone for good" in bad.json["error"]


def test_a_hostile_feed_prints_nothing_that_acts_on_the_terminal(run: Run, server: Server) -> None:
    hostile = rss(item(1, title="&#27;[31mred &#x202e;back [@click=app.bell]here"), title="\u202eT &#155;31m")
    ran = run("feeds", "show", server.at("/feed", hostile))
    assert all(character.isprintable() or character == "\n" for character in ran.out)


def test_nobody_followed_is_told(run: Run) -> None:
    assert "`dateline feeds add URL` follows one" in run("feeds", "list").err
    assert run("feeds", "remove", "https://a.example/").status == 1

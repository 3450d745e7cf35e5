"""Addresses are imported as files are, whatever they give; one that fails stops no other."""

from __future__ import annotations

import gzip
import json

from corpus.article import RawArticle
from corpus.read import is_address, read_addresses
from tests.commands.conftest import Run
from tests.feeding.server import Server

WORDS = "The ferry to Sandnes sailed again on Monday, said its captain, after a week of strike. " * 4
PAGE = f"""<html><head><title>Ferry back</title></head>
<body><article><h1>Ferry back</h1><p>{WORDS}</p></article></body></html>"""
RECORDS = "\n".join(json.dumps({"title": title, "text": WORDS}) for title in ("One", "Two"))


def test_an_address_gives_what_a_file_of_its_kind_gives(server: Server) -> None:
    addresses = [
        server.at("/ferry", PAGE.encode(), content_type="text/html"),
        server.at("/all.jsonl.gz", gzip.compress(RECORDS.encode())),
        server.at("/empty", b""),
        server.at("/gone", b"", status="404 Not Found"),
    ]
    taken = {found.source: found for found in read_addresses([*addresses, addresses[0]])}
    page, lines, empty, gone = addresses
    assert set(taken) == {page, f"{lines}#1", f"{lines}#2", empty, gone}
    read = taken[page]
    assert isinstance(read, RawArticle)
    assert (read.stated.title, read.stated.url) == ("Ferry back", page)
    assert "is empty" in str(taken[empty])
    assert "404" in str(taken[gone])


def test_addresses_and_files_are_imported_by_one_command(run: Run, server: Server, tmp_path: object) -> None:
    page = server.at("/ferry", PAGE.encode(), content_type="text/html")
    ran = run("--library", f"{tmp_path}/library", "import", page, server.url + "/nothing", "--json")
    assert (ran.status, ran.json["added"]) == (1, 1)
    assert [failure["source"] for failure in ran.json["failed"]] == [server.url + "/nothing"]
    assert run("--library", f"{tmp_path}/library", "import", page).out.startswith(
        "0 added, 0 updated, 1 unchanged"
    )


def test_a_path_is_no_address() -> None:
    assert [is_address(name) for name in ("https://x.example", "HTTP://x", "http.txt", "a/http://x")] == [
        True,
        True,
        False,
        False,
    ]

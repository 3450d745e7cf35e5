"""Feeds are asked behind the reader's screen: what came is told, and the cursor stays."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from corpus.library import Library
from corpus.library.personal.subscriptions import Subscription
from tests.feeding.papers import SENTENCE, item, rss
from tests.feeding.server import Asked, Server, said, serving
from tests.reader.harbour import painted, reader, screen, status, until
from tui import feeding
from tui.app import DatelineApp
from tui.config import Asking, Config

LONG_AGO, LONG_AHEAD = "2000-01-01T00:00:00+00:00", "2999-01-01T00:00:00+00:00"
TEXT = "".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(6))
WHOLE = f"<html><body><article><h1>Ferry news 1</h1>{TEXT}</article></body></html>".encode()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with serving() as server:
        yield server


def follow(library: Library, url: str, *, due: str | None = None) -> None:
    library.subscribe(Subscription(url=url, address=url, due=due))


@asynccontextmanager
async def opened(library: Library, *, config: Config | None = None) -> AsyncIterator[Pilot[int]]:
    app = DatelineApp(library, config=config or Config(), startup=lambda: iter(()))
    async with app.run_test(size=(140, 40)) as pilot:
        yield pilot


async def test_feeds_that_are_due_are_asked_when_the_reader_opens(library: Library, server: Server) -> None:
    follow(library, server.at("/feed", rss(item(1), item(2))))
    async with opened(library) as pilot:
        await until(pilot, "2 new articles: The Alba Courier 2")
        assert "Ferry news 1" in painted(pilot)


async def test_the_cursor_stays_on_its_article_even_at_the_top(library: Library, server: Server) -> None:
    go = threading.Event()

    def answer(asked: Asked) -> Iterator[bytes]:
        go.wait(10)
        yield said(rss(item(1).replace("2030", "2040"), item(2)))

    follow(library, server.at("/feed", answer))
    async with reader(library) as pilot:
        shown = screen(pilot).subject
        await pilot.press("U")
        go.set()
        await until(pilot, "2 new articles")
        assert shown is not None
        assert screen(pilot).subject == shown


async def test_while_the_reader_stays_open_each_feed_is_asked_when_it_comes_due(
    library: Library, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feeding, "_LOOK", 0.05)
    follow(library, server.at("/later", rss(item(3))), due=LONG_AHEAD)
    async with opened(library) as pilot:
        await pilot.press("j")
        shown = screen(pilot).subject
        assert shown is not None
        follow(library, server.at("/feed", rss(item(1), item(2))), due=LONG_AGO)
        await until(pilot, "2 new articles: The Alba Courier 2")
        assert screen(pilot).subject == shown
        (feed,) = [feed for feed in library.subscriptions() if feed.url.endswith("/feed")]
        library.note(replace(feed, due=LONG_AGO))
        server.at("/feed", rss(item(1), item(2), item(4)))
        await until(pilot, "1 new article: The Alba Courier 1")
        assert screen(pilot).subject == shown
    assert server.times("/feed") == 2
    assert server.times("/later") == 0


@pytest.mark.parametrize(("asking", "times"), [(Asking.AT_START, 1), (Asking.NEVER, 0)])
async def test_how_often_the_feeds_are_asked_is_a_setting(
    library: Library, server: Server, monkeypatch: pytest.MonkeyPatch, asking: Asking, times: int
) -> None:
    monkeypatch.setattr(feeding, "_LOOK", 0.02)
    follow(library, server.at("/feed", rss(item(1))))
    async with opened(library, config=Config(ask_feeds=asking)) as pilot:
        if times:
            await until(pilot, "1 new article")
        for feed in library.subscriptions():
            library.note(replace(feed, due=LONG_AGO))
        for _ in range(20):
            await pilot.pause(0.05)
        assert server.times("/feed") == times
        await pilot.press("U")
        await until(pilot, "Nothing new in 1 feed" if times else "1 new article")


async def test_a_person_hears_that_there_is_nothing_new(library: Library, server: Server) -> None:
    follow(library, server.at("/feed", rss()))
    async with reader(library) as pilot:
        await pilot.press("U")
        await until(pilot, "Nothing new in 1 feed")
        await pilot.press("f5")
        await until(pilot, "Nothing new in 1 feed")


async def test_without_feeds_the_way_to_one_is_told(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("U")
        await until(pilot, "`dateline feeds add URL` follows one")


async def test_what_failed_is_told_in_a_line(library: Library, server: Server) -> None:
    follow(library, server.at("/feed", b"", status="404 Not Found"))
    follow(library, server.at("/good", rss(item(1))))
    async with reader(library) as pilot:
        await pilot.press("U")
        await until(pilot, "1 new article: The Alba Courier 1; 1 failed: `dateline feeds list` says why")


async def test_leaving_does_not_wait_for_a_server_that_never_answers(
    library: Library, server: Server
) -> None:
    def answer(asked: Asked) -> Iterator[bytes]:
        yield from asked.forever(b"", every=10)

    follow(library, server.at("/feed", answer))
    async with reader(library) as pilot:
        await pilot.press("U")
        await until(pilot, "Asking the feeds...")
        await pilot.press("U")
        await until(pilot, "The feeds are being asked already")
        while not server.asked:
            await pilot.pause(0.02)
        begun = time.monotonic()
        await pilot.press("Q")
    assert time.monotonic() - begun < 10


async def test_an_article_that_came_cut_short_is_completed_by_a_key(library: Library, server: Server) -> None:
    page = server.at("/1", WHOLE, content_type="text/html")
    cut = item(1).replace("https://alba.example/1", page)
    follow(library, server.at("/feed", rss(cut)))
    async with opened(library) as pilot:
        await until(pilot, "1 new article")
        await pilot.press("G", "enter", "f")
        await until(pilot, "The whole article is here")
        assert "5. The ferry" in painted(pilot)
        await pilot.press("f")
        await until(pilot, "This article is here as whole as it came")


async def test_a_page_that_cannot_be_had_is_told(library: Library, server: Server) -> None:
    cut = item(1).replace("https://alba.example/1", server.url + "/none")
    follow(library, server.at("/feed", rss(cut)))
    async with opened(library) as pilot:
        await until(pilot, "1 new article")
        await pilot.press("G", "enter", "f")
        await until(pilot, "is not there (404)")
        assert "is not there" in status(pilot)

"""Feeds that are followed bring their articles in, each once, and keep what their reader did."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from corpus.errors import InputError, NotInLibrary
from corpus.feeds import (
    Followed,
    Refreshed,
    complete,
    export_list,
    follow,
    import_list,
    is_anything_due,
    look,
    refresh,
)
from corpus.feeds.refreshing import Event
from corpus.ingest import Failed, Finished, Skipped, Started, Took, hands
from corpus.library import Library
from corpus.library.personal.subscriptions import Subscription

from .papers import ATOM, JSON_FEED, RDF, SENTENCE, WHOLE, item, rss
from .server import Asked, Server, redirect, said

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)
PAGE = f"""<html><head><title>Ferry news 1 - The Alba Courier</title></head>
<body><article><h1>Ferry news 1</h1>
{"".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(6))}</article></body></html>""".encode()


def followed(library: Library, url: str, *, full_text: bool = False) -> list[Event]:
    library.subscribe(Subscription(url=url, address=url, full_text=full_text))
    return list(refresh(library, now=NOW))


def again(library: Library, *, later: timedelta = timedelta(days=2)) -> list[Event]:
    return list(refresh(library, now=NOW + later))


def outcomes(events: Iterable[Event]) -> list[str]:
    named = {Skipped: "skipped", Failed: "failed"}
    return [
        event.outcome.value if isinstance(event, Took) else named[type(event)]
        for event in events
        if isinstance(event, Took | Skipped | Failed)
    ]


def titles(library: Library) -> list[str | None]:
    return [kept.article.title for kept in library.articles()]


def only(library: Library) -> Subscription:
    (feed,) = library.subscriptions()
    return feed


@pytest.mark.parametrize("content", [rss(item(1)), ATOM, RDF, JSON_FEED], ids=["rss", "atom", "rdf", "json"])
def test_a_feed_of_any_kind_brings_articles_that_can_be_found(
    library: Library, server: Server, content: bytes
) -> None:
    events = followed(library, server.at("/feed", content))
    assert outcomes(events) == ["added"]
    assert events[0] == Started(1)
    assert events[-1] == Finished(indexed=True)
    assert library.search("sandnes")
    (kept,) = library.articles()
    assert kept.article.source.startswith(f"{server.url}/feed#")
    assert kept.article.published
    assert kept.article.url


def test_what_many_feeds_bring_is_shared_by_several_processes_of_which_none_stays(
    library: Library, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "cores", lambda: 2)
    for paper in range(3):
        items = (item(number, id=f"{paper} {number}") for number in range(40))
        url = server.at(f"/{paper}", rss(*items))
        library.subscribe(Subscription(url=url, address=url))
    events, at_work = list[Event](), 0
    for event in refresh(library, now=NOW):
        events.append(event)
        at_work = max(at_work, len(multiprocessing.active_children()))
    assert at_work == 2
    assert outcomes(events) == ["added"] * 120
    assert [event.added for event in events if isinstance(event, Refreshed)] == [40] * 3
    while multiprocessing.active_children():
        time.sleep(0.05)


def test_what_has_not_changed_is_not_asked_for_nor_read_again(library: Library, server: Server) -> None:
    def answer(asked: Asked) -> Iterable[bytes]:
        fresh = asked.headers.get("if-none-match") == '"7"'
        return [said(status="304 Not Modified") if fresh else said(rss(item(1)), etag='"7"')]

    followed(library, server.at("/feed", answer))
    events = again(library)
    assert outcomes(events) == []
    assert Refreshed(only(library).url, "The Alba Courier", 0, 0) in events
    assert only(library).etag == '"7"'


def test_an_entry_that_is_the_same_is_skipped_though_the_feed_has_changed(
    library: Library, server: Server
) -> None:
    followed(library, server.at("/feed", rss(item(1))))
    server.at("/feed", rss(item(2), item(1)))
    assert outcomes(again(library)) == ["skipped", "added"]


def test_a_changed_entry_updates_its_article_and_keeps_what_its_reader_did(
    library: Library, server: Server
) -> None:
    followed(library, server.at("/feed", rss(item(1))))
    (kept,) = library.articles()
    library.set_read(kept.id, True)
    library.set_tags(kept.id, ("mine",))
    server.at("/feed", rss(item(1, title="Ferry news, corrected", text=WHOLE)))
    assert outcomes(again(library)) == ["updated"]
    (now,) = library.articles()
    assert (now.id, now.article.title) == (kept.id, "Ferry news, corrected")
    assert (now.read, now.tags) == (True, ("mine",))


def test_an_entry_that_vanishes_leaves_its_article(library: Library, server: Server) -> None:
    followed(library, server.at("/feed", rss(item(1), item(2))))
    server.at("/feed", rss(item(2)))
    assert outcomes(again(library)) == ["skipped"]
    assert library.count() == 2


def test_an_empty_feed_is_no_failure(library: Library, server: Server) -> None:
    assert outcomes(followed(library, server.at("/feed", rss()))) == []
    assert only(library).failure is None


def test_a_feed_that_moves_for_good_is_asked_at_its_new_address_and_its_articles_are_not_doubled(
    library: Library, server: Server
) -> None:
    followed(library, server.at("/old", rss(item(1))))
    server.at("/old", redirect("/new", "301 Moved Permanently"))
    server.at("/new", rss(item(1), item(2)))
    assert outcomes(again(library)) == ["skipped", "added"]
    assert (only(library).url, only(library).address) == (f"{server.url}/old", f"{server.url}/new")
    assert outcomes(again(library, later=timedelta(days=4))) == ["skipped", "skipped"]
    assert server.times("/old") == 2


def test_a_feed_is_not_believed_to_move_to_what_is_no_feed(library: Library, server: Server) -> None:
    followed(library, server.at("/feed", rss(item(1))))
    server.at("/feed", redirect("/login", "301 Moved Permanently"))
    server.at("/login", b"<html><body>Log in to this network</body></html>", content_type="text/html")
    assert outcomes(again(library)) == ["failed"]
    assert only(library).address == f"{server.url}/feed"


def test_a_feed_that_is_gone_is_asked_no_more(library: Library, server: Server) -> None:
    followed(library, server.at("/feed", b"", status="410 Gone"))
    assert only(library).gone
    assert only(library).failure == "is gone for good (410); remove it"
    assert again(library)[0] == Started(0)
    assert next(refresh(library, force=True)) == Started(0)
    assert next(refresh(library, only=[only(library).url])) == Started(1)


def test_a_failing_feed_is_asked_ever_later(library: Library, server: Server) -> None:
    url = server.at("/feed", b"", status="500 Oops")
    followed(library, url)
    waits = []
    for _ in range(12):
        due = datetime.fromisoformat(only(library).due or "")
        list(refresh(library, now=due))
        waits.append((datetime.fromisoformat(only(library).due or "") - due).total_seconds())
    assert waits == sorted(waits)
    assert waits[-1] == 86_400
    server.at("/feed", rss(item(1)))
    list(refresh(library, force=True))
    assert (only(library).failures, only(library).failure) == (0, None)


def test_a_busy_server_is_left_alone_for_as_long_as_it_says(library: Library, server: Server) -> None:
    followed(library, server.at("/feed", b"", status="429 Slow down", retry_after="7200"))
    assert not is_anything_due(library, now=NOW + timedelta(seconds=7199))
    assert is_anything_due(library, now=NOW + timedelta(seconds=7200))


def test_a_feed_is_not_asked_again_at_once(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(item(1)), cache_control="max-age=10800")
    followed(library, url)
    assert not is_anything_due(library, now=NOW + timedelta(hours=2))
    assert is_anything_due(library, now=NOW + timedelta(hours=3))
    assert server.times("/feed") == 1


@pytest.mark.parametrize(
    ("about", "hours"),
    [
        ("<ttl>120</ttl>", 2),
        ("<ttl>99999999</ttl>", 24),
        ("<ttl>5</ttl>", 0.5),
        ("<ttl>soon</ttl>", 0.5),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 6),
        ("<sy:updatePeriod>yearly</sy:updatePeriod>", 24),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1),
    ],
)
def test_a_feed_is_asked_as_often_as_it_says_it_changes(
    library: Library, server: Server, about: str, hours: float
) -> None:
    def answer(asked: Asked) -> Iterable[bytes]:
        fresh = asked.headers.get("if-none-match") == '"7"'
        return [said(status="304 Not Modified") if fresh else said(rss(item(1), about=about), etag='"7"')]

    wait = timedelta(hours=hours)
    followed(library, server.at("/feed", answer))
    for moment in (NOW + wait, NOW + 2 * wait):
        assert not is_anything_due(library, now=moment - timedelta(seconds=1))
        assert is_anything_due(library, now=moment)
        list(refresh(library, now=moment))
    assert server.times("/feed") == 3


def test_one_bad_feed_does_not_hold_up_the_others(library: Library, server: Server) -> None:
    for path, content in (("/bad", b"<oops"), ("/good", rss(item(1)))):
        url = server.at(path, content)
        library.subscribe(Subscription(url=url, address=url))
    assert sorted(outcomes(refresh(library, now=NOW))) == ["added", "failed"]


def test_a_refresh_stopped_on_the_way_is_made_good_by_the_next(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(*(item(number) for number in range(5))), etag='"1"')
    library.subscribe(Subscription(url=url, address=url))
    events = refresh(library, now=NOW)
    while not isinstance(next(events), Took):
        pass
    events.close()  # type: ignore[attr-defined]
    assert only(library).etag is None
    again(library)
    assert library.count() == 5
    assert only(library).etag == '"1"'


def test_a_date_that_lies_ahead_is_not_believed(library: Library, server: Server) -> None:
    ahead = rss(item(1).replace("2030", "2099"))
    followed(library, server.at("/feed", ahead))
    (kept,) = library.articles()
    assert kept.article.published is None


def test_only_the_server_may_say_the_encoding(library: Library, server: Server) -> None:
    undeclared = rss(item(1, title="Паром вышел")).decode().replace(' encoding="UTF-8"', "")
    content = undeclared.encode("windows-1251")
    followed(library, server.at("/feed", content, content_type="text/xml; charset=windows-1251"))
    assert titles(library) == ["Паром вышел"]


def test_a_feed_in_a_file_is_followed(library: Library, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(item(1)))
    assert outcomes(follow(library, str(tmp_path / "feed.xml"))) == ["added"]  # type: ignore[arg-type]
    (tmp_path / "feed.xml").write_bytes(rss(item(1), item(2)))
    assert outcomes(refresh(library, force=True)) == ["skipped", "added"]
    (tmp_path / "feed.xml").unlink()
    assert outcomes(refresh(library, force=True)) == ["failed"]


def test_pipes_devices_and_folders_are_no_feeds_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for named in (tmp_path / "pipe", tmp_path, Path("/dev/zero")):
        with pytest.raises(InputError, match="is not a regular file"):
            look(str(named))


def test_the_feed_of_a_page_is_found(library: Library, server: Server) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/news.xml">'
    html = f"<html><head>{head}</head><body>News</body></html>"
    page = server.at("/", html.encode(), content_type="text/html")
    server.at("/news.xml", rss(item(1)))
    list(follow(library, page))
    assert only(library).url == f"{server.url}/news.xml"
    assert library.count() == 1
    assert server.times("/news.xml") == 1


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("/nowhere/feed.xml", "is neither a file nor an address"),
        ("ferry", "is neither a file nor an address"),
        ("feed:file:///etc/passwd", "cannot be reached"),
    ],
)
def test_what_is_no_feed_cannot_be_followed(library: Library, named: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        look(named)


def test_a_page_without_a_feed_cannot_be_followed(library: Library, server: Server) -> None:
    with pytest.raises(InputError, match="no page that offers one; look on the site"):
        look(server.at("/", PAGE))


def test_a_feed_is_followed_once_and_removed_once(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(item(1)))
    for new in (True, False):
        assert next(follow(library, url)) == Followed(url, "The Alba Courier", new)
    library.unsubscribe(url)
    with pytest.raises(NotInLibrary, match="`dateline feeds list`"):
        library.unsubscribe(url)


def test_a_list_comes_in_goes_out_and_its_folders_tag_the_articles(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(item(1)))
    listed = f'<opml><body><outline text="Coast"><outline text="A" xmlUrl="{url}"/></outline></body></opml>'
    (found,) = import_list(library, listed.encode(), source="list.opml")
    assert found.new
    list(refresh(library, now=NOW))
    (kept,) = library.articles("tag:Coast")
    assert kept.tags == ("Coast",)
    with Library(library.folder / "other") as other:
        import_list(other, export_list(library).encode(), source="list.opml")
        assert only(other).folders == ("Coast",)


def cut(server: Server) -> bytes:
    return rss(item(1).replace("https://alba.example/1", server.at("/1", PAGE, content_type="text/html")))


def test_an_article_that_came_cut_short_is_completed_when_asked(library: Library, server: Server) -> None:
    followed(library, server.at("/feed", cut(server)))
    (kept,) = library.articles()
    assert library.is_truncated(kept.id)
    library.set_starred(kept.id, True)
    assert outcomes(complete(library, kept.id)) == ["updated"]
    (whole,) = library.articles()
    assert len(whole.article.body) == 6
    assert (whole.id, whole.starred, whole.article.title) == (kept.id, True, "Ferry news 1")
    assert not library.is_truncated(kept.id)
    assert outcomes(again(library)) == ["skipped"]


def test_a_feed_may_have_a_rule_to_complete_its_articles(library: Library, server: Server) -> None:
    feed = cut(server)
    followed(library, server.at("/feed", feed), full_text=True)
    (kept,) = library.articles()
    assert len(kept.article.body) == 6
    assert kept.article.publisher == "The Alba Courier"
    again(library)
    assert server.times("/1") == 1
    server.at("/feed", feed.replace(b"Ferry news 1", b"Ferry news, corrected"))
    again(library, later=timedelta(days=4))
    (now,) = library.articles()
    assert now.article.title == "Ferry news, corrected"
    assert len(now.article.body) >= 6


def test_a_page_that_cannot_be_had_leaves_the_article_as_it_came(library: Library, server: Server) -> None:
    events = followed(library, server.at("/feed", cut(server).replace(b"/1<", b"/2<")), full_text=True)
    assert sorted(outcomes(events)) == ["added", "failed"]
    (kept,) = library.articles()
    assert library.is_truncated(kept.id)


def test_removing_a_feed_while_it_is_asked_does_not_bring_it_back(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(item(1)))
    library.subscribe(Subscription(url=url, address=url))
    feed = only(library)
    library.unsubscribe(url)
    library.note(feed)
    assert library.subscriptions() == ()


def test_an_outcome_is_counted_for_each_feed(library: Library, server: Server) -> None:
    url = server.at("/feed", rss(item(1), item(2)))
    (told,) = [event for event in followed(library, url) if isinstance(event, Refreshed)]
    assert told == Refreshed(url, "The Alba Courier", 2, 0)

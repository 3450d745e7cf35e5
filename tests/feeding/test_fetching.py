"""Good and bad servers: each is answered with its bytes or a plain word, within time and memory."""

from __future__ import annotations

import gzip
import socket
import struct
import tracemalloc
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import pytest

from corpus.errors import FetchError
from corpus.read.fetch import Limits, Request, fetch, fetch_all
from corpus.read.fetch import addresses as policy
from corpus.read.fetch.talking import retry_after

from .papers import item, rss
from .server import Asked, Server, redirect, said

FEED = rss(item(1))
QUICK = Limits(seconds=1.0, silence=0.4, size=100_000, redirects=4)


def bare(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


PACKED = {
    "gzip": gzip.compress(FEED),
    "x-gzip": gzip.compress(FEED[:50]) + gzip.compress(FEED[50:]) + bytes(20),
    "deflate": zlib.compress(FEED),
    "DEFLATE": bare(FEED),
    "identity": FEED,
}


@pytest.mark.parametrize("encoding", PACKED)
def test_a_compressed_answer_is_undone(server: Server, encoding: str) -> None:
    url = server.at("/", PACKED[encoding], content_encoding=encoding)
    assert fetch(url).content == FEED


def test_an_answer_says_where_it_is_from_and_what_it_is(server: Server) -> None:
    url = server.at(
        "/",
        FEED,
        content_type="text/xml; charset=KOI8-R",
        etag='"1"',
        last_modified="x",
        cache_control="max-age=60",
    )
    found = fetch(url)
    assert (found.url, found.content_type, found.charset) == (url, "text/xml", "koi8-r")
    assert (found.etag, found.last_modified, found.fresh_for) == ('"1"', "x", 60)


def test_dateline_says_who_it_is(server: Server) -> None:
    fetch(server.at("/", FEED))
    assert server.asked[0].headers["user-agent"].startswith("Dateline/")


def test_chunks_are_joined(server: Server) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    chunks = [f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (FEED[:7], FEED[7:])]
    assert fetch(server.at("/", lambda _: [head, *chunks, b"0\r\n\r\n"])).content == FEED


def test_only_what_has_changed_is_asked_for(server: Server) -> None:
    def answer(asked: Asked) -> Iterable[bytes]:
        known = asked.headers.get("if-none-match") == '"1"' and asked.headers["if-modified-since"] == "then"
        return [said(status="304 Not Modified") if known else said(FEED, etag='"1"')]

    url = server.at("/", answer)
    ((_, unchanged),) = fetch_all([Request(url=url, etag='"1"', last_modified="then")])
    assert not isinstance(unchanged, FetchError)
    assert unchanged.unchanged
    assert fetch(url).etag == '"1"'


def test_a_move_for_good_is_told_and_a_passing_one_is_not(server: Server) -> None:
    new = server.at("/new", FEED)
    for status, moved in (("301 Moved", new), ("308 Moved", new), ("302 Found", None), ("307 Later", None)):
        found = fetch(server.at("/old", redirect("/new", status)))
        assert (found.url, found.moved) == (new, moved)
    server.at("/passing", redirect("/old"))
    server.at("/old", redirect("/new", "301 Moved"))
    assert fetch(server.url + "/passing").moved is None


def test_a_cookie_is_carried_through_redirects_and_then_forgotten(server: Server) -> None:
    def gate(asked: Asked) -> Iterable[bytes]:
        if "pass=1" in asked.headers.get("cookie", ""):
            return [said(FEED)]
        return [said(status="302 Found", location="/", set_cookie="pass=1; Path=/")]

    url = server.at("/", gate)
    list(fetch_all([Request(url=url), Request(url=url)]))
    assert sorted("cookie" in asked.headers for asked in server.asked) == [False, False, True, True]


def reset(asked: Asked) -> Iterator[bytes]:
    yield said(FEED, length=len(FEED) + 1000)[:-20]
    raise ConnectionResetError


def packed_zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(megabytes)), packer.flush()])


BOMB = said(packed_zeros(300), content_encoding="gzip")


def bomb(asked: Asked) -> Iterable[bytes]:
    return [BOMB]


def slow(asked: Asked) -> Iterator[bytes]:
    yield said(length=1_000_000)
    yield from asked.forever(b"x", every=0.05)


def silent(asked: Asked) -> Iterator[bytes]:
    yield from asked.forever(b"", every=10)


def silent_after_its_head(asked: Asked) -> Iterator[bytes]:
    yield said(length=10)
    yield from asked.forever(b"", every=10)


def endless(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n"
    yield from asked.forever(b"x" * 10_000)


def endless_head(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    yield from asked.forever(b"x-more: " + b"x" * 1000 + b"\r\n")


def no_http(asked: Asked) -> Iterable[bytes]:
    return [b"220 mail.alba.example ESMTP\r\n"]


BAD = {
    "401": (lambda _: [said(status="401 Unauthorized")], "asks for a name and password"),
    "403": (lambda _: [said(status="403 Forbidden")], "refuses to be read"),
    "404": (lambda _: [said(status="404 Not Found")], "is not there"),
    "410": (lambda _: [said(status="410 Gone")], "is gone for good"),
    "429": (lambda _: [said(status="429 Slow down")], "is asked too often"),
    "500": (lambda _: [said(status="500 Oops")], "has trouble on its side (500)"),
    "204": (lambda _: [said(status="204 No Content")], "answers with status 204"),
    "304 unasked": (lambda _: [said(status="304 Not Modified")], "answers with status 304"),
    "redirect without aim": (lambda _: [said(status="302 Found")], "answers with status 302"),
    "redirect to itself": (redirect("/"), "is redirected in circles"),
    "redirect to a file": (redirect("file:///etc/passwd"), "is no address on the web"),
    "redirect to a script": (redirect("javascript:alert(1)"), "cannot be fetched"),
    "redirect to nowhere": (redirect("http://[::1"), "Invalid URL in location header"),
    "broken off": (lambda _: [said(FEED, length=99_999)], "broke off its answer"),
    "reset": (reset, "broke off its answer"),
    "brotli": (lambda _: [said(b"\x0b", content_encoding="br")], "not asked for (br)"),
    "not gzip": (lambda _: [said(FEED, content_encoding="gzip")], "is compressed, and broken"),
    "half a gzip": (lambda _: [said(gzip.compress(FEED)[:-30], content_encoding="gzip")], "it breaks off"),
    "bomb": (bomb, "is larger than 0.1 MB"),
    "endless": (endless, "is larger than 0.1 MB"),
    "slow": (slow, "took longer than 1 seconds"),
    "silent": (silent, "has not answered for 0.4 seconds"),
    "silent after its head": (silent_after_its_head, "has not answered for 0.4 seconds"),
    "endless head": (endless_head, "broke off its answer"),
    "no http": (no_http, "broke off its answer"),
    "nothing": (lambda _: [], "broke off its answer"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_answer_is_told_in_plain_words(server: Server, kind: str) -> None:
    answer, reason = BAD[kind]
    with pytest.raises(FetchError) as told:
        fetch(server.at("/", answer), limits=QUICK)
    assert reason in told.value.reason or reason in str(told.value)
    assert told.value.advice
    assert str(told.value).isprintable()
    assert told.value.gone is (kind == "410")


def test_a_bomb_takes_no_memory(server: Server) -> None:
    url = server.at("/", bomb)
    tracemalloc.start()
    try:
        with pytest.raises(FetchError):
            fetch(url, limits=QUICK)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_nobody_there_is_told() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError, match="cannot be reached"):
            fetch(f"http://127.0.0.1:{unheard.getsockname()[1]}/")


def test_a_reset_connection_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        import threading

        def slam() -> None:
            taken, _ = listener.accept()
            taken.recv(1000)
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            taken.close()

        thread = threading.Thread(target=slam)
        thread.start()
        with pytest.raises(FetchError, match="broke off its answer"):
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/")
        thread.join()


def test_https_where_there_is_none_is_told(server: Server) -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(server.url.replace("http:", "https:"))


@pytest.mark.parametrize(
    "url", ["", "ferry", "file:///etc/passwd", "ftp://a/", "http://", "http://a b/", "http://[::1"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(FetchError, match="is no address on the web; give one"):
        fetch(url)


def test_a_password_is_not_shown(server: Server) -> None:
    url = server.at("/", FEED, status="401 Unauthorized").replace("//", "//jo:secret@")
    with pytest.raises(FetchError) as told:
        fetch(url)
    assert "secret" not in str(told.value)
    assert "authorization" in server.asked[0].headers


async def on_the_open_web(url: str) -> bool:
    return "127.0.0.1" in url


def test_the_open_web_may_not_lead_into_a_private_network(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy, "_is_private", on_the_open_web)
    url = server.at("/router", FEED)
    with pytest.raises(FetchError, match="which is in a private network; give that address yourself"):
        fetch(url, via="https://news.example/feed")
    assert fetch(url).content == FEED
    assert server.times("/router") == 1


def test_many_are_asked_side_by_side_but_one_host_one_at_a_time(server: Server) -> None:
    def slowly(asked: Asked) -> list[bytes]:
        asked.stopping.wait(0.005)
        return [said(FEED, status="200 OK", length=None)]

    urls = [server.at(f"/{number}", slowly) for number in range(40)]
    found = dict(fetch_all([Request(url=url) for url in urls]))
    assert {request.url for request in found} == set(urls)
    assert server.most_at_once == 1


def test_a_slow_server_does_not_hold_up_the_others(server: Server) -> None:
    slow_one = Request(url=server.at("/", slow).replace("127.0.0.1", "localhost"))
    quick = [Request(url=server.at(f"/{number}", FEED)) for number in range(3)]
    order = [request for request, _ in fetch_all([slow_one, *quick], limits=QUICK)]
    assert order[-1] is slow_one


def test_whoever_has_seen_enough_may_stop(server: Server) -> None:
    answers = fetch_all([Request(url=server.at("/", FEED)), Request(url=server.at("/slow", slow))])
    next(answers)
    answers.close()  # type: ignore[attr-defined]


def test_how_long_a_server_wants_to_be_left_alone() -> None:
    now = datetime(2030, 4, 9, 10, tzinfo=UTC)
    stated = ("120", "Tue, 09 Apr 2030 10:05:00 GMT", "soon", "-5", "1e999", "nan", None)
    assert [retry_after(value, now) for value in stated] == [120, 300, None, 0, None, None, None]


def test_a_busy_server_says_when_to_come_back(server: Server) -> None:
    for status in ("429 Slow", "503 Busy"):
        with pytest.raises(FetchError) as told:
            fetch(server.at("/", b"", status=status, retry_after="77"))
        assert told.value.retry_after == 77

"""Many addresses at once, one at a time a host. The only file that imports httpx."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from http.cookiejar import CookieJar
from itertools import islice
from typing import Self, TypeAlias

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal

from corpus.errors import FetchError

from .addresses import check, check_named, host_of, joined, shown
from .inflating import ENCODINGS, Inflater, Overflow, Plain
from .politeness import hosts_in_turn, user_agent
from .requests import LIMITS, Fetched, Limits, Request, Stopped, never
from .talking import charset_of, fresh_for, refusal

Answer: TypeAlias = Fetched | FetchError

_AT_ONCE = 24
"""Answers that are on their way or wait to be taken, at most."""
_GLANCE = 0.2
"""Seconds between two looks at whether anybody still waits."""
_FOR_GOOD = (301, 308)
_REDIRECTS = (*_FOR_GOOD, 302, 303, 307)
_OK, _NOT_MODIFIED = 200, 304


def fetch(url: str, *, via: str | None = None, limits: Limits = LIMITS, stopped: Stopped = never) -> Fetched:
    """Fetch one address, which the document at `via` names. Raises FetchError."""
    for _, answer in fetch_all([Request(url=url, via=via)], limits=limits, stopped=stopped):
        if isinstance(answer, FetchError):
            raise answer
        return answer
    raise FetchError(shown(url), reason="was not waited for", advice="ask again")


def fetch_all(
    requests: Iterable[Request], *, limits: Limits = LIMITS, stopped: Stopped = never
) -> Iterator[tuple[Request, Answer]]:
    """Fetch addresses side by side, and yield each with its answer as it comes.

    Whoever takes the answers may take the time to work on them: the network goes on meanwhile, so far as
    there is room. It ends when all are there, when it is `stopped`, or when the iterator is closed.
    """
    left = iter(hosts_in_turn(requests))
    with (
        start_blocking_portal("asyncio") as portal,
        portal.wrap_async_context_manager(Session(limits)) as session,
    ):
        running = dict(_begin(portal, session, islice(left, _AT_ONCE)))
        try:
            while running and not stopped():
                done, _ = wait(running, timeout=_GLANCE, return_when=FIRST_COMPLETED)
                for future in done:
                    request = running.pop(future)
                    running.update(_begin(portal, session, islice(left, 1)))
                    yield request, future.result()
        finally:
            for future in running:
                future.cancel()


def _begin(
    portal: BlockingPortal, session: Session, requests: Iterable[Request]
) -> Iterator[tuple[Future[Answer], Request]]:
    for request in requests:
        yield portal.start_task_soon(session.answer, request), request


@dataclass(frozen=True, slots=True)
class _Redirect:
    url: str
    for_good: bool


class Session:
    """Connections to any number of hosts, for as long as it is open."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._hosts: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        headers = {
            "User-Agent": user_agent(),
            "Accept": "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.8",
            "Accept-Encoding": ", ".join(ENCODINGS),
        }
        client = httpx.AsyncClient(http2=True, headers=headers, timeout=self._limits.silence)
        self._client = await self._open.enter_async_context(client)
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._open.aclose()

    async def answer(self, request: Request) -> Answer:
        """Fetch what is asked for, or say why not."""
        try:
            check(request.url)
            return await self._follow(request)
        except FetchError as error:
            return error
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError, UnicodeError) as error:
            return _trouble(error, shown(request.url), self._limits)

    async def _follow(self, request: Request) -> Fetched:
        url, named_by, moved, for_good = request.url, request.via, None, True
        jar, seconds, clock = httpx.Cookies(CookieJar()), self._limits.seconds, asyncio.get_running_loop()
        for _ in range(self._limits.redirects + 1):
            if named_by:
                await check_named(url, by=named_by)
            async with self._hosts[host_of(url)]:
                begun = clock.time()
                async with asyncio.timeout(seconds):
                    found = await self._ask(url, request, jar)
                seconds = max(0.0, seconds - (clock.time() - begun))
            if isinstance(found, Fetched):
                return replace(found, moved=moved)
            for_good = for_good and found.for_good
            url, named_by, moved = found.url, url, found.url if for_good else moved
        raise FetchError(
            shown(request.url), reason="is redirected in circles", advice="open it in a browser to see why"
        )

    async def _ask(self, url: str, request: Request, jar: httpx.Cookies) -> Fetched | _Redirect:
        asked = self._client.build_request("GET", url, headers=_conditions(request))
        jar.set_cookie_header(asked)
        response = await self._client.send(asked, stream=True)
        try:
            self._client.cookies.clear()  # each feed has cookies of its own, for the length of its redirects
            jar.extract_cookies(response)
            return await self._understood(response, url, request)
        finally:
            await response.aclose()

    async def _understood(self, response: httpx.Response, url: str, request: Request) -> Fetched | _Redirect:
        status, headers = response.status_code, response.headers
        if status in _REDIRECTS and (location := headers.get("location")):
            return _Redirect(joined(url, location), status in _FOR_GOOD)
        if status == _NOT_MODIFIED and _conditions(request):
            return Fetched(url=url, unchanged=True, etag=request.etag, last_modified=request.last_modified)
        if status != _OK:
            raise refusal(status, headers, source=shown(request.url))
        content_type = headers.get("content-type", "")
        return Fetched(
            url=url,
            content=await self._content(response, shown(request.url)),
            content_type=content_type.partition(";")[0].strip().lower(),
            charset=charset_of(content_type),
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            fresh_for=fresh_for(headers),
        )

    async def _content(self, response: httpx.Response, source: str) -> bytes:
        encoding = response.headers.get("content-encoding", "").strip().lower()
        if encoding not in ("", "identity", "x-gzip", *ENCODINGS):
            raise FetchError(
                source,
                reason=f"is compressed in a way that was not asked for ({encoding[:20]})",
                advice="it cannot be read",
            )
        taken = Plain(self._limits.size) if encoding in ("", "identity") else Inflater(self._limits.size)
        try:
            async for chunk in response.aiter_raw():
                taken.take(chunk)
            return taken.content()
        except Overflow as error:
            reason = f"is larger than {self._limits.size / 1_000_000:g} MB"
            raise FetchError(source, reason=reason, advice="it is no feed or article") from error
        except ValueError as error:
            reason = f"is compressed, and broken ({error})"
            raise FetchError(source, reason=reason, advice="try again later") from error


def _conditions(request: Request) -> dict[str, str]:
    """Ask only for what has changed since the last time."""
    stated = {"If-None-Match": request.etag, "If-Modified-Since": request.last_modified}
    return {name: value for name, value in stated.items() if value}


def _trouble(error: Exception, source: str, limits: Limits) -> FetchError:
    again = "check the address and your connection, and try again"
    if isinstance(error, httpx.TimeoutException):
        return FetchError(source, reason=f"has not answered for {limits.silence:g} seconds", advice=again)
    if isinstance(error, TimeoutError):
        return FetchError(source, reason=f"took longer than {limits.seconds:g} seconds", advice=again)
    if isinstance(error, httpx.ConnectError):
        return FetchError(source, reason=f"cannot be reached ({_words(error)})", advice=again)
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
        return FetchError(source, reason=f"broke off its answer ({_words(error)})", advice="try again later")
    return FetchError(source, reason=f"cannot be fetched ({_words(error)})", advice=again)


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__

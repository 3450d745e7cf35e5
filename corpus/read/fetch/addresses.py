"""Which addresses may be asked for, and by whom."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit, urlunsplit

from corpus.errors import FetchError

_LONGEST = 2_000


def host_of(url: str) -> str:
    """Give the host and port of an address."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def shown(url: str) -> str:
    """Give an address as it may be shown: without a name and password in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def joined(url: str, location: str) -> str:
    """Give the address to which `location` leads from `url`; one that is none stays as it is."""
    try:
        return urljoin(url, location.strip())
    except ValueError:
        return location


def check(url: str) -> None:
    """Raise FetchError where this is no address on the web."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or len(url) > _LONGEST or any(letter <= " " for letter in url):
        raise FetchError(
            shown(url)[:_LONGEST],
            reason="is no address on the web",
            advice="give one that begins with https:// or http://",
        )


async def check_named(url: str, *, by: str) -> None:
    """Raise FetchError where a document on the open web names an address in a private network.

    Otherwise any feed could have the machine of whoever reads it ask the router for things.
    """
    check(url)
    if host_of(url) == host_of(by) or not await _is_private(url) or await _is_private(by):
        return
    raise FetchError(
        shown(by),
        reason=f"leads to {shown(url)}, which is in a private network",
        advice="give that address yourself if you trust it",
    )


async def _is_private(url: str) -> bool:
    parts = urlsplit(url)
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(str(where[0]).partition("%")[0]).is_global for *_, where in found)

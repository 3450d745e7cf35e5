"""What is asked of the network, what comes back, and how much of it there may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long one answer may take, with all redirects, and how large it may be, in seconds and bytes."""

    seconds: float = 30.0
    silence: float = 15.0
    """Seconds without a byte after which a server is given up."""
    size: int = 20_000_000
    redirects: int = 10


LIMITS = Limits()

Stopped: TypeAlias = Callable[[], bool]
"""Says whether whoever waits for answers has had enough; asked several times a second, from their thread."""


def never() -> bool:
    """Wait for all answers."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """An address to fetch; `etag` and `last_modified` are what the server said last time.

    `via` is the address of the document that names this one, None where a person did: a document from
    the open web may name no address in a private network.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server gave: `content` with any compression undone, or nothing where it is `unchanged`.

    `url` is the address that answered in the end; `moved` is the address to ask from now on, where the
    server said that it had changed for good. For `fresh_for` seconds, it says, nothing new need be asked.
    """

    url: str
    content: bytes = b""
    unchanged: bool = False
    moved: str | None = None
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: float | None = None

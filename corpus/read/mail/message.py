"""One message -> the newsletter's article, or, if a browser saved it so, the page's."""

from __future__ import annotations

import email
import hashlib
from collections.abc import Iterator
from email.message import Message
from email.policy import Compat32

from corpus.article import RawArticle
from corpus.errors import InputError

from .. import page
from ..harmless import harmless
from ..markup import paragraphs
from .headers import stated
from .parts import texts

_LARGEST = 25_000_000
"""Bytes of a message with all that is attached; few servers take more, and reading takes ten times that."""
_MOST = 20_000
"""Lines that could part it."""
_DEEPEST = 100
"""Parts inside parts that a message may have: the library looks for the end of each on every line."""
_LONGEST = 20_000
"""Characters of one header that are read: the library's time grows with their square."""
_UNREADABLE = "is a message that cannot be read"


class _Brief(Compat32):
    """Reads headers as the library does, but none to its end that is longer than any that mail has."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Give the name and the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


def articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    """Yield the article of one message. Raises InputError where it has no text."""
    message = _message(content, source)
    said = texts(message)
    if said.html and message.get("Snapshot-Content-Location"):
        yield from page.articles(said.html.encode("utf-8", "replace"), source=source)
        return
    body = paragraphs(said.html)[0] if said.html else ()
    plain = harmless(said.plain)
    if not any(map(str.isalnum, "".join(body) or plain)):
        raise InputError(source, reason="is a message without a text", advice="save what is attached to it")
    digest = hashlib.sha256(content).hexdigest()
    if body:
        yield RawArticle(source=source, digest=digest, body=body, stated=stated(message))
    else:
        yield RawArticle(source=source, digest=digest, text=plain, stated=stated(message))


def _message(content: bytes, source: str) -> Message:
    parted = content.count(b"\n--") > _MOST or content.lower().count(b"boundary=") > _DEEPEST
    if parted or len(content) > _LARGEST:
        raise InputError(source, reason=_UNREADABLE, advice="save its text alone")
    try:
        return email.message_from_bytes(content, policy=_Brief())
    except (RecursionError, ValueError, LookupError) as error:
        raise InputError(source, reason=_UNREADABLE, advice="save its text alone") from error

"""A mailbox in the mbox format (RFC 4155): messages one after the other, each below a line `From ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from corpus.errors import InputError

from .. import content as limits
from ..content import Content
from ..readers import Found
from .message import articles

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def articles_in(content: Content) -> Iterator[Found]:
    """Yield the article of each message, known as `PATH#n`, and an InputError for each that has none."""
    for number, message in enumerate(_messages(content.stream()), 1):
        source = f"{content.source}#{number}"
        try:
            if len(message) > limits.LIMIT:
                reason = f"is a message of more than {limits.LIMIT // 1_000_000} MB"
                raise InputError(source, reason=reason, advice="save its text alone")
            yield from articles(_QUOTED.sub(rb"\1", message), source=source)
        except InputError as error:
            yield error


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of each message, and of one that is too long no more than shows that it is."""
    message, after_blank = bytearray(), True
    for line in _lines(stream):
        if after_blank and line.startswith(b"From "):
            if message:
                yield bytes(message)
            message = bytearray()
        elif len(message) <= limits.LIMIT:
            message += line
        after_blank = line in (b"\n", b"\r\n")
    if message:
        yield bytes(message)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(1_000_000):
        yield line

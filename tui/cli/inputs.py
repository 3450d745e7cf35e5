"""Files and standard input, for the commands that read or write them beside a library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpus.errors import InputError

STANDARD_INPUT = "-"

LIMIT = 5_000_000
"""Bytes of a text at most: a whole input, or a line of many."""


def named(name: str) -> str:
    """Give the name that a message calls an input by."""
    return "standard input" if name == STANDARD_INPUT else name


def standard_input() -> BinaryIO:
    """Give standard input as bytes. Raises InputError if whoever started us closed it."""
    if sys.stdin is None:
        raise InputError("standard input", reason="is closed", advice="pipe a text into it, or name a file")
    return sys.stdin.buffer


def read_whole(name: str, *, limit: int = LIMIT) -> bytes:
    """Read all of a file, or of standard input for `-`. Raises InputError where it has over `limit` bytes."""
    with _opened(name) as stream:
        return _within_limit(stream.read(limit + 1), name, limit)


def read_lines(name: str) -> Iterator[bytes]:
    """Read a file, or standard input for `-`, line by line as they come. Raises InputError."""
    with _opened(name) as stream:
        while line := stream.readline(LIMIT + 1):
            yield _within_limit(line, name, LIMIT)


def write_whole(name: str, text: str) -> None:
    """Write a text into a file. Raises InputError."""
    try:
        Path(name).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = f"cannot be written ({getattr(error, 'strerror', None) or error})"
        raise InputError(name, reason=reason, advice="name a file that you may write") from error


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STANDARD_INPUT:
        yield standard_input()
        return
    try:
        with Path(name).open("rb") as stream:
            yield stream
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        raise InputError(name, reason=reason, advice="give a file that you may read") from error


def _within_limit(content: bytes, name: str, limit: int) -> bytes:
    if len(content) > limit:
        reason = f"holds a text of more than {limit // 1_000_000} MB"
        raise InputError(named(name), reason=reason, advice="split it into smaller ones")
    return content

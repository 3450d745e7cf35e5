"""Open an input within limits, and hand its bytes to the module for their format."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from corpus.article import RawArticle
from corpus.errors import InputError

from . import text
from .formats import Format, recognise
from .harmless import harmless, visible

LIMIT = 50_000_000
"""Bytes read of one input at most; an article is some thousands."""

_NOT_READ = {
    Format.WEB_PAGE: (
        "is a web page, and Dateline reads plain text",
        "save the page as text",
    ),
    Format.FEED: ("is a feed or XML, and Dateline reads plain text", "save its articles as text files"),
    Format.JSON: ("holds JSON records, and Dateline reads plain text", "save its articles as text files"),
    Format.DOCUMENT: ("is a document of an office or page format", "export it as plain text"),
    Format.ARCHIVE: ("is a compressed archive", "unpack it and import the files in it"),
    Format.BINARY: ("is binary, not text", "give a text file"),
    Format.EMPTY: ("is empty", "give a file with text in it"),
}


def read(path: Path) -> Iterator[RawArticle]:
    """Yield the articles in one file (plain text holds one). Raises InputError."""
    name = _shown(path)
    yield from _articles(_bytes_of(path, name), source=name)


def read_stream(stream: BinaryIO, name: str) -> Iterator[RawArticle]:
    """Yield the articles in a stream of bytes, such as standard input, known as `name`. Raises InputError."""
    source = harmless(name)
    yield from _articles(_within_limit(stream, source), source=source)


def _shown(path: Path) -> str:
    """Name a file by its real path, as text that is safe to keep and to show, whatever bytes it is made of.

    Two files never share a name, and one file has the same however the way to it was written. A link keeps
    its own.
    """
    try:
        whole = Path(os.path.realpath(path.parent), path.name)
    except OSError:  # the folder we stand in has been deleted
        whole = path
    return visible(os.fsencode(whole).decode("utf-8", "surrogateescape"))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            os.scandir(path).close()
            raise InputError(name, reason="is a folder", advice="import the files in it")
        _refuse_irregular(path.stat().st_mode, name)
        with open(path, "rb", opener=_open) as stream:
            # It may have been replaced since we looked.
            _refuse_irregular(os.fstat(stream.fileno()).st_mode, name)
            return _within_limit(stream, name)
    except FileNotFoundError as error:
        raise InputError(name, reason="does not exist", advice="check the path") from error
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        raise InputError(name, reason=reason, advice="check that you may read it") from error


def _open(path: str, flags: int) -> int:
    """Open without waiting for somebody at the other end, should it be a pipe by now."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_irregular(mode: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        advice = "give a text file, or pipe the text into `dateline import -`"
        raise InputError(name, reason="is not a regular file", advice=advice)


def _within_limit(stream: BinaryIO, name: str) -> bytes:
    content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        reason = f"is larger than {LIMIT // 1_000_000} MB, too large for an article"
        raise InputError(name, reason=reason, advice="split it into its articles")
    return content


def _articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    form = recognise(content)
    if form is not Format.TEXT:
        reason, advice = _NOT_READ[form]
        raise InputError(source, reason=reason, advice=advice)
    readable = text.decode(content)
    if not any(map(str.isalnum, readable)):
        raise InputError(source, reason="holds no words", advice="give a file with text in it")
    yield RawArticle(source=source, text=readable, digest=hashlib.sha256(content).hexdigest())

"""Find what there is to read, open it within limits, and hand the bytes to the module for their format."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from corpus.article import RawArticle
from corpus.errors import InputError

from . import text
from .formats import Format, recognise
from .harmless import harmless

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
    Format.BINARY: ("is binary, not text", "give a text file"),
    Format.EMPTY: ("is empty", "give a file with text in it"),
}


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file that `paths` lead to, folders walked in the order of their names.

    In folders, hidden files, pipes, sockets and devices are passed over and links to folders are not
    followed. A path that is no folder is yielded as it stands, so that `read` can say what is wrong.
    """
    for path in paths:
        if path.is_dir():
            yield from _inside(path)
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and path.is_file():
                yield path


def read(path: Path) -> Iterator[RawArticle]:
    """Yield the articles in one file (plain text holds one). Raises InputError."""
    name = _shown(path)
    yield from _articles(_bytes_of(path, name), source=name)


def read_stream(stream: BinaryIO, name: str) -> Iterator[RawArticle]:
    """Yield the articles in a stream of bytes, such as standard input, known as `name`. Raises InputError."""
    source = harmless(name)
    yield from _articles(_within_limit(stream, source), source=source)


def _shown(path: Path) -> str:
    """The absolute path as text that is safe to keep and to show, whatever bytes the name is made of."""
    return harmless(os.fsencode(path.absolute()).decode("utf-8", "replace")).replace("\n", " ")


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(name, reason="is a folder", advice="import the files in it")
        if not stat.S_ISREG(mode):
            raise InputError(name, reason="is not a regular file", advice="give a text file")
        with path.open("rb") as stream:
            return _within_limit(stream, name)
    except FileNotFoundError as error:
        raise InputError(name, reason="does not exist", advice="check the path") from error
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        raise InputError(name, reason=reason, advice="check that the file may be read") from error


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

"""Open an input, and hand its bytes to the module for their format."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpus.errors import InputError

from .content import Content, Holds
from .harmless import harmless, visible
from .readers import Found, articles_in


def read(
    path: Path, *, opened: Callable[[BinaryIO], object] | None = None, holds: Holds | None = None
) -> Iterator[Found]:
    """Yield the articles in one file, as they are read, and an InputError for each that cannot be.

    What the library `holds` may be given as `Held`, where that is told sooner than what it says.
    `opened` is handed the stream that they are read from, to ask how far that is. Raises InputError if the
    file cannot be read, or not to its end.
    """
    name = _shown(path)
    with _opened(path, name) as stream:
        if opened is not None:
            opened(stream)
        yield from articles_in(Content(stream, source=name, holds=holds))


def read_stream(stream: BinaryIO, name: str) -> Iterator[Found]:
    """Yield what a stream of bytes holds, such as standard input, known as `name`, as `read` does."""
    yield from articles_in(Content(stream, source=harmless(name)))


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


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BinaryIO]:
    try:
        _refuse_irregular(_mode_of(path), name)
        with open(path, "rb", opener=_open) as stream:
            # It may have been replaced since we looked.
            _refuse_irregular(os.fstat(stream.fileno()).st_mode, name)
            yield stream
    except FileNotFoundError as error:
        raise InputError(name, reason="does not exist", advice="check the path") from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
        raise InputError(name, reason=reason, advice="check that you may read it") from error


def _mode_of(path: Path) -> int:
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # no name of a file has a zero byte
        raise FileNotFoundError(str(error)) from error
    if stat.S_ISDIR(mode):
        os.scandir(path).close()
    return mode


def _open(path: str, flags: int) -> int:
    """Open without waiting for somebody at the other end, should it be a pipe by now."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_irregular(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(name, reason="is a folder", advice="import the files in it")
    if not stat.S_ISREG(mode):
        advice = "give a text file, or pipe the text into `dateline import -`"
        raise InputError(name, reason="is not a regular file", advice=advice)

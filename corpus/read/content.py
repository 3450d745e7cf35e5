"""Bytes on their way in: looked at before they are taken, and never more than a limit of them at once."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, BinaryIO, TypeAlias

from corpus.errors import InputError

SAMPLE = 65_536
"""Bytes at the beginning that tell what an input is."""

LIMIT = 50_000_000
"""Bytes of one article, or of one record among many, at most; an article has some thousands."""


Holds: TypeAlias = Callable[[str, str], bool]
"""Says whether the library has what is of this source and digest."""


class Content:
    """What one input holds, known as `source`: its beginning as `head`, and all of it, once, by one door.

    `name` is the one that may tell its format, where that is not the source itself.

    `holds` says whether an article of this source and digest is kept already: a format that holds very many
    asks it before it looks closer.

    The doors are `whole`, for what must be held in memory to be understood, and `stream`, for what may be of
    any length.
    """

    def __init__(
        self, stream: BinaryIO, *, source: str, name: str | None = None, holds: Holds | None = None
    ) -> None:
        self.source = source
        self.holds: Holds = holds or (lambda _source, _digest: False)
        self.name = name or source
        self.head = stream.read(SAMPLE)
        self._rest = stream

    def whole(self) -> bytes:
        """Give all the bytes. Raises InputError if they are over the limit."""
        content = self.head + self._rest.read(LIMIT + 1 - len(self.head))
        if len(content) > LIMIT:
            reason = f"is larger than {LIMIT // 1_000_000} MB, too large for an article"
            raise InputError(self.source, reason=reason, advice="split it into its articles")
        return content

    def stream(self) -> BinaryIO:
        """Give all the bytes as a stream, to be read from its beginning."""
        if self._rest.seekable():
            self._rest.seek(0)
            return self._rest
        return io.BufferedReader(_Joined(self.head, self._rest))


class _Joined(io.RawIOBase):
    """A beginning that has been read already, and the stream it was read from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        taken = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(taken) :]
        view[: len(taken)] = taken
        return len(taken)

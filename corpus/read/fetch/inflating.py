"""Compressed answers, undone as they come and never larger than they may be."""

from __future__ import annotations

import zlib

ENCODINGS = ("gzip", "deflate")
"""What can be undone within bounds, in the words of HTTP."""

_EITHER = 32 + zlib.MAX_WBITS
"""Lets zlib tell gzip from zlib by the first bytes."""
_BARE = -zlib.MAX_WBITS
_TWO_BYTES = 2
_GZIP = b"\x1f\x8b"


class Overflow(Exception):
    """There is more than there may be."""


class Plain:
    """Takes an answer that is not compressed, up to `room` bytes."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._taken: list[bytes] = []

    def take(self, chunk: bytes) -> None:
        """Take the next bytes. Raises Overflow."""
        self._room -= len(chunk)
        if self._room < 0:
            raise Overflow
        self._taken.append(chunk)

    def content(self) -> bytes:
        """Give all that was taken. Raises ValueError where it broke off."""
        return b"".join(self._taken)


class Inflater(Plain):
    """Takes an answer in gzip or deflate; what comes out has up to `room` bytes."""

    def __init__(self, room: int) -> None:
        super().__init__(room)
        self._engine: zlib._Decompress | None = None
        self._pending = b""

    def take(self, chunk: bytes) -> None:
        """Take the next bytes as they came. Raises Overflow, or ValueError where they are not compressed."""
        chunk = self._pending + chunk
        self._pending = b""
        if self._engine is None and len(chunk) < _TWO_BYTES:
            self._pending = chunk
            return
        while chunk:
            if self._engine is None:
                self._engine = zlib.decompressobj(_EITHER if _has_header(chunk) else _BARE)
            elif self._engine.eof:
                # One answer may be several gzip files, one after the other; what else follows is padding.
                if not chunk.startswith(_GZIP):
                    return
                self._engine = zlib.decompressobj(_EITHER)
            chunk = self._inflate(chunk)

    def _inflate(self, chunk: bytes) -> bytes:
        assert self._engine is not None
        try:
            super().take(self._engine.decompress(chunk, self._room + 1))
        except zlib.error as error:
            raise ValueError(str(error)) from error
        return self._engine.unconsumed_tail or self._engine.unused_data

    def content(self) -> bytes:
        """Give all that came out. Raises ValueError where it broke off."""
        if self._pending or (self._engine is not None and not self._engine.eof):
            raise ValueError("it breaks off")
        return super().content()


def _has_header(chunk: bytes) -> bool:
    """Tell a gzip or zlib header from bare deflate, which some servers send (RFC 9110, 8.4.1.2)."""
    return chunk.startswith(_GZIP) or (
        len(chunk) >= _TWO_BYTES and chunk[0] & 0x0F == 8 and int.from_bytes(chunk[:2], "big") % 31 == 0
    )

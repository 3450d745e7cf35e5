"""A JSON list taken apart into the texts of its values, holding no more than one of them at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from corpus.read import content as limits

_CHUNK = 1_000_000
_TELLING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},"]', re.DOTALL)


class Splitting:
    """The values of a list in `stream`, one after the other.

    `complete` says afterwards whether the list was closed, `too_long` whether one value was over the limit:
    nothing after it is read.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.complete = self.too_long = False
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        kept, depth, at = b"", 0, 0
        while chunk := self._stream.read(min(max(_CHUNK, len(kept)), limits.LIMIT + 1)):
            kept += chunk
            begin, at, depth, found = self._scan(kept, at, depth)
            yield from found
            kept, at = kept[begin:], at - begin
            if self.complete:
                return
            if len(kept) > limits.LIMIT:
                self.too_long = True
                return

    def _scan(self, kept: bytes, at: int, depth: int) -> tuple[int, int, int, list[bytes]]:
        """Give where the unfinished value begins, where to go on, how deep, and the whole values."""
        begin = 0
        found: list[bytes] = []
        for token in _TELLING.finditer(kept, at):
            mark = token[0]
            if mark == b'"':  # a string that ends in the next chunk
                return begin, token.start(), depth, found
            if mark in (b"[", b"{"):
                depth += 1
                begin = token.end() if depth == 1 else begin
            elif depth == 1 and mark in (b",", b"]"):
                found.append(kept[begin : token.start()].strip())
                begin = token.end()
            if mark in (b"]", b"}"):
                depth -= 1
                if depth == 0:
                    self.complete = True
                    break
        return begin, len(kept), depth, [value for value in found if value]

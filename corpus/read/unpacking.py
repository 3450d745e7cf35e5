"""Compressed bytes unpacked as they are read, and no further than the articles in them would need."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, cast

from corpus.errors import InputError

from .allowance import Allowance
from .formats import Format

DAMAGE = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)
"""What the libraries raise for bytes that are damaged or break off."""

_UNPACK: Mapping[Format, Callable[[BinaryIO], Any]] = {
    Format.GZIP: lambda stream: gzip.GzipFile(fileobj=stream),
    Format.BZIP2: bz2.BZ2File,
    Format.XZ: lzma.LZMAFile,
}


class Taken(io.RawIOBase):
    """A packed stream whose bytes count for the allowance of the input as they are read."""

    def __init__(self, stream: BinaryIO, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`, and count."""
        read = self._stream.read(len(buffer))
        buffer[: len(read)] = read
        self._allowance.taken += len(read)
        return len(read)


class Unpacked(io.RawIOBase):
    """What `unpacked` gives, counted against an allowance.

    Where it is damaged or breaks off the stream ends, and `damage` says so.
    """

    def __init__(self, unpacked: Any, allowance: Allowance, *, source: str) -> None:
        self.damage: InputError | None = None
        self._unpacked = unpacked
        self._allowance = allowance
        self._source = source

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` as far as there is more. Raises Exhausted."""
        if self.damage:
            return 0
        try:
            read = self._unpacked.read1(len(buffer))
        except DAMAGE as error:
            why = str(error) or "its end is missing"  # a zip that breaks off says nothing
            reason = f"is damaged or breaks off ({why}); what could be unpacked was read"
            self.damage = InputError(self._source, reason=reason, advice="fetch it again")
            return 0
        self._allowance.give(len(read))
        buffer[: len(read)] = read
        return len(read)


def unpack(stream: BinaryIO, form: Format, allowance: Allowance, *, source: str) -> Unpacked:
    """Give what a stream that is compressed in the format `form` holds."""
    return Unpacked(_UNPACK[form](stream), allowance, source=source)


def buffered(raw: io.RawIOBase) -> BinaryIO:
    """Give a raw stream as one that reads exactly as much as it is asked for."""
    return cast(BinaryIO, io.BufferedReader(raw))

"""What a zip archive holds, by its own list at its end; or, where that is lost, as its members lie in it.

The list is read entry by entry, so that the number of members costs no memory, and a zip that breaks off
gives the members that it still has whole. Unpacking is the standard library's, which holds all of a list, and
opens nothing without one. Source: PKWARE's APPNOTE.TXT 6.3.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, BinaryIO, cast

_END = struct.Struct("<4s4H2LH")
_END_64_PLACE = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_TRAILER = struct.Struct("<3L")

_END_MARK, _END_64_PLACE_MARK, _END_64_MARK = b"PK\5\6", b"PK\6\7", b"PK\6\6"
_ENTRY_MARK, _LOCAL_MARK, _TRAILER_MARK = b"PK\1\2", b"PK\3\4", b"PK\7\x08"

_LONGEST_COMMENT = 65_535
_ELSEWHERE = 0xFFFFFFFF
"""A size or place that did not fit, and stands in the entry's extra field."""
_ENCRYPTED, _SIZED_BEHIND, _UTF8 = 1, 8, 0x800
_LEAST, _MOST = 1_000, 1_000_000
"""Bytes that are looked through at once."""
_ANY_SIZE = 1 << 62


@dataclass(frozen=True, slots=True)
class Packed:
    """A member: how it is packed, and where in the archive it begins."""

    info: zipfile.ZipInfo
    place: int

    @property
    def path(self) -> str:
        """Where it would be unpacked to; nobody should."""
        return self.info.filename

    @property
    def is_folder(self) -> bool:
        """Whether it stands for a folder."""
        return self.path.endswith("/")

    @property
    def is_encrypted(self) -> bool:
        """Whether it takes a password."""
        return bool(self.info.flag_bits & _ENCRYPTED)

    @property
    def is_empty(self) -> bool:
        """Whether the archive says that there is nothing in it."""
        return not self.info.file_size

    def open(self, archive: BinaryIO) -> IO[bytes]:
        """Give its content. Raises zipfile.BadZipFile, NotImplementedError where the packing is not known."""
        archive.seek(self.place)
        mark, *_, names, extras = _read(archive, _LOCAL)
        if mark != _LOCAL_MARK:
            raise zipfile.BadZipFile("no file begins where one should")
        archive.seek(names + extras, 1)
        return cast(IO[bytes], zipfile.ZipExtFile(archive, "r", self.info))


def listed(archive: BinaryIO) -> Iterator[Packed]:
    """Yield the members that the list names. Raises zipfile.BadZipFile where it is missing or damaged.

    The archive may be read elsewhere between two of them. Members that lie over one another are damage: a few
    kilobytes listed often enough are gigabytes.
    """
    place, end, shift = _list_of(archive)
    room = place
    while place < end:
        archive.seek(place)
        fields = _read(archive, _ENTRY)
        mark, _, _, flags, method, _, _, crc, packed, size, names, extras, comments, *_, start = fields
        if mark != _ENTRY_MARK:
            raise zipfile.BadZipFile("its list of files is damaged")
        info = _info(archive.read(names), flags, method)
        extra = archive.read(extras)
        place += _ENTRY.size + names + extras + comments
        if _ELSEWHERE in (size, packed, start):
            size, packed, start = _large(extra, size, packed, start)
        info.file_size, info.compress_size, info.CRC = size, packed, crc
        room -= packed
        if room < 0:
            raise zipfile.BadZipFile("its files lie over one another")
        yield Packed(info, start + shift)


def lying(archive: BinaryIO) -> Iterator[Packed]:
    """Yield the members as they lie in an archive without a list, the last of them perhaps not whole.

    The archive may be read elsewhere between two of them.
    """
    end, place = archive.seek(0, 2), 0
    while (place := _find(archive, _LOCAL_MARK, place, end)) + _LOCAL.size <= end:
        archive.seek(place)
        _, _, flags, method, _, _, crc, packed, size, names, extras = _read(archive, _LOCAL)
        info = _info(archive.read(names), flags, method)
        extra = archive.read(extras)
        begin = place + _LOCAL.size + names + extras
        if _ELSEWHERE in (size, packed):
            size, packed, _ = _large(extra, size, packed, 0)
        if flags & _SIZED_BEHIND and (sizes := _sizes_behind(archive, begin, end)):
            crc, packed, size = sizes
        elif flags & _SIZED_BEHIND:
            crc, packed, size = None, _ANY_SIZE, _ANY_SIZE
        info.file_size, info.compress_size = size, packed
        if crc is not None:
            info.CRC = crc
        yield Packed(info, place)
        place = min(begin + packed, end)


def _list_of(archive: BinaryIO) -> tuple[int, int, int]:
    """Give where the list begins and ends, and how far all is shifted by what stands before the archive."""
    end = archive.seek(0, 2)
    tail_at = archive.seek(max(0, end - _LONGEST_COMMENT - _END.size))
    tail = archive.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or at + _END.size > len(tail):
        raise zipfile.BadZipFile("its list of files is missing")
    *_, length, place, _ = _END.unpack_from(tail, at)
    behind = tail_at + at
    if at >= _END_64_PLACE.size and tail.startswith(_END_64_PLACE_MARK, at - _END_64_PLACE.size):
        behind -= _END_64_PLACE.size + _END_64.size
        archive.seek(behind)
        mark, *_, length, place = _read(archive, _END_64)
        if mark != _END_64_MARK:
            raise zipfile.BadZipFile("its list of files is not where it should be")
    shift = behind - length - place
    if shift < 0:
        raise zipfile.BadZipFile("its list of files is damaged")
    return place + shift, behind, shift


def _info(name: bytes, flags: int, method: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name.decode("utf-8" if flags & _UTF8 else "cp437", "replace"))
    info.flag_bits, info.compress_type = flags, method
    return info


def _large(extra: bytes, size: int, packed: int, start: int) -> tuple[int, int, int]:
    """Give the numbers that did not fit into an entry, from its extra field where they are."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            there = extra[at + 4 : at + 4 + length]
            rest = iter(struct.unpack(f"<{len(there) // 8}Q", there[: len(there) // 8 * 8]))
            size, packed, start = (
                next(rest, given) if given == _ELSEWHERE else given for given in (size, packed, start)
            )
            break
        at += 4 + length
    return size, packed, start


def _sizes_behind(archive: BinaryIO, begin: int, end: int) -> tuple[int, int, int] | None:
    """Find the checksum and sizes, packed and not, that stand behind a member's bytes."""
    place = begin
    while (place := _find(archive, _TRAILER_MARK, place, end)) + len(_TRAILER_MARK) + _TRAILER.size <= end:
        archive.seek(place + len(_TRAILER_MARK))
        crc, packed, size = _read(archive, _TRAILER)
        if packed == place - begin:
            return crc, packed, size
        place += 1
    return None


def _find(archive: BinaryIO, mark: bytes, place: int, end: int) -> int:
    """Give where a mark stands next from a place on, or the end; at a cost that is as the way there."""
    size = _LEAST
    while place < end:
        archive.seek(place)
        chunk = archive.read(size)
        at = chunk.find(mark)
        if at >= 0:
            return place + at
        place += max(1, len(chunk) - len(mark) + 1)
        size = min(2 * size, _MOST)
    return end


def _read(archive: BinaryIO, fields: struct.Struct) -> tuple[Any, ...]:
    written = archive.read(fields.size)
    if len(written) < fields.size:
        raise zipfile.BadZipFile("it breaks off")
    return fields.unpack(written)

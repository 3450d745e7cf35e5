"""Compressed files and archives."""

from __future__ import annotations

import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import IO

from .writing import MB, SENTENCE, Make

_END_OF_ZIP = b"PK\5\6"


def _member(file: gzip.GzipFile | IO[bytes], block: bytes, times: int) -> None:
    for _ in range(times):
        file.write(block)


def _gz_bomb(path: Path) -> None:
    with gzip.open(path, "wb", 9) as file:
        _member(file, bytes(MB), 2000)


def _gz_text_bomb(path: Path) -> None:
    with gzip.open(path, "wb", 9) as file:
        _member(file, (SENTENCE * 10_000).encode(), 1000)


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            with archive.open(f"{number}.txt", "w") as file:
                _member(file, bytes(MB), 50)


def _zip_of_empty(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(300_000):
            archive.writestr(f"{number}.txt", b"")


def _zip_of_texts(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(200):
            archive.writestr(f"{number}.txt", f"Ferry {number}\n\n{SENTENCE * 5}")
    path.write_bytes(path.read_bytes()[:-3000])


def _tar_bomb(path: Path) -> None:
    with tarfile.open(path, "w:xz") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = 1000 * MB
        archive.addfile(member, _Zeros(member.size))


class _Zeros(io.RawIOBase):
    def __init__(self, size: int) -> None:
        self._left = size

    def read(self, size: int = -1) -> bytes:
        size = min(size, self._left)
        self._left -= size
        return bytes(size)


def _nested_gz(path: Path) -> None:
    content = bytes(10 * MB)
    for _ in range(8):
        content = gzip.compress(content)
    path.write_bytes(content)


def _gz_of_many(path: Path) -> None:
    path.write_bytes(gzip.compress(b"") * 1_000_000)


def _nested_zip(path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(20 * MB))
    for depth in range(5):
        inner, content = content.getvalue(), io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{depth}-{number}.zip", inner)
    path.write_bytes(content.getvalue())


def _zip_of_long_texts(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"{number}.txt", SENTENCE * 300_000)


def _zip_of_marks(path: Path) -> None:
    path.write_bytes((b"PK\3\4" + bytes(26)) * 300_000)


def _zip_of_paths(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(100):
            archive.writestr(f"../../{number}\n\x1b[31m\u202e/../a.txt", SENTENCE)


def _tar_of_empty(path: Path) -> None:
    with tarfile.open(path, "w") as archive:
        for number in range(100_000):
            archive.addfile(tarfile.TarInfo(f"../{number}.txt"))


def _tar_of_links(path: Path) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for number in range(50_000):
            link = tarfile.TarInfo(f"{number}.txt")
            link.type, link.linkname = tarfile.SYMTYPE, f"{(number + 1) % 50_000}.txt"
            archive.addfile(link)


def _tar_of_headers(path: Path, kind: bytes, header: bytes) -> None:
    with tarfile.open(path, "w:gz", format=tarfile.USTAR_FORMAT) as archive:
        extension = tarfile.TarInfo("header")
        extension.type, extension.size = kind, len(header)
        archive.addfile(extension, io.BytesIO(header))
        for number in range(100_000):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"))


def _tar_of_digits(path: Path) -> None:
    _tar_of_headers(path, tarfile.XHDTYPE, b"1" * 999_000)


def _tar_of_keys(path: Path) -> None:
    _tar_of_headers(path, tarfile.XGLTYPE, b"".join(b"13 k%05d=v\n" % number for number in range(70_000)))


def _zip_of_one(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", SENTENCE * 100_000)
    written = path.read_bytes()
    end = written.rindex(_END_OF_ZIP)
    (start,) = struct.unpack("<L", written[end + 16 : end + 20])
    entries, tail = written[start:end] * 65_000, bytearray(written[end:])
    struct.pack_into("<2H2L", tail, 8, 65_000, 65_000, len(entries), start)
    path.write_bytes(written[:start] + entries + tail)


def _big_dictionary(path: Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    path.write_bytes(lzma.compress(SENTENCE.encode() * 100, filters=filters))


INPUTS: dict[str, Make] = {
    "bomb.gz": _gz_bomb,
    "text-bomb.txt.gz": _gz_text_bomb,
    "nested.gz": _nested_gz,
    "many.gz": _gz_of_many,
    "bomb.zip": _zip_bomb,
    "nested.zip": _nested_zip,
    "text-bomb.zip": _zip_of_long_texts,
    "empty-files.zip": _zip_of_empty,
    "marks.zip": _zip_of_marks,
    "paths.zip": _zip_of_paths,
    "truncated.zip": _zip_of_texts,
    "bomb.tar.xz": _tar_bomb,
    "empty-files.tar": _tar_of_empty,
    "links.tar.gz": _tar_of_links,
    "digits.tar.gz": _tar_of_digits,
    "keys.tar.gz": _tar_of_keys,
    "overlapping.zip": _zip_of_one,
    "dictionary.xz": _big_dictionary,
}

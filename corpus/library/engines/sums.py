"""Checksums of the files of a segment, by which a damaged one is told when it is read."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..index.postings import DamagedPostings

# Whoosh deletes what is named so together with the segment.
_ENDING = ".sums"

_READ_IN_PIECES = ("pst", "prs")
"""The endings of the files of which only what is asked for is read."""

PIECE = 4096
"""Bytes of such a file that have a checksum of their own: as few as a disk reads at a time."""

_AT_ONCE = 1 << 20


def note_sums(folder: Path, name: str) -> None:
    """Write down the checksums of all files of a segment, and of the pieces of those read in pieces."""
    for ending in _READ_IN_PIECES:
        file = folder / f"{name}.{ending}"
        pieces = [zlib.crc32(piece) for piece in _pieces(file, PIECE)]
        _of_pieces(file).write_bytes(np.array(pieces, "<u4").tobytes())
    sums = {file.name: _sum(file) for file in folder.glob(f"{name}.*")}
    (folder / f"{name}{_ENDING}").write_text(json.dumps(sums))


def read_sums(folder: Path, name: str) -> Mapping[str, int]:
    """Give the checksum of each file of a segment by its name. Raises DamagedPostings."""
    try:
        sums: dict[str, int] = json.loads((folder / f"{name}{_ENDING}").read_text())
    except ValueError as error:
        raise DamagedPostings(f"the checksums of {name} cannot be read: {error}") from error
    return sums


def pieces_of(file: Path, sums: Mapping[str, int]) -> NDArray[np.uint32]:
    """Give the checksum of each piece of a file that is read in pieces. Raises DamagedPostings."""
    return np.frombuffer(read_whole(_of_pieces(file), sums), "<u4").astype(np.uint32)


def check(file: Path, sums: Mapping[str, int]) -> None:
    """Raise DamagedPostings if a file is not as it was written."""
    if _sum(file) != sums.get(file.name):
        raise DamagedPostings(f"{file.name} is not as it was written")


def read_whole(file: Path, sums: Mapping[str, int]) -> bytes:
    """Read a file that must be as it was written; nothing, where there was none. Raises DamagedPostings."""
    if file.name not in sums:
        return b""
    content = file.read_bytes()
    if zlib.crc32(content) != sums[file.name]:
        raise DamagedPostings(f"{file.name} is not as it was written")
    return content


def seal(file: Path) -> None:
    """Write the checksum of a file at its end, where Whoosh doesn't read."""
    sealed = _sum(file).to_bytes(4, "big")
    with file.open("ab") as out:
        out.write(sealed)


def unsealed(file: Path) -> bytes:
    """Read a sealed file, without its seal. Raises DamagedPostings."""
    content = file.read_bytes()
    if zlib.crc32(content[:-4]) != int.from_bytes(content[-4:], "big"):
        raise DamagedPostings(f"{file.name} is not as it was written")
    return content[:-4]


def _of_pieces(file: Path) -> Path:
    return file.with_suffix(f"{file.suffix}s")


def _sum(file: Path) -> int:
    found = 0
    for piece in _pieces(file, _AT_ONCE):
        found = zlib.crc32(piece, found)
    return found


def _pieces(file: Path, size: int) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while piece := stream.read(size):
            yield piece

"""Checksums of the files of a segment, by which a damaged one is told when it is read."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from ..index.postings import DamagedPostings

# Whoosh deletes what is named so together with the segment.
_ENDING = ".sums"


_PIECE = 1 << 20


def note_sums(folder: Path, name: str) -> None:
    """Write down the checksums of all files of a segment."""
    sums = {file.name: _sum(file) for file in folder.glob(f"{name}.*")}
    (folder / f"{name}{_ENDING}").write_text(json.dumps(sums))


def read_sums(folder: Path, name: str) -> Mapping[str, int]:
    """Give the checksum of each file of a segment by its name. Raises DamagedPostings."""
    try:
        sums: dict[str, int] = json.loads((folder / f"{name}{_ENDING}").read_text())
    except ValueError as error:
        raise DamagedPostings(f"the checksums of {name} cannot be read: {error}") from error
    return sums


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


def _sum(file: Path) -> int:
    found = 0
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found = zlib.crc32(piece, found)
    return found

"""How far an index came: beside each commit stands a note of whose it is and of the last change in it.

The note is written before the commit that it belongs to, under that commit's number: whichever of the two a
kill prevents, the index and its note agree.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..index.soundness import UnusableIndex
from .in_folder import ensure_own

VERSION = 4
"""Changes when an index written before would answer otherwise than one written now."""


def note(folder: Path, generation: int, *, library: str, applied: int) -> None:
    """Write that the commit of this number has the changes up to `applied` of the library of this name."""
    text = json.dumps({"version": VERSION, "library": library, "applied": applied})
    _file(folder, generation).write_text(text)


def read_note(folder: Path, generation: int, *, library: str) -> int:
    """Give the last change that went into a commit. Raises UnusableIndex if that is not this library's."""
    ensure_own(folder)
    noted = json.loads(_file(folder, generation).read_text())
    if (noted["version"], noted["library"]) != (VERSION, library):
        raise UnusableIndex("the index is of another library or version")
    applied = int(noted["applied"])
    if not 0 <= applied < 1 << 63:
        raise UnusableIndex("the index does not say how far it came")
    return applied


def forget_notes(folder: Path, *, but: int = -1) -> None:
    """Delete the notes of all commits but one; an index without its note is one to be built anew."""
    for file in folder.glob("applied-*.json"):
        if file != _file(folder, but):
            file.unlink(missing_ok=True)


def _file(folder: Path, generation: int) -> Path:
    return folder / f"applied-{generation}.json"

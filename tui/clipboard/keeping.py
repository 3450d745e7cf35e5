"""Keep what was copied in a file that only its owner can read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def keep_in(file: Path, text: str, tried: list[str]) -> Path | None:
    """Write the text to the file, mode 0600, all of it or nothing; the file, or None, the reason in `tried`.

    A new file takes the old one's place: one with wider rights, or a link put there, is never written to.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(file, text.encode("utf-8", "replace"))
    except OSError as error:
        tried.append(f"{file.name}: {error.strerror}")
        return None
    return file


def _replace(file: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise

"""Find what there is to read under files and folders, in a stable order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_NO_ARTICLES = frozenset(
    (
        *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".svg", ".ico"),
        *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
        *(".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".webm", ".mov", ".avi"),
    )
)
"""What browsers save beside a page, and cameras beside a report."""


def is_wanted(path: str) -> bool:
    """Whether there may be an article in what is met at `path` in a folder or archive, by its name."""
    parts = path.replace("\\", "/").split("/")
    if any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts):
        return False
    return os.path.splitext(parts[-1])[1].lower() not in _NO_ARTICLES  # noqa: PTH122 -- not a path of ours


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file that `paths` lead to, folders walked in the order of their names. Never fails.

    In folders, hidden files, pictures and the like, pipes, sockets and devices are passed over
    and links to folders are not followed. A path that is no folder, or a folder that cannot be listed, is
    yielded as it stands, so that `read` can say what is wrong.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises where a folder above may not be entered
            yield from _inside(path)
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            yield here
            continue
        seen = [entry for entry in entries if is_wanted(entry.name)]
        yield from (Path(entry.path) for entry in seen if _may_be_read(entry))
        waiting += (Path(entry.path) for entry in reversed(seen) if entry.is_dir(follow_symlinks=False))


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return True  # it is not known what this is: reading it will tell why

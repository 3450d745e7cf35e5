"""What can be said to the commands that keep a library sound."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

BACKED_UP = """Copy the whole library into one file, at any time, even while articles are being imported: the
articles and what was found in them, what you read, starred, tagged, put right, saved and cited, and the feeds
you follow. With --restore, put such a file in the library's place; the search index is then built anew."""


def declare_commands(declare: Callable[..., argparse.ArgumentParser], *, count: Callable[[str], int]) -> None:
    """Declare each by `declare`, from its name and summary; `count` reads a number from 1 up."""
    reindex = declare("reindex", "Delete the search index and build it again from the library")
    reindex.add_argument(
        "--engine",
        choices=("whoosh", "fts5", "tantivy"),
        help="build it by this engine, from now on: all find the same and differ in speed",
    )
    anew = declare("reannotate", "Bring what articles speak of up to this version, with all cores")
    anew.add_argument(
        "--workers", type=count, metavar="N", help="share the work among N processes (default: the cores)"
    )
    backup = declare("backup", "Copy the whole library into one file, or put such a copy back")
    backup.description = BACKED_UP
    backup.add_argument(
        "file",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="FILE",
        help="a file, or a folder for one named after the day (default: the current folder)",
    )
    backup.add_argument(
        "--restore", action="store_true", help="put FILE in the library's place; what was there is set aside"
    )
    declare("doctor", "Check the library, the index, the terminal's clipboard and the configuration")

"""What can be said after `dateline entities`, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from .verbs import Declare, verbs_of

KINDS = ("person", "org", "place", "event", "law")

_NAMES = """\
An entity is given by any of its names, by letters of them as `dateline jump` takes them, or by its key, such
as person:han?, which --json prints. What fits several is never guessed: the error lists them with their keys.
Whatever is decided here holds for articles imported later too; `dateline entities undo` takes it back."""


def declare_verbs(
    parser: argparse.ArgumentParser, *, folder: Callable[[str], Path], count: Callable[[str], int]
) -> None:
    """Declare all verbs of `dateline entities`."""
    declare = verbs_of(parser, epilog=_NAMES, folder=folder)
    _declare_looking(declare, count)
    _declare_deciding(declare, count)
    _declare_sharing(declare)


def _declare_looking(declare: Declare, count: Callable[[str], int]) -> None:
    listing = declare("list", "List entities, those mentioned most first, or all that was decided on them")
    listing.add_argument("--kind", choices=KINDS, help="only those of this kind")
    listing.add_argument("--limit", type=count, default=50, metavar="N", help="at most N (default: 50)")
    listing.add_argument(
        "--hidden", action="store_true", help="only what is never shown, and what is no name"
    )
    listing.add_argument(
        "--decided", action="store_true", help="all decisions that stand, in the order they were made"
    )
    _who(declare("show", "Say all that is known of an entity"))
    review = declare("review", "List entities that look alike and may be one, the likeliest first")
    review.add_argument("--limit", type=count, default=50, metavar="N", help="at most N pairs (default: 50)")


def _declare_deciding(declare: Declare, count: Callable[[str], int]) -> None:
    merge = _who(declare("merge", "Say that two entities are one, named as the second"))
    merge.add_argument("into", metavar="INTO", help="the entity that it is")
    different = _who(declare("different", "Say that two that look alike are two"))
    different.add_argument("other", metavar="OTHER", help="the other entity")
    split = _who(declare("split", "Say that an entity is somebody else under one name, or in one article"))
    split.add_argument("other", metavar="OTHER", help="the name or key of who it is there")
    split.add_argument("--named", metavar="WORDS", default="", help="where it is called by these words")
    split.add_argument("--article", type=count, metavar="ID", help="in the article of this number")
    rename = _who(declare("rename", "Show an entity by another name"))
    rename.add_argument("to", metavar="TO", help="the name to show")
    retype = _who(declare("retype", "Say of what kind an entity is"))
    retype.add_argument("to", choices=KINDS, metavar="KIND", help="person, org, place, event or law")
    _who(declare("hide", "Never show an entity"))
    _who(declare("unhide", "Show an entity again, or let words be a name again"))
    never = declare("never", "Say that words are no name, wherever they stand")
    never.add_argument("words", metavar="WORDS", help="the words")
    add = declare("add", "Say that words are a name, wherever they stand")
    add.add_argument("words", metavar="WORDS", help="the words, as they are written")
    add.add_argument("kind", choices=KINDS, metavar="KIND", help="person, org, place, event or law")
    add.add_argument("--name", default="", metavar="NAME", help="the name of whom they stand for")
    declare("undo", "Take back what was decided last")


def _declare_sharing(declare: Declare) -> None:
    exporting = declare("export", "Write all decisions as a text file to share, one a line")
    exporting.add_argument("file", nargs="?", default="-", metavar="FILE", help="default: standard output")
    importing = declare("import", "Take the decisions of such a file; one's own stand where they differ")
    importing.add_argument("file", metavar="FILE", help="the file, or - for standard input")


def _who(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("name", metavar="NAME", help="the entity: any of its names, or its key")
    return parser

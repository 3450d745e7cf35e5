"""A command that has verbs of its own, as `dateline feeds add`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

Declare = Callable[[str, str], argparse.ArgumentParser]
"""Declares a verb by its name and what it does, and gives its parser."""


def take_library(parser: argparse.ArgumentParser, *, folder: Callable[[str], Path]) -> None:
    """Let a command or verb take --library: said before it or behind it, the folder is the same."""
    # What is not said leaves alone what was.
    suppressed: Any = argparse.SUPPRESS
    parser.add_argument(
        "--library",
        dest="library_named",
        type=folder,
        metavar="DIR",
        default=suppressed,
        help="the library's folder",
    )


def verbs_of(parser: argparse.ArgumentParser, *, epilog: str, folder: Callable[[str], Path]) -> Declare:
    """Give what declares the verbs of a command; each takes --library and --json, and ends in `epilog`."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)

    def declare(name: str, summary: str) -> argparse.ArgumentParser:
        verb: argparse.ArgumentParser = verbs.add_parser(
            name,
            help=summary,
            description=f"{summary}.",
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        take_library(verb, folder=folder)
        verb.add_argument("--json", action="store_true", help="write JSON to standard output")
        return verb

    return declare

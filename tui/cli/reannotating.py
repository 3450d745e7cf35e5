"""`dateline reannotate`: bring what articles speak of up to this version, with all cores, resumable."""

from __future__ import annotations

import argparse
import sys
import time

from corpus.errors import LibraryError
from corpus.ingest.reannotating import Reannotated
from corpus.ingest.reannotating import reannotate as reannotating
from corpus.library import Library
from tui.cli.output import complain, print_json, say

_EVERY = 5.0
"""Seconds between two lines that tell how far it has come."""


def reannotate(arguments: argparse.Namespace) -> int:
    """Annotate anew what an older version annotated, and tell how far it has come on standard error."""
    done = 0
    said = time.monotonic()
    with Library(arguments.library) as library:
        try:
            for step in reannotating(library, workers=arguments.workers):
                done = step.done
                if time.monotonic() - said > _EVERY and not arguments.json:
                    said = time.monotonic()
                    print(_line(step), file=sys.stderr, flush=True)
        except (KeyboardInterrupt, LibraryError):
            complain(f"{done} reannotated so far, and kept; give the same command again to go on from here")
            raise
    if arguments.json:
        print_json({"reannotated": done})
    else:
        say(f"reannotated {done} article{'' if done == 1 else 's'}")
    return 0


def _line(step: Reannotated) -> str:
    return f"{step.done:,} of {step.total:,} articles"

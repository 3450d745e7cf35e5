"""From parsed arguments to an exit status: choose the command, run it, turn our errors into words."""

from __future__ import annotations

import argparse
import errno
import gc
import importlib
import os
import sys

from corpus.errors import CitationError, DatelineError, QueryError, SettingsError
from tui.cli.output import complain, prepare_streams

MODULES = {
    None: "reader",
    "import": "importing",
    "feeds": "feeds",
    "annotate": "annotating",
    "list": "finding",
    "show": "finding",
    "search": "finding",
    "jump": "finding",
    "entities": "correcting",
    "stories": "storying",
    "cite": "citing",
    "export": "exporting",
    "searches": "searches",
    "reindex": "upkeep",
    "reannotate": "reannotating",
    "backup": "upkeep",
    "doctor": "upkeep",
}
"""Where each command lives. A command's module is imported when it is run, so that none pays for another;
it names its functions after the commands (`import_` and `open_reader` where Python or English wants it)."""

FUNCTIONS = {None: "open_reader", "import": "import_", "list": "list_"}

WRONG_USAGE = (QueryError, CitationError, SettingsError)

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a disk says that cannot take our output."""


def run(arguments: argparse.Namespace) -> int:
    """Run the command that `arguments` name and return its exit status."""
    prepare_streams()
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except WRONG_USAGE as error:
        complain(str(error))
        return 2
    except DatelineError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        _write_no_more()  # whoever read our output (head, less) has enough: that is no error
        return 0
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        _write_no_more()
        complain(f"the output could not be written ({error.strerror}); what has been written is not whole")
        return 1


def _run(arguments: argparse.Namespace) -> int:
    if arguments.version:
        print(f"dateline {_version()}")
        return 0
    name = arguments.command
    module = importlib.import_module(f"tui.cli.{MODULES[name]}")
    command = getattr(module, FUNCTIONS.get(name, name))
    if name is not None:
        gc.enable()
    return int(command(arguments))


def _write_no_more() -> None:
    """Lead standard output nowhere, or Python would try again to write the rest when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version() -> str:
    # Reading the installed package's metadata takes longer than many a command.
    from importlib.metadata import version

    return version("dateline")

"""From parsed arguments to an exit status: choose the command, run it, turn our errors into words."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys

from corpus.errors import CitationError, DatelineError, QueryError, SettingsError
from tui.cli.output import complain

MODULES = {
    None: "reader",
    "import": "importing",
    "annotate": "annotating",
    "list": "finding",
    "show": "finding",
    "search": "finding",
    "jump": "finding",
    "cite": "citing",
    "export": "exporting",
    "reindex": "upkeep",
    "doctor": "upkeep",
}
"""Where each command lives. A command's module is imported when it is run, so that none pays for another;
it names its functions after the commands (`import_` and `open_reader` where Python or English wants it)."""

FUNCTIONS = {None: "open_reader", "import": "import_", "list": "list_"}

WRONG_USAGE = (QueryError, CitationError, SettingsError)


def run(arguments: argparse.Namespace) -> int:
    """Run the command that `arguments` name and return its exit status."""
    if arguments.version:
        print(f"dateline {_version()}")
        return 0
    name = arguments.command
    module = importlib.import_module(f"tui.cli.{MODULES[name]}")
    command = getattr(module, FUNCTIONS.get(name, name))
    if name is not None:
        gc.enable()
    try:
        return int(command(arguments))
    except WRONG_USAGE as error:
        complain(str(error))
        return 2
    except DatelineError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("stopped; what was done is kept")
        return 130
    except BrokenPipeError:
        # Whoever read our output (head, less) has enough: that is no error, and Python must not flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _version() -> str:
    # Reading the installed package's metadata takes longer than many a command.
    from importlib.metadata import version

    return version("dateline")

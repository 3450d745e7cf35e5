"""Every command and verb there is, as one would give it, and a way to run each apart from the tests."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.commands.conftest import Ran
from tui.__main__ import main
from tui.cli.parser import command_parser

BROKEN = 70
"""The exit status of a command that ends by a traceback."""

READING: dict[str, tuple[str, ...]] = {
    "annotate": ("ferry.txt",),
    "list": (),
    "show": ("1",),
    "search": ("ferry",),
    "stories": (),
    "searches": (),
    "jump": ("tom",),
    "cite": ("1",),
    "cite of records": ("--csl-json", "records.json"),
    "cite of what was copied": ("--log",),
    "export": ("--format", "jsonl"),
    "doctor": (),
    "backup": ("copy.db",),
    "feeds list": (),
    "feeds show": ("feed.xml",),
    "feeds export": (),
    "entities list": (),
    "entities show": ("Tomas Okafor",),
    "entities review": (),
    "entities export": (),
}
"""Those that change nothing in the library, with words that each can be given, by their names; a name may say
more than the command and its verb."""

WRITING: dict[str, tuple[str, ...]] = {
    "import": ("ferry.txt", "orchid.txt"),
    "reindex": (),
    "stories let together": ("--let-together", "1"),
    "searches add": ("add", "by berg", "by:berg"),
    "searches remove": ("remove", "old"),
    "reannotate": (),
    "feeds add": ("feed.xml",),
    "feeds set": ("followed.xml", "--full-text", "on"),
    "feeds remove": ("followed.xml",),
    "feeds refresh": (),
    "feeds import": ("list.opml",),
    "entities merge": ("Tomas Okafor", "Ingrid Halvorsen"),
    "entities different": ("Tomas Okafor", "Ingrid Halvorsen"),
    "entities split": ("Tomas Okafor", "Tomas Weir", "--article", "2"),
    "entities rename": ("Tomas Okafor", "T. Okafor"),
    "entities retype": ("Tomas Okafor", "org"),
    "entities hide": ("Tomas Okafor",),
    "entities unhide": ("Lindholm",),
    "entities never": ("Tuesday",),
    "entities add": ("Night Ferry", "org"),
    "entities undo": (),
    "entities import": ("decisions.txt",),
}
"""Those that do."""

COMMANDS = READING | WRITING

WITHOUT_JSON = ("export",)
WITH_VERBS = ("feeds", "entities")

ALONE = ("annotate", "feeds show", "cite of records")
"""Those that work without a library, and so with one that is damaged."""


def declared() -> Iterator[str]:
    """Give every command that the parser knows, with its verbs."""
    for name, parser in _subparsers(command_parser()):
        verbs = [f"{name} {verb}" for verb, _ in _subparsers(parser)]
        yield from verbs or [name]


def _subparsers(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def words_of(command: str, *, json: bool = False) -> list[str]:
    """Give what one types for a command."""
    said = command.split()[: 2 if command.startswith(WITH_VERBS) else 1]
    return [*said, *COMMANDS[command], *(["--json"] if json and command not in WITHOUT_JSON else [])]


def run_apart(
    *argv: str | Path,
    before: Callable[[], object] = lambda: None,
    encoding: str = "utf-8",
    fd: int | None = None,
) -> Ran:
    """Run the command line in a copy of this process, after `before`; `fd` stands for standard output."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            os._exit(_run(argv, before, encoding, out.fileno() if fd is None else fd, err.fileno()))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        return Ran(status, out.read().decode(encoding), err.read().decode(encoding))


def _run(
    argv: tuple[str | Path, ...], before: Callable[[], object], encoding: str, out: int, err: int
) -> int:
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(fd, "w"), encoding=encoding) for fd in (1, 2))
    try:
        before()
        try:
            status = main([str(word) for word in argv])
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
    except BaseException:
        traceback.print_exc()
        status = BROKEN
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):
            stream.flush()
    return status

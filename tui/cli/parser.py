"""What can be said on the command line, and its help."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

DESCRIPTION = "A news reader for the terminal. Without a command it opens the reader."
EPILOGUE = """\
exit status: 0 success; 1 some inputs failed (which and why on standard error); 2 wrong usage.
QUERY is words, "a phrase", -not, OR, ( ), and fields such as person:han or after:2025-04;
`dateline search --help` shows them all."""
EXPORT_FORMATS = (
    *("jsonl", "markdown", "text"),
    *("bibtex", "biblatex", "ris", "endnote-xml", "csl-json", "ninjs", "json-ld"),
)
"""Those of whole articles, then those of citations: written out, as importing them would take time."""

TAKES_A_QUERY = ("list", "search", "export", "searches")

LARGEST = 2**63 - 1
"""The largest number that the library can give an article."""

Commands = Any
"""argparse's own collection of subparsers, whose type it keeps private."""


class Arguments(argparse.Namespace):
    """What was said; the usual folder of the library is looked for by the commands that need one."""

    library_named: Path | None

    @property
    def library(self) -> Path:
        """The library's folder. Raises LibraryError where none is named and there is no home to look in."""
        return self.library_named or _default_library()


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse the command line; exits with status 2 and a message where it is wrong."""
    parser = command_parser()
    arguments, unknown = parser.parse_known_args(argv, Arguments())
    if unknown:
        parser.error(_unknown(unknown, command=arguments.command))
    return arguments


def _default_library() -> Path:
    """Choose the library's folder: DATELINE_LIBRARY, else the platform's user data directory."""
    named = os.environ.get("DATELINE_LIBRARY")
    if named:
        return _folder(named)
    from corpus.errors import LibraryError
    from tui.homes import usual

    folder = usual("user_data_path")
    if folder is None:
        raise LibraryError(
            "no home folder is known; name the library's folder by --library or DATELINE_LIBRARY"
        )
    return folder


def _unknown(arguments: Sequence[str], *, command: str | None) -> str:
    """Say what is not understood; a word that a query leaves out looks like an option."""
    message = f"there is no option {' or '.join(arguments)}"
    if command in TAKES_A_QUERY and not any(argument.startswith("--") for argument in arguments):
        return f"{message}; put a query that leaves a word out after --: dateline {command} -- tariffs -steel"
    return f"{message}; dateline {command + ' ' if command else ''}--help shows those there are"


class Parser(argparse.ArgumentParser):
    """argparse, except that its errors repeat what was typed without sending it to the terminal raw."""

    def format_help(self) -> str:
        """Give the help, with examples of queries where a command takes one."""
        if self.prog.rpartition(" ")[2] in TAKES_A_QUERY:
            # Worked out only when asked for: no command starts later for it.
            self.epilog, self.formatter_class = _examples(), argparse.RawDescriptionHelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Print usage and message to standard error and exit with status 2."""
        from tui.cli.output import prepare_streams, printable

        prepare_streams()
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {printable(message)}\n")


def _examples() -> str:
    from corpus.library.queries.query import EXAMPLES

    return "queries:\n" + "\n".join(f"  {one.query:<32} {one.meaning}" for one in EXAMPLES)


def command_parser() -> argparse.ArgumentParser:
    """Build the parser of the whole command line."""
    parser = Parser(
        prog="dateline",
        description=DESCRIPTION,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    parser.add_argument(
        "--library",
        dest="library_named",
        type=_folder,
        metavar="DIR",
        help="the library's folder (default: $DATELINE_LIBRARY, else the user data directory)",
    )
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for declare in (_declare_intake, _declare_finding, _declare_correcting, _declare_citing, _declare_upkeep):
        declare(commands)
    return parser


def _declare(commands: Commands, name: str, summary: str, *, json: bool = True) -> argparse.ArgumentParser:
    """Declare one command with the options that all have."""
    from tui.cli.verbs import take_library

    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=f"{summary}.")
    take_library(parser, folder=_folder)
    if json:
        parser.add_argument("--json", action="store_true", help="write JSON to standard output")
    return parser


IMPORTED = """Read news into the library: plain text, web pages (.mht too), Markdown with front matter, JSON
and JSON Lines (Dateline's own export as well), RSS, Atom, RDF and JSON Feed, ninjs, NITF and NewsML-G2,
messages and mailboxes, and any of these compressed (gz, bz2, xz) or in a zip or tar archive. What each is
shows in its content. What the library has already is passed over; what has changed is updated."""


def _declare_intake(commands: Commands) -> None:
    importing = _declare(commands, "import", "Read news of any kind into the library")
    importing.description = IMPORTED
    importing.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file, a folder, an http(s) address, or - for standard input",
    )
    importing.add_argument(
        "--watch", action="store_true", help="stay, and import what is new or changed there, until Ctrl-C"
    )
    importing.add_argument(
        "--report", type=Path, metavar="FILE", help="write every input that failed, and why, into FILE"
    )
    importing.add_argument(
        "--workers", type=_count, metavar="N", help="share the work among N processes (default: the cores)"
    )
    from tui.cli.feeds_parser import declare_verbs

    feeds = _declare(
        commands, "feeds", "Follow feeds: add, list, refresh, remove, import, export", json=False
    )
    declare_verbs(feeds, folder=_folder)
    annotating = _declare(commands, "annotate", "Say who and what a text speaks of, without keeping it")
    annotating.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="a text (default: standard input)"
    )
    annotating.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id","text"} a line, write mentions, quotes and topics a line',
    )


def _declare_finding(commands: Commands) -> None:
    listing = _declare(commands, "list", "List articles, one a line, newest first")
    listing.add_argument("query", nargs="*", metavar="QUERY", help="only articles that answer this query")
    listing.add_argument("--limit", type=_count, metavar="N", help="at most N articles")
    show = _declare(commands, "show", "Print one article")
    show.add_argument("id", type=_count, metavar="ID", help="its number, as list and search print it")
    search = _declare(commands, "search", "Search all articles, best first, typing errors forgiven")
    search.add_argument("query", nargs="+", metavar="QUERY", help="words, or the query language")
    search.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="at most N articles (default: 20)"
    )
    stories = _declare(commands, "stories", "List the stories, latest first, or tell who told one of them")
    stories.add_argument(
        "story", type=_count, nargs="?", metavar="STORY", help="its number, as the list prints it"
    )
    stories.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="at most N stories (default: 20)"
    )
    apart = stories.add_mutually_exclusive_group()
    apart.add_argument("--keep-apart", type=_count, metavar="ID", help="take an article out of its story")
    apart.add_argument("--let-together", type=_count, metavar="ID", help="take that back")
    saved = _declare(commands, "searches", "Keep queries under names, for saved:NAME in any query")
    saved.add_argument("verb", nargs="?", choices=("list", "add", "remove"), default="list")
    saved.add_argument("name", nargs="?", metavar="NAME", help="what add and remove speak of")
    saved.add_argument("query", nargs="*", metavar="QUERY", help="what add keeps, or puts in its place")
    jump = _declare(commands, "jump", "Find entities, topics and stories by a few letters")
    jump.add_argument(
        "name", nargs="+", metavar="NAME", help="letters of the name, in any order of its words"
    )
    jump.add_argument("--topics", action="store_true", help="topics and stories only")
    jump.add_argument("--limit", type=_count, default=20, metavar="N", help="at most N names (default: 20)")


def _declare_correcting(commands: Commands) -> None:
    from tui.cli.correcting_parser import declare_verbs

    parser = _declare(commands, "entities", "Put right who and what the articles speak of", json=False)
    declare_verbs(parser, folder=_folder, count=_count)


def _declare_citing(commands: Commands) -> None:
    cite = _declare(commands, "cite", "Print or copy the citation of one or more articles")
    what = cite.add_mutually_exclusive_group(required=True)
    what.add_argument("ids", type=_count, nargs="*", default=(), metavar="ID", help="an article's number")
    what.add_argument("--search", metavar="QUERY", help="cite all articles that answer this query")
    what.add_argument(
        "--csl-json", metavar="FILE", help="cite CSL-JSON records from FILE (or -), without a library"
    )
    what.add_argument("--log", action="store_true", help="say what was copied lately, latest first")
    cite.add_argument(
        "--style",
        metavar="S",
        help="a citation style, or a CSL file (default: from the configuration, else apa)",
    )
    cite.add_argument("--format", metavar="F", help="an export format, such as bibtex, ris or csl-json")
    cite.add_argument(
        "--form",
        default="bibliography",
        metavar="F",
        help="bibliography, in-text, note or short-note (default: bibliography)",
    )
    cite.add_argument(
        "--markup", default="text", metavar="M", help="text, markdown, html or rtf (default: text)"
    )
    cite.add_argument("--locator", metavar="L", help='a place in the article, such as "para. 4"')
    cite.add_argument(
        "--quote", type=_count, metavar="N", help="cite the article's quote number N, with its words"
    )
    cite.add_argument("--copy", action="store_true", help="put it on the clipboard too")
    cite.add_argument(
        "--rich", action="store_true", help="put it there as rich text, its italics kept, and print HTML"
    )
    export = _declare(commands, "export", "Write articles or their citations to standard output", json=False)
    export.add_argument(
        "--format",
        required=True,
        choices=EXPORT_FORMATS,
        help="jsonl, markdown and text hold whole articles; the others their citations",
    )
    export.add_argument("query", nargs="*", metavar="QUERY", help="only articles that answer this query")


def _declare_upkeep(commands: Commands) -> None:
    from tui.cli.upkeep_parser import declare_commands

    declare_commands(partial(_declare, commands), count=_count)


def _folder(text: str) -> Path:
    """Read the name of a folder, for argparse; `~` is the home folder even where no shell has seen to it."""
    if not text:
        raise argparse.ArgumentTypeError("name a folder")
    return Path(os.path.expanduser(text))  # noqa: PTH111 -- Path's own raises where there is no home


def _count(text: str) -> int:
    """Read a whole number from 1 up, for argparse."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= LARGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return number

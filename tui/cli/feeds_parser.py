"""What can be said after `dateline feeds`, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from .verbs import Declare, verbs_of

_EPILOGUE = """\
A feed is named by its address, the address of a page that offers one, or a file.
Feeds are asked when they are due: half an hour after a good answer or when the server says, later
each time after bad ones. The reader asks those that are due when it opens."""


def declare_verbs(parser: argparse.ArgumentParser, *, folder: Callable[[str], Path]) -> None:
    """Declare all verbs of `dateline feeds`."""
    declare = verbs_of(parser, epilog=_EPILOGUE, folder=folder)
    _declare_following(declare)
    _declare_asking(declare)
    _declare_sharing(declare)


def _declare_following(declare: Declare) -> None:
    add = declare("add", "Follow feeds, and read what they hold")
    add.add_argument("named", nargs="+", metavar="URL|FILE", help="a feed, or a page that offers one")
    add.add_argument(
        "--full-text", action="store_true", help="complete entries that come cut short from their pages"
    )
    listing = declare("list", "List the feeds that are followed, and how they fare")
    listing.add_argument(
        "query", nargs="*", metavar="QUERY", help="only those with articles that answer this query, counted"
    )
    rule = declare("set", "Change whether a feed's cut entries are completed from their pages")
    rule.add_argument("named", nargs="+", metavar="URL|FILE", help="a feed that is followed")
    rule.add_argument("--full-text", choices=("on", "off"), required=True, help="complete them, or do not")
    remove = declare("remove", "Follow feeds no longer; their articles stay")
    remove.add_argument("named", nargs="+", metavar="URL|FILE", help="a feed that is followed")


def _declare_asking(declare: Declare) -> None:
    refresh = declare("refresh", "Ask feeds for new and changed articles")
    refresh.add_argument(
        "named", nargs="*", metavar="URL|FILE", help="only these feeds (default: all but those that are gone)"
    )
    refresh.add_argument("--due", action="store_true", help="only feeds that are due, as for a timer")
    show = declare("show", "Print what feeds hold, without following them")
    show.add_argument("named", nargs="+", metavar="URL|FILE", help="a feed, or a page that offers one")


def _declare_sharing(declare: Declare) -> None:
    importing = declare("import", "Follow all feeds of an OPML list, as other readers export it")
    importing.add_argument("file", metavar="FILE", help="the list, or - for standard input")
    exporting = declare("export", "Write the feeds that are followed as an OPML list")
    exporting.add_argument("file", nargs="?", default="-", metavar="FILE", help="default: standard output")

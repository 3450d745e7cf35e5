"""`dateline searches`: queries kept under names, for `saved:NAME` in any query."""

from __future__ import annotations

import argparse

from corpus.errors import QueryError
from corpus.library import Library
from corpus.library.personal.saved_searches import SavedSearch
from tui.cli.output import complain, print_json, say


def searches(arguments: argparse.Namespace) -> int:
    """List the saved searches, keep one, or remove one."""
    name, query = arguments.name, " ".join(arguments.query)
    with Library(arguments.library) as library:
        if arguments.verb == "add":
            if not name or not query:
                raise QueryError("A name and a query are missing", position=0, expected="add NAME QUERY")
            library.save_search(name, query)
        elif arguments.verb == "remove":
            library.remove_search(name or "")
        if arguments.verb == "list" or arguments.json:
            _list(library.saved_searches(), json=arguments.json)
    return 0


def _list(saved: tuple[SavedSearch, ...], *, json: bool) -> None:
    if json:
        print_json(
            [{"name": s.name, "query": s.query, "articles": s.articles, "unread": s.unread} for s in saved]
        )
        return
    for one in saved:
        counts = "has a mistake" if one.articles is None else f"{one.articles} articles, {one.unread} unread"
        say(f"{one.name:<20}  {counts:<28}  {one.query}")
    if not saved:
        complain("no search is saved yet; `dateline searches add NAME QUERY` keeps one")

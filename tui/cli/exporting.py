"""`dateline export`: whole articles, or their citations, to standard output."""

from __future__ import annotations

import argparse
from datetime import date

from corpus.cite import citation_of
from corpus.cite import export as export_citations
from corpus.export import WRITERS
from corpus.library import Library
from tui.cli.output import AS_WRITTEN, say_if_none


def export(arguments: argparse.Namespace) -> int:
    """Write every article that answers the query in `arguments.format`."""
    query = " ".join(arguments.query)
    with Library(arguments.library) as library:
        written = _export(library, query, arguments.format)
        say_if_none(written, asked=query, articles=library.count(), advice=AS_WRITTEN)
    return 0


def _export(library: Library, query: str, format_: str) -> bool:
    """Print the articles, or their citations, and say whether there was one."""
    if format_ in WRITERS:
        write, written = WRITERS[format_], False
        for kept in library.articles(query):
            print(write(kept))
            written = True
        return written
    today = date.today()  # noqa: DTZ011 -- an access date is the reader's own calendar day
    citations = [
        citation_of(
            kept.article,
            accessed=today,
            family_name=library.family_name,
            topics=tuple(topic.name for topic in kept.annotations.topics),
        )
        for kept in library.articles(query)
    ]
    text = export_citations(citations, format=format_).rstrip("\n")
    if text:
        print(text)
    return bool(citations)

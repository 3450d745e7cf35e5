"""`dateline export`: whole articles, or their citations, to standard output."""

from __future__ import annotations

import argparse
from datetime import date

from corpus.cite import citation_of
from corpus.cite import export as export_citations
from corpus.export import WRITERS
from corpus.library import Library


def export(arguments: argparse.Namespace) -> int:
    """Write every article that answers the query in `arguments.format`."""
    query = " ".join(arguments.query)
    with Library(arguments.library) as library:
        if arguments.format in WRITERS:
            write = WRITERS[arguments.format]
            for kept in library.articles(query):
                print(write(kept))
            return 0
        today = date.today()  # noqa: DTZ011 -- an access date is the reader's own calendar day
        citations = [citation_of(kept.article, accessed=today) for kept in library.articles(query)]
    print(export_citations(citations, format=arguments.format).rstrip("\n"))
    return 0

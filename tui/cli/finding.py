"""`dateline list`, `show`, `search` and `jump`: what the library answers, for people and for scripts."""

from __future__ import annotations

import argparse
import itertools

from corpus.export import Record, record, to_text
from corpus.library import Library
from corpus.library.results import Hit, Suggestion
from corpus.library.rows import ArticleRow
from tui.cli.output import AS_WRITTEN, article_line, counted, print_json, say, say_if_none, say_row, say_table


def list_(arguments: argparse.Namespace) -> int:
    """List the articles that answer the query, newest first."""
    query = " ".join(arguments.query)
    with Library(arguments.library) as library:
        listing = library.listing(query, limit=arguments.limit)
        length = min(len(listing), arguments.limit or len(listing))
        rows = (listing.row(position) for position in range(length))
        if arguments.json:
            print_json([_row_record(row) for row in rows])
            return 0
        for row in rows:
            say_row(article_line(row))
        say_if_none(length > 0, asked=query, articles=library.count(), advice=AS_WRITTEN)
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Print one article."""
    with Library(arguments.library) as library:
        kept = library.article(arguments.id)
        others = [row for row in library.copies(kept.id) if row.id != kept.id]
    if arguments.json:
        print_json(record(kept))
        return 0
    for line in to_text(kept).splitlines():
        say(line)
    if others:
        say("")
        say("Also in:")
    for row in others:
        say(article_line(row))
    return 0


def search(arguments: argparse.Namespace) -> int:
    """Print the articles that answer the query, best first."""
    query = " ".join(arguments.query)
    with Library(arguments.library) as library:
        library.catch_up()
        hits = tuple(library.search(query, limit=arguments.limit, typing=False))
        articles = library.count()
    if arguments.json:
        print_json([_hit_record(hit) for hit in hits])
        return 0
    for hit in hits:
        say_row(f"{hit.id:>6}  {(hit.published or '')[:10]:<10}  {hit.title or '(no headline)'}")
        say(f"{'':20}{_emphasise(hit)}{''.join(f'  ({reason})' for reason in hit.also)}")
    say_if_none(bool(hits), asked=query, articles=articles)
    return 0


def jump(arguments: argparse.Namespace) -> int:
    """Print the entities and topics whose names are like the letters given, best first."""
    text = " ".join(arguments.name)
    with Library(arguments.library) as library:
        found = () if arguments.topics else library.jump(text, limit=arguments.limit)
        topics = library.jump(text, topics=True, limit=arguments.limit)
        articles = library.count()
    suggestions = sorted((*found, *topics), key=lambda suggestion: -suggestion.score)[: arguments.limit]
    if arguments.json:
        print_json([_suggestion_record(suggestion) for suggestion in suggestions])
        return 0
    say_table(map(_suggestion_row, suggestions), most=(7, 48, 40))
    say_if_none(bool(suggestions), asked=text, articles=articles)
    return 0


def _emphasise(hit: Hit) -> str:
    """Mark the matched words of a snippet with stars, as a plain terminal can show them."""
    pieces, last = [], 0
    for start, end in hit.marks:
        pieces += [hit.snippet[last:start], "*", hit.snippet[start:end], "*"]
        last = end
    return "".join(itertools.chain(pieces, [hit.snippet[last:]]))


def _kind(suggestion: Suggestion) -> str:
    if suggestion.is_story:
        return "STORY"
    return suggestion.kind.value if suggestion.kind else "TOPIC"


def _suggestion_row(suggestion: Suggestion) -> tuple[str, ...]:
    also = f"also {', '.join(suggestion.aliases[:4])}" if suggestion.aliases else ""
    counts = f"{counted(suggestion.mentions, 'mention')} in {counted(suggestion.articles, 'article')}"
    return _kind(suggestion), suggestion.name, counts, also


def _row_record(row: ArticleRow) -> Record:
    return {
        "id": row.id,
        "title": row.title,
        "published": row.published,
        "publisher": row.publisher,
        "read": row.read,
        "starred": row.starred,
        "copy_of": row.copy_of,
        "copies": row.copies,
    }


def _hit_record(hit: Hit) -> Record:
    return {
        "id": hit.id,
        "title": hit.title,
        "published": hit.published,
        "publisher": hit.publisher,
        "score": round(hit.score, 4),
        "snippet": hit.snippet,
        "matched": list(hit.matched),
    }


def _suggestion_record(suggestion: Suggestion) -> Record:
    return {
        "name": suggestion.name,
        "type": _kind(suggestion),
        "aliases": list(suggestion.aliases),
        "mentions": suggestion.mentions,
        "articles": suggestion.articles,
        "score": round(suggestion.score, 1),
    }

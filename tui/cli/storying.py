"""`dateline stories`: which there are, who told one of them, and what a person keeps out of one."""

from __future__ import annotations

import argparse

from corpus.export import Record, entity_record
from corpus.library import Library
from corpus.library.results import MergedQuote, StoryArticle, StoryLine, StoryPage
from tui.cli.output import article_line, complain, counted, print_json, say, say_row, say_table


def stories(arguments: argparse.Namespace) -> int:
    """List the stories, tell of one, or keep an article out of its own."""
    with Library(arguments.library) as library:
        library.find_stories()
        if arguments.keep_apart or arguments.let_together:
            return _decide(library, arguments)
        if arguments.story:
            return _tell(library.story(arguments.story), as_json=arguments.json)
        found = library.stories(limit=arguments.limit)
        if arguments.json:
            print_json([_record(line) for line in found])
            return 0
        rows = ((f"{line.id:>6}", (line.latest or "")[:10], _counts(line), line.name) for line in found)
        say_table(rows, most=(9, 10, 40))
        if not found:
            complain("no two articles of the library tell of one event yet")
    return 0


def _decide(library: Library, arguments: argparse.Namespace) -> int:
    if arguments.keep_apart:
        library.keep_apart(arguments.keep_apart)
        done = f"article {arguments.keep_apart} is kept out of its story"
    else:
        library.let_together(arguments.let_together)
        done = f"article {arguments.let_together} may be part of a story again"
    if arguments.json:
        print_json({"done": done})
    else:
        say(done)
    return 0


def _tell(page: StoryPage, *, as_json: bool) -> int:
    if as_json:
        print_json(_page_record(page))
        return 0
    say(page.line.name)
    say(_counts(page.line))
    for one in page.articles:
        say_row(article_line(one.article))
        for copy in one.copies:
            say(f"{'':8}also in: {article_line(copy).strip()}")
        only = ", ".join([*(person.name for person in one.people), *one.numbers])
        if only:
            say(f"{'':8}only here: {only}")
        for quote in one.quotes:
            say(f"{'':8}{quote.speaker + ': ' if quote.speaker else ''}{quote.text}")
    for merged in page.quotes:
        sources = ", ".join(str(source.article.id) for source in merged.sources)
        say(f"{merged.quote.speaker or 'somebody'}: {merged.quote.text}  (in {sources})")
    return 0


def _counts(line: StoryLine) -> str:
    outlets = f", {counted(len(line.outlets), 'outlet')}" if len(line.outlets) > 1 else ""
    return f"{counted(line.articles, 'article')}{outlets}"


def _record(line: StoryLine) -> Record:
    return {
        "id": line.id,
        "name": line.name,
        "articles": line.articles,
        "outlets": list(line.outlets),
        "first": line.first,
        "latest": line.latest,
    }


def _page_record(page: StoryPage) -> Record:
    return {
        **_record(page.line),
        "articles": [_article_record(one) for one in page.articles],
        "quotes": [_quote_record(merged) for merged in page.quotes],
        "speaks_of": [{**entity_record(entity), "articles": times} for entity, times in page.speaks_of],
    }


def _article_record(one: StoryArticle) -> Record:
    return {
        "id": one.article.id,
        "title": one.article.title,
        "published": one.article.published,
        "publisher": one.article.publisher,
        "copies": [copy.id for copy in one.copies],
        "only_here": {
            "people": [person.name for person in one.people],
            "numbers": list(one.numbers),
            "quotes": [quote.text for quote in one.quotes],
        },
    }


def _quote_record(merged: MergedQuote) -> Record:
    return {
        "text": merged.quote.text,
        "speaker": merged.quote.speaker,
        "sources": [
            {"id": source.article.id, "text": source.quote.text, "in_part": source.in_part}
            for source in merged.sources
        ],
    }

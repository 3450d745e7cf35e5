"""`dateline cite`: the citation of an article or of CSL-JSON records, printed and, if asked, copied."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from corpus.article import KeptArticle, Quote
from corpus.cite import (
    Citation,
    citation_of,
    from_csl,
    place_of,
    quotation,
    references,
    render,
    says_something,
    unknown,
    whole_of,
)
from corpus.cite import export as export_citations
from corpus.errors import CitationError, InputError, NothingToCite, NotInLibrary
from corpus.library import Library
from corpus.library.results import Cited
from tui.cli.inputs import named, read_whole
from tui.cli.output import complain, print_json, say, say_if_none
from tui.config import find_style, load_config
from tui.selection import each

RECORDS_LIMIT = 100_000_000
"""Bytes of CSL-JSON at most: the whole library of a reference manager is some tens of millions."""

COPIED = "copied.txt"
"""The file in the library's folder that keeps what was copied last."""

_CURE = "`e` in the reader puts right what is known of an article"


def cite(arguments: argparse.Namespace) -> int:
    """Cite articles of the library, or each record of a CSL-JSON file, one citation a line."""
    if arguments.log:
        return _log(arguments)
    style = find_style(arguments.style) if arguments.style else load_config().citation_style
    if arguments.rich:
        if arguments.format:
            raise CitationError("--rich is for citations in a style; leave --format out, or use --copy")
        arguments.markup = "html"
    if arguments.csl_json:
        citations = [from_csl(item) for item in _records(arguments.csl_json)]
        texts = _written(citations, arguments, style, locator=arguments.locator)
        _print(texts, arguments, style)
        _copy_if_asked(texts, arguments, keep=None)
        return 0
    with Library(arguments.library) as library:
        if len(arguments.ids) == 1:
            return _cite_one(library, library.article(arguments.ids[0]), arguments, style)
        return _cite_selection(library, arguments, style)


def _cite_one(library: Library, kept: KeptArticle, arguments: argparse.Namespace, style: str) -> int:
    """Cite one article, after one of its quotes if that is asked for."""
    citation = _citation(library, kept)
    quote = _quote(kept, arguments.quote) if arguments.quote else None
    place = arguments.locator or (place_of(quote) if quote else None)
    try:
        (text,) = _written([citation], arguments, style, locator=place)
    except NothingToCite as error:
        raise NothingToCite(f"article {kept.id}: {error}; {_CURE}") from error
    if quote:
        # Every form but the entry of a bibliography has the place in it.
        above = place if place and arguments.form == "bibliography" else ""
        text = quotation(quote, text, locator=above, markup=arguments.markup)
    _print([text], arguments, style)
    if _copy_if_asked([text], arguments, keep=library.folder / COPIED, unknown=unknown(citation)):
        library.log_citation(kept.id, style=arguments.format or style, text=text)
    return 0


def _cite_selection(library: Library, arguments: argparse.Namespace, style: str) -> int:
    """Cite several articles: as a list of references, in another form a line each, or in a format.

    Those of which nothing is known are left out, and named.
    """
    if arguments.quote or arguments.locator:
        raise CitationError("--quote and --locator are for words of one article; give one ID with them")
    citations = {kept.id: _citation(library, kept) for kept in _selected(library, arguments)}
    citable = {id: citation for id, citation in citations.items() if says_something(citation)}
    if arguments.format or arguments.form != "bibliography":
        texts = _written([*citable.values()], arguments, style, locator=None) if citable else []
    else:
        texts = list(references([*citable.values()], style=style, markup=arguments.markup))
    _print(texts, arguments, style)
    if texts and _copy_if_asked(texts, arguments, keep=library.folder / COPIED):
        name = arguments.format or style
        library.log_citations(each(citable, name), style=name)
    if bare := citations.keys() - citable.keys():
        numbers = ", ".join(map(str, sorted(bare)))
        complain(f"left out: nothing to cite is known of article {numbers}; {_CURE}")
    return 1 if bare else 0


def _selected(library: Library, arguments: argparse.Namespace) -> Iterator[KeptArticle]:
    """Give the articles that are named by their numbers or answer the query; say so if none does."""
    if arguments.search is None:
        yield from map(library.article, dict.fromkeys(arguments.ids))
        return
    found = False
    for kept in library.articles(arguments.search):
        found = True
        yield kept
    say_if_none(found, asked=arguments.search, articles=library.count())


def _citation(library: Library, kept: KeptArticle) -> Citation:
    today = date.today()  # noqa: DTZ011 -- an access date is the reader's own calendar day
    return citation_of(kept.article, accessed=today, family_name=library.family_name)


def _log(arguments: argparse.Namespace) -> int:
    """Say what was copied lately, latest first: when, of which article, in which style, and the text."""
    with Library(arguments.library) as library:
        cited = library.cited_lately()
    if arguments.json:
        print_json([_noted(one) for one in cited])
        return 0
    for one in cited:
        say(f"{one.made}  {one.article or '-'}  {one.style}  {' '.join(one.text.split())}")
    return 0


def _noted(cited: Cited) -> dict[str, Any]:
    return {
        "when": cited.made,
        "id": cited.article,
        "source": cited.source,
        "style": cited.style,
        "text": cited.text,
    }


def _written(
    citations: list[Citation], arguments: argparse.Namespace, style: str, *, locator: str | None
) -> list[str]:
    """Write each citation in the style, or all of them as one text in an export format."""
    if arguments.format:
        return [export_citations(citations, format=arguments.format).rstrip("\n")]
    form, markup = arguments.form, arguments.markup
    return [
        render(citation, style=style, form=form, locator=locator, markup=markup) for citation in citations
    ]


def _quote(kept: KeptArticle, number: int) -> Quote:
    """Find the article's quote by its number, from 1."""
    quotes = kept.annotations.quotes
    if number > len(quotes):
        raise NotInLibrary(
            f"article {kept.id} has no quote number {number}, only {len(quotes)};"
            f" `dateline show {kept.id} --json` lists them"
        )
    return whole_of(quotes[number - 1], kept)


def _print(texts: list[str], arguments: argparse.Namespace, style: str) -> None:
    """Print citations; as JSON the one of an article is an object, those of several or of records a list."""
    if arguments.json:
        name = arguments.format or style
        cited = [{"style": name, "form": arguments.form, "text": text} for text in texts]
        print_json(cited[0] if len(arguments.ids) == 1 else cited)
        return
    for text in texts:
        for line in text.split("\n"):
            say(line)


def _copy_if_asked(
    texts: list[str], arguments: argparse.Namespace, *, keep: Path | None, unknown: tuple[str, ...] = ()
) -> bool:
    """Put the texts on the clipboard, and say on standard error how that went and what nobody knows.

    False where that was not asked for, or where nothing here takes rich text.
    """
    from tui.clipboard import copy, copy_rich

    if arguments.rich:
        copied = copy_rich("<br>\n".join(texts))
    elif arguments.copy:
        send = _write_to_terminal if sys.stderr.isatty() else None
        copied = copy("\n".join(texts), osc52=send, keep=keep)
    else:
        return False
    complain(f"{copied.message}; not known: {', '.join(unknown)}" if unknown else copied.message)
    return copied.sure or not arguments.rich


def _write_to_terminal(sequence: str) -> None:
    sys.stderr.write(sequence)
    sys.stderr.flush()


def _records(name: str) -> list[dict[str, Any]]:
    """Read CSL-JSON: one record, a list of them, or JSON Lines. Raises InputError or CitationError."""
    try:
        text = read_whole(name, limit=RECORDS_LIMIT).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(named(name), reason="is not UTF-8 text", advice="give a file of CSL-JSON") from error
    name = named(name)
    records = list(_parsed(text, name))
    for number, item in enumerate(records, start=1):
        if not isinstance(item, dict):
            raise CitationError(f"{name}: record {number} is not an object; CSL-JSON records are objects")
    return records


def _parsed(text: str, name: str) -> Iterator[Any]:
    """Parse a JSON document, or else JSON Lines."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _parsed_lines(text, name)
        return
    yield from whole if isinstance(whole, list) else [whole]


def _parsed_lines(text: str, name: str) -> Iterator[Any]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as error:
            message = f"{name}: line {number} is not JSON; give one record, a list, or one record a line"
            raise CitationError(message) from error

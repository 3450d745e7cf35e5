"""Which module reads which format, imported when the first input of that format is met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, TypeAlias, cast

from corpus.article import RawArticle
from corpus.errors import InputError

from .allowance import Allowance, Exhausted, Place
from .content import Content
from .formats import PACKED, Format, recognise


@dataclass(frozen=True, slots=True)
class Held:
    """An article that the library has already, and that was not looked at closer."""

    source: str


Found: TypeAlias = RawArticle | Held | InputError
"""One thing that an input holds: an article, or what is wrong with one article while the rest goes on."""


MOST_FAILURES = 1_000
"""Failures of one input that are told of one by one; after that only how many there were."""


class FurtherFailures(InputError):
    """`count` things in an input cannot be read either, beside those that were told of one by one."""

    def __init__(self, source: str, count: int) -> None:
        reason = f"holds {count:,} more that cannot be read"
        super().__init__(source, reason=reason, advice="check that it is what you meant to import")
        self.count = count


class Articles(Protocol):
    """What a module offers as `articles` whose format must be in memory to be understood."""

    def __call__(self, content: bytes, *, source: str) -> Iterator[Found]:
        """Yield the articles in `content`. Raises InputError if it cannot be read at all."""


class Stream(Protocol):
    """What a module offers as `articles_in` whose format may be of any length."""

    def __call__(self, content: Content) -> Iterator[Found]:
        """Yield the articles as they are read. Raises InputError if they cannot be, or not to the end."""


_WHOLE: Mapping[Format, str] = {
    Format.TEXT: "text",
    Format.WEB_PAGE: "page",
    Format.MARKDOWN: "markdown",
    Format.MAIL: "mail",
    Format.NITF: "wire",
    Format.NEWSML: "wire",
    Format.FEED: "feed",
    Format.JSON_FEED: "feed",
}

_STREAMED: Mapping[Format, str] = {
    Format.JSON: "records.document",
    Format.JSON_LINES: "records.lines",
    Format.MAILBOX: "mail",
}

_NOT_YET = ("is in a format that Dateline does not read", "save its articles as text files")
_NOT_READ = {
    Format.OPML: ("is a list of feeds", "give it to `dateline feeds import`"),
    Format.XML: ("is XML of a kind that Dateline does not know", "save its articles as text files"),
    Format.DOCUMENT: ("is a document of an office or page format", "export it as plain text"),
    Format.ARCHIVE: (
        "is an archive of a kind that Dateline does not open",
        "unpack it and import the files in it",
    ),
    Format.BINARY: ("is binary, not text", "give a text file"),
    Format.EMPTY: ("is empty", "give a file with text in it"),
}


def articles_in(content: Content) -> Iterator[Found]:
    """Yield what an input holds, read by the module for its format. Raises InputError."""
    failed = 0
    for found in _articles(content, Place(Allowance(content.source))):
        failed += found.count if isinstance(found, FurtherFailures) else isinstance(found, InputError)
        if not isinstance(found, InputError) or failed <= MOST_FAILURES:
            yield found
    if failed > MOST_FAILURES:
        yield FurtherFailures(content.source, failed - MOST_FAILURES)


def _articles(content: Content, place: Place) -> Iterator[Found]:
    form = recognise(content.head, name=content.name)
    if form in PACKED:
        yield from _packed(content, form, place)
    elif form in _WHOLE:
        read = cast(Articles, _door(_WHOLE[form], "articles"))
        yield from read(content.whole(), source=content.source)
    elif form in _STREAMED:
        stream = cast(Stream, _door(_STREAMED[form], "articles_in"))
        yield from stream(content)
    else:
        reason, advice = _NOT_READ.get(form, _NOT_YET)
        raise InputError(content.source, reason=reason, advice=advice)


def _packed(content: Content, form: Format, place: Place) -> Iterator[Found]:
    """Read what an input holds packed; what is wrong with one thing inside does not end it."""
    from .nesting import contents

    for inner in contents(content, form, place):
        if isinstance(inner, InputError):
            yield inner
            continue
        try:
            yield from _articles(inner, place.inside())
        except Exhausted:
            raise
        except InputError as error:
            yield error


def _door(module: str, name: str) -> object:
    return getattr(import_module(f"corpus.read.{module}"), name)

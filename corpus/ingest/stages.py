"""One input or article on its way, up to where the library begins: read | clean | annotate.

Nothing here depends on what was read before, so it may be done anywhere, many at once, in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from corpus.annotate import annotate
from corpus.article import Annotations, Article, Origin, RawArticle
from corpus.clean import clean
from corpus.errors import InputError
from corpus.library.articles.outcomes import Ready
from corpus.read import Found, Held, read

from .events import Failed, Skipped, failure

_ANNOTATED = 250_000
"""Characters of an article that are annotated; what follows is kept and can be searched. An article has some
thousands, and so many take a second or two; a whole tome would hold up an import for minutes."""

_ARTICLES, _CHARACTERS, _KNOWN = 24, 150_000, 4_000
"""What a portion holds at most: of new articles and their text, and of those that are kept already."""


Holds: TypeAlias = Callable[[str, str], bool]
"""Says whether the library has what is of this source and digest."""

Item: TypeAlias = RawArticle | Skipped | Failed
"""What an input was found to hold: something new, something that is kept, or something wrong."""

Made: TypeAlias = Ready | Skipped | Failed
"""What became of it."""

Work: TypeAlias = tuple[tuple[Made, ...], int]
"""Some of what was made, in order, and the bytes of input that it accounts for."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some of what an input holds, in order; it accounts for `bytes`, and `more` says that there is more."""

    items: tuple[Item, ...]
    bytes: int
    more: bool


def open_input(path: Path, holds: Holds) -> Iterator[Portion]:
    """Read an input in portions, which account for all of its bytes."""
    size, told = size_of(path), 0
    streams: list[BinaryIO] = []
    for portion in portions(read(path, opened=streams.append, holds=holds), holds, most=_ARTICLES):
        # What breaks off is closed before the last of it is handed over.
        reads_on = portion.more and not streams[0].closed
        reached = max(told, min(streams[0].tell(), size)) if reads_on else size
        yield Portion(portion.items, reached - told, portion.more)
        told = reached


def portions(found: Iterable[Found], holds: Holds, *, most: int) -> Iterator[Portion]:
    """Read articles in portions of `most` new ones; what is wrong with all of the input ends it."""
    items: list[Item] = []
    new = length = 0
    for item in _items(found, holds):
        if new >= most or length >= _CHARACTERS or len(items) >= _KNOWN:
            yield Portion(tuple(items), 0, more=True)
            items, new, length = [], 0, 0
        items.append(item)
        if isinstance(item, RawArticle):
            new, length = new + 1, length + _length(item)
    yield Portion(tuple(items), 0, more=False)


def prepare(items: Sequence[Item]) -> tuple[Made, ...]:
    """Clean and annotate what is new, and let pass what is not."""
    return tuple(_prepare(item) if isinstance(item, RawArticle) else item for item in items)


def size_of(path: Path) -> int:
    """Give the bytes of an input, or 0 if they cannot be told."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _items(found: Iterable[Found], holds: Holds) -> Iterator[Item]:
    try:
        for item in found:
            if isinstance(item, InputError):
                yield failure(item)
            elif isinstance(item, Held):
                yield Skipped(item.source)
            else:
                yield Skipped(item.source) if holds(item.source, item.digest) else item
    except InputError as error:
        yield failure(error)


def _prepare(raw: RawArticle) -> Ready | Failed:
    try:
        article = clean(raw)
    except InputError as error:
        return failure(error)
    return Ready(article, annotated(article), raw.digest, raw.known)


def annotated(article: Article) -> Annotations:
    """Annotate an article: all of it, or of a tome the beginning."""
    headline = article.title if article.title_origin is Origin.FILE else None
    return annotate(_beginning(article.body), headline=headline, published=article.published)


def _beginning(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Give the paragraphs that are annotated: all of an article, `_ANNOTATED` characters of a tome."""
    taken, room = [], _ANNOTATED
    for paragraph in paragraphs:
        if room <= 0:
            break
        taken.append(paragraph[:room])
        room -= len(paragraph)
    return tuple(taken)


def _length(item: Item) -> int:
    return len(item.text) + sum(map(len, item.body or ())) if isinstance(item, RawArticle) else 0

"""What the library answers with: rows for lists, hits, suggestions, and the pages of entities and topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from corpus.article import Entity, IsoDate, Kind, Quote, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One line of a list of articles."""

    id: int
    title: str | None
    published: IsoDate | None
    publisher: str | None
    read: bool
    starred: bool


class Listing(Protocol):
    """A list of articles of any length; it reads a page of rows at a time and keeps a few."""

    def __len__(self) -> int: ...

    def row(self, position: int) -> ArticleRow:
        """Give the row at `position`, from 0. Raises IndexError past the end."""

    def position(self, article_id: int) -> int | None:
        """Say where the article stands in this list, or None if it is not in it."""

    def forget(self, article_id: int) -> None:
        """Read this article's row again when next asked: its state has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One article that a search found.

    `matched` are the index's words that answered the query (a near word where the query has a typo);
    `marks` are (start, end) of those words in `snippet`.
    """

    id: int
    title: str | None
    published: IsoDate | None
    publisher: str | None
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...]
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An entity or topic that a jump found; `kind` is None for a topic. `score` is 0 to 100."""

    key: str
    name: str
    kind: Kind | None
    aliases: tuple[str, ...]
    mentions: int
    articles: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteInArticle:
    """A quote and the article that holds it."""

    article: ArticleRow
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """All the library knows of one entity. Articles and quotes latest first, co-mentioned most often first."""

    entity: Entity
    mentions: int
    articles: tuple[ArticleRow, ...]
    quotes: tuple[QuoteInArticle, ...]
    appears_with: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """All the library knows of one topic. Articles latest first, entities most often first."""

    name: str
    articles: tuple[ArticleRow, ...]
    speaks_of: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where an article holds words that a search matched."""

    span: Span
    word: str

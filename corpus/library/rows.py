"""A list of articles, and one line of it: all that the first screen needs of the library's answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from corpus.article import IsoDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One line of a list of articles.

    `copy_of` is the number of the article whose near copy it is; `copies` is how many near copies it has.
    """

    id: int
    title: str | None
    published: IsoDate | None
    publisher: str | None
    read: bool
    starred: bool
    copy_of: int | None = None
    copies: int = 0


class Listing(Protocol):
    """A list of articles of any length; it reads a page of rows at a time and keeps a few."""

    def __len__(self) -> int: ...

    def row(self, position: int) -> ArticleRow:
        """Give the row at `position`, from 0. Raises IndexError past the end."""

    def position(self, article_id: int) -> int | None:
        """Say where the article stands in this list, or None if it is not in it."""

    def forget(self, article_id: int) -> None:
        """Read this article's row again when next asked: its state has changed."""

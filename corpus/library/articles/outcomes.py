"""What became of an article that was to be kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.article import Annotations, Article, KeptArticle


@dataclass(frozen=True, slots=True)
class Ready:
    """An article that can be kept, and what it speaks of; `digest` is that of the bytes it was read from.

    `known` is the article as another library had it, whose marks and tags a new one gets.
    """

    article: Article
    annotations: Annotations
    digest: str
    known: KeptArticle | None = None


class Outcome(StrEnum):
    """What became of an article that was to be kept."""

    ADDED = "added"
    UPDATED = "updated"
    """Its source was known, its bytes are new; number, read mark, star and tags stay."""
    UNCHANGED = "unchanged"
    """This very source and digest were kept before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The number of a kept article, and whether that changed anything."""

    id: int
    outcome: Outcome

"""What choosing a line of a page does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Choosing the line opens this article."""

    id: int


@dataclass(frozen=True, slots=True)
class OpenEntity:
    """Choosing the line opens this entity's page."""

    key: str


@dataclass(frozen=True, slots=True)
class ShowMore:
    """Choosing the line unfolds more of a section."""

    section: str

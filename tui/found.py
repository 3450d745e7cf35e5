"""What a search found and a person chose of it, with the way to its neighbours among the results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.library.results import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """The hit at a `position` among the hits for a `query`, to be opened where its words stand.

    `is_listed` says that the results are a screen of their own, to which one can go back.
    """

    hits: Sequence[Hit]
    position: int
    query: str
    is_listed: bool = False

    @property
    def hit(self) -> Hit:
        """The hit itself."""
        return self.hits[self.position]

    def beside(self, step: int) -> Found | None:
        """Give the hit so many places further on, if there is one."""
        position = self.position + step
        return replace(self, position=position) if 0 <= position < len(self.hits) else None

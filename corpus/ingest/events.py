"""What happens in an import, told in the order in which it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from corpus.errors import InputError
from corpus.library.articles.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Started:
    """The inputs are known: `total` of them, of `size` bytes together."""

    total: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class Took:
    """One article of an input is in the library under `id`, and `outcome` says what that changed."""

    source: str
    id: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Skipped:
    """One article is already in the library, byte for byte."""

    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """One input, or one article of it, could not be taken; the rest goes on."""

    source: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Reached:
    """So many bytes of all inputs have been worked off, and what they brought is kept."""

    bytes: int


@dataclass(frozen=True, slots=True)
class Finished:
    """All inputs have been tried. `indexed` is False if another process holds the index and will catch up."""

    indexed: bool


Event: TypeAlias = Started | Took | Skipped | Failed | Reached | Finished


def failure(error: InputError) -> Failed:
    """Tell of an error."""
    return Failed(error.source, error.reason, error.advice)

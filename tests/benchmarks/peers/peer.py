"""What a peer is asked, and how it answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from tests.benchmarks.articles import Written

SHOWN = 20
"""Hits that are asked for."""

Way = Literal["all", "any", "phrase", "typing", "fuzzy", "publisher", "dates", "jump"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One query in no engine's language.

    It asks for all of the words, for any, for a phrase, for all while the last is being typed, for all with
    so many `edits` forgiven in each, for all by a publisher or from a day on; `jump` looks for a name.
    """

    way: Way
    words: tuple[str, ...]
    edits: int = 0
    publisher: str = ""
    after: str = ""


class Unable(Exception):
    """This peer has no such query."""


class Peer(Protocol):
    """One engine with its files in a folder."""

    def build(self, news: Path, names: Path) -> float:
        """Take in all articles of a file of JSON Lines; give the processor's seconds that indexing took."""

    def open(self) -> None:
        """Get ready to answer."""

    def answer(self, asked: Asked) -> list[int]:
        """Give the numbers of the best articles, best first, `SHOWN` at most. Raises Unable."""

    def add(self, written: Written, number: int) -> None:
        """Take in one more article, so that the next answer may hold it. Raises Unable."""


def stored(news: Path) -> Iterator[tuple[int, Written]]:
    """Read what was written, with the number of each."""
    with news.open() as lines:
        for number, line in enumerate(lines):
            yield number, Written(**json.loads(line))


def tokens(text: str) -> list[str]:
    """Split a text into its words in small letters."""
    return re.findall(r"\w+", text.lower())

"""The passages of `tests/eval` that quote, read, and how much of what they quote is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.annotate import annotate
from corpus.article import Quote

FOLDER = Path(__file__).parents[1] / "eval"
NOBODY, NO_QUOTE = "nobody", "no quote"
_GOLD = re.compile(r"^>> (.*?): (.*)\n?", re.M)


@dataclass(frozen=True)
class Passage:
    """Paragraphs, and who says each quote, as (names of which each is right, first words)."""

    name: str
    paragraphs: tuple[str, ...]
    gold: tuple[tuple[frozenset[str], str], ...]


@dataclass(frozen=True)
class Heard:
    """What became of one labelled quote: whom the passage names, whom the program did, if it found it."""

    passage: str
    words: str
    wanted: frozenset[str]
    found: Quote | None

    @property
    def is_found(self) -> bool:
        """Say whether it is among the quotes where it is one, and not where it is none."""
        return (self.found is None) == (NO_QUOTE in self.wanted) or {NO_QUOTE, NOBODY} <= self.wanted

    @property
    def is_right(self) -> bool:
        """Say whether its speaker is right too."""
        if self.found is None:
            return self.is_found
        return (self.found.speaker or NOBODY) in self.wanted


def passages(name: str) -> Iterator[Passage]:
    """Read every passage of the set `name`."""
    whole = FOLDER.joinpath(f"{name}.txt").read_text(encoding="utf-8")
    parts = re.split(r"^=== (.*)\n", whole, flags=re.M)[1:]
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        gold = tuple((frozenset(who.split(" | ")), words) for who, words in _GOLD.findall(text))
        paragraphs = tuple(filter(None, _GOLD.sub("", text).split("\n")))
        yield Passage(title, paragraphs, gold)


def heard(passage: Passage) -> tuple[Heard, ...]:
    """Give what became of each quote of a passage; last, quotes that it has not, wanted as "no quote"."""
    found = list(annotate(passage.paragraphs).quotes)
    answers = []
    for wanted, words in passage.gold:
        quote = next((quote for quote in found if words in quote.text), None)
        if quote is not None:
            found.remove(quote)
        answers.append(Heard(passage.name, words, wanted, quote))
    return (*answers, *(Heard(passage.name, each.text, frozenset({NO_QUOTE}), each) for each in found))

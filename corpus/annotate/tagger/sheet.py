"""An article laid out for the network: one row of numbers for each word, paragraphs parted by a blank word.

A row says which word it is, what stands before it, which listed name it belongs to, what the rules took it
for, and its setting: whether a sentence opens there, whether its line is written like a headline or in
capitals, and how else the article writes the same word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..evidence import Guess
from ..tokens import Paragraph
from .gazetteer import Gazetteer
from .labels import KINDS

BLANK = "\n"
RULE_CODES = 1 + 6 * len(KINDS)
"""No guess, or a kind, hardly, rather or quite sure, begun or gone on with."""
OPENS, TITLED, SHOUTED, ALSO_LOW, ALSO_CAPITAL, LEAD = (1 << bit for bit in range(6))
SETTINGS = 6
NOWHERE = -1
_FEW = 3
"""With fewer words than that in capitals, nothing is shouted."""
_CODES = {kind: 1 + 6 * number for number, kind in enumerate(KINDS)}

Whole = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as parallel sequences, one entry a word; the arrays hold whole numbers.

    `spelt` are the words as they would be in a line that is not all capitals.
    `surfaces` numbers the different capitalised words of the article (`NOWHERE` for others) and `paragraphs`
    its paragraphs; `origins` holds the first word's place of every paragraph that has words.
    """

    words: tuple[str, ...]
    spelt: tuple[str, ...]
    gaps: tuple[str, ...]
    names: Whole
    rules: Whole
    settings: Whole
    surfaces: Whole
    paragraphs: Whole
    origins: tuple[tuple[Paragraph, int], ...]

    def __len__(self) -> int:
        return len(self.words)

    def blanks(self) -> list[int]:
        """Give the places of the blank words, one after every paragraph."""
        return [origin - 1 for _, origin in self.origins[1:]] + [len(self.words) - 1]


def lay_out(paragraphs: Sequence[Paragraph], guesses: Iterable[Guess], gazetteer: Gazetteer) -> Sheet:
    """Lay an article out; `guesses` are the rules' finds in the same paragraphs."""
    written = [paragraph for paragraph in paragraphs if paragraph.tokens]
    words: list[str] = []
    low: list[str] = []
    gaps: list[str] = []
    settings: list[int] = []
    spelt: list[str] = []
    origins: list[tuple[Paragraph, int]] = []
    ways = _ways_of_writing(written)
    for number, paragraph in enumerate(written):
        origins.append((paragraph, len(words)))
        shouted = _is_shouted(paragraph)
        line = (TITLED if paragraph.titled else 0) | (SHOUTED if shouted else 0) | (0 if number else LEAD)
        words += (*paragraph.words, BLANK)
        low += (*paragraph.low, BLANK)
        spelt += (*(map(_unshouted, paragraph.words) if shouted else paragraph.words), BLANK)
        gaps += [token.gap for token in paragraph.tokens]
        gaps.append(paragraph.text[paragraph.tokens[-1].end :])
        settings += _settings(paragraph, line, ways)
    return Sheet(
        tuple(words),
        tuple(spelt),
        tuple(gaps),
        _whole(gazetteer.codes(spelt)),
        _rule_codes(guesses, origins, len(words)),
        _whole(settings),
        _surfaces(words, low),
        _paragraph_numbers(origins, len(words)),
        tuple(origins),
    )


def _ways_of_writing(paragraphs: Sequence[Paragraph]) -> tuple[set[str], set[str]]:
    """Gather the words that stand in lower case, and those with a capital that nothing asked for."""
    usual = [paragraph for paragraph in paragraphs if not paragraph.titled]
    words = frozenset().union(*(paragraph.words for paragraph in usual))
    capitals = [paragraph.tokens[at] for paragraph in usual for at in paragraph.capitals]
    low = {word for word in words if word[0].islower()}
    return low, {token.text for token in capitals if not token.opens}


def _settings(paragraph: Paragraph, line: int, ways: tuple[set[str], set[str]]) -> list[int]:
    """Give the setting of every word of a line, and of the blank after it."""
    low, capital = ways
    found = [line | OPENS if token.opens else line for token in paragraph.tokens]
    for at in paragraph.capitals:
        token = paragraph.tokens[at]
        found[at] |= (ALSO_LOW if token.low in low else 0) | (ALSO_CAPITAL if token.text in capital else 0)
    return [*found, 0]


def _is_shouted(paragraph: Paragraph) -> bool:
    words = paragraph.words[:40]
    if sum(map(str.isupper, words)) < _FEW:
        return False
    letters = [word for word in words if len(word) > 2 and word.isalpha()]
    return len(letters) >= _FEW and sum(map(str.isupper, letters)) >= 0.75 * len(letters)


def _unshouted(word: str) -> str:
    return "-".join(map(str.capitalize, word.split("-"))) if len(word) > 3 and word.isupper() else word


def _rule_codes(guesses: Iterable[Guess], origins: Sequence[tuple[Paragraph, int]], length: int) -> Whole:
    places = {paragraph.number: place for paragraph, place in origins}
    codes = [0] * length
    for guess in guesses:
        sureness = 2 if guess.strength >= 2.5 else 1 if guess.strength >= 1.5 else 0
        code = _CODES[guess.kind] + 2 * sureness
        first = places[guess.paragraph] + guess.first
        codes[first] = code
        for at in range(first + 1, first + guess.last - guess.first):
            codes[at] = code + 1
    return _whole(codes)


def _whole(codes: Sequence[int]) -> Whole:
    """Make an array of codes below 256: of their bytes, in a fourth of the time."""
    return np.frombuffer(bytes(codes), np.uint8).astype(np.int32)


def _surfaces(words: Sequence[str], lowered: Sequence[str]) -> Whole:
    numbers: dict[str, int] = {}
    surfaces = [
        NOWHERE if low == word else numbers.setdefault(low, len(numbers))
        for word, low in zip(words, lowered, strict=True)
    ]
    return np.array(surfaces, np.int32)


def _paragraph_numbers(origins: Sequence[tuple[Paragraph, int]], length: int) -> Whole:
    starts = [place for _, place in origins]
    return np.repeat(np.arange(len(starts), dtype=np.int32), np.diff([*starts, length]))

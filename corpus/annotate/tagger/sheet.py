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
from ..tokens import Paragraph, Token
from .gazetteer import Gazetteer
from .labels import KINDS

BLANK = "\n"
RULE_CODES = 1 + 6 * len(KINDS)
"""No guess, or a kind, hardly, rather or quite sure, begun or gone on with."""
OPENS, TITLED, SHOUTED, ALSO_LOW, ALSO_CAPITAL, LEAD = (1 << bit for bit in range(6))
SETTINGS = 6
NOWHERE = -1

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
    gaps: list[str] = []
    settings: list[int] = []
    spelt: list[str] = []
    origins: list[tuple[Paragraph, int]] = []
    ways = _ways_of_writing(written)
    for number, paragraph in enumerate(written):
        origins.append((paragraph, len(words)))
        shouted = _is_shouted(paragraph)
        line = (TITLED if paragraph.titled else 0) | (SHOUTED if shouted else 0) | (0 if number else LEAD)
        texts = [token.text for token in paragraph.tokens]
        words += [*texts, BLANK]
        spelt += [*(map(_unshouted, texts) if shouted else texts), BLANK]
        gaps += [token.gap for token in paragraph.tokens]
        gaps.append(paragraph.text[paragraph.tokens[-1].end :])
        settings += [
            line | _setting(token, ways) if token.capital else line | OPENS if token.opens else line
            for token in paragraph.tokens
        ]
        settings.append(0)
    return Sheet(
        tuple(words),
        tuple(spelt),
        tuple(gaps),
        np.array(gazetteer.codes(spelt), np.int32),
        _rule_codes(guesses, origins, len(words)),
        np.array(settings, np.int32),
        _surfaces(words),
        _paragraph_numbers(origins, len(words)),
        tuple(origins),
    )


def _ways_of_writing(paragraphs: Sequence[Paragraph]) -> tuple[set[str], set[str]]:
    """Gather the words that stand in lower case, and those with a capital that nothing asked for."""
    tokens = [token for paragraph in paragraphs if not paragraph.titled for token in paragraph.tokens]
    low = {token.text for token in tokens if token.text[0].islower()}
    capital = {token.text for token in tokens if token.capital and not token.opens}
    return low, capital


def _setting(token: Token, ways: tuple[set[str], set[str]]) -> int:
    """Give the setting of a word with a capital; others have none but `OPENS`."""
    low, capital = ways
    return (
        (OPENS if token.opens else 0)
        | (ALSO_LOW if token.low in low else 0)
        | (ALSO_CAPITAL if token.text in capital else 0)
    )


def _is_shouted(paragraph: Paragraph) -> bool:
    letters = [token.text for token in paragraph.tokens[:40] if len(token.text) > 2 and token.text.isalpha()]
    return len(letters) > 2 and sum(map(str.isupper, letters)) >= 0.75 * len(letters)


def _unshouted(word: str) -> str:
    return "-".join(map(str.capitalize, word.split("-"))) if len(word) > 3 and word.isupper() else word


def _rule_codes(guesses: Iterable[Guess], origins: Sequence[tuple[Paragraph, int]], length: int) -> Whole:
    places = {paragraph.number: place for paragraph, place in origins}
    codes = [0] * length
    for guess in guesses:
        sureness = 2 if guess.strength >= 2.5 else 1 if guess.strength >= 1.5 else 0
        code = 1 + 2 * (3 * KINDS.index(guess.kind) + sureness)
        first = places[guess.paragraph] + guess.first
        codes[first] = code
        for at in range(first + 1, first + guess.last - guess.first):
            codes[at] = code + 1
    return np.array(codes, np.int32)


def _surfaces(words: Sequence[str]) -> Whole:
    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(low, len(numbers)) if (low := w.lower()) != w else NOWHERE for w in words],
        np.int32,
    )


def _paragraph_numbers(origins: Sequence[tuple[Paragraph, int]], length: int) -> Whole:
    starts = [place for _, place in origins]
    return np.repeat(np.arange(len(starts), dtype=np.int32), np.diff([*starts, length]))

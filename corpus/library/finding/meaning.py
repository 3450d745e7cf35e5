"""What a word of a query stands for: words of the index, and what each counts.

A word that is being typed stands for the words that begin so, and any word for its plural, its tenses and
what it is a form of. A word that stands nowhere, or in hardly any document beside a much more frequent one,
also stands for what it may be a misspelling of. Forms and near words count less than the word itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ..index.lexicon import Lexicon
from .inflection import forms
from .scoring import Scores

_NEAR = (1.0, 0.5, 0.25)
"""What a word counts by its edits from what was typed."""

_FORM = 0.5
"""What another form of a word counts, which never counts as rarer than the word itself."""

_RARE = 100
"""A near word that this many times more documents hold is likely what was meant."""


class Reach(Enum):
    """Which words are taken for misspellings, and of what."""

    UNLIKELY = auto()
    """Words that hardly any document holds, of near words that far more hold."""
    NEAR = auto()
    """Every word, of near words."""
    ALL = auto()
    """Every word, of all that it may have been meant for, an edit further away too."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words of the index that a word stands for, with what each counts; in `HEAD` only, or anywhere.

    `often` is in how many documents those are at most, about.
    """

    weights: Mapping[str, float]
    often: int
    head: bool
    unfinished: bool


@dataclass(frozen=True, slots=True)
class Meanings:
    """What words stand for in an index."""

    lexicon: Lexicon
    scores: Scores

    def of(self, word: str, *, unfinished: bool, reach: Reach | None) -> Meaning:
        """Give what a word stands for; without a reach, for nothing but itself and what begins so."""
        weights = self._weights(word, unfinished, reach)
        often = sum(map(self.lexicon.documents, weights))
        head = unfinished and len(word) == 1 and word.isascii()
        return Meaning(weights, often, head, unfinished)

    def _weights(self, word: str, unfinished: bool, reach: Reach | None) -> dict[str, float]:
        standing = dict.fromkeys(self.lexicon.beginning(word) if unfinished else (), 1.0)
        if word in self.lexicon:
            standing[word] = 1.0
        if reach is None:
            return standing
        found = bool(standing)
        standing = self._forms(word) | standing
        if reach is Reach.ALL:
            return self._around(word, unfinished) | standing
        often = self.lexicon.documents(word)
        if reach is Reach.NEAR:
            standing = self._near(word, unfinished, 0) | standing
        elif not found or not (unfinished or len(word) < 4 or often * _RARE > len(self.scores.snapshot)):
            standing = self._near(word, unfinished, _RARE * often) | standing
        return standing

    def _forms(self, word: str) -> dict[str, float]:
        own = self.scores.rarity(often) if (often := self.lexicon.documents(word)) else math.inf
        standing = {form: self.lexicon.documents(form) for form in sorted(forms(word))}
        return {
            form: _FORM * min(1.0, own / self.scores.rarity(often))
            for form, often in standing.items()
            if often
        }

    def _near(self, word: str, unfinished: bool, least: int) -> dict[str, float]:
        """Give what a word may be a misspelling of, as far as at least so many documents hold it."""
        near = self.lexicon.near(word, least=least)
        if not near and unfinished:
            near = self.lexicon.near_beginning(word)
        return {one: _NEAR[edits] for one, edits in near}

    def _around(self, word: str, unfinished: bool) -> dict[str, float]:
        beginnings = self.lexicon.near_beginning(word) if unfinished else ()
        return {one: _NEAR[edits] for one, edits in (*self.lexicon.around(word), *beginnings)}

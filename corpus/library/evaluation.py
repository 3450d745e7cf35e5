"""Answering a query from the index: which documents, with what score, by which words.

A word that is being typed stands for the words that begin so, and any word for its plural, its tenses and
what it is a form of. A word that stands nowhere, or in hardly any document beside a much more frequent one,
also stands for what it may be a misspelling of. Forms and near words count less than the word itself, and in
quotation marks there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from .inflection import forms
from .lexicon import Lexicon
from .query import Both, Either, Field, Not, Query, Words
from .scoring import Matches, Scores, best, common, total

_NEAR = (1.0, 0.5, 0.25)
"""What a word counts by its edits from what was typed."""

_FORM = 0.8
"""What another form of a word counts."""

_RARE = 10
"""A near word that this many times more documents hold is likely what was meant."""

Chosen: TypeAlias = Callable[[Field], Sequence[int]]
"""Gives the numbers of the articles that a field of a query chooses."""

Holding: TypeAlias = Callable[[Words, Sequence[int]], Sequence[int]]
"""Gives those of some articles whose text holds a phrase."""


@dataclass(slots=True)
class Evaluation:
    """One query at work on one snapshot.

    `exact` takes words as they are, for lists; `standing` gathers the words that answered. `phrases_later`
    leaves phrases in `phrases`, to be looked for in the texts of the best documents only.
    """

    scores: Scores
    lexicon: Lexicon
    chosen: Chosen
    holding: Holding
    exact: bool = False
    phrases_later: bool = False
    standing: dict[str, Matches] = field(default_factory=dict)
    phrases: list[Words] = field(default_factory=list)

    def matches(self, query: Query) -> Matches:
        """Give the documents that answer a query; deleted documents may be among them."""
        match query:
            case Both(parts):
                return self._both(parts)
            case Either(parts):
                return total(self._documents, [self._firmly(part) for part in parts])
            case Not(part):
                return self._without(self._all(), part)
            case Field():
                return self._chosen(self.chosen(query))
            case Words():
                return self._words(query)

    @property
    def _documents(self) -> int:
        return len(self.scores.snapshot)

    def _all(self) -> Matches:
        return np.arange(self._documents, dtype=np.int32), np.zeros(self._documents, np.float32)

    def _both(self, parts: Sequence[Query]) -> Matches:
        wanted = [self.matches(part) for part in parts if not isinstance(part, Not)]
        found = common(wanted) if wanted else self._all()
        for part in parts:
            if isinstance(part, Not):
                found = self._without(found, part.part)
        return found

    def _without(self, found: Matches, part: Query) -> Matches:
        standing = dict(self.standing)
        unwanted, _ = self._firmly(part)
        self.standing = standing
        kept = ~np.isin(found[0], unwanted)
        return found[0][kept], found[1][kept]

    def _firmly(self, part: Query) -> Matches:
        """Answer a part of which only the final documents will do: its phrases are looked for at once."""
        later, self.phrases_later = self.phrases_later, False
        found = self.matches(part)
        self.phrases_later = later
        return found

    def _chosen(self, articles: Sequence[int]) -> Matches:
        wanted = np.isin(self.scores.snapshot.ids, np.asarray(articles, np.int64))
        docs = np.flatnonzero(wanted).astype(np.int32)
        return docs, np.zeros(len(docs), np.float32)

    def _words(self, asked: Words) -> Matches:
        last = len(asked.words) - 1
        found = common(
            [
                self._word(word, unfinished=asked.unfinished and place == last, firm=asked.exact)
                for place, word in enumerate(asked.words)
            ]
        )
        if not asked.phrase:
            return found
        if self.phrases_later:
            self.phrases.append(asked)
            return found
        ids = self.scores.snapshot.ids[found[0]]
        kept = np.isin(ids, np.asarray(self.holding(asked, ids.tolist()), np.int64))
        return found[0][kept], found[1][kept]

    def _word(self, word: str, *, unfinished: bool, firm: bool) -> Matches:
        head = unfinished and len(word) == 1 and word.isascii()
        parts = []
        for standing, weight in self._stand_for(word, unfinished, firm or self.exact).items():
            docs, scores = self.scores.of(standing, head=head)
            if len(docs):
                self.standing[standing] = docs, scores
                parts.append((docs, scores * np.float32(weight)))
        return best(self._documents, parts) if parts else (np.empty(0, np.int32), np.empty(0, np.float32))

    def _stand_for(self, word: str, unfinished: bool, firm: bool) -> dict[str, float]:
        """Give the words of the index that a word stands for, and what each counts."""
        standing = dict.fromkeys(self.lexicon.beginning(word) if unfinished else (), 1.0)
        if word in self.lexicon:
            standing[word] = 1.0
        if firm:
            return standing
        found = bool(standing)
        standing = {form: _FORM for form in sorted(forms(word)) if form in self.lexicon} | standing
        often = self.lexicon.documents(word)
        if not found or not (unfinished or len(word) < 4 or often * _RARE > self._documents):
            standing = self._near(word, unfinished, often) | standing
        return standing

    def _near(self, word: str, unfinished: bool, often: int) -> dict[str, float]:
        """Give what a word that so many documents hold may be a misspelling of."""
        near = self.lexicon.near(word)
        if not near and unfinished:
            near = self.lexicon.near_beginning(word)
        return {one: _NEAR[edits] for one, edits in near if self.lexicon.documents(one) >= _RARE * often}

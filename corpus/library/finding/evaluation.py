"""Answering a query from the index: which documents, with what score, by which words.

Where few documents answer all of a query's words, those follow for which each may be a misspelling; where
none does, even with an edit more. Words in quotation marks stand for themselves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..index.lexicon import Lexicon
from ..queries.query import Both, Either, Field, Not, Query, Words
from .by_day import tell_by_day
from .meaning import Meaning, Meanings, Reach
from .phrases import NONE, Phrases, Unchecked, has_phrase, may_hold, may_hold_beside_text
from .scoring import Matches, Scores, best, common, total

_SPARSE = 32
"""Where the days of fewer than one document in so many don't tell, those are asked for their dates."""

Chosen: TypeAlias = Callable[[Field], NDArray[np.int64]]
"""Gives the numbers of the articles that a field of a query chooses."""

Holding: TypeAlias = Callable[[Query, Sequence[int]], Sequence[int]]
"""Gives those of some articles whose text holds a phrase."""

InTexts: TypeAlias = Callable[[Words, Sequence[int]], Sequence[int]]
"""Gives those of some articles whose body or captions hold a phrase."""


@dataclass(slots=True)
class Evaluation:
    """One query at work on one snapshot.

    `state` gives what differs once the store has changed. `exact` takes words as they are, for lists; `reach`
    says which are taken for misspellings; `standing` gathers the words that may have answered, and of each
    whether only in `HEAD`. What is left for later is `unchecked`.
    """

    scores: Scores
    lexicon: Lexicon
    chosen: Chosen
    holding: Holding
    in_texts: InTexts
    state: Callable[[], Hashable] = lambda: None
    exact: bool = False
    reach: Reach = Reach.UNLIKELY
    phrases: Phrases = Phrases.AT_ONCE
    standing: dict[str, bool] = field(default_factory=dict)
    unchecked: list[Unchecked] = field(default_factory=list)

    def matches(self, query: Query) -> Matches:
        """Give the documents that answer a query; deleted documents may be among them."""
        match query:
            case Both(parts):
                return self._both(parts)
            case Either(parts):
                return self._either(parts)
            case Not():
                return self._both((query,))
            case Field():
                return self._chosen(query)
            case Words():
                return self._with_words((query,), among=None)

    def widen(self, reach: Reach) -> None:
        """Begin again, with each word for what it may be a misspelling of, too."""
        self.reach = reach
        self.standing.clear()
        self.unchecked.clear()

    @property
    def _documents(self) -> int:
        return len(self.scores.snapshot)

    def _all(self) -> Matches:
        return np.arange(self._documents, dtype=np.int32), np.zeros(self._documents, np.float32)

    def _both(self, parts: Sequence[Query]) -> Matches:
        sought = [part for part in parts if not isinstance(part, Not)]
        dated = [part for part in sought if isinstance(part, Field) and part.days[0]]
        if len(dated) == len(sought):
            dated = []
        words = [part for part in sought if isinstance(part, Words)]
        wanted = [self.matches(part) for part in sought if part not in dated and part not in words]
        found = self._with_words(words, among=common(wanted) if wanted else None)
        for date in dated:
            found = self._narrowed(found, date)
        for part in parts:
            if not isinstance(part, Not):
                continue
            if self.phrases is Phrases.AT_ONCE or not has_phrase(part):
                found = self._without(found, part.part)
            elif self.phrases is Phrases.LATER:
                self.unchecked.append(Unchecked(part, sure=self._lacking(part.part)))
        return found

    def _either(self, parts: Sequence[Query]) -> Matches:
        unsure = [part for part in parts if self.phrases is Phrases.LATER and has_phrase(part)]
        found = total(self._documents, [self.matches(part) for part in parts if part not in unsure])
        if not unsure:
            return found
        self.unchecked.append(Unchecked(Either(tuple(unsure)), sure=found[0]))
        self.phrases = Phrases.MAYBE
        perhaps = [self.matches(part) for part in unsure]
        self.phrases = Phrases.LATER
        return total(self._documents, [found, *perhaps])

    def _without(self, found: Matches, part: Query) -> Matches:
        standing = dict(self.standing)
        unwanted, _ = self.matches(part)
        self.standing = standing
        kept = ~np.isin(found[0], unwanted)
        return found[0][kept], found[1][kept]

    def _chosen(self, field: Field) -> Matches:
        return self.scores.kept.of((field, self.state()), lambda: self._with(self.chosen(field)))

    def _with(self, articles: NDArray[np.int64]) -> Matches:
        docs = self.scores.snapshot.documents_of(articles)
        return docs, np.zeros(len(docs), np.float32)

    def _narrowed(self, found: Matches, dated: Field) -> Matches:
        """Leave those of some documents that are of a time; the store is asked where days don't tell."""
        within, unsure = tell_by_day(dated, self.scores.snapshot.days[found[0]])
        if np.count_nonzero(unsure) * _SPARSE > self._documents:
            return common([found, self._chosen(dated)])
        if unsure.any():
            within[unsure] = self.hold(found[0][unsure], Unchecked(dated))
        return found[0][within], found[1][within]

    def _with_words(self, asked: Sequence[Words], *, among: Matches | None) -> Matches:
        """Give the documents that hold all words and phrases, out of some if any other part chose these."""
        meanings = [meaning for part in asked for meaning in self._meanings(part)]
        for phrase in asked:
            if phrase.phrase:
                among = self._where_may_be(phrase, among)
        # What few documents hold leaves little to look at of what many hold.
        for meaning in sorted(meanings, key=lambda meaning: meaning.often):
            among = self._with_word(meaning, among)
        found = self._all() if among is None else among
        for part in asked:
            if part.phrase:
                found = self._with_phrase(part, found)
        return found

    def _meanings(self, asked: Words) -> Iterator[Meaning]:
        known = Meanings(self.lexicon, self.scores)
        for place, word in enumerate(asked.words, 1):
            unfinished = asked.unfinished and place == len(asked.words)
            reach = None if asked.exact or self.exact else self.reach
            meaning = known.of(word, unfinished=unfinished, reach=reach)
            self.standing |= dict.fromkeys(meaning.weights, meaning.head)
            yield meaning

    def _where_may_be(self, phrase: Words, among: Matches | None) -> Matches | None:
        """Leave out the documents of which it is known that they lack a phrase."""
        may = may_hold(phrase, self.scores)
        if may is None:
            return among
        if among is None:
            docs = may.nonzero()[0].astype(np.int32)
            return docs, np.zeros(len(docs), np.float32)
        return among[0][may[among[0]]], among[1][may[among[0]]]

    def _lacking(self, part: Query) -> NDArray[np.int32]:
        """Give documents of which it is known that they lack a phrase."""
        may = may_hold(part, self.scores) if isinstance(part, Words) else None
        return NONE if may is None else (~may).nonzero()[0].astype(np.int32)

    def _with_word(self, meaning: Meaning, among: Matches | None) -> Matches:
        whole = (*meaning.weights.items(), meaning.head)
        # The words that go on from what is being typed go on from its next letter, too: they are kept whole.
        if among is None or meaning.unfinished or len(among[0]) >= meaning.often or whole in self.scores.kept:
            every = self.scores.kept.of(whole, lambda: best(self._documents, self._weighed(meaning)))
            return every if among is None else common([among, every])
        docs, scores = among
        worth = np.zeros(len(docs), np.float32)
        for word, weight in meaning.weights.items():
            np.maximum(worth, self.scores.at(word, docs, head=meaning.head) * np.float32(weight), out=worth)
        holds = worth.nonzero()[0]
        return docs[holds], scores[holds] + worth[holds]

    def _with_phrase(self, phrase: Words, found: Matches) -> Matches:
        if self.phrases is Phrases.MAYBE:
            return found
        if self.phrases is Phrases.LATER:
            self.unchecked.append(Unchecked(phrase))
            return found
        kept = self.hold(found[0], Unchecked(phrase))
        return found[0][kept], found[1][kept]

    def hold(self, docs: NDArray[np.int32], sought: Unchecked) -> NDArray[np.bool_]:
        """Say of some documents which answer what only the store can tell."""
        ids, part = self.scores.snapshot.ids[docs], sought.part
        if not isinstance(part, Words):
            return _are_among(ids, self.holding(part, ids.tolist()))
        holds = _are_among(ids, self.in_texts(part, ids.tolist()))
        left = ~holds
        left[left] = may_hold_beside_text(part, docs[left], self.scores)
        if left.any():
            holds[left] = _are_among(ids[left], self.holding(part, ids[left].tolist()))
        return holds

    def _weighed(self, meaning: Meaning) -> Iterator[Matches]:
        for word, weight in meaning.weights.items():
            docs, scores = self.scores.of(word, head=meaning.head)
            yield docs, scores if weight == 1 else scores * np.float32(weight)


def _are_among(ids: NDArray[Any], some: Sequence[int]) -> NDArray[np.bool_]:
    among: NDArray[np.bool_] = np.isin(ids, np.asarray(some, np.int64))
    return among

"""Phrases: the index says which documents hold their words, and only the texts, which hold them in a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from ..index.documents import FIELDS
from ..queries.query import Both, Either, Field, Not, Query, Words
from .scoring import Scores

NONE = np.empty(0, np.int32)

_BESIDE_TEXT = tuple(name for name in FIELDS if name != "body")


class Phrases(Enum):
    """When a phrase is looked for in the texts.

    LATER leaves that for the best documents only; MAYBE takes what holds the words for what holds the phrase.
    """

    AT_ONCE = auto()
    LATER = auto()
    MAYBE = auto()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of a query that only the store can answer, and the documents that are `sure` to answer it."""

    part: Query
    sure: NDArray[np.int32] = field(default_factory=NONE.copy)


def has_phrase(query: Query) -> bool:
    """Say whether a part of a query is a phrase."""
    match query:
        case Words():
            return query.phrase
        case Not(part):
            return has_phrase(part)
        case Both(parts) | Either(parts):
            return any(map(has_phrase, parts))
        case Field():
            return False


def may_hold(phrase: Words, scores: Scores) -> NDArray[np.bool_] | None:
    """Say of all documents which may hold a phrase; None where only the texts can tell."""
    known = _known(phrase)
    # The pairs of words written without spaces are others than those of what is looked for.
    if len(known) < 2 or not all(map(str.isascii, known)):
        return None
    holding = scores.snapshot.next_to_each_other(known)
    if holding is not None:
        for name in _BESIDE_TEXT:
            holding[scores.holding(name, known)] = True
    return holding


def may_hold_beside_text(phrase: Words, docs: NDArray[np.int32], scores: Scores) -> NDArray[np.bool_]:
    """Say which of some documents may hold a phrase elsewhere than in their body."""
    known = _known(phrase)
    fields = [scores.hold(name, known, docs) for name in _BESIDE_TEXT]
    holding: NDArray[np.bool_] = np.logical_or.reduce(fields)
    return holding


def _known(phrase: Words) -> tuple[str, ...]:
    # What a word that goes on stands for is no more than a choice of the most frequent words.
    return phrase.words[:-1] if phrase.unfinished else phrase.words

"""Phrases: the index says which documents hold their words, and only the texts, which hold them in a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from ..index.documents import FIELDS
from ..index.snapshot import Snapshot
from ..queries.query import Both, Either, Field, Not, Query, Words
from .scoring import common

NONE = np.empty(0, np.int32)


class Phrases(Enum):
    """When a phrase is looked for in the texts.

    LATER leaves that for the best documents only; MAYBE takes what holds the words for what holds the phrase.
    """

    AT_ONCE = auto()
    LATER = auto()
    MAYBE = auto()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of a query that only the store can answer, and the documents that are `sure` to answer it.

    Documents that are not `beside`, where that is known, can answer it by nothing but their text.
    """

    part: Query
    sure: NDArray[np.int32] = field(default_factory=NONE.copy)
    beside: NDArray[np.int32] | None = None


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


def unchecked(phrase: Words, snapshot: Snapshot) -> Unchecked:
    """Give a phrase as what is to be looked for, with the documents that may hold it beside their text."""
    # What a word that goes on stands for is no more than a choice of the most frequent words.
    known = phrase.words[:-1] if phrase.unfinished else phrase.words
    found = [NONE]
    for name in FIELDS:
        if name != "body" and known:
            found.append(common([snapshot.postings(name, word) for word in known])[0])
    return Unchecked(phrase, beside=np.unique(np.concatenate(found)) if known else None)

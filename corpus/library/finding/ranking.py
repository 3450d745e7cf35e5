"""From the documents that answer a query to the hits to show: checked in the texts, in order, cut."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..queries.query import Asked, Query
from .evaluation import Evaluation
from .meaning import Reach
from .scoring import Matches
from .spellings import is_loose, loosened
from .texts import Texts

_LOOKED_THROUGH = 200
"""Best documents whose texts are looked through for phrases at a time."""

_FEW = 5
"""Hits below which others follow, for which each word may be a misspelling."""

_LESS = 0.999
"""What the best of those that follow is worth beside the last before it, at most."""

_PUT_IN_ORDER = 4000
"""Best documents that are put in order at a time, about."""

FRESH = -1
"""The document of an article that has none yet."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Articles in the order to show them, with their documents and scores.

    `skipped` more may answer, too: there was no time to look into their texts. `unindexed` articles are not
    in the index yet, so that only exact words are found in them. From the place `likely` on, they answer by
    the words that may have been `meant`.
    """

    ids: list[int]
    docs: NDArray[np.int32]
    scores: NDArray[np.float32]
    skipped: int = 0
    unindexed: int = 0
    likely: int | None = None
    meant: Mapping[str, bool] = field(default_factory=dict)


def rank(
    evaluation: Evaluation, asked: Asked, texts: Texts, *, limit: int, patience: float, hurry: float | None
) -> Ranked:
    """Answer a query; articles that the index does not know yet are looked through, and come first.

    Those are looked through for so many seconds of `patience`, and the best documents for phrases
    for a `hurry` of so many, or to the end.
    """
    snapshot = evaluation.scores.snapshot
    changed = texts.changed_since(snapshot.applied)
    fresh, unseen = texts.look_through(asked.query, changed, enough=limit, until=time.monotonic() + patience)
    order = None if asked.order == "relevance" else asked.order
    until = None if hurry is None else time.monotonic() + hurry
    answer = partial(_answer, evaluation, changed=changed, until=until, enough=None if order else limit)
    found, skipped = answer(asked.query)
    few = not skipped and is_loose(asked.query) and len(found[0]) + len(fresh) < _FEW
    if few and not (len(found[0]) or fresh):
        evaluation.widen(Reach.ALL)
        found, skipped = answer(loosened(asked.query, evaluation.lexicon))
    elif few and not order:
        standing = dict(evaluation.standing)
        evaluation.widen(Reach.NEAR)
        others, skipped = answer(loosened(asked.query, evaluation.lexicon))
        evaluation.standing, meant = standing, evaluation.standing
        followed = _followed(found, by=others)
        ranked = _best(evaluation, followed, fresh, limit, skipped=skipped + unseen, unindexed=len(changed))
        return replace(ranked, likely=len(found[0]) + len(fresh), meant=meant)
    if order:
        ranked = _ordered(evaluation, found, fresh, texts, order, limit)
        return replace(ranked, skipped=skipped + unseen, unindexed=len(changed))
    return _best(evaluation, found, fresh, limit, skipped=skipped + unseen, unindexed=len(changed))


def _best(
    evaluation: Evaluation, found: Matches, fresh: list[int], limit: int, *, skipped: int, unindexed: int
) -> Ranked:
    docs, scores = _top(*found, limit)
    ids = [*fresh, *evaluation.scores.snapshot.ids[docs].tolist()]
    if fresh:
        docs, scores = _with_fresh(len(fresh), docs, scores, limit)
    return Ranked(ids[:limit], docs, scores, skipped, unindexed)


def _answer(
    evaluation: Evaluation, query: Query, *, changed: list[int], until: float | None, enough: int | None
) -> tuple[Matches, int]:
    """Give the documents that answer, and how many more may for which there was no time."""
    found = _living(evaluation, query, changed)
    return _checked(evaluation, found, until, enough=enough) if evaluation.unchecked else (found, 0)


def _living(evaluation: Evaluation, query: Query, changed: list[int]) -> Matches:
    """Give the documents that answer, but for deleted and changed ones, with what they are worth today."""
    snapshot = evaluation.scores.snapshot
    docs, scores = evaluation.matches(query)
    if changed or not snapshot.all_alive:
        kept = np.logical_and(snapshot.alive[docs], np.isin(snapshot.ids[docs], changed, invert=True))
        docs, scores = docs[kept], scores[kept]
    return docs, scores * evaluation.scores.recency(docs)


def _followed(found: Matches, *, by: Matches) -> Matches:
    """Let documents follow those that were found, each worth less than any of these; in no order."""
    others = ~np.isin(by[0], found[0])
    docs, scores = by[0][others], by[1][others]
    if len(docs) and len(found[0]):
        scores = scores * np.float32(min(1.0, _LESS * found[1].min() / scores.max()))
    return np.concatenate((found[0], docs)), np.concatenate((found[1], scores))


def _with_fresh(
    fresh: int, docs: NDArray[np.int32], scores: NDArray[np.float32], limit: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    best = scores.max(initial=1)
    return (
        np.concatenate((np.full(fresh, FRESH, np.int32), docs))[:limit],
        np.concatenate((np.full(fresh, best, np.float32), scores))[:limit],
    )


def _checked(
    evaluation: Evaluation, found: Matches, until: float | None, *, enough: int | None
) -> tuple[Matches, int]:
    """Look through the texts, best documents first, until there are enough or the time is over."""
    held, looked = 0, 0
    docs, scores = list[NDArray[np.int32]](), list[NDArray[np.float32]]()
    for some, worth in _best_first(*found):
        holds = _hold(evaluation, some)
        docs.append(some[holds])
        scores.append(worth[holds])
        looked += len(some)
        held += int(np.count_nonzero(holds))
        if (enough is not None and held >= enough) or (until and time.monotonic() > until):
            break
    skipped = len(found[0]) - looked if enough is None or held < enough else 0
    return (np.concatenate([found[0][:0], *docs]), np.concatenate([found[1][:0], *scores])), skipped


def _best_first(docs: NDArray[np.int32], scores: NDArray[np.float32]) -> Iterator[Matches]:
    """Give some documents after another, the best first; only as many are put in order as are asked for."""
    while len(docs):
        best = np.ones(len(docs), bool)
        if len(docs) > 2 * _PUT_IN_ORDER:
            best = scores >= np.partition(scores, -_PUT_IN_ORDER)[-_PUT_IN_ORDER]
        ordered, worth = _top(docs[best], scores[best], len(docs))
        for first in range(0, len(ordered), _LOOKED_THROUGH):
            some = slice(first, first + _LOOKED_THROUGH)
            yield ordered[some], worth[some]
        docs, scores = docs[~best], scores[~best]


def _hold(evaluation: Evaluation, docs: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say of some documents which hold what only their texts can tell."""
    holds = np.ones(len(docs), bool)
    for part in evaluation.unchecked:
        known = np.isin(docs, part.sure)
        asked = holds & ~known
        holds = known & holds
        holds[asked] = evaluation.hold(docs[asked], part)
    return holds


def _ordered(
    evaluation: Evaluation,
    found: Matches,
    fresh: list[int],
    texts: Texts,
    order: str,
    limit: int,
) -> Ranked:
    snapshot = evaluation.scores.snapshot
    docs, scores = _first(*found, snapshot.days, order, limit)
    document = dict(zip(snapshot.ids[docs].tolist(), zip(docs, scores, strict=True), strict=True))
    ids = texts.ordered([*fresh, *document], order=order, limit=limit)
    pairs = [document.get(article_id, (FRESH, 1.0)) for article_id in ids]
    return Ranked(
        ids,
        np.array([doc for doc, _ in pairs], np.int32),
        np.array([score for _, score in pairs], np.float32),
    )


def _first(
    docs: NDArray[np.int32], scores: NDArray[np.float32], days: NDArray[Any], order: str, limit: int
) -> Matches:
    """Leave out what by its day alone cannot be among the first, so that few need to be put in order."""
    if order not in {"date", "oldest"} or len(docs) <= limit:
        return docs, scores
    late = -days[docs] if order == "date" else np.where(days[docs], days[docs], np.iinfo(np.int32).max)
    kept = late <= np.partition(late, limit - 1)[limit - 1]
    return docs[kept], scores[kept]


def _top(docs: NDArray[np.int32], scores: NDArray[np.float32], limit: int) -> Matches:
    """Give the best documents, best first; of equals, the one imported last."""
    if len(docs) > limit:
        chosen = np.argpartition(scores, len(scores) - limit)[-limit:]
        docs, scores = docs[chosen], scores[chosen]
    order = np.lexsort((-docs, -scores))
    return docs[order], scores[order]

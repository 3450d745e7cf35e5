"""What the annotator finds in news that it was not made on. The floors only ever rise."""

from collections import Counter

import pytest

from corpus.annotate import annotate_text, tagger
from corpus.article import Kind

from .news import Labelled, articles

FLOORS = {Kind.PERSON: 91.5, Kind.ORG: 89.0, Kind.PLACE: 92.5, None: 91.0}


def found_in(article: Labelled) -> set[tuple[int, int, Kind]]:
    found = {(m.start, m.end, m.entity.kind) for m in annotate_text(article.text).mentions}
    wanted = {(start, end) for start, end, _ in article.mentions}
    return {
        (start, end, kind)
        for start, end, kind in found
        if kind in FLOORS
        if (start, end) in wanted or not any(start < b and a < end for a, b in article.neutral)
    }


@pytest.fixture(scope="module")
def f1() -> dict[Kind | None, float]:
    right: Counter[Kind | None] = Counter()
    total: Counter[Kind | None] = Counter()
    for article in articles():
        found, wanted = found_in(article), set(article.mentions)
        for kind in FLOORS:
            right[kind] += sum(kind in (k, None) for _, _, k in found & wanted)
            total[kind] += sum(kind in (k, None) for _, _, k in (*found, *wanted))
    return {kind: 200 * right[kind] / total[kind] for kind in total}


def test_there_are_thirty_articles() -> None:
    assert sum(1 for _ in articles()) == 30


@pytest.mark.parametrize("kind", FLOORS)
def test_mentions_are_found_as_well_as_ever(kind: Kind | None, f1: dict[Kind | None, float]) -> None:
    assert tagger.load() is not None
    assert f1[kind] >= FLOORS[kind]

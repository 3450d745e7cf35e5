"""What the annotator finds in our own labelled news. The floors only ever rise.

The shipped tagger has been trained on the sets `LEARNT`: what it finds there tells that it has learnt, and no
more. On the `HELD` it never was. By `news` and `unseen_news` it was chosen; `blind_news` and `last_news` were
labelled before anything had read them, and chose nothing.
"""

from collections import Counter, defaultdict
from functools import cache

import pytest

from corpus.annotate import FlatAnnotations, annotate_text, tagger
from corpus.article import Kind

from .news import Labelled, articles

HELD = {"news": 30, "unseen_news": 10, "blind_news": 10, "last_news": 8}
LEARNT = {"more_news": 30, "fresh_news": 20, "latest_news": 16}
SETS = HELD | LEARNT
KINDS = (Kind.PERSON, Kind.ORG, Kind.PLACE)
FLOORS: dict[str, dict[Kind | None, float]] = {
    "news": {Kind.PERSON: 99, Kind.ORG: 96.8, Kind.PLACE: 96.5, None: 97.4},
    "unseen_news": {Kind.PERSON: 91.5, Kind.ORG: 91.8, Kind.PLACE: 87.2, None: 90.3},
    "blind_news": {Kind.PERSON: 90.8, Kind.ORG: 91.5, Kind.PLACE: 93.8, None: 92.2},
    "last_news": {Kind.PERSON: 90.8, Kind.ORG: 88.4, Kind.PLACE: 94.7, None: 91.4},
    "more_news": {Kind.PERSON: 99.5, Kind.ORG: 98, Kind.PLACE: 98.9, None: 98.8},
    "fresh_news": {Kind.PERSON: 99.1, Kind.ORG: 96.8, Kind.PLACE: 98.4, None: 97.9},
    "latest_news": {Kind.PERSON: 98.9, Kind.ORG: 97.9, Kind.PLACE: 99.5, None: 98.7},
}
LINKS_FLOOR = {
    "news": 99,
    "unseen_news": 98,
    "blind_news": 97.8,
    "last_news": 99,
    "more_news": 97,
    "fresh_news": 97.4,
    "latest_news": 98,
}
SPEAKERS_FLOOR = 0.97


@cache
def read(name: str) -> tuple[tuple[Labelled, FlatAnnotations], ...]:
    return tuple((article, annotate_text(article.text)) for article in articles(name))


def found_in(article: Labelled, annotations: FlatAnnotations) -> dict[tuple[int, int, Kind], str]:
    wanted = {(start, end) for start, end, _ in article.mentions}
    return {
        (m.start, m.end, m.entity.kind): m.entity.name
        for m in annotations.mentions
        if m.entity.kind in KINDS
        and ((m.start, m.end) in wanted or not any(m.start < b and a < m.end for a, b in article.neutral))
    }


@cache
def f1(name: str) -> dict[Kind | None, float]:
    right: Counter[Kind | None] = Counter()
    total: Counter[Kind | None] = Counter()
    for article, annotations in read(name):
        found, wanted = found_in(article, annotations).keys(), article.mentions.keys()
        for kind in (*KINDS, None):
            right[kind] += sum(kind in (k, None) for _, _, k in found & wanted)
            total[kind] += sum(kind in (k, None) for _, _, k in (*found, *wanted))
    return {kind: 200 * right[kind] / total[kind] for kind in total}


@pytest.mark.parametrize("name", SETS)
def test_every_article_is_read(name: str) -> None:
    assert sum(1 for _ in articles(name)) == SETS[name]


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("kind", [*KINDS, None])
def test_mentions_are_found_as_well_as_ever(name: str, kind: Kind | None) -> None:
    assert tagger.load() is not None
    assert f1(name)[kind] >= FLOORS[name][kind]


@pytest.mark.parametrize("name", SETS)
def test_mentions_of_one_are_linked_and_of_others_are_not(name: str) -> None:
    """B-cubed F (Bagga and Baldwin 1998) over the mentions whose span and kind are right."""
    pairs = [
        ((number, wanted), (number, found[span]))
        for number, (article, annotations) in enumerate(read(name))
        for found in [found_in(article, annotations)]
        for span, wanted in article.mentions.items()
        if span in found
    ]
    gold, linked = defaultdict(set), defaultdict(set)
    for at, (wanted, found) in enumerate(pairs):
        gold[wanted].add(at)
        linked[found].add(at)
    precision = sum(len(gold[a] & linked[b]) / len(linked[b]) for a, b in pairs)
    recall = sum(len(gold[a] & linked[b]) / len(gold[a]) for a, b in pairs)
    assert 200 * precision * recall / (precision + recall) / len(pairs) >= LINKS_FLOOR[name]


def test_quotes_have_the_right_speaker() -> None:
    answers = [
        any(words in quote.text and quote.speaker == speaker for quote in annotations.quotes)
        for name in SETS
        for article, annotations in read(name)
        for speaker, words in article.quotes
    ]
    assert sum(answers) / len(answers) >= SPEAKERS_FLOOR

"""How well our own labelled articles are annotated; a floor is only ever raised."""

from collections.abc import Iterator

import pytest

from corpus.annotate import annotate_text

from .labelled import Labelled, articles

MENTIONS_FLOOR = 0.99
NAMES_FLOOR = 0.99
QUOTES_FLOOR = 0.95


@pytest.fixture(scope="module", name="labelled")
def _labelled() -> tuple[Labelled, ...]:
    return articles()


def _found(article: Labelled) -> set[tuple[int, int, str, str]]:
    found = annotate_text(article.text)
    return {(m.start, m.end, m.entity.kind, m.entity.name) for m in found.mentions}


def test_mentions_have_the_right_span_and_kind(labelled: tuple[Labelled, ...]) -> None:
    right = predicted = wanted = 0
    for article in labelled:
        gold = {mention[:3] for mention in article.mentions}
        found = {mention[:3] for mention in _found(article)}
        right, predicted, wanted = right + len(gold & found), predicted + len(found), wanted + len(gold)
    assert 2 * right / (predicted + wanted) >= MENTIONS_FLOOR


def test_mentions_stand_for_the_right_entity(labelled: tuple[Labelled, ...]) -> None:
    gold = {(i, *mention) for i, article in enumerate(labelled) for mention in article.mentions}
    found = {(i, *mention) for i, article in enumerate(labelled) for mention in _found(article)}
    spanned = {mention[:4] for mention in gold} & {mention[:4] for mention in found}
    named = {mention for mention in gold & found if mention[:4] in spanned}
    assert len(named) / len(spanned) >= NAMES_FLOOR


def test_quotes_have_the_right_speaker(labelled: tuple[Labelled, ...]) -> None:
    answers = [answer for article in labelled for answer in _speakers(article)]
    assert sum(answers) / len(answers) >= QUOTES_FLOOR


def _speakers(article: Labelled) -> Iterator[bool]:
    found = annotate_text(article.text).quotes
    for words, speaker in article.quotes:
        yield any(words in quote.text and quote.speaker == speaker for quote in found)

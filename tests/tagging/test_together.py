"""The tagger among the annotator's other steps."""

import pytest

from corpus.annotate import annotate, annotate_text, tagger
from corpus.article import Kind
from tests.annotating.labelled import Labelled, articles

MENTIONS_FLOOR, QUOTES_FLOOR = 0.98, 0.95


@pytest.fixture(scope="module", name="labelled")
def _labelled() -> tuple[Labelled, ...]:
    return articles()


def test_the_rules_own_articles_are_still_annotated_well(labelled: tuple[Labelled, ...]) -> None:
    right = total = 0
    for article in labelled:
        found = {(m.start, m.end, m.entity.kind) for m in annotate_text(article.text).mentions}
        wanted = {mention[:3] for mention in article.mentions}
        right, total = right + len(found & wanted), total + len(found) + len(wanted)
    assert 2 * right / total >= MENTIONS_FLOOR


def test_quotes_keep_their_speakers(labelled: tuple[Labelled, ...]) -> None:
    answers = [
        any(words in quote.text and quote.speaker == speaker for quote in annotate_text(article.text).quotes)
        for article in labelled
        for words, speaker in article.quotes
    ]
    assert sum(answers) / len(answers) >= QUOTES_FLOOR


def test_what_an_article_defines_as_a_term_is_no_name() -> None:
    found = annotate(["Norway sells liquefied natural gas (LNG). Demand for LNG is high."])
    assert [mention.entity.name for mention in found.mentions] == ["Norway"]


def test_without_a_model_the_rules_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "load", lambda: None)
    found = annotate(["President Maria Osei left for Norway."])
    assert [mention.entity.kind for mention in found.mentions] == [Kind.PERSON, Kind.PLACE]


def test_a_headline_helps_but_holds_no_mentions() -> None:
    found = annotate(["Wieczorek scored twice against Kraków."], headline="Tomasz Wieczorek shines")
    assert all(mention.span.paragraph == 0 for mention in found.mentions)

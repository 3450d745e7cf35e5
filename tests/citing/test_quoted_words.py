"""Words of an article are a quote of whoever says them there, and nobody's where that is not certain."""

from __future__ import annotations

import pytest

from corpus.article import Annotations, Article, KeptArticle, Quote, Span
from corpus.cite import place_of, quotation, quote_of

BODY = (
    "“The ice is too thick, far too thick,” Ola Berg said of the harbour.",
    "Nobody in the harbour disagreed.",
)
SAID = Quote(span=Span(0, 0, 38), text=BODY[0][:38], speaker="Ola Berg")
KEPT = KeptArticle(
    id=1, article=Article(source="ice.txt", body=BODY), annotations=Annotations(quotes=(SAID,))
)


@pytest.mark.parametrize(
    ("words", "speaker", "place"),
    [
        ("The ice is", "Ola Berg", "para. 1"),
        (SAID.text, "Ola Berg", "para. 1"),
        (" disagreed. ", None, "para. 2"),
        ("thick,” Ola Berg said", None, "para. 1"),
        ("too thick", None, ""),
        ("harbour", None, ""),
        ("harbour.\nNobody", None, ""),
        ("never said", None, ""),
    ],
)
def test_words_have_a_speaker_and_a_place_where_these_are_certain(
    words: str, speaker: str | None, place: str
) -> None:
    quote = quote_of(words, KEPT)
    assert (quote.text, quote.speaker, place_of(quote)) == (words.strip(), speaker, place)
    if place:
        assert BODY[quote.span.paragraph][quote.span.start : quote.span.end] == quote.text


@pytest.mark.parametrize(
    ("words", "above"),
    [
        ("The ice is", "“The ice is” — Ola Berg, para. 1"),
        ("disagreed", "“disagreed” — para. 2"),
        ("harbour", "“harbour”"),
    ],
)
def test_a_quotation_says_what_is_known_of_its_words(words: str, above: str) -> None:
    quote = quote_of(words, KEPT)
    assert quotation(quote, "Lim (2026).", locator=place_of(quote)) == f"{above}\n\nLim (2026)."

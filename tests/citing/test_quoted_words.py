"""Words of an article are a quote of whoever says them there, and nobody's where that is not certain."""

from __future__ import annotations

import pytest

from corpus.article import Annotations, Article, KeptArticle, Quote, Span
from corpus.cite import place_of, quotation, quote_of, whole_of

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


LONG = ("“The ice is thick.", "“It is far too thick.", "“Nobody skates,” Ola Berg said.")
PARTS = tuple(
    Quote(span=Span(n, 0, end), text=LONG[n][:end], speaker="Ola Berg")
    for n, end in enumerate((len(LONG[0]), len(LONG[1]), LONG[2].index("”") + 1))
)
KEPT_LONG = KeptArticle(
    id=1, article=Article(source="long.txt", body=LONG), annotations=Annotations(quotes=PARTS)
)


@pytest.mark.parametrize("part", PARTS)
def test_a_quote_over_several_paragraphs_is_copied_whole(part: Quote) -> None:
    whole = whole_of(part, KEPT_LONG)
    assert quotation(whole, "Lim (2026).", locator=place_of(whole)) == (
        "“The ice is thick. It is far too thick. Nobody skates,” — Ola Berg, paras. 1–3\n\nLim (2026)."
    )


def test_a_quote_of_one_paragraph_is_itself() -> None:
    assert whole_of(SAID, KEPT) == SAID

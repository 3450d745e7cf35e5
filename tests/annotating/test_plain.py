"""Texts as they stand: offsets into the very text."""

import pytest

from corpus.annotate import annotate_text, plain


def test_offsets_index_the_text_as_given() -> None:
    text = "\r\n date 2025-04-09\r\n\r\nHelen Marsh left Osaka.\n"
    found = annotate_text(text)
    assert [text[m.start : m.end] for m in found.mentions] == ["Helen Marsh", "Osaka"]


def test_a_line_broken_in_mid_sentence_goes_on() -> None:
    text = 'In the post, Helen Marsh also said that\n"a pinch of salt" was needed for that\nplan.'
    (quote,) = annotate_text(text).quotes
    assert (quote.text, quote.speaker) == ('"a pinch of salt"', "Helen Marsh")


def test_a_quote_may_stand_on_two_lines() -> None:
    text = "Helen Marsh / Minister\nAsk what the river needs first,\nand only then build the dam.\nIt rained."
    (quote,) = annotate_text(text).quotes
    assert quote.text == "Ask what the river needs first,\nand only then build the dam."


def test_a_blank_line_always_ends_a_paragraph() -> None:
    text = "“We will wait and wait, said\n\nhelen marsh"
    assert annotate_text(text).quotes[0].text == "“We will wait and wait, said"


def test_of_a_tome_the_beginning_is_annotated(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Helen Marsh left Osaka. " * 3
    monkeypatch.setattr(plain, "LONGEST", 2 * len(text) // 3)
    assert [text[m.start : m.end] for m in annotate_text(text).mentions] == ["Helen Marsh", "Osaka"] * 2


def test_an_empty_text_speaks_of_nothing() -> None:
    found = annotate_text("")
    assert (found.mentions, found.quotes, found.topics) == ((), (), ())

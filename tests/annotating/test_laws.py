"""What holds for any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.annotate import annotate, annotate_text

PIECES = st.sampled_from(
    (
        *(
            "Kim Jong-un",
            "U.S.",
            "said",
            "the",
            "of",
            "Ministry",
            "Bank",
            "(ABC)",
            "Seo-Haddad",
            "Mr. ",
            "Seoul",
        ),
        *("“", "”", '"', "'", "’s", " ", "\n", ", ", ". ", "/", "-", "![", "](", "http://x", "tariffs"),
        *("é", "\u200d", "İ", "\u0301"),
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_are_in_order_apart_and_inside_the_text(text: str) -> None:
    found = annotate_text(text)
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
    for quote in found.quotes:
        assert text[quote.start : quote.end] == quote.text != ""


@settings(max_examples=80, deadline=None)
@given(st.lists(TEXTS, max_size=4), st.one_of(st.none(), TEXTS))
def test_annotations_point_into_their_paragraphs_and_repeat(
    paragraphs: list[str], headline: str | None
) -> None:
    found = annotate(paragraphs, headline=headline)
    assert found == annotate(paragraphs, headline=headline)
    spans = [*(m.span for m in found.mentions), *(q.span for q in found.quotes)]
    spans += [span for topic in found.topics for span in topic.spans]
    for span in spans:
        assert 0 <= span.start < span.end <= len(paragraphs[span.paragraph])


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_one_entity_has_one_key_and_one_name(text: str) -> None:
    entities = {mention.entity for mention in annotate([text]).mentions}
    assert len({entity.key for entity in entities}) == len(entities)


@pytest.mark.parametrize(
    "unit", ["Kim said ", "A ", "(ABC) ", "“", '"x" he said, ', "![", "U.S.-", "a", "Bank of ", "'x, ", "1"]
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    annotate(["Warm up."])
    short, long = unit * (8_000 // len(unit)), unit * (64_000 // len(unit))
    assert _seconds(long) < 24 * max(_seconds(short), 0.005)


def _seconds(text: str) -> float:
    """Give the quickest of three: a busy machine makes the others slow."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        annotate([text])
        taken.append(time.process_time() - started)
    return min(taken)

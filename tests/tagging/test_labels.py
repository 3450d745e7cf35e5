from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate.tagger import decoding, labels
from corpus.article import Kind


@st.composite
def spans(draw: st.DrawFn) -> list[tuple[int, int, Kind]]:
    cuts = sorted(draw(st.sets(st.integers(0, 30), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [(first, last, draw(st.sampled_from(labels.KINDS))) for first, last in pairs]


@given(spans())
def test_spans_come_back_from_their_labels(wanted: list[tuple[int, int, Kind]]) -> None:
    encoded = labels.encode(wanted, 30).tolist()
    assert list(labels.decode(encoded)) == wanted


@given(spans())
def test_labels_of_spans_keep_to_the_moves(wanted: list[tuple[int, int, Kind]]) -> None:
    encoded = labels.encode(wanted, 31).tolist()
    assert labels.may_begin(encoded[0])
    assert all(labels.may_follow(a, b) for a, b in pairwise(encoded))


@given(st.integers(0, 2**32 - 1), st.integers(1, 25))
def test_the_best_path_keeps_to_the_moves_whatever_the_scores(seed: int, length: int) -> None:
    scores = np.random.default_rng(seed).normal(-3, 2, (length, labels.COUNT)).astype(np.float32)
    path = decoding.best(scores)
    assert len(path) == length
    assert labels.may_begin(path[0])
    assert labels.may_end(path[-1])
    assert all(labels.may_follow(a, b) for a, b in pairwise(path))


def test_the_best_path_is_the_likeliest_one_allowed() -> None:
    begin, last, unit = (labels.label(Kind.ORG, part) for part in (labels.BEGIN, labels.LAST, labels.UNIT))
    scores = np.full((2, labels.COUNT), -9, np.float32)
    scores[0, begin], scores[0, unit] = -0.5, -0.4
    scores[1, last] = -0.1
    assert decoding.best(scores) == [begin, last]

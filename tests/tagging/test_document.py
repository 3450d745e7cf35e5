import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate.tagger import document
from corpus.annotate.tagger.labels import COUNT


def plainly(scores: np.ndarray, surfaces: list[int]) -> np.ndarray:
    kinds = document.kinds(scores)
    found = np.zeros((len(surfaces), document.EVIDENCE), np.float32)
    for at, surface in enumerate(surfaces):
        same = [i for i, other in enumerate(surfaces) if other == surface]
        if surface >= 0:
            found[at] = np.concatenate([kinds[same].mean(axis=0), kinds[same].max(axis=0)])
    return found


@given(st.lists(st.integers(-1, 4), min_size=1, max_size=20), st.integers(0, 99))
def test_a_word_is_told_the_mean_and_maximum_of_its_surface(numbers: list[int], seed: int) -> None:
    order = {n: i for i, n in enumerate(dict.fromkeys(n for n in numbers if n >= 0))}
    surfaces = [order.get(n, -1) for n in numbers]
    scores = np.random.default_rng(seed).normal(0, 2, (len(surfaces), COUNT)).astype(np.float32)
    named = np.flatnonzero(np.array(surfaces) >= 0)
    found = np.zeros((len(surfaces), document.EVIDENCE), np.float32)
    found[named] = document.evidence(scores[named], np.array(surfaces, np.int32)[named])
    np.testing.assert_allclose(found, plainly(scores, surfaces), rtol=1e-4, atol=1e-6)


def test_kinds_are_likelihoods() -> None:
    kinds = document.kinds(np.random.default_rng(1).normal(0, 3, (7, COUNT)).astype(np.float32))
    assert kinds.shape == (7, 4)
    np.testing.assert_allclose(kinds.sum(axis=1), 1, rtol=1e-5)


def test_a_paragraph_is_told_its_own_mean_and_the_articles() -> None:
    hidden = np.array([[1], [3], [8]], np.float32)
    around = document.surroundings(hidden, np.array([0, 0, 1], np.int32))
    assert around.tolist() == [[2, 4], [8, 4]]

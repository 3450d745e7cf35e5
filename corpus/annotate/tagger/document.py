"""What the whole article says of each of its words, to be laid beside the word itself.

A surface that is plainly a person once is a person where it is less plain: every capitalised word gets the
mean and the maximum of the first guesses at all places where the same word stands. And a city's name means
its club in a report of a match: every word gets the mean of what is read in its paragraph and in the article.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .labels import COUNT, KINDS

Reals = NDArray[np.float32]
EVIDENCE = 2 * (1 + len(KINDS))


def kinds(scores: Reals) -> Reals:
    """Turn scores (words x labels) into likelihoods (words x outside and kinds)."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely = grown / grown.sum(axis=1, keepdims=True)
    return np.concatenate([likely[:, :1], likely[:, 1:].reshape(-1, len(KINDS), 4).sum(axis=2)], axis=1)


def evidence(first_scores: Reals, surfaces: NDArray[np.int32]) -> Reals:
    """Give words with a capital (words x `EVIDENCE`) what is guessed of their surface, wherever it stands."""
    assert first_scores.shape[1] == COUNT
    if not len(surfaces):
        return np.zeros((0, EVIDENCE), np.float32)
    guesses = kinds(first_scores)
    order = np.argsort(surfaces, kind="stable")
    counts = np.bincount(surfaces)
    starts = np.cumsum(counts) - counts
    mean = np.add.reduceat(guesses[order], starts) / counts[:, None]
    maximum = np.maximum.reduceat(guesses[order], starts)
    return np.concatenate([mean, maximum], axis=1).astype(np.float32)[surfaces]


def surroundings(hidden: Reals, paragraphs: NDArray[np.int32]) -> Reals:
    """Give every paragraph (paragraphs x 2 widths) the mean of its own words and of the article's."""
    counts = np.bincount(paragraphs)
    sums = np.add.reduceat(hidden, np.cumsum(counts) - counts)
    whole = np.broadcast_to(sums.sum(axis=0) / len(hidden), sums.shape)
    return np.concatenate([sums / counts[:, None], whole], axis=1).astype(np.float32)

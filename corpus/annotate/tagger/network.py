"""The network: words in a window of five, a first guess, the article's evidence, a second window, labels.

Every number of a word's row picks a vector; their sum is the word as read. Two hidden layers see five words
each; the second also sees the first guesses at the same surface everywhere and the means of its surroundings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from . import document, gaps, labels
from .sheet import SETTINGS, Sheet
from .words import Flags, rows

Reals = NDArray[np.float32]
_Make = Callable[[Sequence[str]], "Reals"]
REACH = 2
"""Words seen to each side."""
_WINDOW = 2 * REACH + 1
_INSIDE = slice(REACH, -REACH)
"""The words of a text, without the padding around them."""
_CACHED = 65_536
_AT_ONCE = 4096
_NOT_LOOKED_AT = np.float32(-20)


class Network:
    """Scores the labels of an article's words. Keeps the vectors of the words last seen; not thread-safe."""

    def __init__(self, weights: Mapping[str, Reals], vocabulary: Mapping[str, int], flags: Flags) -> None:
        self._weights = weights
        self._vocabulary = vocabulary
        self._flags = flags
        width = weights["word"].shape[1]
        self._words = _Vectors(self._word_vectors, width)
        self._gaps = _Vectors(self._gap_vectors, width)
        bits = (np.arange(1 << SETTINGS)[:, None] >> np.arange(SETTINGS)) & 1
        self._settings = (bits @ weights["setting"]).astype(np.float32)

    def scores(self, sheet: Sheet) -> Reals:
        """Give every word the logarithm of each label's likelihood (words x labels)."""
        weights = self._weights
        width = len(weights["bias1"])
        both = _padded(len(sheet), width + document.EVIDENCE)
        hidden, evidence = both[_INSIDE, :width], both[_INSIDE, width:]
        outer = _through(self._read(sheet), weights["window1"], np.arange(len(sheet)))
        outer += weights["bias1"]
        np.maximum(outer, 0, out=hidden)
        named = np.flatnonzero(sheet.surfaces >= 0)
        first = hidden[named] @ weights["guess1"] + weights["guess_bias1"]
        evidence[named] = document.evidence(first, sheet.surfaces[named])
        around = document.surroundings(hidden, sheet.paragraphs) @ weights["around"] + weights["bias2"]
        live = _near(sheet.surfaces >= 0, sheet.blanks())
        inner = _through(both, weights["window2"], live)
        inner += around[sheet.paragraphs[live]]
        np.maximum(inner, 0, out=inner)
        found = np.full((len(sheet), labels.COUNT), _NOT_LOOKED_AT, np.float32)
        found[:, labels.OUTSIDE] = 0
        found[live] = _log_likelihoods(inner @ weights["guess2"] + weights["guess_bias2"])
        return found

    def _read(self, sheet: Sheet) -> Reals:
        """Add up what is read of every word, with nothing before the first and after the last."""
        words = self._words.of(sheet.words)
        padded = _padded(*words.shape)
        read = padded[_INSIDE]
        np.add(words, self._gaps.of(sheet.gaps), out=read)
        read += self._settings.take(sheet.settings, axis=0)
        read += self._weights["name"].take(sheet.names, axis=0)
        read += self._weights["rule"].take(sheet.rules, axis=0)
        return padded

    def _word_vectors(self, words: Sequence[str]) -> Reals:
        """Add up the rows of each word and the questions to which it answers yes, in one go for them all."""
        weights = self._weights
        found = np.array([rows(word, self._vocabulary) for word in words], np.intp)
        vectors: Reals = weights["word"].take(found[:, 0], axis=0)
        vectors += weights["affix"].take(found[:, 1:5], axis=0).sum(axis=1)
        vectors += weights["shape"].take(found[:, 5], axis=0)
        vectors += self._answers(words) @ weights["flag"]
        return vectors

    def _answers(self, words: Sequence[str]) -> Reals:
        """Answer every question on each word (words x questions), 0 or 1."""
        count = self._flags.count
        yes = [at * count + number for at, word in enumerate(words) for number in self._flags.numbers(word)]
        answers = np.zeros((len(words), count), np.float32)
        answers.ravel()[yes] = 1
        return answers

    def _gap_vectors(self, texts: Sequence[str]) -> Reals:
        return np.stack([gaps.flags(gap) @ self._weights["gap"] for gap in texts])


class _Vectors:
    """A table of vectors made when first asked for; forgotten all at once when it is full."""

    def __init__(self, make: _Make, width: int) -> None:
        self._make = make
        self._numbers: dict[str, int] = {}
        self._table = np.zeros((_CACHED, width), np.float32)

    def of(self, texts: tuple[str, ...]) -> Reals:
        numbers = self._numbers
        places = list(map(numbers.get, texts))
        if None in places:
            different = dict.fromkeys(texts)
            fresh = [text for text in different if text not in numbers]
            if len(numbers) + len(fresh) > _CACHED:
                numbers.clear()
                fresh = list(different)
            if len(fresh) > _CACHED:
                return self._make(texts)
            first = len(numbers)
            self._table[first : first + len(fresh)] = self._make(fresh)
            numbers.update(zip(fresh, range(first, first + len(fresh)), strict=True))
            places = list(map(numbers.get, texts))
        return self._table.take(np.array(places, np.intp), axis=0)


def _padded(length: int, width: int) -> Reals:
    """Give zeros for so many words and for those within reach before and after them."""
    return np.zeros((length + 2 * REACH, width), np.float32)


def _through(padded: Reals, table: Reals, places: NDArray[np.intp]) -> Reals:
    """Multiply the windows around `places` by a table, some thousands at a time: a text may be a long one."""
    windows: Reals = np.ndarray(
        (len(padded) - 2 * REACH, _WINDOW * padded.shape[1]), np.float32, padded, strides=padded.strides
    )
    result = np.empty((len(places), table.shape[1]), np.float32)
    for first in range(0, len(places), _AT_ONCE):
        block = slice(first, first + _AT_ONCE)
        np.matmul(windows[places[block]], table, out=result[block])
    return result


def _near(named: NDArray[np.bool_], blanks: list[int]) -> NDArray[np.intp]:
    """Find the places within reach of a capital: no name can be anywhere else, and none spans a blank."""
    padded = np.zeros(len(named) + 2 * REACH, np.bool_)
    for shift in range(_WINDOW):
        padded[shift : shift + len(named)] |= named
    near = padded[REACH:-REACH]
    near[blanks] = False
    return np.flatnonzero(near)


def _log_likelihoods(scores: Reals) -> Reals:
    scores = scores - scores.max(axis=1, keepdims=True)
    result: Reals = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return result

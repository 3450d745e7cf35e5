"""What can be told of a word by itself: its letters, and what the lexicon knows of it.

Each word becomes a few row numbers into the network's tables (itself if it is in the vocabulary, its
beginning, its endings, its shape) and a row of flags. Numbers come from CRC-32, so they are the same
everywhere; they are part of the model, and changing anything here asks for a new one (`FEATURES`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..lexicon import Lexicon

AFFIX_ROWS = 8192
SHAPE_ROWS = 512
UNKNOWN = 0
"""The vocabulary's row for every word that is not in it."""

_DIGIT = re.compile(r"\d")
_ORG_WORDS = ("suffix", "head", "strict", "opening", "joining")
_PLACE_WORDS = ("tail", "front", "civic")
_TITLES = ("core", "corporate", "modifier", "portfolio")
_SPEECH = ("finite", "naming", "trailing")
_OFTEN = 100


class Rows(NamedTuple):
    """Row numbers: of the vocabulary, of the affixes (first 3, last 2, 3 and 4 letters), of the shapes."""

    word: int
    beginning: int
    ending2: int
    ending3: int
    ending4: int
    shape: int


def rows(word: str, vocabulary: Mapping[str, int]) -> Rows:
    """Look a word up; a number is known by its digits' count alone."""
    low = _DIGIT.sub("0", word.lower())
    affixes = (_affix("<" + low[:3]), _affix(low[-2:] + ">"), _affix(low[-3:] + ">"), _affix(low[-4:] + ">>"))
    shape = 1 + crc32(shape_of(word).encode()) % (SHAPE_ROWS - 1)
    return Rows(vocabulary.get(low, UNKNOWN), *affixes, shape)


def _affix(text: str) -> int:
    return crc32(text.encode()) % AFFIX_ROWS


def shape_of(word: str) -> str:
    """Sketch a word's letters, no more than two of a sort in a row: "McDonald" is `XxXxx`, "G20" is `Xdd`."""
    sketch = ""
    for letter in word[:12]:
        sort = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        if sketch[-2:] != sort * 2:
            sketch += sort
    return sketch


class Flags:
    """Asks the lexicon about words, every question a flag, always in the same order."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._of_spelling = _spelling_sets(lexicon)
        self._of_word = _word_sets(lexicon)
        self._is_ordinary = lexicon.is_ordinary
        self._frequency = lexicon.frequency
        self.count = len(self._of_spelling) + len(self._of_word) + 2 + len(_LOOKS)

    def of(self, word: str) -> NDArray[np.float32]:
        """Answer every question on `word`: `count` numbers, 0 or 1."""
        spellings, low = spellings_of(word), word.lower().rstrip(".")
        answers = [any(s in names for s in spellings) for names in self._of_spelling]
        answers += [low in words for words in self._of_word]
        answers += [self._is_ordinary(word), self._frequency(word) >= _OFTEN]
        answers += [look(word) for look in _LOOKS]
        return np.array(answers, np.float32)


def spellings_of(word: str) -> tuple[str, ...]:
    """Give the spellings under which a list may know `word`: as it is, from capitals, without accents."""
    found = [word]
    if len(word) > 3 and word.isupper() and "." not in word:
        found.append("-".join(part.capitalize() for part in word.split("-")))
    if not word.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", found[-1]) if not unicodedata.combining(c))
        found.append(plain)
    return tuple(found)


def _spelling_sets(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    return (
        lexicon.forenames,
        lexicon.popular_forenames,
        lexicon.surnames,
        lexicon.popular_surnames,
        lexicon.east_asian,
        lexicon.peoples,
        lexicon.calendar,
        lexicon.not_organisations,
        lexicon.shy_places,
        frozenset(lexicon.places),
        lexicon.well_known,
        frozenset(lexicon.organisations),
        frozenset(lexicon.figures),
        *(lexicon.org_words.get(group, frozenset()) for group in _ORG_WORDS),
        *(lexicon.place_words.get(group, frozenset()) for group in _PLACE_WORDS),
    )


def _word_sets(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    return (
        lexicon.roles,
        lexicon.particles,
        *(lexicon.titles.get(group, frozenset()) for group in _TITLES),
        *(lexicon.speech.get(group, frozenset()) for group in _SPEECH),
    )


_LOOKS: tuple[Callable[[str], bool], ...] = (
    lambda word: word[0].isupper(),
    lambda word: len(word) > 1 and word.isupper(),
    lambda word: word[0].isdigit(),
    lambda word: "." in word and word[0].isalpha(),
    lambda word: len(word) == 1 and word.isupper(),
    lambda word: "-" in word,
    lambda word: "'" in word or "’" in word,
    lambda word: word[0].islower() and word != word.lower(),
    lambda word: not word.isascii(),
    lambda word: word == "\n",
)

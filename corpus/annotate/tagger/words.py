"""What can be told of a word by itself: its letters, and what the lexicon knows of it.

Each word becomes a few row numbers into the network's tables (itself if it is in the vocabulary, its
beginning, its endings, its shape) and a row of flags. Numbers come from CRC-32, so they are the same
everywhere; they are part of the model, and changing anything here asks for a new one (`FEATURES`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..lexicon import ORDINARY, Lexicon

AFFIX_ROWS = 8192
SHAPE_ROWS = 512
UNKNOWN = 0
"""The vocabulary's row for every word that is not in it."""

_DIGIT = re.compile(r"\d")
_REPEATED = re.compile(r"(.)\1{2,}", re.S)
_ORG_WORDS = ("suffix", "head", "strict", "opening", "joining")
_PLACE_WORDS = ("tail", "front", "civic")
_TITLES = ("core", "corporate", "modifier", "portfolio")
_SPEECH = ("finite", "naming", "trailing")
_OFTEN = 100
_SHORT = 2_000
"""Lists of no more words are asked all at once."""
_SKETCHED = 12
"""So many letters of a word make its shape."""


class Rows(NamedTuple):
    """Row numbers: of the vocabulary, of the affixes (first 3, last 2, 3 and 4 letters), of the shapes."""

    word: int
    beginning: int
    ending2: int
    ending3: int
    ending4: int
    shape: int


_rows = partial(tuple.__new__, Rows)
"""Makes rows of all their numbers; their own constructor takes three times as long."""


def rows(word: str, vocabulary: Mapping[str, int]) -> Rows:
    """Look a word up; a number is known by its digits' count alone."""
    low = word.lower() if word.isalpha() else _DIGIT.sub("0", word.lower())
    return _rows(
        (
            vocabulary.get(low, UNKNOWN),
            _affix("<" + low[:3]),
            _affix(low[-2:] + ">"),
            _affix(low[-3:] + ">"),
            _affix(low[-4:] + ">>"),
            _shape_row(word[:_SKETCHED].translate(_SORTS)),
        )
    )


def _affix(text: str) -> int:
    return crc32(text.encode()) % AFFIX_ROWS


class _Sorts(dict[int, str]):
    """Maps letters to their sorts, each looked at once: "McDonald" becomes `XxXxxxxx`, "G20" `Xdd`."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        sort = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        return self.setdefault(code, sort)


_SORTS = _Sorts()


@lru_cache(maxsize=4096)
def _shape_row(sorts: str) -> int:
    """Number a shape: a word's sorts of letters, no more than two of a sort in a row (`XxXxx`)."""
    return 1 + crc32(_REPEATED.sub(r"\1\1", sorts).encode()) % (SHAPE_ROWS - 1)


def _is_plain(word: str) -> bool:
    """Say whether a word is small letters of the alphabet only, on which no look says yes."""
    return word.isascii() and word.isalpha() and word.islower()


class Flags:
    """Asks the lexicon about words, every question a flag, always in the same order."""

    def __init__(self, lexicon: Lexicon) -> None:
        spellings = tuple(enumerate(_spelling_sets(lexicon)))
        words = tuple(enumerate(_word_sets(lexicon), len(spellings)))
        self._long = tuple((number, names) for number, names in spellings if len(names) > _SHORT)
        self._short = _inverted((number, names) for number, names in spellings if len(names) <= _SHORT)
        self._of_word = _inverted(words)
        self._of_plain = _inverted(
            (number, filter(str.islower, names)) for number, names in spellings + words
        )
        self._frequency = lexicon.frequency
        self._ordinary = len(spellings) + len(words)
        self._looks = tuple(enumerate(_LOOKS, self._ordinary + 2))
        self.count = self._ordinary + 2 + len(_LOOKS)

    def of(self, word: str) -> NDArray[np.float32]:
        """Answer every question on `word`: `count` numbers, 0 or 1."""
        answers = np.zeros(self.count, np.float32)
        answers[self.numbers(word)] = 1
        return answers

    def numbers(self, word: str) -> list[int]:
        """Give the numbers of the questions to which `word` answers yes."""
        if _is_plain(word):
            return [*self._of_plain.get(word, ()), *self._often(word)]
        return [*self._listed(word), *self._often(word), *(at for at, look in self._looks if look(word))]

    def _listed(self, word: str) -> list[int]:
        """Give the lists that know the word, under whatever spelling."""
        spellings, low = spellings_of(word), word.lower().rstrip(".")
        if len(spellings) == 1:
            found = [number for number, names in self._long if word in names]
            found += self._short.get(word, ())
        else:
            found = [number for number, names in self._long if not names.isdisjoint(spellings)]
            found += {number for spelt in spellings for number in self._short.get(spelt, ())}
        found += self._of_word.get(low, ())
        return sorted(found)

    def _often(self, word: str) -> range:
        """Give none, one or both of the questions on how often English has the word."""
        frequency = self._frequency(word)
        return range(self._ordinary, self._ordinary + (frequency >= ORDINARY) + (frequency >= _OFTEN))


def _inverted(listed: Iterable[tuple[int, Iterable[str]]]) -> Mapping[str, list[int]]:
    """Map every word to the numbers of the lists that have it."""
    found: dict[str, list[int]] = {}
    for number, words in listed:
        for word in words:
            found.setdefault(word, []).append(number)
    return found


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

"""How common words are in the news at large, so that a small library knows rare ones from common ones.

`background.txt` is made by `python -m corpus.library.stories.build_background FILE`; its first line is the
number of articles counted, each further one a number of articles and the words that stand in so many of them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

FILE = Path(__file__).with_name("background.txt")

_WORTH = 7
"""What an article counted counts for, so that the first thousands of a library do not sway the weights."""
_UNSEEN = 3
"""How many hold a word that is not listed."""


class _Weights(dict[int, float]):
    """How rare words are by number; what is not listed is in a few articles, for all we know."""

    def __init__(self, articles: int, counts: Mapping[int, int]) -> None:
        super().__init__((word, math.log(articles / count)) for word, count in counts.items())
        self._unseen = math.log(articles / _UNSEEN)

    def __missing__(self, word: int) -> float:
        return self._unseen


@dataclass(frozen=True, slots=True)
class Background:
    """Of `articles` articles, how many hold a word, by the word's number.

    `weights` say how rare a word is in them: 0 if every article holds it.
    """

    articles: int
    counts: Mapping[int, int]
    weights: Mapping[int, float]

    def weight(self, word: int, *, kept: int, holding: int) -> float:
        """Say how rare a word is beside the library's `kept` articles, of which some are `holding` it."""
        return max(0.0, math.log((self.articles + kept) / (self.counts.get(word, _UNSEEN) + holding)))


@cache
def background() -> Background:
    """Read the counts, once."""
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    articles = int(first) * _WORTH
    counts = {
        crc32(word.encode()): int(count) * _WORTH
        for count, _, words in (line.partition(" ") for line in lines)
        for word in words.split()
    }
    return Background(articles, counts, _Weights(articles, counts))

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


@dataclass(frozen=True, slots=True)
class Background:
    """Of `articles` articles, how many hold a word, by the word's number."""

    articles: int
    counts: Mapping[int, int]

    def holding(self, word: int) -> int:
        """Say how many articles hold a word; one that is not listed is in a few, for all we know."""
        return self.counts.get(word, _UNSEEN)

    def weight(self, word: int, *, kept: int = 0, holding: int = 0) -> float:
        """Say how rare a word is, beside the library's `kept` articles of which some are `holding` it.

        0 if every article holds it.
        """
        return max(0.0, math.log((self.articles + kept) / (self.holding(word) + holding)))


@cache
def background() -> Background:
    """Read the counts, once."""
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    return Background(
        int(first) * _WORTH,
        {
            crc32(word.encode()): int(count) * _WORTH
            for count, _, words in (line.partition(" ") for line in lines)
            for word in words.split()
        },
    )

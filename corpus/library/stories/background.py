"""How common words are in the news at large, so that a small library knows rare ones from common ones.

`background.txt` is made by `python -m corpus.library.stories.build_background FILE`; its first line is the
number of articles counted, each further one a number of articles and the words that stand in so many of them.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from zlib import crc32

import numpy as np

from .near_words import sense
from .rarity import Rarity

FILE = Path(__file__).with_name("background.txt")

_WORTH = 7
"""What an article counted counts for, so that the first thousands of a library do not sway the weights."""


@cache
def background() -> Rarity:
    """Read the counts, once."""
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    articles = int(first)
    counts: Counter[int] = Counter()
    for count, _, stems in (line.partition(" ") for line in lines):
        for word in stems.split():
            counts[crc32(sense(word).encode())] += int(count)
    words = np.array(sorted(counts), np.uint32)
    holding = np.array([counts[word] for word in words.tolist()], np.uint32)
    # Near words may stand in one article together, so their sum says too much.
    return Rarity(articles * _WORTH, words, np.minimum(holding, articles).astype(np.uint32) * _WORTH)

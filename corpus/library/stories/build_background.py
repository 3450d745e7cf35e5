"""Make `background.txt` from news text: `python -m corpus.library.stories.build_background FILE`.

FILE holds an article a line, {"text": ...}; only the number of articles that hold a word is taken of it. The
file shipped is counted from 294 articles of English Wikinews 2019-2020 (CC BY 2.5, Wikinews contributors,
collected by github.com/vanatteveldt/wikinews, 3472541). The same input gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from ..counting import count_words
from .background import FILE
from .near_words import stem

_LEAST = 2
"""Articles that hold a word worth listing; one that is not listed counts as rare."""


def build(texts: Path, target: Path = FILE) -> None:
    """Count the words of the articles in `texts` and write how many hold each."""
    articles, holding = 0, Counter[str]()
    for line in texts.read_text(encoding="utf-8").splitlines():
        articles += 1
        holding.update({stem(word) for word in count_words(json.loads(line)["text"])})
    by_count: dict[int, list[str]] = {}
    for word, count in holding.items():
        if count >= _LEAST:
            by_count.setdefault(count, []).append(word)
    rows = [f"{count} {' '.join(sorted(by_count[count]))}" for count in sorted(by_count, reverse=True)]
    target.write_text("\n".join([str(articles), *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]))

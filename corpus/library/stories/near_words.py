"""Words that news uses for one another: two reports of one event seldom choose the same.

`near_words.txt`, our own, has a line for each set, the first word standing for all.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("near_words.txt")

_ENDINGS = (
    ("ations", ""),
    ("ation", ""),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ate", ""),
    ("ments", ""),
    ("ment", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ions", ""),
    ("ion", ""),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
"""Endings, and what stands in their place."""
_ENDS = tuple(ending for ending, _ in _ENDINGS)
_LEAST_STEM = 4


def stem(word: str) -> str:
    """Take the commonest English endings off a word; what is no plain word stays as it is."""
    if not (word.endswith(_ENDS) and word.isascii() and word.isalpha()):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            bare = word[: -len(ending)] + instead
            doubled = bare[-1] == bare[-2] and bare[-1] not in "aeiouls"
            return bare[:-1] if doubled else bare
    return word


def sense(a_stem: str) -> str:
    """Give the stem that stands for one and those near it; most stand for themselves."""
    return _senses().get(a_stem, a_stem)


@cache
def _senses() -> dict[str, str]:
    senses: dict[str, str] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        first, *others = map(stem, line.split())
        for other in (first, *others):
            senses.setdefault(other, first)
    return senses

"""Where a text holds words of the index, told without splitting all of the text into its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .text import between_spaces, fold, is_usual, locate, pad

_LONGEST_DOTTED = 6
"""Letters of an acronym that is looked for with its dots."""


def find_words(text: str, wanted: frozenset[str]) -> list[tuple[int, int, str]]:
    """Give (start, end, word) of the wanted ones among a text's words, in order."""
    folded = fold(text)
    if not (is_usual(folded) and all(map(_is_usual, wanted))):
        return [place for place in locate(text) if place[2] in wanted]
    places = [(start, end, word) for word in wanted for start, end in _places(folded, word)]
    return sorted(places)


def holds(text: str, sought: str) -> bool:
    """Say whether a line of a text holds the words of a `needle`."""
    folded = fold(text)
    words = sought.split()
    if not (is_usual(folded) and all(map(_is_usual, words))):
        return any(sought in between_spaces(line) for line in text.splitlines())
    with_dots = any(dotted in folded for dotted in map(_dotted, words) if dotted)
    pattern, place = _in_a_row(sought, with_dots), 0
    # Begun with the edge of a word, a pattern would be tried at each letter and not only where its first is.
    while found := pattern.search(folded, place):
        if not _goes_on(folded, found.start() - 1):
            return True
        place = found.start() + 1
    return False


def may_hold(written: str, sought: str) -> bool:
    """Say whether a text may hold the words of a `needle`, by a quick look at how it is written as JSON."""
    folded = fold(written)
    return not is_usual(folded) or all(
        word in folded or (_dotted(word) or word) in folded for word in filter(_is_usual, sought.split())
    )


def says(line: str, sought: str) -> bool:
    """Say whether a short text, one line, holds the words of a `needle`."""
    folded = fold(line)
    # Most lines have not even the letters; dots and other scripts may stand between those.
    if folded.isascii() and "." not in folded and not all(word in folded for word in sought.split()):
        return False
    return sought in pad(line)


def _places(folded: str, word: str) -> Iterator[tuple[int, int]]:
    """Give where a word stands by itself in a folded text, also as an acronym with dots."""
    start = folded.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_goes_on(folded, end) or _goes_on(folded, start - 1)):
            yield start, end
        start = folded.find(word, start + 1)
    if (dotted := _dotted(word)) and dotted in folded:
        for found in re.finditer(_with_dots(word), folded):
            yield found.span()


def _goes_on(folded: str, place: int) -> bool:
    """Say whether a letter or digit stands at a place."""
    return 0 <= place < len(folded) and folded[place].isalnum()


@lru_cache(maxsize=256)
def _in_a_row(sought: str, with_dots: bool) -> re.Pattern[str]:
    """Give a pattern that finds the words of a `needle` in a line of a folded text of usual letters."""
    parts = sought.split()
    written = [rf"{word}(?!\w)" for word in parts]
    if with_dots:
        written = [
            rf"(?:{word}(?!\w)|{_with_dots(word)})" if _dotted(word) else rf"{word}(?!\w)" for word in parts
        ]
    *first, last = written
    end = last if sought.endswith(" ") else rf"\b{parts[-1]}"
    return re.compile(r"(?:\.?'s)?[^\w\n]+".join([*first, end]))


def _written(word: str, with_dots: bool) -> str:
    return rf"(?:{word}(?!\w)|{_with_dots(word)})" if with_dots else rf"{word}(?!\w)"


def _is_usual(word: str) -> bool:
    # A single letter is also what stands between the dots of an acronym, and before an apostrophe.
    return len(word) > 1 and word.isascii()


@lru_cache(maxsize=4096)
def _dotted(word: str) -> str:
    """Give how a word is written as an acronym, "u.s" for "us"; nothing if it can be none."""
    return ".".join(word) if len(word) <= _LONGEST_DOTTED and word.isalpha() else ""


def _with_dots(word: str) -> str:
    return rf"\b{re.escape(_dotted(word))}(?!\.?\w)\.?"

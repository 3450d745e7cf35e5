"""Where a text holds words of the index, told without splitting all of the text into its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .text import between_spaces, fold, is_usual, locate, locate_with_ends, pad

_LONGEST_DOTTED = 6
"""Letters of an acronym that is looked for with its dots."""


@dataclass(frozen=True, slots=True)
class _Needle:
    """The words of a `needle` as they are looked for: the one likely to be rarest, acronyms, all in a row."""

    rarest: str
    dotted: tuple[str, ...]
    pattern: re.Pattern[str]
    is_usual: bool


def find_words(text: str, wanted: frozenset[str]) -> list[tuple[int, int, str]]:
    """Give (start, end, word) of the wanted ones among a text's words, in order.

    What is wanted with spaces in it are words that stand one after another.
    """
    rows = [row for row in wanted if " " in row]
    if rows:
        alone = find_words(text, wanted.difference(rows))
        in_rows = [(*place, row) for row in rows for place in find_row(text, f" {row} ")]
        return sorted([*alone, *in_rows])
    folded = fold(text)
    if not (is_usual(folded) and all(map(_is_usual, wanted))):
        return [place for place in locate(text) if place[2] in wanted]
    places = [(start, end, word) for word in wanted for start, end in _places(folded, word)]
    return sorted(places)


def find_row(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Give (start, end) of each place where the words of a `needle` stand one after another."""
    if not holds(text, sought):
        return
    *first, last = sought.split()
    goes_on = not sought.endswith(" ")
    placed = [(start, end, word) for start, end, word, is_end in locate_with_ends(text) if not is_end]
    words = [word for _, _, word in placed]
    for at in range(len(words) - len(first)):
        to = at + len(first)
        if words[at:to] == first and (words[to] == last or (goes_on and words[to].startswith(last))):
            yield placed[at][0], placed[to][1]


def joined(places: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Give places, in order, without overlaps: those that share a letter are one, named by the first."""
    start = end = 0
    name = ""
    for first, last, word in places:
        if first >= end:
            if end:
                yield start, end, name
            start, name = first, word
        end = max(end, last)
    if end:
        yield start, end, name


def holds(text: str, sought: str) -> bool:
    """Say whether a line of a text holds the words of a `needle`."""
    folded, needle = fold(text), _needle(sought)
    if not (is_usual(folded) and sought.isascii()):
        return _has_a_line_with(text, sought)
    if any(dotted in folded for dotted in needle.dotted):
        found = _stand_in_a_row(folded, _in_a_row(sought, True), 0, len(folded))
    else:
        lines = _lines_with(folded, needle.rarest)
        found = any(_stand_in_a_row(folded, needle.pattern, *line) for line in lines)
    return found and (needle.is_usual or _has_a_line_with(text, sought))


def are_written(paragraphs: str, sought: str) -> bool:
    """Say whether a text, written as JSON of its paragraphs, holds the words of a `needle`."""
    if "\\" in paragraphs and "\\" in paragraphs.replace('\\"', ""):
        return holds("\n".join(json.loads(paragraphs)), sought)
    # With nothing escaped but quotation marks, what stands between two paragraphs can be told from what
    # stands in them, and a mark is no part of a word with what escapes it or without.
    return holds(paragraphs[2:-2].replace('","', "\n"), sought)


def _has_a_line_with(text: str, sought: str) -> bool:
    return any(sought in between_spaces(line) for line in text.splitlines())


def _lines_with(folded: str, word: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of the lines in which the letters of a word stand."""
    end = 0
    while (place := folded.find(word, end)) >= 0:
        start = folded.rfind("\n", end, place) + 1 or end
        end = folded.find("\n", place)
        end = len(folded) if end < 0 else end
        yield start, end


def _stand_in_a_row(folded: str, pattern: re.Pattern[str], start: int, end: int) -> bool:
    # Begun with the edge of a word, a pattern would be tried at each letter and not only where its first is.
    while found := pattern.search(folded, start, end):
        if not _goes_on(folded, found.start() - 1):
            return True
        start = found.start() + 1
    return False


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
def _needle(sought: str) -> _Needle:
    words = sought.split()
    dotted = tuple(filter(None, map(_dotted, words)))
    return _Needle(max(words, key=len), dotted, _in_a_row(sought, False), all(map(_is_usual, words)))


@lru_cache(maxsize=256)
def _in_a_row(sought: str, with_dots: bool) -> re.Pattern[str]:
    """Give a pattern that finds the words of a `needle` in a line of a folded text of usual letters."""
    parts = sought.split()
    *first, last = (_written(word, with_dots) for word in parts)
    end = last if sought.endswith(" ") else rf"\b{parts[-1]}"
    return re.compile(r"(?:\.?'s)?[^\w\n]+".join([*first, end]))


def _written(word: str, with_dots: bool) -> str:
    return rf"(?:{word}(?!\w)|{_with_dots(word)})" if with_dots and _dotted(word) else rf"{word}(?!\w)"


def _is_usual(word: str) -> bool:
    # A single letter is also what stands between the dots of an acronym, and before an apostrophe.
    return len(word) > 1 and word.isascii()


@lru_cache(maxsize=4096)
def _dotted(word: str) -> str:
    """Give how a word is written as an acronym, "u.s" for "us"; nothing if it can be none."""
    return ".".join(word) if 1 < len(word) <= _LONGEST_DOTTED and word.isalpha() else ""


def _with_dots(word: str) -> str:
    return rf"\b{re.escape(_dotted(word))}(?!\.?\w)\.?"

"""Names of places and organisations of many words, and the longest of them at each place of a text.

The lexicon holds what the rules may rely on; `gazetteer.gz` holds many more names that are only hints here:
towns, counties, companies, universities and clubs, and what news takes as known. It is gzipped text: a line
`[kind]`, then the names, words parted by one space, sorted.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import compress

from ..lexicon import Lexicon, lexicon

KINDS = (
    "country",
    "state",
    "place and team",
    "city",
    "well-known organisation",
    "renowned organisation",
    "team",
    "renowned place",
    "organisation",
    "place",
    "shy place",
    "town",
    "county",
    "company",
    "university",
    "club",
)
CODES = 1 + 4 * len(KINDS)
"""No name, or one of the kinds; begun, gone on with, ended, or of one word."""
_ONE, _FIRST, _MIDDLE, _LAST = range(4)
NAME_FILE = "gazetteer.gz"


class Gazetteer:
    """Finds listed names in a sequence of words. Of several kinds of a name the earliest counts."""

    def __init__(self, names: Mapping[str, int]) -> None:
        self._kinds = names
        self._lengths: dict[str, int] = {}
        for name in names:
            first = name.partition(" ")[0]
            self._lengths[first] = self._lengths.get(first, 0) | 1 << name.count(" ")

    def codes(self, words: Sequence[str]) -> list[int]:
        """Give each word's code: 0, or which part it is of a name of which kind."""
        found = [0] * len(words)
        lengths, stop = self._lengths, 0
        for at in compress(range(len(words)), map(lengths.__contains__, words)):
            if at >= stop:
                stop = at + self._mark(words, at, _longest_first(lengths[words[at]]), found)
        return found

    def _mark(self, words: Sequence[str], at: int, lengths: Sequence[int], found: list[int]) -> int:
        for length in lengths:
            if at + length > len(words):
                continue
            kind = self._kinds.get(" ".join(words[at : at + length]))
            if kind is None:
                continue
            code = 1 + 4 * kind
            if length == 1:
                found[at] = code + _ONE
            else:
                found[at : at + length] = [code + _FIRST, *[code + _MIDDLE] * (length - 2), code + _LAST]
            return length
        return 0


@cache
def _longest_first(lengths: int) -> tuple[int, ...]:
    """Give the lengths, in words, of the names that begin with a word; bit 0 stands for one word."""
    return tuple(at + 1 for at in range(lengths.bit_length() - 1, -1, -1) if lengths >> at & 1)


@cache
def gazetteer() -> Gazetteer:
    """Read the gazetteer, once, and join it with the lexicon."""
    packed = files(__package__).joinpath(NAME_FILE).read_bytes()
    return Gazetteer(join(lexicon(), unpack(gzip.decompress(packed).decode())))


def unpack(text: str) -> dict[str, list[str]]:
    """Read the names of each kind."""
    found: dict[str, list[str]] = {}
    for section in text.split("[")[1:]:
        title, *names = section.split("\n")
        found[title.rstrip("]")] = names[:-1]
    return found


def join(lexicon: Lexicon, listed: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Map every name, of the lexicon and of the lists, to the number of its kind."""
    known: dict[str, Iterable[str]] = {
        "well-known organisation": lexicon.well_known,
        "organisation": lexicon.organisations,
        "place": lexicon.places,
        "shy place": lexicon.shy_places,
    }
    found: dict[str, int] = {}
    for number, kind in enumerate(KINDS):
        for name in listed.get(kind, known.get(kind, ())):
            found.setdefault(name, number)
    return found

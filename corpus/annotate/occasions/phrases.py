"""Which words around a telling one belong to a name: "the [Tax Cuts and Jobs Act]", "[Treaty of Rome]"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from .. import lists
from ..lexicon import Lexicon
from ..tokens import Token

_LONGEST = 9
_NUMBER = re.compile(r"(?:1[5-9]|20)\d\d|\d{1,3}(?:st|nd|rd|th)", re.ASCII)
"""A year or an ordinal may begin a name: "2018 Winter Olympics", "14th Amendment"."""


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) of a paragraph."""

    first: int
    last: int


@cache
def words() -> Mapping[str, frozenset[str]]:
    """Give the listed words, by what they tell."""
    return lists.groups("occasions")


@cache
def telling() -> frozenset[str]:
    """Give the words around which a name may be that of an event or a law."""
    groups = ("event-last", "event-alone", "national", "event-of", "storm", "campaign", "numbered")
    return frozenset(("Games",)).union(*(words()[g] for g in (*groups, "law-last", "law-on")))


def ending(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, *, joining: Collection[str] = ()
) -> Phrase | None:
    """Give the name that ends with word `at`, over small words if they are `joining`; None if it is alone.

    A word that goes on after it, capitalised, makes it part of another name.
    """
    if at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].gap == " ":
        return None
    first = _trimmed(tokens, _begin(tokens, at, lexicon, joining), at)
    return Phrase(first, at + 1) if first < at else None


def _begin(tokens: Sequence[Token], at: int, lexicon: Lexicon, joining: Collection[str]) -> int:
    first = at
    while first > 0 and at - first < _LONGEST and tokens[first].gap == " ":
        before = tokens[first - 1]
        if _NUMBER.fullmatch(before.text):
            return first - 1
        if before.capital and before.text not in lexicon.calendar:
            first -= 1
        elif before.text in joining and first > 1 and tokens[first - 2].capital and before.gap == " ":
            first -= 2
        else:
            break
    return first


def _trimmed(tokens: Sequence[Token], first: int, at: int) -> int:
    """Leave out what only opens the sentence, and whose act it is where its name is long enough without."""
    listed = words()
    while first < at:
        word = tokens[first].text
        owner = word in listed["institution"] and at - first > 2
        if not (word in listed["leading"] or owner or (word.islower() and word.isalpha())):
            break
        first += 1
    return first


def going_on(tokens: Sequence[Token], at: int, *, joining: Collection[str]) -> int:
    """Give where the capitalised words from `at` end, over small words that are `joining`."""
    last = at
    while last < len(tokens) and last - at < _LONGEST:
        following = last
        while following < len(tokens) and tokens[following].gap == " " and tokens[following].text in joining:
            following += 1
        if following == len(tokens) or not tokens[following].capital or tokens[following].gap != " ":
            break
        last = following + 1
    return last

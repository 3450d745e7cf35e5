"""Title case, as the manuals of style want it of a headline."""

from __future__ import annotations

import re
from functools import lru_cache

from .wordlists import words

_SMALL = words(
    """
    a an the and but for nor or so yet about above across afore after against al along alongside amid amidst
    among amongst apropos apud around as aside astride at athwart atop barring before behind below beneath
    beside besides between beyond by c ca circa d' de despite down during et except from given in inside into
    lest like modulo near next notwithstanding of off on onto out over per plus pro qua sans since than
    through throughout till to toward towards under underneath until unto up upon v v. van versus via
    vis-à-vis von vs vs. with within without
    """
)
"""Articles, conjunctions and prepositions of any length, as the CSL styles take Chicago's and MLA's rules."""

WORD = re.compile(r"[^\W_](?:[\w.&’']*[^\W_]\.?|\.)?")
_RESTART = re.compile(r"[:?!][”’\"')\]]*\s+[“‘\"'(\[]*$")


@lru_cache(maxsize=4096)
def title_case(text: str) -> str:
    """The headline with its words capitalised, but for small words and those with capitals of their own.

    The first word, the last, and the one after a colon, question or exclamation mark are always capitalised,
    as is the head of a compound, whose other parts count as words (By-Election, Up-to-Date; CMOS 18, 8.162).
    A letter alone stays as it is, as do iPhone, NATO and names with a full stop inside (example.org).
    """
    found = list(WORD.finditer(text))
    out = list(text)
    for number, word in enumerate(found):
        edge = number in (0, len(found) - 1) or _RESTART.search(text, 0, word.start()) is not None
        if edge or not _stays_small(word):
            out[word.start()] = _capital(word.group())
    return "".join(out)


def is_title_case(text: str) -> bool:
    """Whether every longer word has a capital, as in Ministers Deny Rift Over Levy; of three at least."""
    found = (word.group() for word in WORD.finditer(text))
    long = [word for word in found if word.lower() not in _SMALL and word[0].isalpha()]
    return len(long) >= 3 and all(word != word.lower() for word in long)


def _stays_small(word: re.Match[str]) -> bool:
    """Whether it is a small word or a letter alone, and not the head of a compound (By-Election, E-Mail)."""
    if word.string[word.end() : word.end() + 1] == "-" and word.string[word.start() - 1] not in "-–":
        return False
    return len(word.group()) == 1 or word.group() in _SMALL


def _capital(word: str) -> str:
    """The first letter for the word: a capital, unless the word has capitals or a full stop inside it."""
    if word != word.lower() or "." in word[:-1]:
        return word[0]
    upper = word[0].upper()
    return upper if len(upper) == 1 else word[0]

"""Words of a paragraph with their places, as every rule of this package sees them.

There is one tokeniser. It keeps abbreviations together ("U.S."), cuts the possessive off ("Marsh's", but not
"McDonald's"), parts pairs of names ("South Korea-U.S.", "Seo-Haddad", "ex-Tarn") but not a given name
("Min-jae"), and passes over addresses and picture links, which mention nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import accumulate, compress
from operator import add, sub
from typing import NamedTuple

from .lexicon import Lexicon

LONGEST_WORD = 40
"""A longer run of letters is no word, and no name."""

_MASKED = re.compile(
    r"!\[[^\n\[\]]{0,500}(?:\[[^\n\[\]]{0,200}\][^\n\[\]]{0,200}){0,3}\](?:\([^()\s]{0,2000}\))?"
    r"|\[email.protected\]|https?://\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,80}|@\w{1,40}"
)
_Words = Callable[[], frozenset[str]]
"""Words that are gathered when they are first asked for."""
_AGAINST = frozenset({"ex", "Ex", "anti", "Anti", "pro", "Pro"})
"""Before a hyphen and a name, these are words of their own."""
_ARTICLES = ("al-", "el-")
_SIGNS_OF_MASKED = ("@", "://", "www.", "![", "[email")
"""One of these is in whatever `_MASKED` finds."""
_CORE = r"(?:(?:[A-Z]\.){2,}|\w++(?:['’.+&]\w++)*+)"
_WORD = re.compile(rf"({_CORE}(?:[-‐‑]{_CORE})*+|&)")
_HYPHEN = re.compile("([-‐‑])")
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_ALONE = re.compile(r"[A-Z](?<![\w-].)[a-z]+(?![\w-])")
"""Looks for a capital and then back, so that no other place is looked at closely."""
_ENDS_SENTENCE = re.compile(r"[.!?…]")
_OPENS = re.compile(r"[:;“\"‘(\[•|/*\n]|\s[-–—]+\s")


class Token(NamedTuple):
    """One word: `gap` is what stands before it; `opens` if a sentence or a quotation may begin here.

    `low` is the word in lower case.
    """

    text: str
    start: int
    end: int
    gap: str
    capital: bool
    opens: bool
    low: str


_token = partial(tuple.__new__, Token)
"""Makes a token of all its fields; its own constructor takes three times as long."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text and words; `titled` if written Like a Headline, where capitals tell nothing.

    `prose` is the text with all blanked out that is none. `words` are the tokens' texts, `low` the same in
    lower case, and `capitals` the numbers of those with a capital: what can be seen of all words at once, or
    of these few, need not be asked of one word after the other.
    """

    number: int
    text: str
    prose: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    low: tuple[str, ...]
    capitals: tuple[int, ...]
    titled: bool


def read(paragraphs: Sequence[str], lexicon: Lexicon, *, first: int = 0) -> tuple[Paragraph, ...]:
    """Split every paragraph into words; they are numbered from `first`."""
    alone = cache(lambda: frozenset(word for text in paragraphs for word in _ALONE.findall(text)))
    return tuple(_paragraph(number, text, lexicon, alone) for number, text in enumerate(paragraphs, first))


def cut(paragraph: Paragraph, first: int, last: int) -> Paragraph:
    """Give words `first` to `last` (exclusive) of a paragraph; they keep their places in its text."""
    tokens = paragraph.tokens[first:last]
    return replace(
        paragraph,
        text=paragraph.text[: tokens[-1].end],
        prose=paragraph.prose[: tokens[-1].end],
        tokens=tokens,
        words=paragraph.words[first:last],
        low=paragraph.low[first:last],
        capitals=tuple(at - first for at in paragraph.capitals if first <= at < last),
    )


def masked(text: str) -> str:
    """Blank out what is no prose (addresses, picture links), length kept."""
    if not any(sign in text for sign in _SIGNS_OF_MASKED):
        return text
    return _MASKED.sub(lambda match: " " * len(match.group()), text)


def _paragraph(number: int, text: str, lexicon: Lexicon, alone: _Words) -> Paragraph:
    prose = masked(text)
    words, gaps = _split(prose, lexicon, alone)
    lengths = tuple(map(len, words))
    ends = tuple(accumulate(map(add, map(len, gaps), lengths)))
    # Almost always a space and nothing else parts two words.
    opens = [gap != " " or last.endswith(".") for last, gap in zip((".", *words), gaps, strict=False)]
    for at in compress(range(len(words)), opens):
        opens[at] = at == 0 or _opens(words[at - 1], gaps[at], words[at], lexicon)
    low = tuple(map(str.lower, words))
    capital = [
        (word != lowered or "-" in word or not word.isascii()) and _is_capital(word)
        for word, lowered in zip(words, low, strict=True)
    ]
    starts = map(sub, ends, lengths)
    tokens = tuple(map(_token, zip(words, starts, ends, gaps, capital, opens, low, strict=True)))
    capitals = tuple(compress(range(len(words)), capital))
    return Paragraph(number, text, prose, tokens, words, low, capitals, _is_titled(text, tokens))


def _is_capital(word: str) -> bool:
    return (word[0].isupper() or word.startswith(_ARTICLES)) and len(word) <= LONGEST_WORD


def _split(prose: str, lexicon: Lexicon, alone: _Words) -> tuple[tuple[str, ...], list[str]]:
    """Give the words, and what stands before each; the point of "Tulsa, Okla." is the word's own."""
    words: list[str] = []
    gaps: list[str] = []
    left = ""
    pieces = iter(_WORD.split(prose))
    for gap, word in zip(pieces, pieces, strict=False):
        if left:
            gap, left = left + gap, ""
        elif gap[:1] == "." and gaps and gaps[-1] == ", " and f"{words[-1]}." in lexicon.places:
            words[-1] += "."
            gap = gap[1:]
        gaps.append(gap)
        if word.isalnum():
            words.append(word)
            continue
        if word.endswith(_POSSESSIVES) and word not in lexicon.well_known:
            word, left = word[:-2], word[-2:]
        parts = _parts(word, words[-1] if words else "", lexicon, alone)
        words += parts[::2]
        gaps += parts[1::2]
    return tuple(words), gaps


def _parts(word: str, last: str, lexicon: Lexicon, alone: _Words) -> list[str]:
    """Part a pair of names, its hyphens kept between."""
    parts = _HYPHEN.split(word)
    if len(parts) == 1 or len(word) > LONGEST_WORD or not _is_pair(word, parts[::2], last, lexicon, alone):
        return [word]
    return parts


def _is_pair(word: str, pieces: Sequence[str], last: str, lexicon: Lexicon, alone: _Words) -> bool:
    """Tell "China-Japan", "Seo-Haddad" and "Seoul-based" from "Min-jae" and "Jean-Claude"."""
    if word in lexicon.places or word in lexicon.organisations or not all(pieces):
        return False
    first, rest = pieces[0], pieces[1:]
    if first in _AGAINST and len(rest[0]) > 2 and rest[0][0].isupper():
        return True
    if all(piece[0].isupper() for piece in pieces):
        return all(_stands_alone(piece, lexicon) or piece in alone() for piece in pieces)
    if last in lexicon.east_asian or not first[0].isupper():
        return False
    known = first in lexicon.places or first in lexicon.well_known or first in alone()
    return known and all(piece.islower() and lexicon.is_ordinary(piece) for piece in rest)


def _stands_alone(word: str, lexicon: Lexicon) -> bool:
    """Tell what needs no other word to be a name: "Japan", "NATO", from half of "Banda-Phiri"."""
    return _names_place(word, lexicon) or word in lexicon.organisations or word.isupper()


def _names_place(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.places and word not in lexicon.popular_forenames and word not in lexicon.east_asian


def _opens(last: str, gap: str, word: str, lexicon: Lexicon) -> bool:
    opens, ends = _said_by(gap)
    if opens:
        return True
    if ends:
        return (
            not gap.startswith((".,", ".;"))
            and not (word[0].islower() and gap == ". ")
            and not (
                gap.startswith(".")
                and (last in lexicon.small["abbreviated"] or (len(last) == 1 and last.isupper()))
            )
        )
    return last.endswith(".") and lexicon.frequency(word) > 100


@lru_cache(maxsize=1_024)
def _said_by(gap: str) -> tuple[bool, bool]:
    """Say whether what stands between two words opens a sentence or a quotation, and whether it ends one."""
    return bool(_OPENS.search(gap)), bool(_ENDS_SENTENCE.search(gap))


def _is_titled(text: str, tokens: Sequence[Token]) -> bool:
    if not 1 < len(tokens) < 30:
        return False
    if text.isupper():
        return True
    if len(tokens) < 4 or text.rstrip().endswith((".", "?", "!", "”", '"')):
        return False
    long = [token for token in tokens if len(token.text) > 3 and token.text.isalpha()]
    return len(long) > 2 and sum(token.capital for token in long) >= 0.75 * len(long)

"""Words of a paragraph with their places, as every rule of this package sees them.

There is one tokeniser. It keeps abbreviations together ("U.S."), cuts the possessive off ("Marsh's"), parts
pairs of names ("South Korea-U.S.", "Seo-Haddad") but not a given name ("Min-jae"), and passes over addresses
and picture links, which mention nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
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
_ARTICLES = ("al-", "el-")
_UNCLEAR = ("", ".")
"""How the word before ends (there may be none) if a space may part sentences."""
_SIGNS_OF_MASKED = ("@", "://", "www.", "![", "[email")
"""One of these is in whatever `_MASKED` finds."""
_CORE = r"(?:(?:[A-Z]\.){2,}|\w+(?:['’.+&]\w+)*)"
_WORD = re.compile(rf"{_CORE}(?:[-‐‑]{_CORE})*|&")
_HYPHEN = re.compile("[-‐‑]")
_ALONE = re.compile(r"(?<![\w-])[A-Z][a-z]+(?![\w-])")
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text and words; `titled` if written Like a Headline, where capitals tell nothing."""

    number: int
    text: str
    tokens: tuple[Token, ...]
    titled: bool


def read(paragraphs: Sequence[str], lexicon: Lexicon, *, first: int = 0) -> tuple[Paragraph, ...]:
    """Split every paragraph into words; they are numbered from `first`."""
    alone = cache(lambda: frozenset(word for text in paragraphs for word in _ALONE.findall(text)))
    found = []
    for number, text in enumerate(paragraphs, first):
        tokens = tuple(_tokens(text, lexicon, alone))
        found.append(Paragraph(number, text, tokens, _is_titled(text, tokens)))
    return tuple(found)


def masked(text: str) -> str:
    """Blank out what is no prose (addresses, picture links), length kept."""
    if not any(sign in text for sign in _SIGNS_OF_MASKED):
        return text
    return _MASKED.sub(lambda match: " " * len(match.group()), text)


def _tokens(text: str, lexicon: Lexicon, alone: _Words) -> Iterator[Token]:
    text = masked(text)
    end, last = 0, ""
    for match in _WORD.finditer(text):
        whole, at = match.group(), match.start()
        parts = ((whole, at),) if whole.isalnum() else _parts(whole, at, last, lexicon, alone)
        for word, start in parts:
            gap = text[end:start]
            end = start + len(word)
            capital = (word[0].isupper() or word.startswith(_ARTICLES)) and end - start <= LONGEST_WORD
            # Almost always a space and nothing else parts two words.
            opens = (gap != " " or last[-1:] in _UNCLEAR) and _opens(last, gap, word, lexicon)
            yield Token(word, start, end, gap, capital, opens, word.lower())
            last = word


def _parts(word: str, start: int, last: str, lexicon: Lexicon, alone: _Words) -> Iterator[tuple[str, int]]:
    if word.endswith(("'s", "’s", "'S", "’S")):
        word = word[:-2]
    pieces = _HYPHEN.split(word)
    if len(pieces) == 1 or len(word) > LONGEST_WORD or not _is_pair(word, pieces, last, lexicon, alone):
        yield word, start
        return
    for piece in pieces:
        yield piece, start
        start += len(piece) + 1


def _is_pair(word: str, pieces: Sequence[str], last: str, lexicon: Lexicon, alone: _Words) -> bool:
    """Tell "China-Japan", "Seo-Haddad" and "Seoul-based" from "Min-jae" and "Jean-Claude"."""
    if word in lexicon.places or word in lexicon.organisations or not all(pieces):
        return False
    first, rest = pieces[0], pieces[1:]
    if all(piece[0].isupper() for piece in pieces):
        return any(_names_place(piece, lexicon) for piece in pieces) or all(
            piece in alone() for piece in pieces
        )
    if last in lexicon.east_asian or not first[0].isupper():
        return False
    known = first in lexicon.places or first in lexicon.well_known or first in alone()
    return known and all(piece.islower() and lexicon.is_ordinary(piece) for piece in rest)


def _names_place(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.places and word not in lexicon.popular_forenames and word not in lexicon.east_asian


def _opens(last: str, gap: str, word: str, lexicon: Lexicon) -> bool:
    if not last or _OPENS.search(gap):
        return True
    if _ENDS_SENTENCE.search(gap):
        return (
            not gap.startswith((".,", ".;"))
            and not (word[0].islower() and gap == ". ")
            and not (
                gap.startswith(".")
                and (last in lexicon.small["abbreviated"] or (len(last) == 1 and last.isupper()))
            )
        )
    return last.endswith(".") and lexicon.frequency(word) > 100


def _is_titled(text: str, tokens: Sequence[Token]) -> bool:
    if len(tokens) > 1 and text.isupper() and len(tokens) < 30:
        return True
    long = [token for token in tokens[:30] if len(token.text) > 3 and token.text.isalpha()]
    if not 4 <= len(tokens) < 30 or len(long) < 3 or text.rstrip().endswith((".", "?", "!", "”", '"')):
        return False
    return sum(token.capital for token in long) >= 0.75 * len(long)

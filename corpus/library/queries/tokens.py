"""A query cut into words, phrases and marks, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .query import OPERATORS

_TOKEN = re.compile(r'\s*(?:(?P<mark>[()])|["“”„](?P<quote>[^"“”]*)(?P<close>["“”]?)|(?P<word>[^\s()"“”„]+))')


@dataclass(frozen=True, slots=True)
class Token:
    """What stands from `start` to `end`: a word, a phrase, a parenthesis, an operator or a stray minus."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Give the words, phrases, parentheses and operators of a query, in order."""
    place = 0
    while match := _TOKEN.match(text, place):
        place = match.end()
        if mark := match["mark"]:
            yield Token(mark, mark, match.start("mark"), place)
        elif match["quote"] is not None:
            kind = "phrase" if match["close"] else "open phrase"
            yield Token(kind, match["quote"], match.start("quote") - 1, place)
        else:
            yield from _parted(match["word"], match.start("word"), before=text[place : place + 1])


def _parted(word: str, start: int, *, before: str) -> Iterator[Token]:
    """Split a word from a minus, which is one in front of a word, a quotation mark or a parenthesis."""
    end = start + len(word)
    if word in OPERATORS:
        yield Token(word, word, start, end)
    elif word == "-":
        yield Token("NOT" if before.strip() else "lone minus", word, start, end)
    elif word[0] != "-":
        yield Token("word", word, start, end)
    elif word[1] == "-":
        yield Token("two minuses", word, start, end)
    else:
        yield Token("NOT", "-", start, start + 1)
        yield Token("word", word[1:], start + 1, end)

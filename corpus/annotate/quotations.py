"""What stands between two quotation marks, and how it stands in its paragraph: `read(text, start, end)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .marks import MARKS

_INSIDE = MARKS + " "
_FULL_WORDS, _CLAUSE_WORDS = 6, 4
"""So many words are a clause; so many are one if they end like one."""
_CHARACTERS_A_WORD = 2
"""About so many characters are a word in Japanese and Chinese."""
_ADJECTIVES = 2
_DESCRIBED = re.compile(
    r" (?!(?:a|about|after|against|an|and|as|at|because|before|but|by|during|for|from|he|her|his|if|in|into"
    r"|is|it|its|of|off|on|or|over|since|she|than|that|the|their|to|under|until|was|were|when|where|while|who"
    r"|with)\b)[a-z]"
)
_RATED = re.compile(r" (?:rating|recommendation|label|category|button|tag)\b")
_SMALL = 3
"""Words of a title may be in small letters if they are no longer."""
_CLAUSE_ENDS = (",", ".", "?", "!")
_SENTENCE_ENDS = (".", "?", "!", "…")
_LEADING_ENDS = (",", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What two marks hold, which take the characters from `start` to `end` with it.

    `full` if it is a clause or more, or all of its paragraph, and `titled` if it is less, In Capitals as
    works and nicknames are, or what a rating is called; `first` if it begins a sentence, and `closed` if a
    full stop ends it; `leading` if its sentence goes on to say who speaks; `introduced` if a colon stands
    before it; `adjectival` if it is a word or two right before the noun that they describe.
    """

    start: int
    end: int
    full: bool
    titled: bool
    first: bool
    closed: bool
    leading: bool
    introduced: bool
    adjectival: bool


def read(text: str, start: int, end: int) -> Quotation:
    """Read the quotation at a place of a paragraph's text."""
    body, after = text[start:end].strip(_INSIDE), text[end : end + 1]
    before = text[:start].rstrip().rstrip(MARKS)
    first = not before or before.endswith(_SENTENCE_ENDS)
    whole = (first or (before.endswith(":") and " " in body)) and body.endswith(_SENTENCE_ENDS)
    full = _is_clause(body) or whole or text[start:end] == text.strip()
    return Quotation(
        start,
        end,
        full=full,
        titled=not full and (_is_titled(body) or _RATED.match(text, end) is not None),
        first=first,
        closed=body.endswith(".") or after == ".",
        leading=body.endswith(_LEADING_ENDS) or after == ",",
        introduced=before.endswith(":"),
        adjectival=_is_adjectival(body) and _DESCRIBED.match(text, end) is not None,
    )


def _is_clause(body: str) -> bool:
    words = max(len(body.split()), _unspaced(body) // _CHARACTERS_A_WORD)
    return words >= _FULL_WORDS or (words >= _CLAUSE_WORDS and body.endswith(_CLAUSE_ENDS))


def _is_adjectival(body: str) -> bool:
    return len(body.split()) <= _ADJECTIVES and body[-1:].isalnum()


def _unspaced(text: str) -> int:
    """Count the characters of scripts that put no spaces between words."""
    return 0 if text.isascii() else sum("\u3040" <= character <= "\u9fff" for character in text)


def _is_titled(body: str) -> bool:
    words = body.split()
    if not words or not words[0][:1].isupper() or body.endswith(_SENTENCE_ENDS):
        return False
    return all(not word[:1].islower() or len(word) <= _SMALL for word in words)

"""Words that some write as one and others as two: cooperation, co-operation; covid19, covid-19; hongkong.

Which of them are written so is for a lexicon to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ..index.lexicon import Lexicon
from ..queries.query import Both, Either, Not, Query, Words

_SHORTEST = 5
"""Letters of a word that may be two, or that two may be, at least."""

_RARE = 100
"""Two words that this many times more articles hold are likely what was meant by one."""


def also_joined(query: Query, lexicon: Lexicon) -> Query:
    """Let words that are asked for side by side also be one, where the lexicon has that."""
    match query:
        case Words() if query.phrase and not query.exact:
            return _or_joined(query, (query,), lexicon)
        case Both(parts):
            return Both(tuple(_with_pairs_joined(parts, lexicon)))
        case Either(parts):
            return Either(tuple(also_joined(part, lexicon) for part in parts))
    return query


def loosened(query: Query, lexicon: Lexicon) -> Query:
    """Let what a hyphen or the like joins stand apart, and a rare word be two that are not, in a row."""
    match query:
        case Words() if not query.exact:
            return _apart(query) if query.phrase else _or_split(query, lexicon)
        case Both(parts):
            return Both(tuple(loosened(part, lexicon) for part in parts))
        case Either(parts):
            return Either(tuple(loosened(part, lexicon) for part in parts))
    return query


def is_loose(query: Query) -> bool:
    """Say whether any word of a query may stand for others."""
    match query:
        case Words():
            return not query.exact
        case Both(parts) | Either(parts):
            return any(map(is_loose, parts))
        case Not():
            return False
    return False


def _with_pairs_joined(parts: Sequence[Query], lexicon: Lexicon) -> Iterator[Query]:
    rest = iter(range(len(parts)))
    for place in rest:
        pair = parts[place : place + 2]
        words = [part for part in pair if isinstance(part, Words) and _stands_alone(part)]
        joined = _or_joined(Both(tuple(pair)), words, lexicon) if len(words) == 2 else None
        if isinstance(joined, Either):
            yield joined
            next(islice(rest, 1), None)
        else:
            yield also_joined(parts[place], lexicon)


def _stands_alone(words: Words) -> bool:
    return not (words.phrase or words.exact or words.unfinished) and len(words.words) == 1


def _or_joined(query: Query, words: Sequence[Words], lexicon: Lexicon) -> Query:
    joined = "".join(word for one in words for word in one.words)
    if len(joined) < _SHORTEST or joined not in lexicon:
        return query
    return Either((query, Words((joined,), joined, exact=True)))


def _apart(query: Words) -> Words:
    # Numbers mean what they say: 9/11 is no 11 and 9.
    return query if any(map(str.isdecimal, query.words)) else replace(query, phrase=False)


def _or_split(query: Words, lexicon: Lexicon) -> Query:
    if len(query.words) != 1 or len(word := query.words[0]) < _SHORTEST:
        return query
    if query.unfinished and lexicon.beginning(word):
        return query
    splits = [(word[:end], word[end:]) for end in range(1, len(word) - 1)]
    held = {split: min(map(lexicon.documents, split)) for split in splits}
    first, second = likeliest = max(splits, key=held.__getitem__)
    if held[likeliest] <= _RARE * lexicon.documents(word):
        return query
    two = replace(query, words=likeliest, text=f"{first} {second}", phrase=True, exact=True)
    return Either((query, two))

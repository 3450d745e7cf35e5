"""What is to be marked in an article that a search found: words, and of phrases only the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..queries.query import Both, Either, Field, Not, Query, Words
from ..text import asked, needle
from ..word_places import find_row


def to_mark(query: Query, words: tuple[str, ...], texts: Sequence[str]) -> tuple[str, ...]:
    """Give which of the `words` that answered are to be marked, and the phrases as they stand in the texts.

    A word that only a phrase asks for says nothing by itself; a phrase has spaces between its words. One
    that stands in none of the texts is given as it was typed, or its words where they may stand apart.
    """
    found = {phrase: _rows(phrase, texts) for phrase in phrases_of(query)}
    phrases = [phrase for phrase, rows in found.items() if rows or phrase.exact]
    if not phrases:
        return words
    alone = frozenset(words_alone(query))
    left = (word for word in words if word in alone or not any(_is_of(word, one) for one in phrases))
    return tuple(
        dict.fromkeys([*left, *(row for phrase in phrases for row in found[phrase] or _as_typed(phrase))])
    )


def words_alone(query: Query) -> Iterator[str]:
    """Give the words that a query asks for by themselves."""
    for part in _wanted(query):
        if not part.phrase:
            yield from part.words


def phrases_of(query: Query) -> Iterator[Words]:
    """Give the phrases that a query asks for."""
    return (part for part in _wanted(query) if part.phrase)


def _wanted(query: Query) -> Iterator[Words]:
    match query:
        case Words():
            yield query
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _wanted(part)
        case Field() | Not():
            return


def _is_of(word: str, phrase: Words) -> bool:
    return word in phrase.words or (phrase.unfinished and word.startswith(phrase.words[-1]))


def _rows(phrase: Words, texts: Sequence[str]) -> list[str]:
    """Give the rows of words in some texts that a phrase, the last word of which may go on, stands for."""
    sought = needle(phrase.text, unfinished=phrase.unfinished)
    places = ((text, *place) for text in texts for place in find_row(text, sought))
    return [" ".join(asked(text[start:end])) for text, start, end in places]


def _as_typed(phrase: Words) -> list[str]:
    return [" ".join(phrase.words)]

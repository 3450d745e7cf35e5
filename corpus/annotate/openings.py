"""What the first word of a find must be, so that a word is asked only about the rules it may begin with.

Each test here holds for every word with which its rule finds anything; what else it lets pass costs time and
nothing more. Words come back from article to article, and so do the rules for them (`entities`).
"""

from __future__ import annotations

from functools import cache

from .lexicon import Lexicon

_HALVES = frozenset({"South", "North", "East", "West", "New"})


def any_word(word: str, lexicon: Lexicon) -> bool:
    """Let every word pass."""
    return True


def capital(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word begins with a capital."""
    return word[0].isupper()


def shouted(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is all capitals."""
    return word.isupper()


def ordinary(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word may stand only because a sentence opens: no name, or no plain one."""
    return not (word[0].isupper() and word.isalnum()) or lexicon.is_ordinary(word)


def unknown(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is no ordinary one."""
    return len(word) > 1 and not lexicon.is_ordinary(word)


def organisation(word: str, lexicon: Lexicon) -> bool:
    """Say whether a listed organisation begins with the word."""
    return word in _organisations(lexicon)


def place(word: str, lexicon: Lexicon) -> bool:
    """Say whether a listed place begins with the word."""
    return word in _places(lexicon)


def opening(word: str, lexicon: Lexicon) -> bool:
    """Say whether an organisation's name may open with the word ("Ministry")."""
    return word in lexicon.org_words["opening"]


def direction(word: str, lexicon: Lexicon) -> bool:
    """Say whether the word is a direction ("North")."""
    return word in lexicon.small["direction"]


def people(word: str, lexicon: Lexicon) -> bool:
    """Say whether the word tells of what people ("Korean"), or goes before one that does."""
    return word in lexicon.peoples or word in _HALVES


def title(word: str, lexicon: Lexicon) -> bool:
    """Say whether the word is part of a title."""
    return word.lower() in lexicon.title_words


@cache
def _organisations(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in lexicon.organisations)


@cache
def _places(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in (*lexicon.places, *lexicon.shy_places))

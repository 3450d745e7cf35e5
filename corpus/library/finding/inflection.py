"""The other forms that an English word may take: its plural, its tenses, and what it is itself a form of.

They are made by the rules of spelling and not looked up, so many are no words; which of them are is for a
lexicon to say. Forms that the rules do not make (went, mice) are not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_SHORTEST = 3
_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh", "o")


@lru_cache(8192)
def forms(word: str) -> frozenset[str]:
    """Give what may be other forms of a word in small letters a to z; of any other word, nothing."""
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
        return frozenset()
    bases = {word, *_bases(word)}
    made = {form for base in bases if len(base) >= _SHORTEST for form in (base, *_inflected(base))}
    return frozenset(made - {word})


def _bases(word: str) -> Iterator[str]:
    """Give what a word may be the plural, the past or the participle of."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith("es"):
        yield word[:-1]
        if word[:-2].endswith(_HISSING):
            yield word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
    if word.endswith("ied"):
        yield word[:-3] + "y"
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _has_vowel(stem := word[: -len(ending)]):
            yield stem
            yield stem + "e"
            if stem[-1:] == stem[-2:-1]:
                yield stem[:-1]


def _inflected(base: str) -> Iterator[str]:
    """Give the plural or third person, the past and the participle of a word."""
    after_consonant = base[-2] not in _VOWELS
    if base.endswith("y") and after_consonant:
        yield base[:-1] + "ies"
        yield base[:-1] + "ied"
    else:
        yield base + ("es" if base.endswith(_HISSING) else "s")
        yield base + ("d" if base.endswith("e") else "ed")
    yield (base[:-1] if base.endswith("e") and after_consonant else base) + "ing"
    if _doubles(base):
        yield base + base[-1] + "ed"
        yield base + base[-1] + "ing"


def _doubles(base: str) -> bool:
    """Say whether a word ends as "stop" does, which doubles its last letter."""
    return base[-1] not in _VOWELS + "wxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS


def _has_vowel(stem: str) -> bool:
    return any(letter in _VOWELS + "y" for letter in stem)

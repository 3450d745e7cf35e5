"""Lists of words, written as text so that people can read them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text between white space."""
    return frozenset(text.split())


def ranked(text: str) -> dict[str, int]:
    """The words of a text, each with its place in it from 0."""
    return {word: rank for rank, word in enumerate(text.split())}

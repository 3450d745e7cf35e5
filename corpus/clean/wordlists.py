"""Lists of words and phrases, written in the source as a person would write them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Give the words of `text`, which spaces and line breaks part."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Give the phrases of `text`, which bars and line breaks part."""
    return frozenset(phrase.strip() for phrase in text.replace("\n", "|").split("|") if phrase.strip())

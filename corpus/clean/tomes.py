"""Texts longer than any page: the beginning is cleaned as a page, the rest is kept as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from .lines import BREAK, unescaped

MOST_LINES = 8_000
"""Lines that are looked at one by one; a page with all its menus has some thousands."""

_MOST_CHARACTERS = 1_000_000
"""Characters that are looked at line by line."""

_PARAGRAPH = 1_000
"""Characters to which short lines of the rest are gathered, so that no text has millions of paragraphs."""


def split_tome(text: str) -> tuple[str, str]:
    """Part `text` into what can be looked at line by line and the rest, which is empty for any page."""
    if len(text) < MOST_LINES:
        return text, ""
    many = next(islice(BREAK.finditer(text, 0, _MOST_CHARACTERS), MOST_LINES - 1, None), None)
    cut = many.start() if many else min(len(text), _MOST_CHARACTERS)
    if not many and cut < len(text):
        cut = text.rfind("\n", 0, cut) + 1 or text.rfind(" ", 0, cut) + 1 or cut
    return text[:cut], text[cut:]


def gathered(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs joined to such of about a thousand characters, where they are shorter."""
    waiting: list[str] = []
    length = 0
    for paragraph in paragraphs:
        waiting.append(paragraph)
        length += len(paragraph) + 1
        if length > _PARAGRAPH:
            yield " ".join(" ".join(waiting).split())
            waiting, length = [], 0
    if waiting:
        yield " ".join(" ".join(waiting).split())


def rest_of_tome(text: str) -> Iterator[str]:
    """Yield the rest of a text as paragraphs of about a thousand characters, cut between lines or words."""
    start = 0
    while start < len(text):
        stop = start + _PARAGRAPH
        if stop < len(text):
            stop = max(text.rfind("\n", start, stop), text.rfind(">", start, stop), start) + 1
            stop = stop if stop > start + 1 else text.rfind(" ", start, start + _PARAGRAPH) + 1
            stop = stop if stop > start else start + _PARAGRAPH
        if paragraph := " ".join(unescaped(BREAK.sub(" ", text[start:stop])).split()):
            yield paragraph
        start = stop

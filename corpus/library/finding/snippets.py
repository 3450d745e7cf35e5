"""Where an article holds words, and the few words around that place which a list of hits shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from corpus.article import Article, Span

from ..results import Passage
from ..text import asked
from ..word_places import find_words

Snippet: TypeAlias = tuple[str, tuple[tuple[int, int], ...]]
"""A few words of a text, and the (start, end) of what is to be marked in them."""

_BEFORE = 60
_LENGTH = 200


def passages(article: Article, words: Iterable[str]) -> tuple[Passage, ...]:
    """Give where the body holds any of these words, in the order of the text."""
    wanted = frozenset(word for text in words for word in asked(text))
    return tuple(
        Passage(span=Span(number, start, end), word=word)
        for number, paragraph in enumerate(article.body)
        for start, end, word in find_words(paragraph, wanted)
    )


def snippet(paragraphs: Sequence[str], wanted: frozenset[str], *, enough: int | None = None) -> Snippet:
    """Cut the text around the place with the most different wanted words; give it with (start, end) marks.

    Without such a place it is the beginning of the first paragraph. A paragraph that holds `enough` different
    words (by default all) is not compared with later ones.
    """
    # A single letter says little where whole words can be shown.
    wanted = frozenset(word for word in wanted if len(word) > 1) or wanted
    text, places = "", list[tuple[int, int, str]]()
    best = 0
    for paragraph in paragraphs:
        found = find_words(paragraph, wanted)
        different = len({word for _, _, word in found})
        if different > best or not text:
            text, places, best = paragraph, found, different
        if wanted and best >= (enough or len(wanted)):
            break
    return _cut(text, places)


def _cut(text: str, places: Sequence[tuple[int, int, str]]) -> Snippet:
    start, end = _window(text, places)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    marks = tuple((s + shift, e + shift) for s, e, _ in places if start <= s and e <= end)
    return f"{before}{text[start:end]}{after}", marks


def _window(text: str, places: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
    """Choose where to cut: a little before the densest run of matched words, at spaces if there are any."""
    if len(text) <= _LENGTH:
        return 0, len(text)
    start = max(0, _densest(places) - _BEFORE) if places else 0
    end = min(len(text), start + _LENGTH)
    start = max(0, min(start, end - _LENGTH))
    if start and (space := text.find(" ", start, start + 20)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", end - 20, end)) >= 0:
        end = space
    return start, end


def _densest(places: Sequence[tuple[int, int, str]]) -> int:
    """Give where the window begins that holds the most different words, the first of several."""

    def different(first: int) -> int:
        reach = places[first][0] + _LENGTH - _BEFORE
        return len({word for _, end, word in places[first : first + 50] if end <= reach})

    return places[max(range(len(places)), key=different)][0]

"""Where an article holds words, and the few words around that place which a list of hits shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from corpus.article import Article, Span

from ..results import Passage
from ..text import asked
from ..word_places import find_words, joined

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""The (start, end) of what is to be marked in a text."""

Snippet: TypeAlias = tuple[str, Marks, Span | None]
"""A few words of a text, what is to be marked in them, and where the first of that stands in the texts."""

_BEFORE = 60
_LENGTH = 200


def passages(article: Article, words: Iterable[str]) -> tuple[Passage, ...]:
    """Give where body, captions and headline, counted in this order, hold any of these words or phrases."""
    wanted = frozenset(filter(None, (" ".join(asked(text)) for text in words)))
    return tuple(
        Passage(span=Span(number, start, end), word=word)
        for number, text in enumerate((*article.body, *article.captions, article.title or ""))
        for start, end, word in joined(find_words(text, wanted))
    )


def marks(text: str, wanted: frozenset[str]) -> Marks:
    """Give where a text holds what is wanted."""
    return tuple((start, end) for start, end, _ in joined(find_words(text, wanted)))


def snippet(paragraphs: Sequence[str], wanted: frozenset[str], *, enough: int | None = None) -> Snippet:
    """Cut the text around the place with the most different wanted words, and say where that place is.

    Without such a place it is the beginning of the first paragraph. A paragraph that holds `enough` different
    words (by default all) is not compared with later ones.
    """
    # A single letter says little where whole words can be shown.
    wanted = frozenset(word for word in wanted if len(word) > 1) or wanted
    text, places, chosen = "", list[tuple[int, int, str]](), 0
    best = 0
    for number, paragraph in enumerate(paragraphs):
        found = find_words(paragraph, wanted)
        different = len({word for _, _, word in found})
        if different > best or not text:
            text, places, best, chosen = paragraph, found, different, number
        if wanted and best >= (enough or len(wanted)):
            break
    return _cut(text, places, chosen)


def _cut(text: str, places: Sequence[tuple[int, int, str]], number: int) -> Snippet:
    start, end = _window(text, places)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    shown = [(s, e) for s, e, _ in joined(places) if start <= s and e <= end]
    first = Span(number, *shown[0]) if shown else None
    return f"{before}{text[start:end]}{after}", tuple((s + shift, e + shift) for s, e in shown), first


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

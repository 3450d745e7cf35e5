"""Documents laid out for learning: the sheet that the tagger sees, and the labels it should give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields

import numpy as np
from numpy.typing import NDArray

from corpus.article import Kind

from ... import entities, tokens
from ...lexicon import Lexicon
from .. import gaps, labels
from ..gazetteer import Gazetteer
from ..sheet import Sheet, lay_out
from ..words import Flags, rows
from .documents import Document

LONGEST = 640
"""Words of an example; a longer document is cut between paragraphs."""

Whole = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Example:
    """A document, or a part of one: parallel arrays, one entry a word, and its weight."""

    words: Whole
    gaps: Whole
    names: Whole
    rules: Whole
    settings: Whole
    surfaces: Whole
    paragraphs: Whole
    labels: Whole
    weight: float

    def __len__(self) -> int:
        return len(self.words)


_ARRAYS = tuple(each.name for each in fields(Example) if each.name != "weight")


@dataclass(slots=True)
class Types:
    """Numbers the different words and gaps of all examples, and keeps what is known of each."""

    vocabulary: Mapping[str, int]
    flags: Flags
    word_numbers: dict[str, int] = field(default_factory=dict)
    gap_numbers: dict[str, int] = field(default_factory=dict)

    def words_of(self, sheet: Sheet) -> Whole:
        """Number the words of a sheet."""
        numbers = self.word_numbers
        return np.array([numbers.setdefault(word, len(numbers)) for word in sheet.words], np.int32)

    def gaps_of(self, sheet: Sheet) -> Whole:
        """Number the gaps of a sheet."""
        numbers = self.gap_numbers
        return np.array([numbers.setdefault(gap, len(numbers)) for gap in sheet.gaps], np.int32)

    def tables(self) -> tuple[Whole, NDArray[np.float32], NDArray[np.float32]]:
        """Give every word's rows and flags, and every gap's flags."""
        word_rows = np.array([rows(word, self.vocabulary) for word in self.word_numbers], np.int32)
        word_flags = np.stack([self.flags.of(word) for word in self.word_numbers])
        return word_rows, word_flags, np.stack([gaps.flags(gap) for gap in self.gap_numbers])


def lay(
    documents: Iterable[Document], lexicon: Lexicon, gazetteer: Gazetteer, types: Types
) -> Iterator[Example]:
    """Lay documents out, with the rules' guesses, as the annotator would."""
    for document in documents:
        lines = document.lines()
        paragraphs = tokens.read([line for _, line in lines], lexicon)
        sheet = lay_out(paragraphs, entities.find(paragraphs, lexicon)[0], gazetteer)
        if len(sheet):
            whole = Example(
                types.words_of(sheet),
                types.gaps_of(sheet),
                sheet.names,
                sheet.rules,
                sheet.settings,
                sheet.surfaces,
                sheet.paragraphs,
                labels.encode(_word_spans(document, [start for start, _ in lines], sheet), len(sheet)),
                document.weight,
            )
            yield from _cut(whole, [origin for _, origin in sheet.origins])


def _word_spans(document: Document, starts: list[int], sheet: Sheet) -> Iterator[tuple[int, int, Kind]]:
    """Turn labels of characters into labels of words; one that shares no word's whole is left out."""
    for paragraph, origin in sheet.origins:
        start = starts[paragraph.number]
        end = start + len(paragraph.text)
        for label in document.labels:
            if label.start < start or label.end > end:
                continue
            inside = [
                at
                for at, token in enumerate(paragraph.tokens)
                if start + token.start >= label.start and start + token.end <= label.end
            ]
            if inside:
                yield origin + inside[0], origin + inside[-1] + 1, label.kind


def _cut(example: Example, origins: list[int]) -> Iterator[Example]:
    first, ends = 0, [*origins[1:], len(example)]
    for at, end in enumerate(ends):
        following = ends[at + 1] if at + 1 < len(ends) else None
        if following is None or following - first > LONGEST:
            part = slice(first, min(end, first + 2 * LONGEST))
            arrays = {name: getattr(example, name)[part] for name in _ARRAYS}
            yield Example(**arrays, weight=example.weight)
            first = end

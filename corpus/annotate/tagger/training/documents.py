"""A labelled text, in paragraphs, as every step of the training passes it on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.article import Kind

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """Characters `start` to `end` (exclusive) of a text, and what they name."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its labels, sorted, none overlapping; `weight` is how much its errors count in training."""

    text: str
    labels: tuple[Label, ...]
    weight: float = 1.0

    def lines(self) -> tuple[tuple[int, str], ...]:
        """Give its lines that are not blank, each with its place in the text: its paragraphs."""
        found = ((match.start(), match.group()) for match in _LINE.finditer(self.text))
        return tuple((start, line) for start, line in found if line.strip())


def tidy(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Sort labels and leave out those that overlap an earlier or, from the same place, a longer one."""
    kept: list[Label] = []
    for label in sorted(labels, key=lambda each: (each.start, -each.end)):
        if label.end > label.start and (not kept or label.start >= kept[-1].end):
            kept.append(label)
    return tuple(kept)

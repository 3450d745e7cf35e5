"""How well a tagger does on labelled texts: strict F1, a span and its kind both right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.article import Kind

from ... import tokens
from ...evidence import Guess
from ...lexicon import Lexicon
from ...tokens import Paragraph
from ..labels import KINDS
from .documents import Document, Label

Tag = Callable[[Sequence[Paragraph]], Sequence[Guess]]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of spans found rightly, found, and labelled."""

    right: int
    found: int
    labelled: int

    @property
    def f1(self) -> float:
        """Their harmonic mean in per cent."""
        total = self.found + self.labelled
        return 200 * self.right / total if total else 0.0


def score(documents: Iterable[Document], tag: Tag, lexicon: Lexicon) -> dict[Kind | None, Score]:
    """Score each kind, and under None all together."""
    right: Counter[Kind | None] = Counter()
    found: Counter[Kind | None] = Counter()
    labelled: Counter[Kind | None] = Counter()
    for document in documents:
        got, wanted = set(predict(document, tag, lexicon)), set(document.labels)
        for counter, labels in ((right, got & wanted), (found, got), (labelled, wanted)):
            counter.update(label.kind for label in labels)
            counter[None] += len(labels)
    return {kind: Score(right[kind], found[kind], labelled[kind]) for kind in (*KINDS, None)}


def predict(document: Document, tag: Tag, lexicon: Lexicon) -> tuple[Label, ...]:
    """Tag a document as an article of as many paragraphs as it has lines."""
    lines = document.lines()
    paragraphs = tokens.read([line for _, line in lines], lexicon)
    found = []
    for guess in tag(paragraphs):
        words = paragraphs[guess.paragraph].tokens
        start = lines[guess.paragraph][0]
        found.append(Label(start + words[guess.first].start, start + words[guess.last - 1].end, guess.kind))
    return tuple(found)

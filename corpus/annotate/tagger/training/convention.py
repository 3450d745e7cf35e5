"""Labels of other hands brought to our convention: people without titles, no peoples, no gaps.

A text labelled by machine, or converted from another scheme, calls the same name a person here and nothing
there. Within one text a name that is mostly labelled is labelled everywhere.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from corpus.article import Kind

from ...lexicon import Lexicon
from .documents import Document, Label, tidy

_WORD = re.compile(r"\S+")
_OFTEN_ENOUGH = 0.5


def settle(document: Document, lexicon: Lexicon, *, rough: bool) -> Document:
    """Bring a document's labels to our convention; a `rough` one's gaps are mended."""
    labels = tidy(label for each in document.labels for label in _settled(document.text, each, lexicon))
    if rough:
        labels = tidy((*labels, *_missing(document.text, labels)))
    return replace(document, labels=labels)


def vote(document: Document, *opinions: tuple[Label, ...]) -> Document:
    """Keep the labels that most have, of the document itself and of other opinions on it."""
    counts = Counter(label for labels in (document.labels, *opinions) for label in set(labels))
    most = [label for label, count in counts.items() if 2 * count > len(opinions) + 1]
    return replace(document, labels=tidy(most))


def _settled(text: str, label: Label, lexicon: Lexicon) -> Iterator[Label]:
    surface = text[label.start : label.end]
    words = [(match.start(), match.group()) for match in _WORD.finditer(surface)]
    if all(word in lexicon.peoples for _, word in words) or not any(c.isupper() for c in surface):
        return
    if label.kind is not Kind.PERSON:
        yield label
        return
    titles = [at for at, (_, word) in enumerate(words) if word.lower().strip(".") in lexicon.titles["core"]]
    first = titles[-1] + 1 if titles else 0
    if first < len(words):
        yield replace(label, start=label.start + words[first][0])


def _missing(text: str, labels: tuple[Label, ...]) -> Iterator[Label]:
    """Find names that the same text labels elsewhere, at least as often as not."""
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for label in labels:
        kinds[text[label.start : label.end]][label.kind] += 1
    for surface, counts in kinds.items():
        kind, count = counts.most_common(1)[0]
        if len(surface) < 4 or "\n" in surface:
            continue
        places = [m.span() for m in re.finditer(rf"(?<![\w-]){re.escape(surface)}(?![\w-])", text)]
        free = [(a, b) for a, b in places if not any(a < each.end and each.start < b for each in labels)]
        if count >= _OFTEN_ENOUGH * (count + len(free)):
            yield from (Label(a, b, kind) for a, b in free)

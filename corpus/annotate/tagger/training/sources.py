"""The labelled texts that the tagger learns from, whose they are, and how far each is trusted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Kind

from . import marked
from .documents import Document, Label, tidy


@dataclass(frozen=True, slots=True)
class Source:
    """A file of labelled texts: its name in `FOLDER/ner`, licence, credit, and what its labels are worth."""

    name: str
    licence: str
    credit: str
    weight: float = 1.0
    rough: bool = False
    """Labels by machine or by conversion: gaps in them are mended by what the same text says elsewhere."""
    own: bool = False
    """Our own words, kept beside this module and not under `FOLDER`."""
    copies: float = 0.7
    """How many times, on average, each text is also read with other names in it."""
    file: str = ""
    """Its file's name where that is another, of which it is the rows from `first` to `last`."""
    first: int = 0
    last: int | None = None

    def path(self, folder: Path) -> Path:
        """Give its place, under the folder of data unless it is our own."""
        if self.own:
            return Path(__file__).with_name("news") / f"{self.name}.txt"
        return folder / "ner" / f"{self.file or self.name}.jsonl"

    def digest(self, folder: Path) -> str:
        """Give the file's SHA-256 in hexadecimal."""
        return hashlib.sha256(self.path(folder).read_bytes()).hexdigest()


_OWN = ("more_news", "fresh_news", "latest_news", "short_news")
_GUM = "Wikinews contributors (text, CC BY 2.5); GUM corpus, Amir Zeldes and others (annotation)"
SOURCES = (
    Source("wikigold", "CC BY 4.0", "WikiGold, Balasuriya and others 2009", 0.8),
    Source("gum_wikinews_odd", "CC BY 2.5 and CC BY 4.0", _GUM, 0.7, rough=True),
    Source("gum_wikinews_even", "CC BY 2.5 and CC BY 4.0", _GUM, 0.7, rough=True),
    Source("gum_interviews", "CC BY 2.5 and CC BY 4.0", _GUM, 0.5, rough=True, file="gum", first=47, last=66),
    Source(
        "wikinews_2019_2020_silver", "CC BY 2.5", "Wikinews contributors; labels by vote", 0.6, rough=True
    ),
    *(Source(name, "the project's", "our own words and labels", 1.5, own=True, copies=6) for name in _OWN),
)
"""No text under a share-alike licence is among them."""


def read(source: Source, folder: Path) -> tuple[Document, ...]:
    """Read every text of a source."""
    if source.own:
        return tuple(marked.read(source.path(folder).read_text(encoding="utf-8"), source.weight))
    with source.path(folder).open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    return tuple(
        Document(row["text"], _labels(row["spans"]), source.weight)
        for row in rows[source.first : source.last]
    )


def _labels(spans: Iterable[tuple[int, int, str]]) -> tuple[Label, ...]:
    return tidy(Label(start, end, Kind(kind)) for start, end, kind in spans)

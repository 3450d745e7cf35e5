"""What a labelled text says of people, organisations and places, and how much of it was found."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.tagging import news

KINDS = ("PERSON", "ORG", "PLACE")
OWN = ("news", "unseen_news", "blind_news", "last_news", "more_news", "fresh_news", "latest_news")
Spans = Mapping[tuple[int, int, str], str | None]
"""What was found: each span and kind, and the name of whom it stands for if that is told."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A text, its mentions with the names they stand for, spans that do not count, quotes as (words, who)."""

    text: str
    mentions: Spans
    neutral: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Tally:
    """Counts over the texts of a set."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    pairs: list[tuple[Any, Any]] = field(default_factory=list)
    quotes: list[tuple[bool, bool]] = field(default_factory=list)

    def add(self, number: int, gold: Gold, found: Spans, quotes: Sequence[tuple[str, str | None]]) -> None:
        """Count one text; `quotes` are (words, speaker) as found."""
        spans = {span[:2] for span in gold.mentions}
        counted = {s: name for s, name in found.items() if s[:2] in spans or not _is_neutral(s, gold)}
        for counter, each in (
            (self.right, counted.keys() & gold.mentions.keys()),
            (self.found, counted.keys()),
            (self.wanted, gold.mentions.keys()),
        ):
            counter.update(kind for _, _, kind in each)
            counter["all"] += len(each)
        for span, name in gold.mentions.items():
            if name and counted.get(span):
                self.pairs.append(((number, name), (number, counted[span])))
        for words, speaker in gold.quotes:
            said = [who for text, who in quotes if _letters(words) in _letters(text)]
            self.quotes.append((bool(said), any(_letters(who or "?") == _letters(speaker) for who in said)))

    def line(self) -> str:
        """Give the columns of the table."""
        columns = [_f(self.right[kind], self.found[kind], self.wanted[kind]) for kind in KINDS]
        precision = 100 * self.right["all"] / max(1, self.found["all"])
        recall = 100 * self.right["all"] / max(1, self.wanted["all"])
        columns += [precision, recall, _f(self.right["all"], self.found["all"], self.wanted["all"])]
        links = f"{b_cubed(self.pairs):7.1f}" if self.pairs else f"{'-':>7}"
        quotes = "-"
        if self.quotes:
            heard, told = (sum(each) for each in zip(*self.quotes, strict=True))
            quotes = f"{heard}, {told} of {len(self.quotes)}"
        return "".join(f"{column:7.1f}" for column in columns) + links + f"{quotes:>16}"


def b_cubed(pairs: Sequence[tuple[Any, Any]]) -> float:
    """Give B-cubed F in per cent over (wanted, found) of each mention (Bagga and Baldwin 1998)."""
    wanted, found = defaultdict(set), defaultdict(set)
    for at, (one, other) in enumerate(pairs):
        wanted[one].add(at)
        found[other].add(at)
    precision = sum(len(wanted[a] & found[b]) / len(found[b]) for a, b in pairs) / len(pairs)
    recall = sum(len(wanted[a] & found[b]) / len(wanted[a]) for a, b in pairs) / len(pairs)
    return 200 * precision * recall / (precision + recall)


def sets(folder: Path | None) -> Iterator[tuple[str, tuple[Gold, ...]]]:
    """Read every set of a folder (`NAME.jsonl`, quotes in `*quotes*.jsonl`), and our own."""
    if folder is not None:
        files = sorted(folder.glob("*.jsonl"))
        quotes = {row["id"]: row["quotes"] for f in files if "quotes" in f.stem for row in _rows(f)}
        for file in files:
            if "quotes" not in file.stem:
                yield file.stem, tuple(_gold(row, quotes.get(row["id"], ())) for row in _rows(file))
    for name in OWN:
        yield name, tuple(_own(article) for article in news.articles(name))


def _rows(file: Path) -> Iterable[dict[str, Any]]:
    return map(json.loads, filter(str.strip, file.read_text(encoding="utf-8").splitlines()))


def _gold(row: Mapping[str, Any], quotes: Iterable[Mapping[str, Any]]) -> Gold:
    return Gold(
        row["text"],
        {(m["start"], m["end"], m["type"]): m.get("canonical") or m.get("entity") for m in row["mentions"]},
        tuple(
            (o["start"], o["end"]) if isinstance(o, dict) else (o[0], o[1]) for o in row.get("optional", ())
        ),
        tuple((quote["text"], quote["speaker"] or "?") for quote in quotes),
    )


def _own(article: news.Labelled) -> Gold:
    mentions = {(start, end, kind.value): name for (start, end, kind), name in article.mentions.items()}
    return Gold(article.text, mentions, article.neutral, tuple((q, who) for who, q in article.quotes))


def _is_neutral(span: tuple[int, int, str], gold: Gold) -> bool:
    return any(span[0] < end and start < span[1] for start, end in gold.neutral)


def _f(right: int, found: int, wanted: int) -> float:
    return 200 * right / max(1, found + wanted)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()

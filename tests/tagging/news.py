"""The thirty articles of `tests/eval_sets/news.txt`, read: texts, and what their labels say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Kind

FILE = Path(__file__).parents[1] / "eval_sets" / "news.txt"
_KINDS = {"P": Kind.PERSON, "O": Kind.ORG, "L": Kind.PLACE}
_LABEL = re.compile(r"\[([POL?]) ([^\]=]+)(?:=([^\]]+))?\]")


@dataclass(frozen=True)
class Labelled:
    """A text, its mentions as (start, end, kind) with the full name of each, and spans that do not count."""

    text: str
    mentions: dict[tuple[int, int, Kind], str]
    neutral: tuple[tuple[int, int], ...]


def articles() -> Iterator[Labelled]:
    """Read every article."""
    for marked in re.split(r"^=== .*\n", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        text, end, neutral = "", 0, []
        mentions = {}
        for match in _LABEL.finditer(marked):
            text += marked[end : match.start()]
            start, end = len(text), match.end()
            text += match[2]
            if match[1] == "?":
                neutral.append((start, len(text)))
            else:
                mentions[start, len(text), _KINDS[match[1]]] = match[3] or match[2]
        yield Labelled(text + marked[end:], mentions, tuple(neutral))

"""Read the labelled articles: `{surface|kind}` or `{surface|kind=name}`, and below `>> speaker: words`."""

import re
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Kind

_FOLDER = Path(__file__).with_name("labelled")
_MARKUP = re.compile(r"\{([^|}]+)\|([POL])(?:=([^}]+))?\}")
_KINDS = {"P": Kind.PERSON, "O": Kind.ORG, "L": Kind.PLACE}


@dataclass(frozen=True)
class Labelled:
    """A text, its mentions as (start, end, kind, name), and its quotes as (first words, speaker)."""

    text: str
    mentions: frozenset[tuple[int, int, Kind, str]]
    quotes: tuple[tuple[str, str], ...]


def articles() -> tuple[Labelled, ...]:
    """Give every labelled article."""
    return tuple(_parse(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.txt")))


def _parse(source: str) -> Labelled:
    lines = source.rstrip("\n").split("\n")
    quotes = [line[3:].partition(": ") for line in lines if line.startswith(">> ")]
    marked = "\n".join(line for line in lines if not line.startswith(">> "))
    text, mentions, end = "", set(), 0
    for match in _MARKUP.finditer(marked):
        text += marked[end : match.start()]
        surface, kind, name = match.groups()
        mentions.add((len(text), len(text) + len(surface), _KINDS[kind], name or surface))
        text, end = text + surface, match.end()
    return Labelled(text + marked[end:], frozenset(mentions), tuple((words, who) for who, _, words in quotes))

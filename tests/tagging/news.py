"""Our own labelled news, read: texts, and what their labels say.

The tagger has never been trained on what lies in `tests/eval`; it has been on what lies among its training.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.annotate.tagger import training
from corpus.article import Kind

HELD = Path(__file__).parents[1] / "eval"
LEARNT = Path(training.__file__).with_name("news")
_KINDS = {"P": Kind.PERSON, "O": Kind.ORG, "L": Kind.PLACE}
_LABEL = re.compile(r"\[([POL?]) ([^\]=]+)(?:=([^\]]+))?\]")
_QUOTE = re.compile(r"^>> (.*?): (.*)\n?", re.M)


@dataclass(frozen=True)
class Labelled:
    """A text, its mentions as (start, end, kind) with the full name of each, and spans that do not count.

    `quotes` are (speaker, first words).
    """

    text: str
    mentions: dict[tuple[int, int, Kind], str]
    neutral: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[str, str], ...]


def articles(name: str) -> Iterator[Labelled]:
    """Read every article of the set `name`."""
    whole = next(path for path in (HELD / f"{name}.txt", LEARNT / f"{name}.txt") if path.exists()).read_text(
        encoding="utf-8"
    )
    for article in re.split(r"^=== .*\n", whole, flags=re.M)[1:]:
        marked = _QUOTE.sub("", article)
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
        quotes = tuple((match[1], match[2]) for match in _QUOTE.finditer(article))
        yield Labelled(text + marked[end:], mentions, tuple(neutral), quotes)

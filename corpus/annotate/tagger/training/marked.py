"""News of our own words, labelled by hand: `[P Ann Berry]`, `[O ...]` or `[L ...]` for a place.

`=== name` opens an article. After "=" stands the full name of a shorter one, `[? ...]` may or may not be a
name, and a line `>> speaker: words` names who says a quote; none of these teaches the tagger anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Kind

from .documents import Document
from .templates import Writer

_TITLE = re.compile(r"^=== .*\n", re.M)
_QUOTE = re.compile(r"^>> .*\n?", re.M)
_MARK = re.compile(r"\[([POL?]) ([^\]=]+)(?:=[^\]]+)?\]")
_KINDS = {"P": Kind.PERSON, "O": Kind.ORG, "L": Kind.PLACE, "?": None}


def read(whole: str, weight: float) -> Iterator[Document]:
    """Read every article of a marked text."""
    for article in _TITLE.split(whole)[1:]:
        yield _document(_QUOTE.sub("", article).strip(), weight)


def _document(marked: str, weight: float) -> Document:
    writer = Writer()
    end = 0
    for mark in _MARK.finditer(marked):
        writer.write(marked[end : mark.start()])
        writer.write(mark[2], _KINDS[mark[1]])
        end = mark.end()
    writer.write(marked[end:])
    return Document(writer.text, tuple(writer.labels), weight)

"""Invented news: documents written from templates with invented names, their labels known for certain."""

from __future__ import annotations

from random import Random

from .cast import Cast
from .documents import Document, tidy
from .lists import Lists
from .naming import Namer
from .templates import Writer, sections

_HEADLINE, _BYLINE, _DATELINE, _END = 0.85, 0.3, 0.4, 0.35
_HARD = ("sport", "politics", "politics", "business")
"""Beats where one word may be a place or an organisation: they come more often."""
_OWN_BEAT = 0.68
"""The share of a document's sentences that belong to its beat; the others could stand anywhere."""


def documents(lists: Lists, count: int, chance: Random) -> tuple[Document, ...]:
    """Write `count` documents."""
    return tuple(document(Cast(Namer(lists, chance), chance), chance) for _ in range(count))


def document(cast: Cast, chance: Random) -> Document:
    """Write one document, with a cast of its own."""
    writer = Writer()
    beats = sections("headlines")
    beat = chance.choice((*sorted(beats), *_HARD))
    if chance.random() < _HEADLINE:
        writer.fill(chance.choice(beats[beat]), cast)
        writer.write("\n\n")
    if chance.random() < _BYLINE:
        writer.fill(chance.choice(sections("frames")["byline"]), cast)
        writer.write("\n\n")
    if chance.random() < _DATELINE:
        writer.fill(chance.choice(sections("frames")["dateline"]).rstrip() + " ", cast)
    for template in _body(beat, chance):
        writer.fill(template, cast)
        writer.write(" " if chance.random() < 0.55 else "\n\n")
    for section, share in (("end", _END), ("nobody", 0.2), ("caption", 0.15), ("broadcast", 0.12)):
        if chance.random() < share:
            writer.write("\n\n")
            writer.fill(chance.choice(sections("frames")[section]), cast)
    return Document(writer.text, tidy(writer.labels))


def _body(beat: str, chance: Random) -> list[str]:
    sentences = sections("sentences")
    length = chance.randint(5, 11)
    own = sum(chance.random() < _OWN_BEAT for _ in range(length))
    body = chance.sample(sentences[beat], min(own, len(sentences[beat])))
    body += chance.sample(sentences["any"], length - len(body))
    chance.shuffle(body)
    return body

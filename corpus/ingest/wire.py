"""What was made of an article on its way between processes: as plain rows, a third of the work of objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from itertools import starmap
from operator import attrgetter
from typing import Any, TypeAlias

from corpus.article import Annotations, Article, Entity, Figure, Mention, Quote, Span, Topic
from corpus.library.articles.outcomes import Ready

from .stages import Made

Row: TypeAlias = tuple[Any, ...]

_FIELDS = tuple(field.name for field in fields(Article))
_values = attrgetter(*_FIELDS)


def pack(made: Made) -> Made | Row:
    """Give an article that is ready as a row of rows; all else as it is."""
    if not isinstance(made, Ready):
        return made
    return _values(made.article), _packed(made.annotations), made.digest, made.known


def unpack(packed: Made | Row) -> Made:
    """Give what was packed."""
    if not isinstance(packed, tuple):
        return packed
    values, annotations, digest, known = packed
    article = Article(**dict(zip(_FIELDS, values, strict=True)))
    return Ready(article, _unpacked(*annotations), digest, known)


def _packed(found: Annotations) -> Row:
    spoken_of = [mention.entity for mention in found.mentions]
    spoken_of += [quote.entity for quote in found.quotes if quote.entity]
    entities = {id(entity): entity for entity in spoken_of}
    numbers: dict[int, int | None] = {key: number for number, key in enumerate(entities)}
    numbers[id(None)] = None
    return (
        [(one.key, one.name, one.kind, one.aliases) for one in entities.values()],
        [(*_place(one.span), numbers[id(one.entity)]) for one in found.mentions],
        [
            (*_place(one.span), one.text, one.speaker, numbers[id(one.entity)], one.kind)
            for one in found.quotes
        ],
        [(one.name, [_place(span) for span in one.spans]) for one in found.topics],
        [(*_place(one.span), one.kind, one.value) for one in found.figures],
        found.version,
    )


def _unpacked(
    entities: Sequence[Row],
    mentions: Sequence[Row],
    quotes: Sequence[Row],
    topics: Sequence[Row],
    figures: Sequence[Row],
    version: str,
) -> Annotations:
    of = [Entity(key=key, name=name, kind=kind, aliases=aliases) for key, name, kind, aliases in entities]
    return Annotations(
        mentions=tuple(Mention(span=Span(*place), entity=of[number]) for *place, number in mentions),
        quotes=tuple(
            Quote(
                span=Span(*place),
                text=text,
                speaker=speaker,
                entity=None if number is None else of[number],
                kind=kind,
            )
            for *place, text, speaker, number, kind in quotes
        ),
        topics=tuple(Topic(name=name, spans=tuple(starmap(Span, places))) for name, places in topics),
        figures=tuple(Figure(span=Span(*place), kind=kind, value=value) for *place, kind, value in figures),
        version=version,
    )


def _place(span: Span) -> tuple[int, int, int]:
    return span.paragraph, span.start, span.end

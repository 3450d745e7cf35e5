"""The things Dateline speaks of: an article, and what it mentions, says and is about.

All are frozen values. Text offsets count Python characters into one stored paragraph, and nothing
rewrites a paragraph once it has been annotated, so a span stays exact for as long as it is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

IsoDate: TypeAlias = str
"""A date as precisely as it was stated and no more: `2025`, `2025-04`, `2025-04-09`,
`2025-04-09T11:13`, `2025-04-09T15:17:10`, with an offset only where one was stated (ISO 8601)."""


ANNOTATING = "18"
"""The version of what annotates, raised whenever a text may be annotated differently: what was kept with a
lower one is out of date. It stands here so that asking for it loads nothing."""


class Origin(StrEnum):
    """How a headline or a date came to be known."""

    FILE = "file"
    """It stands in what was read, or a person has put it right."""
    DERIVED = "derived"
    """A headline made from the lead, because the article has none."""
    INFERRED = "inferred"
    """A date worked out from other statements."""


class Kind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    EVENT = "EVENT"
    """A war, a tournament, a summit, a storm: one with a name of its own."""
    LAW = "LAW"
    """An act, a bill, a treaty, or a numbered part of one."""


class FigureKind(StrEnum):
    """What sort of thing a figure is."""

    MONEY = "MONEY"
    PERCENT = "PERCENT"
    DATE = "DATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a format says of an article in fields of its own: as it was written there, not yet tidied.

    `tags` are the source's own keywords. None or empty is what it does not say.
    """

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    agency: str | None = None
    section: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article as read: decoded, made harmless (no control or escape characters), not yet understood.

    `source` is the path, URL or feed entry it came from; `digest` is the SHA-256 of its bytes in hexadecimal.
    A format that marks paragraphs gives them as `body`, and as `text` the lines it shows between headline and
    body, such as a byline, with those `above` the headline and `below` the body; from any other comes `text`
    alone, of which all may be wanted or junk. `stated` holds what the format has fields for. `known` is the
    article as a library kept it, where the format is Dateline's own and there is nothing left to find.
    """

    source: str
    digest: str
    text: str = ""
    body: tuple[str, ...] | None = None
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    stated: Stated = Stated()
    known: KeptArticle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article with its junk gone. What the source does not state is None or empty, never guessed.

    `body` and `captions` are paragraphs without line breaks; `dateline` is the place at the head of the
    report; `agency` is the one a publisher relays ("via Yonhap"); `language` is an ISO 639-1 code;
    `accessed` is the day on which somebody says to have opened the article's page.
    """

    source: str
    title: str | None = None
    title_origin: Origin = Origin.FILE
    published: IsoDate | None = None
    published_origin: Origin | None = None
    updated: IsoDate | None = None
    accessed: IsoDate | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    agency: str | None = None
    section: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the body's paragraph number `paragraph`, from 0."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, place, event or law that mentions stand for.

    `key` tells entities apart and is the same in every article that speaks of this one (a folded, order-free
    form of the name, prefixed with the kind); `name` is how it is shown; `aliases` are other names seen.
    """

    key: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of text that stands for an entity."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A sum of money, a percentage or a date, and what it comes to in one way of writing: `value`.

    Values are as "EUR 4.2 billion", "9%", "2025-04-09"; see `corpus.annotate.figures`. Unlike a mention, it
    stands for nothing that other articles speak of.
    """

    span: Span
    kind: FigureKind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What an article is about, in words a person would use, and where it says so. `name` is its identity."""

    name: str
    spans: tuple[Span, ...] = ()


class QuoteKind(StrEnum):
    """How much of an utterance a quote holds."""

    FULL = "full"
    """A clause or more, in quotation marks."""
    FRAGMENT = "fragment"
    """A few quoted words inside the reporter's own sentence."""
    SOUND_BITE = "sound-bite"
    """A broadcast clip: a paragraph under the line that names its speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words somebody said, marks included in the span and in `text`.

    `speaker` is the name to show, an entity's or an office's ("Han Duck-soo's office"), or None if it is not
    known; `entity` is the speaker where it is one (or the person whose office it is).
    """

    span: Span
    text: str
    speaker: str | None = None
    entity: Entity | None = None
    kind: QuoteKind = QuoteKind.FULL


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What one article speaks of: all in the order of the text, but topics most telling first.

    `version` is that of the program that found it, empty where a person or another program did.
    """

    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    topics: tuple[Topic, ...] = ()
    figures: tuple[Figure, ...] = ()
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """An article in the library, with its number there, what it speaks of and what its reader did with it.

    `story` is the number of the story it is part of, `copy_of` that of the article whose near copy it is.
    """

    id: int
    article: Article
    annotations: Annotations = Annotations()
    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    story: int | None = None
    copy_of: int | None = None

"""What the library answers with: hits, suggestions, the pages of entities and topics, and more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from corpus.article import Entity, IsoDate, Kind, Origin, Quote, Span

from .rows import ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtUp:
    """How far the search index came: articles it took in now, articles that still wait.

    `busy` says that another process is writing the index, so this one left it alone; `rebuilt` says that the
    index was missing or not to be trusted, and was built anew.
    """

    indexed: int
    waiting: int = 0
    busy: bool = False
    rebuilt: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check looked at; `advice` says what to do, and is empty where nothing is wrong."""

    what: str
    ok: bool
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """A backup that was made: its file, of so many bytes, and how many articles it holds."""

    file: Path
    articles: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """How many articles a backup has put in the library, and the folder that has what was there before."""

    articles: int
    aside: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One article that a search found.

    `matched` are the index's words that answered the query (a near word where the query has a typo);
    phrases with spaces between their words. `marks` are (start, end) of those in `snippet`, the first of
    which stands at `place`, as a `Passage` has it; `title_marks` are those in the headline; `also` says what
    else holds what was asked for, as in "names: Jo Brand".
    """

    id: int
    title: str | None
    published: IsoDate | None
    publisher: str | None
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...]
    matched: tuple[str, ...]
    also: tuple[str, ...] = ()
    title_marks: tuple[tuple[int, int], ...] = ()
    place: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An entity, topic or story that a jump found; `kind` is None but for an entity. `score` is 0 to 100.

    `key` is an entity's key, a topic's name, a story's number.
    """

    key: str
    name: str
    kind: Kind | None
    aliases: tuple[str, ...]
    mentions: int
    articles: int
    score: float
    is_story: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteInArticle:
    """A quote and the article that holds it."""

    article: ArticleRow
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOfQuote:
    """An article's version of a quote that several have.

    `in_part` says that it leaves words out at the ends or with an ellipsis; `differences` are (the fullest
    version's words, this one's instead), either of which may be empty.
    """

    article: ArticleRow
    quote: Quote
    in_part: bool = False
    differences: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedQuote:
    """The same words in one or more articles; `quote` is their fullest version."""

    quote: Quote
    sources: tuple[SourceOfQuote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """All the library knows of one entity. Articles and quotes latest first, company most often first.

    `said` are the quotes with the same words merged.
    """

    entity: Entity
    mentions: int
    articles: tuple[ArticleRow, ...]
    quotes: tuple[QuoteInArticle, ...]
    said: tuple[MergedQuote, ...]
    appears_with: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """All the library knows of one topic. Articles latest first, entities most often first."""

    name: str
    articles: tuple[ArticleRow, ...]
    speaks_of: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story of a list: what it is called, its articles and outlets, its first and latest date."""

    id: int
    name: str
    articles: int
    outlets: tuple[str, ...]
    first: IsoDate | None
    latest: IsoDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryArticle:
    """An article of a story, the near copies of it, and what none of the story's other articles has.

    `numbers` are figures with the words that say of what.
    """

    article: ArticleRow
    copies: tuple[ArticleRow, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Entity, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """All the library knows of one story: its articles, earliest first, and the quotes that several have.

    `speaks_of` are the entities in most of its articles, with how many.
    """

    line: StoryLine
    articles: tuple[StoryArticle, ...]
    quotes: tuple[MergedQuote, ...]
    speaks_of: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where an article holds words that a search matched.

    The paragraphs are those of the body, then the captions, then the headline.
    """

    span: Span
    word: str


Value: TypeAlias = str | tuple[str, ...] | None
"""What stands in a field of an article: text, for `authors` a tuple of names, None for what is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person put in a field of an article, and what was last found there, which it hides.

    `origin` says how the program came to know `found`, for headlines and dates of publication; `made` is when
    the person decided, in UTC.
    """

    field: str
    value: Value
    found: Value
    origin: Origin | None
    made: IsoDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation that was copied: of what, how, and when, in UTC.

    `article` is its number, None if the library has no article of this source any more; `style` is the id of
    a style or format; `text` is all that was copied.
    """

    source: str
    article: int | None
    style: str
    text: str
    made: IsoDate

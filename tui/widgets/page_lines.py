"""What the page of an entity or topic says, as lines for a width. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from corpus.article import Entity, Kind
from corpus.library.portraits.portraits import Portrait
from corpus.library.results import EntityPage, MergedQuote, TopicPage
from corpus.library.rows import ArticleRow
from corpus.media_topics import media_topic
from tui.copies import of_copies
from tui.dates import day

from .kinds import COLOURS, SIGNS, WORDS
from .lines import (
    MARK,
    MUTED,
    PLAIN,
    STRONG,
    Column,
    Line,
    count,
    heading,
    pad,
    plain,
    printable,
    shorten,
    wrap,
)
from .portrait_lines import month_lines, role_lines, said_of_lines
from .quote_lines import READING_WIDTH, headline, quote_lines
from .targets import OpenArticle, OpenEntity, ShowMore

FIRST_ENTITIES = 8
FIRST_QUOTES = 5
MORE = 50


NOTHING_TOLD = Portrait()
"""The portrait of a page that is still being read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfolded:
    """How much of its two long sections a page shows. What is folded costs nothing."""

    entities: int = FIRST_ENTITIES
    quotes: int = FIRST_QUOTES

    def more(self, section: ShowMore) -> Unfolded:
        """Unfold the next lines of a section."""
        if section.section == "quotes":
            return Unfolded(entities=self.entities, quotes=self.quotes + MORE)
        return Unfolded(entities=self.entities + MORE, quotes=self.quotes)


def entity_column(
    page: EntityPage, width: int, *, unfolded: Unfolded, portrait: Portrait = NOTHING_TOLD
) -> Column:
    """Say who or what it is, whom it appears with, what it said, and where it is spoken of."""
    name = printable(page.entity.name)
    head = [
        *_title(name, page.entity.kind, _counts(page), width),
        *_aliases(page.entity, width),
        *role_lines(portrait, width),
        *month_lines(portrait, width),
        *entity_lines("Appears with", page.appears_with, unfolded.entities, width),
        *_quotes(f"What {name} said", page.said, unfolded.quotes, width),
        *said_of_lines(name, portrait, width),
    ]
    return _with_articles(head, page.articles, width)


def topic_column(page: TopicPage, width: int, *, unfolded: Unfolded) -> Column:
    """Say whom the topic's articles speak of, and which they are."""
    name = printable(page.name)
    known = media_topic(page.name)
    named = f" · IPTC: {known.name} ({known.qcode})" if known else ""
    head = [
        *_title(name, None, count(len(page.articles), "article") + named, width),
        *entity_lines("Its articles speak of", page.speaks_of, unfolded.entities, width),
    ]
    return _with_articles(head, page.articles, width)


def article_line(row: ArticleRow, width: int) -> Line:
    """One article: unread or starred, date, publisher, headline, as far as `width` cells have room."""
    pieces = [((" " if row.read else "●") + ("★" if row.starred else " ") + " ", MARK)]
    if width >= 34:
        pieces.append((pad(day(row.published) or "no date", 12), MUTED))
    if width >= 62:
        pieces.append((pad(printable(row.publisher or ""), 20) + "  ", MUTED))
    if copies := of_copies(row):
        pieces.append((f"{copies}  ", MUTED))
    left = width - sum(cell_len(text) for text, _ in pieces)
    pieces.append((shorten(headline(row), left), PLAIN if row.read else STRONG))
    return Line(tuple(pieces), OpenArticle(row.id))


def _counts(page: EntityPage) -> str:
    return f"{count(page.mentions, 'mention')} in {count(len(page.articles), 'article')}"


def _title(name: str, kind: Kind | None, counts: str, width: int) -> list[Line]:
    lines = [plain(text, style=STRONG) for text in wrap(name, min(width, READING_WIDTH))[:3]]
    return [
        *lines,
        *(plain(text, style=MUTED) for text in wrap(f"{SIGNS[kind]} {WORDS[kind]} · {counts}", width)),
    ]


def _aliases(entity: Entity, width: int) -> list[Line]:
    names = [name for name in map(printable, entity.aliases) if name and name != entity.name]
    if not names:
        return []
    return [
        plain(text, style=MUTED) for text in wrap(f"also {', '.join(names)}", min(width, READING_WIDTH))[:6]
    ]


def entity_lines(title: str, found: tuple[tuple[Entity, int], ...], shown: int, width: int) -> list[Line]:
    """A section that lists entities with how many articles speak of each, as far as it is unfolded."""
    if not found:
        return []
    lines = [_entity(entity, articles, width) for entity, articles in found[:shown]]
    return [*heading(shorten(title, width)), *lines, *rest(len(found) - shown, "entities")]


def _entity(entity: Entity, articles: int, width: int) -> Line:
    name = printable(entity.name)
    pieces = [(f" {SIGNS[entity.kind]} ", COLOURS[entity.kind])]
    if width < 50:
        return Line((*pieces, (name, PLAIN)), OpenEntity(entity.key))
    pieces.append((pad(name, min(40, width - 32)) + "  ", PLAIN))
    pieces.append((f"{WORDS[entity.kind]:<12}  {count(articles, 'article'):>12}", MUTED))
    return Line(tuple(pieces), OpenEntity(entity.key))


def _quotes(title: str, quotes: tuple[MergedQuote, ...], shown: int, width: int) -> list[Line]:
    if not quotes:
        return []
    lines = [line for quote in quotes[:shown] for line in quote_lines(quote, width)][:-1]
    return [
        *heading(shorten(f"{title} ({len(quotes):,})", width)),
        *lines,
        *([Line()] if len(quotes) > shown else []),
        *rest(len(quotes) - shown, "quotes"),
    ]


def rest(left: int, section: str) -> list[Line]:
    """The line that unfolds what is left of a section, if anything is."""
    if left <= 0:
        return []
    return [Line(((f"   … {left:,} more", MUTED),), ShowMore(section))]


def _with_articles(head: list[Line], articles: tuple[ArticleRow, ...], width: int) -> Column:
    title = heading(f"Articles ({len(articles):,})")
    return Column((*head, *title), len(articles), lambda position: article_line(articles[position], width))

"""A story as one reads it: who told what when, what only one of them has, and what several quote."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from corpus.article import Entity, KeptArticle, Kind, Quote
from corpus.errors import NotInLibrary

from ..articles import shelf
from ..portraits.same_words import merged_quotes
from ..queries.listing import ROW, row
from ..results import MergedQuote, QuoteInArticle, StoryArticle, StoryLine, StoryPage
from ..rows import ArticleRow
from ..sqlite.written import as_json
from .figures import figures, spelt

_ARTICLES = f"""
SELECT {ROW} FROM story_articles JOIN articles ON articles.id = story_articles.article_id
WHERE story_id = ? ORDER BY moment = '', moment, articles.id
"""
_SPEAKS_OF = """
SELECT coalesce(stands_for, id), count(DISTINCT article_id) AS times
FROM story_articles JOIN appearances USING (article_id) JOIN entities ON id = entity_id
WHERE story_id = ? GROUP BY 1 HAVING times > 1 ORDER BY 2 DESC, sum(appearances.mentions) DESC, 1 LIMIT 200
"""
_LATEST = """
SELECT story_id FROM story_articles JOIN articles ON articles.id = article_id
WHERE story_id IN (SELECT value FROM json_each(?1)) OR ?1 IS NULL
GROUP BY 1 ORDER BY max(moment) DESC, 1 LIMIT ?2
"""


def line(db: sqlite3.Connection, story: int) -> StoryLine:
    """Give a story in short. Raises NotInLibrary."""
    found = db.execute("SELECT name FROM stories WHERE id = ?", (story,)).fetchone()
    if found is None:
        raise NotInLibrary(f"the library has no story {story}; `dateline stories` lists them")
    rows = [row(values) for values in db.execute(_ARTICLES, (story,))]
    dates = [article.published for article in rows if article.published]
    return StoryLine(
        id=story,
        name=found[0],
        articles=len(rows),
        outlets=tuple(dict.fromkeys(article.publisher for article in rows if article.publisher)),
        first=dates[0] if dates else None,
        latest=dates[-1] if dates else None,
    )


def lines(db: sqlite3.Connection, *, among: Sequence[int] | None = None, limit: int) -> tuple[StoryLine, ...]:
    """Give stories in short, all or those `among` some numbers, the one with the latest article first."""
    numbers = None if among is None else as_json(among)
    return tuple(line(db, story) for (story,) in db.execute(_LATEST, (numbers, limit)).fetchall())


def story_of(db: sqlite3.Connection, article_id: int) -> int | None:
    """Give the number of the story that an article is part of, or None."""
    found = db.execute("SELECT story_id FROM story_articles WHERE article_id = ?", (article_id,)).fetchone()
    return found[0] if found else None


def page(db: sqlite3.Connection, story: int) -> StoryPage:
    """Give the page of a story. Raises NotInLibrary."""
    short = line(db, story)
    rows = [row(values) for values in db.execute(_ARTICLES, (story,))]
    shown = _folded(rows)
    kept = tuple(found for article in shown if (found := shelf.article(db, article.id)) is not None)
    quotes = merged_quotes(
        QuoteInArticle(article=article, quote=quote)
        for article, one in zip(shown, kept, strict=True)
        for quote in one.annotations.quotes
    )
    alone = _Alone(kept, quotes)
    counts = db.execute(_SPEAKS_OF, (story,)).fetchall()
    known = shelf.entities(db, {entity_id for entity_id, _ in counts})
    return StoryPage(
        line=short,
        articles=tuple(
            StoryArticle(
                article=article,
                copies=copies,
                quotes=alone.quotes(one.id),
                people=alone.people(one),
                numbers=alone.numbers(one.id),
            )
            for (article, copies), one in zip(shown.items(), kept, strict=True)
        ),
        quotes=tuple(quote for quote in quotes if len(quote.sources) > 1),
        speaks_of=tuple((known[entity_id], times) for entity_id, times in counts),
    )


def _folded(rows: Sequence[ArticleRow]) -> dict[ArticleRow, tuple[ArticleRow, ...]]:
    """Give the articles that are no copies of others of the story, each with its copies."""
    there = {article.id for article in rows}
    return {
        article: tuple(copy for copy in rows if copy.copy_of == article.id)
        for article in rows
        if article.copy_of not in there
    }


class _Alone:
    """What only one of a story's articles has."""

    def __init__(self, kept: Sequence[KeptArticle], quotes: Sequence[MergedQuote]) -> None:
        # Where all others are near copies, nothing can be said to be in this one alone.
        kept = kept if len(kept) > 1 else ()
        self._quotes = [quote for quote in quotes if len(quote.sources) == 1] if kept else []
        self._spoken_of = {one.id: _people(one) for one in kept}
        self._in_articles = Counter(key for people in self._spoken_of.values() for key in people)
        self._figures = {one.id: figures(one.article.body) for one in kept}
        values = {one.id: self._figures[one.id].keys() | spelt(one.article.body) for one in kept}
        self._having = Counter(value for article in values.values() for value in article)

    def quotes(self, article: int) -> tuple[Quote, ...]:
        """Give the quotes that no other article has."""
        return tuple(quote.quote for quote in self._quotes if quote.sources[0].article.id == article)

    def people(self, kept: KeptArticle) -> tuple[Entity, ...]:
        """Give the people and organisations that no other article speaks of, in the order of the text."""
        spoken_of = self._spoken_of.get(kept.id, {})
        return tuple(entity for key, entity in spoken_of.items() if self._in_articles[key] == 1)

    def numbers(self, article: int) -> tuple[str, ...]:
        """Give the figures that no other article has, in the order of the text."""
        found = self._figures.get(article, {})
        return tuple(shown for value, shown in found.items() if self._having[value] == 1)


def _people(kept: KeptArticle) -> dict[str, Entity]:
    entities = (mention.entity for mention in kept.annotations.mentions)
    return {entity.key: entity for entity in entities if entity.kind is not Kind.PLACE}

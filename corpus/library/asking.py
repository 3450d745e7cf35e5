"""The part of a library's door through which articles are asked for: queries, and those kept under a name."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from corpus.article import KeptArticle
from corpus.errors import QueryError

from .articles import shelf
from .queries.listing import ListingOfAll, ListingOfIds, of_one_text, without_copies
from .sqlite.connections import Connections
from .sqlite.written import as_json

if TYPE_CHECKING:
    from .finding.hits import Hits
    from .personal.saved_searches import SavedSearch
    from .queries.completing import Completion
    from .queries.conditions import Found
    from .queries.query import Asked, Words
    from .rows import ArticleRow, Listing
    from .tools import Tools

_COUNTED = """
SELECT beginnings.key, count(*) FROM json_each(?) AS beginnings
JOIN articles ON source >= beginnings.value AND source < beginnings.value || char(1114111)
WHERE articles.id IN (SELECT value FROM json_each(?)) GROUP BY beginnings.key
"""


class Asking:
    """Lists and searches. All queries are in the one language of `query`."""

    _connections: Connections

    @property
    def _tools(self) -> Tools:
        raise NotImplementedError

    def articles(self, query: str = "") -> Iterator[KeptArticle]:
        """Give the articles of a listing one after another, in its order. Raises QueryError."""
        for article_id in self._ids(self._understood(query)):
            with self._connections.reading() as db:
                found = shelf.article(db, article_id)
            if found is not None:
                yield found

    def listing(
        self,
        query: str = "",
        *,
        typing: bool = False,
        folded: bool = False,
        limit: int | None = None,
        is_wanted: Callable[[], bool] | None = None,
    ) -> Listing:
        """List articles, newest published first, then those without a date as they were imported.

        An empty query lists all; one that says `sort:` has its own order. `typing` forgives what is only
        unfinished at its end. A `folded` list is without near copies of articles that are in it. A query's
        list may end after the first `limit` articles, and takes no longer than these; it ends in Abandoned
        once it `is_wanted` no more. Raises QueryError.
        """
        if not query.strip():
            return ListingOfAll(self._connections, folded=folded)
        with self._connections.abandoning(is_wanted):
            ids: Sequence[int] = self._ids(self._understood(query, typing=typing), limit=limit)
        if folded:
            with self._connections.reading() as db:
                ids = without_copies(db, ids)
        return ListingOfIds(self._connections, ids)

    def copies(self, article_id: int, /) -> tuple[ArticleRow, ...]:
        """Give the article and all that have nearly its text, the one they are copies of first.

        Nothing if no other has it.
        """
        with self._connections.reading() as db:
            return of_one_text(db, article_id)

    def search(self, query: str, *, limit: int = 100, typing: bool = True) -> Hits:
        """Find articles, best first; words may be misspelt.

        A hit's snippet is cut when the hit is looked at. Where the query asks for no words, the newest come
        first. `typing` forgives what is only unfinished at its end, as the last word may be, and looks for a
        phrase of frequent words no longer than a person may wait between two keys. Raises QueryError.
        """
        return self._tools.search.search(self._understood(query, typing=typing), limit=limit, hurry=typing)

    def count_by_source(self, query: str, beginnings: Sequence[str]) -> tuple[int, ...]:
        """Count the articles that answer a query, by what their sources begin with. Raises QueryError."""
        ids = self._ids(self._understood(query))
        with self._connections.reading() as db:
            counts = dict(db.execute(_COUNTED, (as_json(beginnings), as_json(ids))).fetchall())
        return tuple(counts.get(place, 0) for place in range(len(beginnings)))

    def words_of(self, query: str) -> tuple[str, ...]:
        """Give the words and phrases that a query asks for, as `passages` takes them; none of a wrong one."""
        if not query.strip():
            return ()
        from .finding.marking import phrases_of, words_alone

        try:
            asked = self._understood(query).query
        except QueryError:
            return ()
        return (*words_alone(asked), *(phrase.text for phrase in phrases_of(asked)))

    def mistake(self, query: str) -> QueryError | None:
        """Say what is wrong with a query, if anything is."""
        try:
            self._understood(query)
        except QueryError as error:
            return error
        return None

    def in_vain(self, query: str) -> tuple[str, ...]:
        """Give the parts of a query that no article answers, even by itself, as they may be typed."""
        from .queries.query import Asked, Both, written

        asked = self._understood(query, typing=True).query
        parts = asked.parts if isinstance(asked, Both) else (asked,)
        search = self._tools.search.search
        return tuple(written(part) for part in parts if not len(search(Asked(part), limit=1, hurry=True)))

    def complete(self, query: str, at: int) -> Completion:
        """Say what may be written in a query where the cursor stands, `at` characters from its start."""
        from .queries.completing import complete

        return complete(query, at, values=self._tools.values)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Give the saved searches by name, with how many articles answer each now, and unread ones."""
        from .personal.saved_searches import SavedSearch, queries

        with self._connections.reading() as db:
            kept = queries(db)
        return tuple(SavedSearch(name, query, *self._counts(query)) for name, query in kept.items())

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name, in the place of one that has the name. Raises QueryError."""
        from .personal.saved_searches import save
        from .queries.parser import parse

        parse(query, today=_today())
        with self._connections.writing() as db:
            save(db, name, query)

    def remove_search(self, name: str) -> None:
        """Keep a query no longer. Raises NotInLibrary."""
        from .personal.saved_searches import remove

        with self._connections.writing() as db:
            remove(db, name)

    def _counts(self, query: str) -> tuple[int | None, int | None]:
        from .queries.conditions import condition

        try:
            sql, values = condition(self._understood(query).query, self._find)
        except QueryError:
            return None, None
        with self._connections.reading() as db:
            found = db.execute(f"SELECT count(*), sum(NOT read) FROM articles WHERE {sql}", values).fetchone()
        return found[0], found[1] or 0

    def _ids(self, asked: Asked, *, limit: int | None = None) -> array[int]:
        from .queries.conditions import condition
        from .sqlite.orders import IN_ORDER, ORDER_BY

        if asked.order == "relevance":
            limit = None
        sql, values = condition(asked.query, self._find if limit is None else self._find_words)
        order = ORDER_BY.get(asked.order or "", IN_ORDER)
        sql = f"SELECT id FROM articles WHERE {sql} ORDER BY {order} LIMIT ?"
        with self._connections.reading() as db:
            found = db.execute(sql, (*values, -1 if limit is None else limit))
            ids = array("q", (article_id for (article_id,) in found))
        if asked.order == "relevance":
            return array("q", self._tools.search.by_relevance(asked.query, ids))
        return ids

    def _find(self, words: Words) -> Found | None:
        return self._tools.search.find(words)

    def _find_words(self, words: Words) -> Found | None:
        """Leave it to SQL to look for a phrase, article after article."""
        found = self._tools.search.find(words, loosely=words.phrase)
        if found is None or not words.phrase:
            return found
        holding, unknown = found
        return (), (*holding, *unknown)

    def _understood(self, query: str, *, typing: bool = False) -> Asked:
        # The list of all articles, which the reader opens on, asks for no query: its language can wait.
        from .personal.saved_searches import queries
        from .queries.parser import parse

        saved = None
        if "saved:" in query.lower():
            with self._connections.reading() as db:
                saved = queries(db)
        return parse(query, today=_today(), typing=typing, saved=saved)


def _today() -> date:
    return datetime.now().astimezone().date()

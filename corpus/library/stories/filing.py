"""Writing down which articles are of which story, and what it is called; only what changes is written."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from corpus.article import Origin

from ..sqlite.written import as_json
from ..text import pad
from .folding import holding, mark_copies, with_copies
from .groups import Pair

_AMONG = "(SELECT value FROM json_each(?))"
_BEFORE = f"SELECT article_id, story_id FROM story_articles WHERE article_id IN {_AMONG}"
_ROWS = f"SELECT id, title, title_origin, source FROM articles WHERE id IN {_AMONG}"
_FILED = "INSERT INTO story_articles VALUES (?, ?) ON CONFLICT DO UPDATE SET story_id = excluded.story_id"
_COUNTED = f"""
UPDATE stories SET articles = (SELECT count(*) FROM story_articles WHERE story_id = stories.id)
WHERE id IN {_AMONG}
"""
_FORGOTTEN = f"DELETE FROM stories WHERE articles = 0 AND id IN {_AMONG}"


def file_stories(
    db: sqlite3.Connection,
    stories: Sequence[Sequence[int]],
    kinships: Mapping[Pair, float],
    *,
    around: set[int],
    touched: Mapping[int, int],
) -> None:
    """File the articles `around` under these stories, those in none under none.

    `stories` are groups of articles that are folded under none; `touched` gives by article, folded ones too,
    under which it is. A story keeps its number where it can.
    """
    before = dict(db.execute(_BEFORE, (as_json({*around, *touched}),)).fetchall())
    names = _Names(db, kinships, around)
    alone = around.difference(*stories)
    db.execute(f"DELETE FROM story_articles WHERE article_id IN {_AMONG}", (as_json(alone),))
    numbers = []
    for group, number in zip(stories, _numbers(stories, before), strict=True):
        story = _named(db, number, names.of(group))
        moved = [
            article for holder in group if before.get(holder) != story for article in with_copies(db, holder)
        ]
        new = [article for article, holder in touched.items() if holder in group]
        db.executemany(_FILED, ((article, story) for article in {*moved, *new}))
        numbers.append(story)
    looked_at = as_json({*before.values(), *numbers})
    db.execute(_COUNTED, (looked_at,))
    db.execute(_FORGOTTEN, (looked_at,))
    _mark_copies(db, touched)


def _numbers(found: Sequence[Sequence[int]], before: Mapping[int, int]) -> list[int | None]:
    """Give each group the number of the story that most of it was in; None if that is another group's."""
    shares = Counter(
        (place, before[article])
        for place, group in enumerate(found)
        for article in group
        if article in before
    )
    numbers: list[int | None] = [None] * len(found)
    for (place, story), _ in sorted(shares.items(), key=lambda share: (-share[1], share[0][1], share[0][0])):
        if numbers[place] is None and story not in numbers:
            numbers[place] = story
    return numbers


class _Names:
    """Names for stories: the headline of the article that is most like all others."""

    def __init__(self, db: sqlite3.Connection, kinships: Mapping[Pair, float], around: Iterable[int]) -> None:
        self._kinships = kinships
        self._rows = {row[0]: row[1:] for row in db.execute(_ROWS, (as_json(around),))}

    def of(self, group: Sequence[int]) -> str:
        """Name a story."""
        central = max(group, key=lambda article: self._centrality(article, group))
        return self._rows[central][0] or "(no headline)"

    def _centrality(self, article: int, group: Collection[int]) -> tuple[bool, float, str]:
        """Rank an article as the one that names its story; one with a headline of its own comes first."""
        pairs = ((min(article, other), max(article, other)) for other in group)
        alike = sum(self._kinships.get(pair, 0.0) for pair in pairs)
        title, origin, source = self._rows[article]
        return bool(title) and origin == Origin.FILE.value, round(alike, 9), source


def _named(db: sqlite3.Connection, story: int | None, name: str) -> int:
    """Name a story, a new one where it has no number; give its number."""
    known = db.execute("SELECT name FROM stories WHERE id = ?", (story,)).fetchone()
    if known == (name,) and story is not None:
        return story
    if story is None:
        row = db.execute(
            "INSERT INTO stories (name, articles) VALUES (?, 0) RETURNING id", (name,)
        ).fetchone()
        story = int(row[0])
    else:
        db.execute("UPDATE stories SET name = ? WHERE id = ?", (name, story))
    # Names before this one stay: somebody may remember the story by them.
    db.execute("INSERT INTO story_names (story_id, folded) VALUES (?, ?)", (story, pad(name)))
    return story


def _mark_copies(db: sqlite3.Connection, touched: Mapping[int, int]) -> None:
    several = holding(db, set(touched.values()))
    alone = [article for article, holder in touched.items() if holder not in several]
    db.execute(f"DELETE FROM copies WHERE article_id IN {_AMONG}", (as_json(alone),))
    for holder in sorted(several):
        mark_copies(db, holder, [article for article, its in touched.items() if its == holder])

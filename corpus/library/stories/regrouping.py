"""Parting the articles around touched ones into stories anew; a story keeps its number as long as it can."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from corpus.article import Origin

from ..sqlite.written import as_json
from ..text import pad
from .groups import ALIKE, Pair, groups

_MOST = 400
"""Articles that are parted anew at a time."""
_NEVER = -1000.0
"""Kinship of articles that a person has kept apart: no average makes up for it."""

_AMONG = "(SELECT value FROM json_each(?))"
_RELATIVES = f"SELECT DISTINCT other_id FROM kinships WHERE article_id IN {_AMONG} AND kinship >= {ALIKE}"
_FELLOWS = f"""
SELECT article_id FROM story_articles WHERE story_id IN (
    SELECT story_id FROM story_articles WHERE article_id IN {_AMONG})
"""
_KINSHIPS = f"""
SELECT article_id, other_id, kinship FROM kinships WHERE article_id IN {_AMONG} AND article_id < other_id
"""
_COPIED = f"SELECT article_id, other_id FROM kinships WHERE article_id IN {_AMONG} AND copied"
_APART = f"""
SELECT one.id, two.id FROM articles AS one JOIN kept_apart USING (source)
JOIN articles AS two ON two.source = other WHERE one.id IN {_AMONG} AND one.id < two.id
"""
_ROWS = f"SELECT id, title, title_origin, moment, source FROM articles WHERE id IN {_AMONG}"


def regroup(db: sqlite3.Connection, touched: Iterable[int]) -> None:
    """Part all that is connected with the touched articles into stories; call it inside a transaction."""
    around = _around(db, touched)
    among = as_json(sorted(around))
    kinships: dict[Pair, float] = {
        (one, other): alike for one, other, alike in db.execute(_KINSHIPS, (among,)) if other in around
    }
    apart = {(one, other): _NEVER for one, other in db.execute(_APART, (among,)) if other in around}
    found = [group for group in groups(sorted(around), kinships | apart) if len(group) > 1]
    before = dict(
        db.execute(f"SELECT article_id, story_id FROM story_articles WHERE article_id IN {_AMONG}", (among,))
    )
    rows = {row[0]: row[1:] for row in db.execute(_ROWS, (among,))}
    db.execute(f"DELETE FROM story_articles WHERE article_id IN {_AMONG}", (among,))
    for group, story in zip(found, _numbers(found, before), strict=True):
        central = max(group, key=lambda article: _centrality(article, group, kinships, rows))
        _keep(db, story, rows[central][0] or "(no headline)", group)
    _forget_empty(db, set(before.values()))
    _mark_copies(db, around, rows)


def _around(db: sqlite3.Connection, touched: Iterable[int]) -> set[int]:
    """Give the touched articles, all that are connected with them through alike ones, and their fellows."""
    around: set[int] = set()
    edge = set(touched)
    while edge:
        around |= edge
        fellows = {article for (article,) in db.execute(_FELLOWS, (as_json(sorted(edge)),))}
        if len(around) < _MOST:
            fellows |= {article for (article,) in db.execute(_RELATIVES, (as_json(sorted(edge)),))}
        edge = fellows - around
    return around


def _numbers(found: Sequence[tuple[int, ...]], before: dict[int, int]) -> list[int | None]:
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


def _centrality(
    article: int, group: Sequence[int], kinships: dict[Pair, float], rows: dict[int, tuple[str, ...]]
) -> tuple[bool, float, str]:
    """Rank an article as the one that names its story: with a headline of its own, most like all others."""
    alike = sum(kinships.get((min(article, other), max(article, other)), 0.0) for other in group)
    title, origin, _, source = rows[article]
    return bool(title) and origin == Origin.FILE.value, round(alike, 9), source


def _keep(db: sqlite3.Connection, story: int | None, name: str, group: Sequence[int]) -> None:
    known = db.execute("SELECT name FROM stories WHERE id = ?", (story,)).fetchone()
    if known:
        db.execute("UPDATE stories SET name = ?, articles = ? WHERE id = ?", (name, len(group), story))
    else:
        story = db.execute(
            "INSERT INTO stories (name, articles) VALUES (?, ?) RETURNING id", (name, len(group))
        ).fetchone()[0]
    if known != (name,):
        # Names before this one stay: somebody may remember the story by them.
        db.execute("INSERT INTO story_names (story_id, folded) VALUES (?, ?)", (story, pad(name)))
    db.executemany("INSERT INTO story_articles VALUES (?, ?)", ((article, story) for article in group))


def _forget_empty(db: sqlite3.Connection, stories: set[int]) -> None:
    db.execute(
        f"DELETE FROM stories WHERE id IN {_AMONG}"
        " AND NOT EXISTS (SELECT 1 FROM story_articles WHERE story_id = stories.id)",
        (as_json(sorted(stories)),),
    )


def _mark_copies(db: sqlite3.Connection, around: set[int], rows: dict[int, tuple[str, ...]]) -> None:
    """Mark each near copy as one of the first article that has its text; those without a date come last."""
    among = as_json(sorted(around))
    same: dict[int, set[int]] = {}
    for one, other in db.execute(_COPIED, (among,)):
        if other in around:
            same.setdefault(one, set()).add(other)
    originals: dict[int, int] = {}
    for article in sorted(same, key=lambda article: (rows[article][2] or "~", rows[article][3])):
        first = (other for other in originals if other in same[article] and originals[other] == other)
        originals[article] = next(first, article)
    db.execute(f"DELETE FROM copies WHERE article_id IN {_AMONG}", (among,))
    db.executemany(
        "INSERT INTO copies VALUES (?, ?)",
        ((article, original) for article, original in originals.items() if article != original),
    )

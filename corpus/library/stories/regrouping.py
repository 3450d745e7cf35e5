"""Parting the articles around touched ones into stories anew, by how alike they are on average."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from ..sqlite.written import as_json
from .filing import file_stories
from .folding import holders, holding
from .groups import ALIKE, Pair, groups

_MOST = 100
"""Articles from which on no further ones are parted anew at a time, but the rest of their stories."""
_NEVER = -1000.0
"""Kinship of articles that a person has kept apart: no average makes up for it."""

_AMONG = "(SELECT value FROM json_each(?))"
_RELATIVES = f"""
SELECT other_id FROM kinships WHERE article_id IN {_AMONG} AND kinship >= {ALIKE}
GROUP BY other_id ORDER BY max(kinship) DESC, other_id
"""
_FELLOWS = f"""
SELECT article_id FROM story_articles WHERE story_id IN (
    SELECT story_id FROM story_articles WHERE article_id IN {_AMONG})
AND NOT EXISTS (SELECT 1 FROM folded WHERE folded.article_id = story_articles.article_id)
"""
_KINSHIPS = f"""
SELECT article_id, other_id, kinship FROM kinships WHERE article_id IN {_AMONG} AND article_id < other_id
"""
_APART = f"""
SELECT one.id, two.id, {_NEVER} FROM articles AS one JOIN kept_apart USING (source)
JOIN articles AS two ON two.source = other WHERE one.id IN {_AMONG} AND one.id < two.id
"""


def regroup(db: sqlite3.Connection, touched: Iterable[int]) -> None:
    """Part all that is connected with the touched articles into stories; call it inside a transaction.

    An article that is folded goes where the one goes that holds its fold.
    """
    held = holders(db, touched)
    around = _around(db, held)
    kinships = _between(db, _KINSHIPS, around)
    apart = _between(db, _APART, around)
    several = holding(db, around)
    found = groups(sorted(around), kinships | apart)
    stories = [group for group in found if len(group) > 1 or several.issuperset(group)]
    file_stories(db, stories, kinships, around=around, touched=held)


def _around(db: sqlite3.Connection, held: Mapping[int, int]) -> set[int]:
    """Give those that hold the touched ones, all that are connected with them, and all fellows in a story.

    Connected ones are sought until there are `_MOST`, the most alike first.
    """
    around: set[int] = set()
    edge = set(held.values()).union(_asked(db, _FELLOWS, {*held, *held.values()}))
    while edge:
        around |= edge
        relatives = [other for other in _asked(db, _RELATIVES, edge) if other not in around]
        nearest = relatives[: max(0, _MOST - len(around))]
        edge = {*nearest, *_asked(db, _FELLOWS, nearest)} - around
    return around


def _asked(db: sqlite3.Connection, asked: str, articles: Iterable[int]) -> list[int]:
    return [article for (article, *_) in db.execute(asked, (as_json(sorted(articles)),))]


def _between(db: sqlite3.Connection, asked: str, around: set[int]) -> dict[Pair, float]:
    rows = db.execute(asked, (as_json(sorted(around)),))
    return {(one, other): value for one, other, value in rows if other in around}

"""Writing down what tells each article, and finding the articles that tell something like it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np

from ..sqlite.moments import day_of
from ..sqlite.written import as_json
from ..text import words
from .copies import pack as pack_sketch
from .copies import shingles, sketch
from .copies import unpack as unpack_sketch
from .days_told import days_told
from .figures import telling_figures
from .folding import unfold
from .likeness import FAR, Weighed
from .rarity import Words
from .traits import Traits, beginning, capitalised, numbered, pack, traits_of, unpack, words_of

_TELLING = 20
"""Words by which an article is found, its heaviest."""
_CANDIDATES = 24
"""Articles that are compared with a new one."""
_OF_A_WORD = 40
"""Articles before it, and after it, that are looked at for one word; what so many share tells little."""
_SHARED = 0.1
"""How heavy the words are together that a candidate shares at least; those of one event share thrice that."""
_NO_DAY = 0

_TEXT = "SELECT title, moment, body FROM articles JOIN texts ON article_id = id WHERE id = ?"
_NAMES = "SELECT name FROM appearances JOIN entities ON entities.id = entity_id WHERE article_id = ?"
_TOLD_BEFORE = "SELECT day, words, sketch, counted FROM traits WHERE article_id = ?"
_KNOWN = """
SELECT article_id, day, words, sketch FROM traits
WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id
"""
_OF_WORD = "SELECT article_id FROM telling_words WHERE word = ?1 AND day"
_LATEST = "ORDER BY day DESC, article_id DESC LIMIT ?5"
_NEAR = f"""
SELECT * FROM ({_OF_WORD} BETWEEN ?2 AND ?3 {_LATEST}) UNION ALL SELECT * FROM ({_OF_WORD} = ?3 + 1 {_LATEST})
UNION ALL SELECT * FROM ({_OF_WORD} BETWEEN ?3 + 2 AND ?4 {_LATEST})
UNION ALL SELECT * FROM ({_OF_WORD} = 0 AND ?2 > 0 {_LATEST})
"""
"""Articles with a word: of the days up to one, of the next day, of those after it, and undated ones."""


@dataclass(frozen=True, slots=True)
class Described:
    """An article's number, what tells it, and the sketch of its text."""

    id: int
    traits: Traits
    sketch: Words


def describe(db: sqlite3.Connection, article_id: int) -> Described | None:
    """Find what tells a kept article; None if it is gone."""
    row = db.execute(_TEXT, (article_id,)).fetchone()
    if row is None:
        return None
    title, moment, text = row
    body = beginning(json.loads(text))
    names = chain(capitalised(body), (name for (name,) in db.execute(_NAMES, (article_id,))))
    day = day_of(moment) if len(moment) >= len("2025-04-09") else None
    row_of_words = numbered(words(body))
    traits = traits_of(
        title,
        row_of_words,
        names=names,
        figures=telling_figures(f"{title or ''}\n{body}"),
        day=day or None,
        told=days_told(f"{title or ''}\n{body}", day or None),
    )
    return Described(article_id, traits, sketch(shingles(row_of_words)))


def record(db: sqlite3.Connection, described: Iterable[Described]) -> tuple[list[Described], set[int]]:
    """Write down what tells some articles.

    Gives those to compare anew, and the numbers of all whose stories that may change.
    """
    changed: dict[int, Described] = {}
    touched, heirs = set[int](), set[int]()
    for article in described:
        touched.add(article.id)
        packed = (article.traits.day, pack(article.traits), pack_sketch(article.sketch))
        before = db.execute(_TOLD_BEFORE, (article.id,)).fetchone()
        # A decision on who is who seldom changes what tells an article, and may touch thousands.
        if before is None or before[:-1] != packed:
            changed[article.id] = article
            holder, heir = withdraw(db, article.id)
            touched |= {other for other in (holder, heir) if other is not None}
            heirs |= {heir} if heir is not None else set()
            was_counted = before is not None and before[-1]
            db.execute(
                "INSERT OR REPLACE INTO traits VALUES (?, ?, ?, ?, ?)", (article.id, *packed, was_counted)
            )
    return [*changed.values(), *known(db, heirs - changed.keys())], touched


def known(db: sqlite3.Connection, ids: Iterable[int]) -> list[Described]:
    """Give some articles as they were written down, in number order."""
    rows = db.execute(_KNOWN, (as_json(ids),)).fetchall()
    return [Described(number, unpack(told, day), unpack_sketch(cut)) for number, day, told, cut in rows]


def withdraw(db: sqlite3.Connection, article_id: int) -> tuple[int | None, int | None]:
    """Take back how an article was found, compared and folded; give what `unfold` does."""
    row = db.execute("SELECT words, day FROM traits WHERE article_id = ?", (article_id,)).fetchone()
    if row is None:
        return None, None
    packed, day = row
    db.executemany(
        "DELETE FROM telling_words WHERE word = ? AND day = ? AND article_id = ?",
        ((word, day or _NO_DAY, article_id) for word in words_of(packed).tolist()),
    )
    others = db.execute("SELECT other_id FROM kinships WHERE article_id = ?", (article_id,)).fetchall()
    db.executemany(
        "DELETE FROM kinships WHERE article_id = ? AND other_id = ?",
        ((other, article_id) for (other,) in others),
    )
    db.execute("DELETE FROM kinships WHERE article_id = ?", (article_id,))
    return unfold(db, article_id)


def make_findable(db: sqlite3.Connection, article: Described, weighed: Weighed) -> None:
    """List an article under its heaviest words."""
    day = article.traits.day or _NO_DAY
    db.executemany(
        "INSERT OR IGNORE INTO telling_words VALUES (?, ?, ?)",
        sorted((word, day, article.id) for word in _heaviest(weighed)),
    )


def candidates(db: sqlite3.Connection, article: Described, weighed: Weighed) -> tuple[int, ...]:
    """Give the articles of about its days that share most of an article's heaviest words, in number order.

    Of those that share as much, the latest: so none is asked for over and over.
    """
    day = article.traits.day
    days = (0, 10**7, 10**7) if day is None else (day - FAR + 1, day, day + FAR - 1)
    shared: defaultdict[int, float] = defaultdict(float)
    for word, weight in _heaviest(weighed).items():
        for (other,) in db.execute(_NEAR, (word, *days, _OF_A_WORD)):
            shared[other] += weight
    shared.pop(article.id, None)
    near = sorted((-weight, -other) for other, weight in shared.items() if weight >= _SHARED)
    return tuple(sorted(-other for _, other in near[:_CANDIDATES]))


def _heaviest(weighed: Weighed) -> dict[int, float]:
    """Give the heaviest words of the one article that was weighed, with their weights."""
    places = np.argsort(-weighed.whole, kind="stable")[:_TELLING]
    return dict(zip(weighed.words[places].tolist(), weighed.whole[places].tolist(), strict=True))

"""A library that speaks of a whole crowd: some articles, and in them far more names than they have words.

What the articles hold by themselves comes through the library's door. The crowd, and topics and stories about
it, are written into the tables as if the articles held them too: seconds, where reading would take hours.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpus.annotate import lists
from corpus.library import Library
from corpus.library.text import pad, plain
from tests.benchmarks.articles import articles
from tests.benchmarks.jumping.crowd import DAYS, Named
from tests.benchmarks.peers.dateline import ready

_AT_ONCE = 500
_ABOUT = 10
"""One in so many of the crowd has a topic and a story of its own."""

_ENTITY = """
INSERT INTO entities (id, key, name, kind, family, mentions, own, articles)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)
"""
_NAME = "INSERT INTO names (id, entity_id, name, folded, shown, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?5)"


def write_library(folder: Path, named: Sequence[Named], *, of: int, seed: int = 0) -> None:
    """Make a library of so many articles that speak of the crowd."""
    with Library(folder) as library:
        written = (ready(one, number) for number, one in enumerate(articles(of, seed=seed)))
        while some := list(islice(written, _AT_ONCE)):
            library.keep_all(some)
        with library._connections.writing() as db:
            _write_names(db, named)
            _write_topics(db, named, random.Random(f"topics {seed}"))
        library.catch_up()


def _write_names(db: sqlite3.Connection, named: Sequence[Named]) -> None:
    told = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY moment DESC, id")]
    first, name_id = (
        db.execute(f"SELECT max(id) + 1 FROM {table}").fetchone()[0] for table in ("entities", "names")
    )
    for number, one in enumerate(named, first):
        key = f"{one.kind}:{one.names[0].lower()}#{number}"
        family = plain(one.family) or None
        articles = 1 + one.mentions // 3
        db.execute(_ENTITY, (number, key, one.names[0], one.kind, family, one.mentions, articles))
        for name in one.names:
            db.execute(_NAME, (name_id, number, name, pad(name), one.mentions))
            name_id += 1
        lately = told[one.days * (len(told) - 1) // DAYS]
        db.execute("INSERT INTO appearances VALUES (?, ?, ?, ?)", (number, lately, one.mentions, name_id - 1))


def _write_topics(db: sqlite3.Connection, named: Sequence[Named], chance: random.Random) -> None:
    for story, (topic, told, mentions) in enumerate(_told(named, chance), 1):
        db.execute(
            "INSERT OR IGNORE INTO topics (name, folded, mentions, articles) VALUES (?1, ?2, ?3, ?3)",
            (topic, pad(topic), mentions),
        )
        db.execute("INSERT INTO stories VALUES (?, ?, ?)", (story, told, 1 + mentions % 40))
        db.execute("INSERT INTO story_names (story_id, folded) VALUES (?, ?)", (story, pad(told)))


def _told(named: Sequence[Named], chance: random.Random) -> Iterator[tuple[str, str, int]]:
    """Give a topic, a story's name, and how often the two are told of."""
    concepts = sorted(set(lists.aliases("concepts").values()))
    for one in named[::_ABOUT]:
        about, other = chance.sample(concepts, 2)
        where = chance.choice(named).names[0]
        yield (
            f"{one.names[0].split()[-1]} {about}",
            f"{one.names[0]} on {other} after {where} {about}",
            one.mentions,
        )

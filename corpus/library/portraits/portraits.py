"""What the articles tell of an entity beside naming it: its roles, its months, and what was said of it.

A role is what stands right before the name ("Acting President Han") or after it, between commas ("Halvorsen,
chair of the harbour board,"), if it holds a word for an office; it is kept as it is written, with the days of
the first and the last article that has it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..queries.listing import IN_ORDER
from ..spoken_of.standing import GROUP

_MOST_READ = 400
"""Articles whose text is read for roles, the latest."""

_MOST_SAID = 50

_OFFICES = (
    "president|premier|chancellor|minister|secretary|mayor|governor|senator|congressman|congresswoman|deputy"
    "|ambassador|envoy|commissioner|chair|chairman|chairwoman|chairperson|chief|head|director|executive|officer"
    "|founder|leader|spokesman|spokeswoman|spokesperson|judge|justice|prosecutor|attorney|general|admiral"
    "|colonel|captain|king|queen|prince|princess|pope|bishop|professor|economist|analyst|lawyer|coach|editor"
    "|treasurer|speaker|lawmaker|candidate|owner|manager|ceo|cfo|negotiator|adviser|advisor|researcher|engineer"
)
_BEFORE = re.compile(
    rf"((?:[A-Z][\w’'.-]*\s+(?:(?:of|for|and|the)\s+){{0,2}}){{0,4}}(?:(?i:{_OFFICES}))\s+)$"
)
_AFTER = re.compile(
    r",\s+((?:(?:the|a|an|its|former|acting)\s+)?[^,.;:“”\"]{0,50}?"
    rf"\b(?i:{_OFFICES})\b[^,.;:“”\"]{{0,40}})[,.]"
)
_OPENING = re.compile(
    r"^.*\b(?:on|in|at|by|for|with|from|to|but|and|when|while|after|before|as|if|that|then|the|a|an|his|her|their"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[A-Z]\w+ly)\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""What a sentence begins with before a role: "On Monday President Han"."""

_CLAUSE = re.compile(r"(?:who|whom|whose|which|that|when|where|and|but|as|after|before)\b")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her)\s+", re.IGNORECASE)

_MENTIONS = f"""
SELECT coalesce(published, ''), body, paragraph, start, "end" FROM
(SELECT id, moment, published FROM articles WHERE id IN
    (SELECT article_id FROM appearances WHERE entity_id IN ({GROUP})) ORDER BY {IN_ORDER} LIMIT ?2) AS read
JOIN texts ON texts.article_id = read.id JOIN mentions ON mentions.article_id = read.id
JOIN names ON names.id = name_id WHERE names.entity_id IN ({GROUP})
"""

_MONTHS = f"""
SELECT substr(published, 1, 7), count(*) FROM articles WHERE length(published) >= 7 AND id IN
(SELECT article_id FROM appearances WHERE entity_id IN ({GROUP})) GROUP BY 1 ORDER BY 1
"""

_SAID_OF = f"""
SELECT DISTINCT articles.id, quotes.text, coalesce(quotes.speaker, '') FROM mentions
JOIN names ON names.id = name_id
JOIN quotes ON quotes.article_id = mentions.article_id AND quotes.paragraph = mentions.paragraph
    AND quotes.start <= mentions.start AND mentions."end" <= quotes."end"
JOIN articles ON articles.id = mentions.article_id
WHERE names.entity_id IN ({GROUP}) AND (quotes.entity_id IS NULL OR quotes.entity_id NOT IN ({GROUP}))
ORDER BY {IN_ORDER.replace("id", "articles.id")}, quotes.position LIMIT {_MOST_SAID}
"""


@dataclass(frozen=True, slots=True)
class Role:
    """What an entity is called to be, in how many mentions, and the first and last day of it, if known."""

    words: str
    times: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """Roles, most often first; (month, articles) for each month with any, as "2025-04"; quotes of others.

    A quote is (article, words, speaker), the latest first; the speaker may be unknown.
    """

    roles: tuple[Role, ...] = ()
    months: tuple[tuple[str, int], ...] = ()
    said_of: tuple[tuple[int, str, str], ...] = ()


def portrait(db: sqlite3.Connection, key: str) -> Portrait:
    """Give the portrait of the entity of this key; an empty one if there is none."""
    row = db.execute("SELECT id FROM entities WHERE key = ?", (key,)).fetchone()
    if row is None:
        return Portrait()
    return Portrait(
        roles=_roles(db, row[0]),
        months=tuple(db.execute(_MONTHS, row).fetchall()),
        said_of=tuple(db.execute(_SAID_OF, row).fetchall()),
    )


def _roles(db: sqlite3.Connection, entity_id: int) -> tuple[Role, ...]:
    times: Counter[str] = Counter()
    days: dict[str, list[str]] = {}
    for published, body, paragraph, start, end in db.execute(_MENTIONS, (entity_id, _MOST_READ)):
        paragraphs = json.loads(body)
        if paragraph < len(paragraphs):
            for role in roles_at(paragraphs[paragraph], start, end):
                times[role] += 1
                days.setdefault(role, []).extend([published[:10]] if published else [])
    return tuple(
        Role(words, often, min(days[words], default=""), max(days[words], default=""))
        for words, often in times.most_common(12)
    )


def roles_at(text: str, start: int, end: int) -> Iterator[str]:
    """Give the roles that stand beside the words from `start` to `end`."""
    if before := _BEFORE.search(text, max(0, start - 80), start):
        yield _OPENING.sub("", " ".join(before[1].split()))
    if (after := _AFTER.match(text, end)) and not _CLAUSE.match(after[1]):
        yield _ARTICLE.sub("", " ".join(after[1].split()))

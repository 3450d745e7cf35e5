"""Which articles a decision changes, and changing them: only those, and in one transaction with it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from corpus.article import Article

from ..articles.store import log_change
from ..spoken_of import entities
from ..text import pad
from .correction import EntityCorrection, Verb
from .found import found_in, remember
from .overlay import Overlay

_GROUP = """
(SELECT own.id FROM entities AS own LEFT JOIN entities AS shown ON shown.id = own.stands_for
WHERE own.key = ?1 OR shown.key = ?1)
"""

_SPEAKING_OF = f"""
SELECT article_id FROM appearances WHERE entity_id IN {_GROUP}
UNION SELECT article_id FROM quotes WHERE entity_id IN {_GROUP}
"""

_STAND_INS = """
SELECT own.key FROM entities AS own JOIN entities AS shown ON shown.id = own.stands_for WHERE shown.key = ?
"""

_CALLING = """
SELECT article_id FROM appearances WHERE entity_id IN (SELECT entity_id FROM names WHERE folded = ?1)
UNION SELECT article_id FROM quotes WHERE entity_id IN (SELECT entity_id FROM names WHERE folded = ?1)
"""

_CORRECTED = "SELECT article_id FROM corrected_articles WHERE subject = ?"
_AT_ONCE = 250
"""Articles that are shown anew together: more of them would fill the memory."""
_ARTICLE = "SELECT source, body FROM articles JOIN texts ON article_id = id WHERE id = ?"


def with_stand_ins(
    db: sqlite3.Connection, corrections: Iterable[EntityCorrection]
) -> Iterator[EntityCorrection]:
    """Give decisions, and the same on bare names that stand for whom they part or hide.

    Such a name is shown as that person, so that is whom the decision meant.
    """
    for correction in corrections:
        yield correction
        who = correction.who
        if who and correction.verb in (Verb.SPLIT, Verb.HIDE):
            for (key,) in db.execute(_STAND_INS, (who.key,)).fetchall():
                if correction.to is None or correction.to.key != key:
                    yield replace(correction, who=replace(who, key=key))


def corrected(db: sqlite3.Connection, subject: str) -> set[int]:
    """Give the articles that what stands on a subject has changed."""
    return set(_ids(db, _CORRECTED, subject))


def concerned(db: sqlite3.Connection, correction: EntityCorrection) -> set[int]:
    """Give the articles that a decision may change as they are shown now; all that have its words for ADD."""
    match correction.verb:
        case Verb.NEVER:
            return set(_ids(db, _CALLING, pad(correction.words)))
        case Verb.DIFFERENT | Verb.UNSURE | Verb.ADD:
            return set()
    key = correction.who.key if correction.who else ""
    return set(chain(_ids(db, _SPEAKING_OF, key), _ids(db, _CORRECTED, f"{Verb.HIDE}\t{key}")))


def lay_anew(db: sqlite3.Connection, articles: Iterable[int], overlay: Overlay) -> None:
    """Show these articles as the decisions now say; call it inside a transaction."""
    waiting = iter(articles)
    while some := tuple(islice(waiting, _AT_ONCE)):
        told = []
        for article_id in some:
            row = db.execute(_ARTICLE, (article_id,)).fetchone()
            if row is None:
                continue
            article = Article(source=row[0], body=tuple(json.loads(row[1])))
            found = found_in(db, article_id)
            laid = overlay.lay(found, source=article.source, body=article.body)
            remember(db, article_id, found, laid)
            log_change(db, article_id)
            told.append((article_id, article, laid.annotations))
        entities.replace(db, told)


def _ids(db: sqlite3.Connection, question: str, value: str) -> Iterator[int]:
    return (article_id for (article_id,) in db.execute(question, (value,)))

"""The entity that somebody means by a name, never guessed, and the key of one that is new."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable

from corpus.article import Entity, Kind
from corpus.errors import Ambiguous, NotInLibrary

from ..results import Suggestion
from ..text import asked, fold, pad

_MOST = 8
"""Candidates that a message names."""

_BY_NAME = """
SELECT DISTINCT shown.key, shown.name, shown.kind, shown.mentions, shown.articles
FROM names JOIN entities AS own ON own.id = names.entity_id
JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
WHERE folded = ? ORDER BY shown.mentions DESC, shown.key
"""

_Candidate = tuple[str, str, str, int, int]


def find(
    db: sqlite3.Connection,
    typed: str,
    *,
    kind: Kind | None = None,
    jump: Callable[[str], tuple[Suggestion, ...]],
) -> Entity:
    """Give the one entity of this key or name, the order of whose words does not matter.

    `jump` suggests entities for letters. Raises NotInLibrary, or Ambiguous with the candidates.
    """
    row = db.execute("SELECT key, name, kind FROM entities WHERE key = ?", (typed,)).fetchone()
    if row:
        return Entity(key=row[0], name=row[1], kind=Kind(row[2]))
    near = [one for one in jump(typed) if kind in (None, one.kind)]
    bearers = [one for one in _named(db, typed) if kind in (None, one[2])]
    bearers = bearers or [_candidate(one) for one in near if _is_named(one, typed)]
    if len(bearers) == 1:
        key, name, found, *_ = bearers[0]
        return Entity(key=key, name=name, kind=Kind(found))
    if bearers:
        raise Ambiguous(f"“{typed}” may be {_listed(bearers)}; give its whole name or its key")
    advice = f"; did you mean {_listed([_candidate(one) for one in near])}?" if near else ""
    raise NotInLibrary(
        f"no person, organisation, place, event or law in the library is named “{typed}”{advice}"
    )


def named(db: sqlite3.Connection, name: str, kind: Kind) -> Entity:
    """Give the entity of this kind that is shown by this name, or a new one. Raises Ambiguous.

    A bare family name is nobody in particular, so that what a person decides on is never taken for one.
    """
    shown = [
        one for one in _named(db, name) if one[2] == kind and pad(one[1]) == pad(name) and not is_bare(one[0])
    ]
    if len(shown) > 1:
        raise Ambiguous(f"“{name}” may be {_listed(shown)}; give its key")
    if shown:
        return Entity(key=shown[0][0], name=shown[0][1], kind=kind)
    return Entity(key=new_key(name, kind), name=name, kind=kind)


def is_bare(key: str) -> bool:
    """Say whether a key is that of a family name whose bearer no article introduces."""
    return key.endswith("?")


def new_key(name: str, kind: Kind) -> str:
    """Make the key of a name: for a person in no order and without hyphens, as names are compared."""
    folded = " ".join(re.sub("[\u0300-\u036f]", "", fold(name)).split())
    if kind is Kind.PERSON:
        words = (re.sub("[-‐‑.']", "", word) for word in folded.split())
        folded = " ".join(sorted(filter(None, words))) or folded
    return f"{kind.lower()}:{folded}"


def _named(db: sqlite3.Connection, name: str) -> list[_Candidate]:
    return db.execute(_BY_NAME, (pad(name),)).fetchall() if pad(name).strip() else []


def _is_named(one: Suggestion, typed: str) -> bool:
    """Say whether one of the names has these words, in any order, parted by spaces or hyphens or not."""
    return any(
        sorted(asked(name)) == sorted(asked(typed)) or "".join(asked(name)) == "".join(asked(typed))
        for name in (one.name, *one.aliases)
    )


def _candidate(one: Suggestion) -> _Candidate:
    return one.key, one.name, one.kind.value if one.kind else "", one.mentions, one.articles


def _listed(found: list[_Candidate]) -> str:
    said = [f"{name} ({key}; articles: {articles})" for key, name, _, _, articles in found[:_MOST]]
    return ", ".join(said) + (f" and {len(found) - _MOST} more" if len(found) > _MOST else "")

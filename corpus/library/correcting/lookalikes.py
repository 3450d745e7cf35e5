"""Entities that look alike and may be one: offered to a person, never merged by what they look like.

Names are compared only where they share something telling: the skeleton of their consonants (which the ways
of writing a foreign name keep), a family name with initials that agree, an acronym and the words it stands
for, or their first letters. Each finding says why, so that a person can judge it.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from corpus.article import Entity, Kind

from ..text import plain
from .correction import EntityCorrection, Verb

_MOST = 20_000
"""Entities that are compared, the most mentioned: those that a person would miss."""

_CROWD = 60
"""Entities that share something from which on it tells nothing."""

_ALIKE = 0.8
"""Likeness of two names from which on one may be the other mistyped."""

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "du", "des"})

_SAME_SOUND = (
    (r"[ijy]+$", ""), (r"ph", "f"), (r"x", "ks"), (r"ck|q", "k"), (r"[cg](?=[kh])", ""), (r"[gc]", "k"),
    (r"d", "t"), (r"b", "p"), (r"r", "l"), (r"[vw]", "u"), (r"[jz]|sh|ch|s", "s"), (r"[aeiouyh]", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """An entity with what its names are compared by."""

    entity: Entity
    mentions: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two entities that may be one, the more mentioned first; `reason` says what is alike."""

    one: Entity
    other: Entity
    reason: str
    score: float


def pairs(db: sqlite3.Connection, *, limit: int) -> tuple[Pair, ...]:
    """Give the likeliest pairs that nobody has decided on."""
    known = _known(db)
    decided = {subject for (subject,) in db.execute("SELECT subject FROM entity_corrections")}
    found: dict[str, Pair] = {}
    for one, other in _met(known):
        judged = _judge(one, other)
        if judged is None:
            continue
        first, second = sorted((one, other), key=lambda each: (-each.mentions, each.entity.key))
        score, reason = judged
        pair = Pair(one=first.entity, other=second.entity, reason=reason, score=score)
        subject = EntityCorrection(verb=Verb.UNSURE, who=pair.one, to=pair.other).subject
        if subject not in decided:
            found[subject] = pair
    return tuple(sorted(found.values(), key=lambda pair: (-pair.score, pair.one.key, pair.other.key))[:limit])


def _known(db: sqlite3.Connection) -> list[_Known]:
    rows = db.execute(
        "SELECT key, name, kind, mentions FROM entities WHERE mentions > 0 ORDER BY mentions DESC LIMIT ?",
        (_MOST,),
    )
    return [
        _Known(Entity(key=key, name=name, kind=Kind(kind)), mentions, tuple(plain(name).split()))
        for key, name, kind, mentions in rows
    ]


def _met(known: Iterable[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Give each two that share something telling, mostly once."""
    sharing: defaultdict[tuple[str, ...], list[_Known]] = defaultdict(list)
    for one in known:
        for sign in _signs(one):
            sharing[sign].append(one)
    for members in sharing.values():
        if 1 < len(members) <= _CROWD:
            yield from combinations(members, 2)


def _signs(one: _Known) -> set[tuple[str, ...]]:
    words, kind = one.words, one.entity.kind
    if not words:
        return set()
    signs = {("skeleton", *sorted(map(_skeleton, words))), ("joined", "".join(words))}
    if kind is Kind.PERSON and len(words) > 1:
        signs |= {("end", words[0]), ("end", words[-1])}
    if kind is not Kind.PERSON:
        signs |= {("acronym", _initials(words)), ("acronym", "".join(words)), ("begins", words[0])}
        signs.add(("letters", "".join(words)[:4], words[-1][:2]))
    return signs


def _judge(one: _Known, other: _Known) -> tuple[float, str] | None:
    """Say how alike two are, from 0 to 1, and why; None if they are not alike enough to ask."""
    if Kind.PERSON in (one.entity.kind, other.entity.kind):
        if one.entity.kind is not other.entity.kind:
            return (0.5, "the same name, of two kinds") if one.words == other.words else None
        return _judge_people(one.words, other.words)
    return _judge_others(one, other)


def _judge_people(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str] | None:
    if len(one) < 2 or len(other) < 2:
        return None
    if "".join(sorted("".join(one))) == "".join(sorted("".join(other))):
        return 0.98, "the same letters in another order"
    shared = set(one) & set(other)
    rest, others = ([word for word in words if word not in shared] for words in (one, other))
    if shared and not (rest and others):
        return 0.7, "one name is part of the other"
    if shared and _abbreviate(rest, others):
        return 0.8, "the same family name, and initials that agree"
    likeness = _likeness(sorted(one), sorted(other))
    bones = sorted(map(_skeleton, one))
    if bones == sorted(map(_skeleton, other)) and likeness > (0.5 if len("".join(bones)) > 3 else 0.7):
        return 0.6 + 0.3 * likeness, "two ways to write the same sounds"
    if likeness >= _ALIKE and (shared or len("".join(one)) > 9):
        return 0.9 * likeness, "names that differ in a letter or two"
    return None


def _judge_others(one: _Known, other: _Known) -> tuple[float, str] | None:
    kinds = "" if one.entity.kind is other.entity.kind else ", of two kinds"
    if "".join(one.words) == "".join(other.words):
        return 0.97, f"the same name{kinds}"
    short, long = sorted((one, other), key=lambda each: len(each.words))
    if _is_acronym(short, long.words):
        return 0.85, f"an acronym, and words that begin with its letters{kinds}"
    telling, others = (set(each.words) - _SMALL for each in (short, long))
    if telling == others:
        return 0.95, f"the same words in another order{kinds}"
    likeness = _likeness(one.words, other.words)
    if likeness >= _ALIKE and _numbers(one.words) == _numbers(other.words):
        return 0.9 * likeness, f"names that differ in a letter or two{kinds}"
    if not kinds and len(telling) > 1 and telling < others:
        return 0.6, "one name is part of the other"
    return None


def _likeness(one: Iterable[str], other: Iterable[str]) -> float:
    first, second = " ".join(one), " ".join(other)
    # In short words one letter makes another name: Iran and Iraq.
    return OSA.normalized_similarity(first, second) if min(len(first), len(second)) > 6 else 0.0


def _abbreviate(one: list[str], other: list[str]) -> bool:
    """See "j" in "john": each word is the beginning of the other's, and one of them an initial."""
    alike = len(one) == len(other) and all(
        a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=True)
    )
    return alike and any(len(word) == 1 for word in (*one, *other))


def _is_acronym(short: _Known, words: tuple[str, ...]) -> bool:
    letters = "".join(short.words)
    told = short.entity.name.replace(".", "").isupper() and len(short.words) == 1 and len(letters) > 1
    return told and len(words) > 1 and letters in (_initials(words), "".join(word[0] for word in words))


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL)


def _numbers(words: Iterable[str]) -> list[str]:
    return [word for word in words if any(map(str.isdigit, word))]


def _skeleton(word: str) -> str:
    """Leave of a word the consonants that all ways of writing it have: "yeol" and "youl" are "l"."""
    for pattern, sound in _SAME_SOUND:
        word = re.sub(pattern, sound, word)
    return re.sub(r"(.)\1+", r"\1", word)

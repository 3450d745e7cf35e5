"""What is typed by someone who has a name in mind, in all the ways that people write a name.

Where a whole name is typed, rightly or not, any of the crowd may be meant. Where a part is typed that many
share (initials, an acronym, a family name), that one of them is meant who is spoken of most often, and of
several the one last spoken of.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corpus.article import Kind
from tests.benchmarks.jumping.crowd import Named, acronym
from tests.benchmarks.questions import mistyped

_SOUNDS = (
    *(("yeol", "youl"), ("eo", "u"), ("oo", "u"), ("seok", "suk"), ("young", "yeong"), ("jung", "jeong")),
    *(
        ("lee", "yi"),
        ("ee", "i"),
        ("sh", "sch"),
        ("ei", "ey"),
        ("iy", "y"),
        ("ks", "x"),
        ("ph", "f"),
        ("ou", "u"),
    ),
    *(("y", "i"), ("kh", "h"), ("k", "c"), ("z", "s"), ("w", "v")),
)
"""Ways to write one sound, by which the spellings of one name in Latin letters differ."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is typed, and the names of whom it is meant for."""

    typed: str
    names: tuple[str, ...]


def wanted(named: Sequence[Named], count: int, *, seed: int = 0) -> Mapping[str, tuple[Wanted, ...]]:
    """Give so many of each way to write a name, by the way."""
    chance = random.Random(f"wanted {seed}")
    rows = {way: _whole(write, named, count, chance) for way, write in _WHOLE.items()}
    return rows | {way: _part(write, named, count, chance) for way, write in _PARTS.items()}


def _whole(
    write: Callable[[Named, random.Random], str], named: Sequence[Named], count: int, chance: random.Random
) -> tuple[Wanted, ...]:
    found = list[Wanted]()
    while len(found) < count:
        one = chance.choice(named)
        if typed := write(one, chance):
            found.append(Wanted(typed, one.names))
    return tuple(found)


def _part(
    write: Callable[[Named], str], named: Sequence[Named], count: int, chance: random.Random
) -> tuple[Wanted, ...]:
    best = dict[str, Named]()
    for one in named:
        if typed := write(one):
            other = best.setdefault(typed, one)
            if (one.mentions, -one.days) > (other.mentions, -other.days):
                best[typed] = one
    return tuple(Wanted(typed, best[typed].names) for typed in chance.sample(sorted(best), count))


def _as_written(one: Named, chance: random.Random) -> str:
    return one.names[0].lower()


def _beginnings(one: Named, chance: random.Random) -> str:
    words = _plain(one).split()
    return " ".join(word[: chance.choice((4, 5))] for word in words) if len(words) > 1 else ""


def _another_order(one: Named, chance: random.Random) -> str:
    words = _plain(one).split()
    turned = [*words[-1:], *words[:-1]]
    return " ".join(turned) if len(set(words)) > 1 else ""


def _one_wrong(one: Named, chance: random.Random) -> str:
    return _wrong(one, 1, chance)


def _two_wrong(one: Named, chance: random.Random) -> str:
    return _wrong(one, 2, chance)


def _wrong(one: Named, edits: int, chance: random.Random) -> str:
    words = _plain(one).split()
    long = [place for place, word in enumerate(words) if len(word) > 4]
    if len(words) < 2 or len(long) < edits:
        return ""
    for place in chance.sample(long, edits):
        words[place] = mistyped(words[place], 1, chance)
    return " ".join(words)


def _without_hyphens(one: Named, chance: random.Random) -> str:
    return _unaccented(one.names[0].lower()).replace("-", "") if "-" in one.names[0] else ""


def _without_accents(one: Named, chance: random.Random) -> str:
    return "" if one.names[0].isascii() else _unaccented(one.names[0].lower())


def _spelt_otherwise(one: Named, chance: random.Random) -> str:
    name = _plain(one)
    if one.kind is not Kind.PERSON or " " not in name:
        return ""
    able = [(a, b) for pair in _SOUNDS for a, b in (pair, pair[::-1]) if a in name[1:]]
    return name[0] + name[1:].replace(*chance.choice(able), 1) if able else ""


def _initials(one: Named) -> str:
    words = re.findall(r"\w+", one.names[0].lower())
    return "".join(word[0] for word in words) if one.kind is Kind.PERSON and len(words) > 2 else ""


def _initial_and_family(one: Named) -> str:
    words = _plain(one).split()
    return f"{words[0][0]} {words[-1]}" if one.kind is Kind.PERSON and len(words) > 1 else ""


def _acronym(one: Named) -> str:
    short = acronym(one.names[0]).lower()
    return short if one.kind is Kind.ORG and len(short) > 2 and short.isascii() and short.isalpha() else ""


def _family(one: Named) -> str:
    return _unaccented(one.family.lower())


def _plain(one: Named) -> str:
    return _unaccented(one.names[0].lower().replace("-", " ").replace(".", ""))


def _unaccented(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_WHOLE: Mapping[str, Callable[[Named, random.Random], str]] = {
    "as it is written": _as_written,
    "beginnings of its words": _beginnings,
    "in another order": _another_order,
    "a letter wrong": _one_wrong,
    "two letters wrong": _two_wrong,
    "without hyphens": _without_hyphens,
    "without accents": _without_accents,
    "spelt otherwise": _spelt_otherwise,
}
_PARTS: Mapping[str, Callable[[Named], str]] = {
    "initial and family name": _initial_and_family,
    "family name": _family,
    "acronym": _acronym,
    "initials": _initials,
}

"""Who and what an invented document is about: the same names throughout, said the way reports say them.

A slot is a word and a number. `p1` is a person's full name, `l1` the family name, `P1` the full name at first
and the family name afterwards; so with organisations, which may bring their acronym along. `country1`, `cap1`
(a capital that speaks for its country) and `Dem1` belong together; a team often bears its city's name. A slot
that ends in CAPS, and CITY, are written in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from corpus.article import Kind

from .naming import Namer, Org, Person
from .templates import ARTICLE, Piece, countries, phrases

_SLOT = re.compile(r"([A-Za-z_]+?)(\d*)")
_FULL_AGAIN = 0.15
_ARTICLES = 0.75
_AT_HOME = 0.7
"""So many teams are the first city's."""
_WITH_ARTICLE = frozenset(
    {"body", "ministry", "court", "museum", "party", "union", "league", "sea", "river", "group", "faith"}
)
_ORGS = frozenset(
    {
        "co",
        "team",
        "bank",
        "body",
        "ministry",
        "parliament",
        "party",
        "paper",
        "agency",
        "uni",
        "court",
        "police",
    }
    | {"council", "union", "hosp", "museum", "school", "airline", "band", "league", "nickname", "group"}
    | {"journal", "lawfirm", "racing", "faith"}
)
_PLACES = {
    **{
        sort: sort
        for sort in (
            "region",
            "street",
            "square",
            "venue",
            "river",
            "mount",
            "airport",
            "prison",
            "church",
            "building",
            "spot",
        )
    },
    "city": "city",
    "county": "county",
    "sea": "seas",
    "planet": "planet",
}
_NATION = ("country", "cap", "Dem")
_PLAIN = {"T": "titles", "day": "days", "Day": "days", "month": "months", "subject": "subjects"} | {
    "index": "indexes"
}
"""Slots that are called otherwise than the words or phrases they are filled with."""
_THINGS = {"thing": "thing", "Thing": "thing", "thing_storm": "thing_storm", "pub": "pub"} | {
    "Event": "event",
    "date": "date",
    "Word": "Word",
    "word": "word",
}
_SHE = {"he": "she", "He": "She", "his": "her", "him": "her", "himself": "herself"}

_T = TypeVar("_T")


@dataclass(slots=True)
class Cast:
    """One document's names, each made when first asked for."""

    namer: Namer
    chance: Random
    _made: dict[str, object] = field(default_factory=dict)
    _met: set[str] = field(default_factory=set)

    def __call__(self, slot: str) -> list[Piece]:
        """Give what to write for a slot."""
        if slot.endswith("CAPS"):
            return [(text.upper(), kind) for text, kind in self(slot.removesuffix("CAPS").lower())]
        match = _SLOT.fullmatch(slot)
        if match is None:
            raise KeyError(slot)
        name, number = match.groups()
        if name == "CITY":
            return [(self._place("city", number).upper(), Kind.PLACE)]
        if name in ("p", "l", "f", "P", "L"):
            return [(self._person(name, number), Kind.PERSON)]
        if name in _ORGS:
            return self._org(name, number)
        if name in _PLACES:
            text = self._place(name, number)
            return [*self._article(name, text), (text, Kind.PLACE)]
        if name in _NATION:
            return self._nation(name, number)
        return [(self._plain(name), None)]

    def _once(self, key: str, make: Callable[[], _T]) -> _T:
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[return-value]

    def _person(self, form: str, number: str) -> str:
        person: Person = self._once(f"person{number}", self.namer.person)
        if form == "f":
            return person.forename
        again = f"person{number}" in self._met and self.chance.random() >= _FULL_AGAIN
        if form in ("l", "L") or (form == "P" and again):
            return person.later
        self._met.add(f"person{number}")
        return person.full

    def _org(self, sort: str, number: str) -> list[Piece]:
        org: Org = self._once(f"{sort}{number}", lambda: self._new_org(sort, self._place("city", number)))
        if f"{sort}{number}" in self._met:
            name = self.chance.choice(org.later)
            return [*self._article(sort, name), (name.removeprefix(ARTICLE), Kind.ORG)]
        self._met.add(f"{sort}{number}")
        acronym: list[Piece] = [(" (", None), (org.acronym, Kind.ORG), (")", None)] if org.acronym else []
        return [*self._article(sort, org.full), (org.full, Kind.ORG), *acronym]

    def _new_org(self, sort: str, city: str) -> Org:
        if sort == "co":
            return self.namer.company(city)
        if sort == "team":
            return self.namer.team(self._place("city", "1") if self.chance.random() < _AT_HOME else city)
        return self.namer.org(sort, city)

    def _article(self, sort: str, name: str) -> list[Piece]:
        if name.startswith(ARTICLE.capitalize()):
            return []
        usual = sort in _WITH_ARTICLE and (" " in name or (name.isupper() and self.chance.random() < 0.5))
        wanted = name.startswith(ARTICLE) or (usual and self.chance.random() < _ARTICLES)
        return [(ARTICLE, None)] if wanted else []

    def _place(self, sort: str, number: str) -> str:
        return self._once(f"{sort}{number}", lambda: self._new_place(sort))

    def _new_place(self, sort: str) -> str:
        if sort == "city":
            return self.namer.city()
        if sort in ("county", "sea", "planet"):
            return self.namer.pick(_PLACES[sort])
        return self.namer.name(sort, city=self._place("city", "1"))

    def _nation(self, name: str, number: str) -> list[Piece]:
        country, capital, people = self._once(f"nation{number}", lambda: self.chance.choice(countries()))
        if name == "Dem":
            return [(people, None)]
        return [(country if name == "country" else capital, Kind.PLACE)]

    def _plain(self, name: str) -> str:
        if name in _SHE:
            female = self._once("female", lambda: self.chance.random() < 0.4)
            return _SHE[name] if female else name
        if name == "age":
            return str(self.chance.randint(19, 88))
        if name in _THINGS:
            return self.namer.name(_THINGS[name])
        if name[0].isupper() and name.lower() in phrases():
            text = self.namer.phrase(name.lower())
            return text[0].upper() + text[1:]
        return self.namer.phrase(_PLAIN.get(name, name))

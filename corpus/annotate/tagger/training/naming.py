"""Names for invented documents: people from all over the world, and what they found, live in and work for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from ..names import named
from .lists import Lists
from .templates import countries, patterns, phrases, words

_SLOT = re.compile(r"\{(\w+)\}")
_LEGAL = frozenset(
    {"inc", "corp", "co", "ltd", "plc", "llc", "ag", "sa", "se", "nv", "ab", "asa", "spa", "oyj", "holdings"}
    | {"holding", "group", "limited", "corporation", "company", "kgaa", "gmbh", "lp", "pte", "pty"}
)
_ACRONYMS = {"body": 0.45, "party": 0.3}
"""How many of a sort bring an acronym along: "Full Name (ABC)", and ABC from then on."""
_REAL = {
    "paper": ("organisations", "outlets", 0.55),
    "body": ("organisations", "public_bodies", 0.35),
    "party": ("organisations", "parties", 0.35),
    "group": ("organisations", "armed_groups", 0.6),
    "league": ("organisations", "sport_bodies", 0.5),
    "uni": ("organisations", "learned", 0.4),
    "museum": ("organisations", "arts", 0.3),
    "region": ("places", "provinces", 0.6),
}
"""Of these sorts, the list, the sort there, and how many are called by a name that everybody knows."""
_SPOTS = ("city_parts", "waters_and_mountains", "provinces")


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation as it is called first, as it may be called later, and its acronym if it brings one."""

    full: str
    later: Sequence[str]
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's forename, the name used later, and the full name."""

    forename: str
    later: str
    full: str


@dataclass(slots=True)
class Namer:
    """Makes names up, or picks them from the lists."""

    lists: Lists
    chance: Random

    def pick(self, what: str) -> str:
        """Pick a word of a sort: from the lists of names, of our own words, or by a rule."""
        if what in _RULES:
            return _RULES[what](self)
        return self.chance.choice(self.lists.others.get(what) or words(what))

    def phrase(self, sort: str) -> str:
        """Pick a phrase of a sort."""
        return self.chance.choice(phrases()[sort])

    def name(self, sort: str, **known: str) -> str:
        """Make a name of a sort, after one of its patterns; `known` says what some slots are to hold."""
        if sort in _REAL:
            file, real, share = _REAL[sort]
            if self.chance.random() < share:
                return self.chance.choice(named(file)[real])
        if sort == "spot" and self.chance.random() < 0.5:
            return self.chance.choice(named("places")[self.chance.choice(_SPOTS)])
        pattern = self.chance.choice(patterns(sort))
        return _SLOT.sub(lambda match: known.get(match[1]) or self.pick(match[1]), pattern)

    def city(self) -> str:
        """Give a city or town, the better known the likelier."""
        draw = self.chance.random()
        if draw < 0.2:
            return self.chance.choice(countries())[1]
        return self.pick("city" if draw < 0.55 else "town")

    def org(self, sort: str, city: str) -> Org:
        """Give an organisation of a sort, perhaps called after `city`."""
        full = self.name(sort, city=city)
        acronym = "".join(word[0] for word in full.replace("-", " ").split() if word[0].isupper())
        if len(acronym) > 2 and self.chance.random() < _ACRONYMS.get(sort, 0):
            return Org(full, (acronym,), acronym)
        return Org(full, (full,))

    def company(self, city: str) -> Org:
        """Give a company: with its legal form at first, and often by its first word later."""
        draw = self.chance.random()
        if draw < 0.25:
            known = self.chance.choice(named("organisations")["companies"])
            return Org(known, (known,))
        if draw < 0.4:
            full = self.pick("company")
            return Org(full, (_without_form(full),))
        if draw < 0.45:
            known = self.pick("well_known")
            return Org(known, (known,))
        short = self.name("company", city=city)
        full = f"{short} {self.pick('legal')}" if self.chance.random() < 0.35 else short
        head = short.split(" ")[0]
        by_head = " " in short and "&" not in short and len(head) > 3 and self.chance.random() < 0.5
        return Org(full, (short, short, head) if by_head else (short,))

    def team(self, home: str) -> Org:
        """Give a club: by its city alone as often as not."""
        draw = self.chance.random()
        if draw < 0.35:
            return self._real_team()
        if draw < 0.6:
            return Org(home, (home,))
        if draw < 0.68:
            club = self.pick("club")
            return Org(club, (club,))
        if draw < 0.85:
            full = self.name("club", home=home)
            return Org(full, (full, home))
        nickname = self.pick("nicknames")
        return Org(f"{home} {nickname}", (home, f"the {nickname}", f"the {nickname}", f"{home} {nickname}"))

    def _real_team(self) -> Org:
        teams = named("teams")
        sort = self.chance.choice(sorted(teams))
        full = self.chance.choice(teams[sort])
        if sort != "north_america" or " " not in full:
            return Org(full, (full,))
        town, nickname = full.rsplit(" ", 1)
        return Org(self.chance.choice((full, full, town)), (town, town, f"the {nickname}", nickname, full))

    def person(self) -> Person:
        """Give a person."""
        forename, family = self._pair()
        draw = self.chance.random()
        if draw < 0.09:
            given = self._korean() if draw < 0.06 else self.chance.choice(self.lists.forenames["CN"])
            family = self.chance.choice(self.lists.surnames["KR" if draw < 0.06 else "CN"])
            return Person(given, family, f"{family} {given}")
        if draw < 0.13:
            return Person(forename, family, f"{forename} {family} {self.pick('suffixes')}")
        if draw < 0.20:
            second = self._pair()[1]
            later = self.chance.choice((family, f"{family} {second}"))
            return Person(forename, later, f"{forename} {family} {second}")
        if draw < 0.45:
            forename, family = self._unusual(forename, family)
        return Person(forename, family, f"{forename} {family}")

    def _pair(self) -> tuple[str, str]:
        if self.chance.random() < 0.45:
            return self.pick("forename"), self.pick("surname")
        country = self.chance.choice(sorted(self.lists.forenames.keys() & self.lists.surnames.keys()))
        return self.chance.choice(self.lists.forenames[country]), self.chance.choice(
            self.lists.surnames[country]
        )

    def _unusual(self, forename: str, family: str) -> tuple[str, str]:
        letters = self.chance.sample("ABCDEFGHJKLMPRST", 2)
        prefix = self.chance.choice(("Mc", "Mac", "O'", "D'", "Al-", "El-", "al-", "Ben-"))
        return self.chance.choice(
            (
                (f"{forename} {letters[0]}.", family),
                (f"{forename} {letters[0]}.", family),
                (forename, f"{self.pick('particles')} {family}"),
                (forename, f"{self.pick('particles')} {family}"),
                (forename, f"{family}-{self._pair()[1]}"),
                (f"{forename}-{self._pair()[0]}", family),
                (f"{forename} {self._pair()[0]}", family),
                (forename, prefix + family),
                (f"{letters[0]}.{letters[1]}.", family),
            )
        )

    def _korean(self) -> str:
        first, second = self.chance.sample(words("syllables"), 2)
        return (
            f"{first.title()}-{second}" if self.chance.random() < 0.7 else f"{first.title()} {second.title()}"
        )


def _letters(namer: Namer) -> str:
    return "".join(namer.chance.choice("ABCDEFGIKLMNOPRSTUV") for _ in range(namer.chance.choice((3, 3, 4))))


_RULES: Mapping[str, Callable[[Namer], str]] = {
    "country": lambda namer: namer.chance.choice(countries())[0],
    "planet": lambda namer: namer.chance.choice(named("places")["heavens"]),
    "people": lambda namer: namer.chance.choice(countries())[2],
    "letters": _letters,
    "cut": lambda namer: namer.pick("surname")[:4],
    "any_capital": lambda namer: namer.pick("any_word").capitalize(),
    "number": lambda namer: str(namer.chance.randint(1, 28)),
    "short_matter": lambda namer: re.split(", | and ", namer.pick("matter"))[0],
}


def _without_form(name: str) -> str:
    parts = name.split(" ")
    while len(parts) > 1 and parts[-1].strip(".,").lower() in _LEGAL:
        parts.pop()
    return " ".join(parts).rstrip(",")

"""Invented news articles of about 3 kB, as many as wanted, for whatever is to be measured at scale.

    article(7)               the seventh, always the same for one seed, whichever others are made
    retelling(9, of=7)       what another outlet makes of the seventh some hours later
    write_jsonl(path, 1000)  a thousand of them as JSON Lines
    python -m tests.benchmarks.articles 1000 > news.jsonl

Words follow Zipf's law over a vocabulary that is made of syllables under the commonest English words; people,
companies, towns and outlets have invented names and come back as often as such names do in the news. An
article is about few of them and calls a person by the family name from the second time on.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from pathlib import Path


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_COMMON = _listed("""
the of to and a in that for is on was with as it by at from be has have an are will not its this but
which were who their been said or had more one would about new also after up than two when first
last year other into could out some over only time most before no people if there many can may now
where between such week under because three day make government while month per market company any
did since still report against plan work city state country public next national what then so all
her his they she he we you them him our early late well month group former local percent both money
rate rise cut law court power water road school health vote""")
_ONSETS = _listed("b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr sc sl sp st str th tr sh ch")
_VOWELS = _listed("a e i o u ai ea ee oa ou")
_CODAS = ("", "", "", "n", "r", "l", "s", "t", "m", "nd", "st", "rk", "ck", "ng")
_ENDINGS = ("", "", "", "s", "ed", "ing", "er", "ly", "ment", "tion", "al", "able")
_GIVEN = _listed("""
Ada Amir Ana Anders Beatriz Boris Carla Chidi Clara Daniel David Dora Elif Emma Erik Fatima Felix
Grace Hana Henry Ingrid Isaac Ivan Jana John Jorge Julia Kofi Laila Lars Leila Lena Luis Magnus Mara
Maria Marta Mei Michael Mina Nadia Nils Noor Olga Omar Paul Pedro Priya Rosa Ruth Samir Sarah Sofia
Stefan Tariq Thomas Ulla Vera Viktor Wei Yara Yusuf Zainab""")
_COMPANIES = "{} Bank|{} Energy|{} Steel|{} Airlines|{} Group|{} Holdings|Bank of {}|{} Ferries|{} University"
_ROLES = "minister|mayor|senator|spokesman|spokeswoman|analyst|chief executive|professor|judge|engineer"
_OUTLETS = "Herald|Courier|Gazette|Observer|Tribune|Post|Chronicle|Wire"
_SUBJECTS = (
    "trade talks|interest rates|a general strike|the harbour bridge|flood defences|the budget|gas prices"
    "|school meals|a ferry disaster|the election|housing costs|a data breach|climate targets|steel tariffs"
)
_SENTENCES = (
    "{person} said {words}.",
    "“{Words},” {person} said, “{words}.”",
    "{company} {words}, according to {person}.",
    "In {town}, {words}.",
    "{Words} on {day}, when {person} of {company} {words}.",
    "{Words}.",
    "{Words}, {words}.",
    "{company} rose {number} percent and {words}.",
    "“{Words}, {words},” said {person}, the {role} of {town}.",
    "{Words} in {town} and {place}.",
)
_WEIGHTS = (4, 2, 2, 2, 2, 7, 6, 1, 2, 2)
_DAYS = _listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_FIRST_DAY = datetime(2015, 1, 1, 6, tzinfo=UTC)
_WORDS, _PEOPLE, _OTHERS = 60_000, 30_000, 6_000
_LENGTH = 2_800


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An invented article, its fields as the JSON Lines have them; `date` is ISO 8601."""

    url: str
    title: str
    author: str
    publisher: str
    date: str
    text: str


def article(number: int, *, seed: int = 0) -> Written:
    """Write the article of this number."""
    chance = random.Random(f"{seed} {number}")
    return _Writer(chance, _world()).write(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom and what an article is about, by full names."""

    people: tuple[str, ...]
    companies: tuple[str, ...]
    towns: tuple[str, ...]


def cast(number: int, *, seed: int = 0) -> Cast:
    """Give whom and what the article of this number is about."""
    return _Writer(random.Random(f"{seed} {number}"), _world()).cast()


def articles(count: int, *, seed: int = 0) -> Iterator[Written]:
    """Write that many articles, from number 0."""
    return (article(number, seed=seed) for number in range(count))


def retelling(number: int, *, of: int, seed: int = 0) -> Written:
    """Write the article of this number as one of the same event as another: in part in its very words."""
    chance = random.Random(f"{seed} {number} of {of}")
    first, own = article(of, seed=seed), article(number, seed=seed)
    own_words = own.text.split("\n\n")[1:3]
    paragraphs = [each for each in first.text.split("\n\n") if chance.random() < 0.7] + own_words
    when = datetime.fromisoformat(first.date) + timedelta(minutes=chance.randint(20, 900))
    return replace(
        first,
        url=own.url,
        title=first.title
        if chance.random() < 0.5
        else f"{first.title}, {chance.choice(_ROLES.split('|'))} says",
        author=own.author,
        publisher=own.publisher,
        date=when.isoformat(timespec="minutes"),
        text="\n\n".join(paragraphs),
    )


def write_jsonl(path: Path, count: int, *, seed: int = 0, retold: int = 0) -> None:
    """Write that many articles into a file, one JSON object a line; of so many each, one is a retelling."""
    with path.open("w") as file:
        file.writelines(
            _lines(_with_retellings(count, seed, retold) if retold else articles(count, seed=seed))
        )


def _with_retellings(count: int, seed: int, every: int) -> Iterator[Written]:
    for number in range(count):
        last = number % every == every - 1
        yield retelling(number, of=number - every // 2, seed=seed) if last else article(number, seed=seed)


def as_text(written: Written) -> str:
    """Give an article as it would be scraped: headline, byline, date, paragraphs."""
    return f"{written.title}\n\nBy {written.author}\n{written.date}\n\n{written.text}\n"


class _Zipf:
    """Draws from a list of things, the nth of them about 1/n times as often as the first."""

    def __init__(self, things: Iterable[str], *, flatness: float = 2.7) -> None:
        self.things = tuple(things)
        self._weights = list(accumulate(1 / (rank + flatness) for rank in range(len(self.things))))

    def draw(self, chance: random.Random, count: int = 1) -> list[str]:
        """Draw that many, some perhaps twice."""
        return chance.choices(self.things, cum_weights=self._weights, k=count)


@dataclass(frozen=True, slots=True)
class _World:
    words: _Zipf
    people: _Zipf
    companies: _Zipf
    towns: _Zipf
    outlets: _Zipf


@lru_cache(maxsize=1)
def _world() -> _World:
    chance = random.Random("the world that all articles share")
    rare = sorted((_word(chance) + chance.choice(_ENDINGS) for _ in range(_WORDS)), key=len)
    families = _Zipf((_word(chance).capitalize() for _ in range(_OTHERS)), flatness=40)
    towns = [_word(chance).capitalize() for _ in range(_OTHERS)]
    firms = _COMPANIES.split("|")
    return _World(
        words=_Zipf(dict.fromkeys((*_COMMON, *rare))),
        people=_Zipf(f"{chance.choice(_GIVEN)} {families.draw(chance)[0]}" for _ in range(_PEOPLE)),
        companies=_Zipf(chance.choice(firms).format(_word(chance).capitalize()) for _ in range(_OTHERS)),
        towns=_Zipf(towns),
        outlets=_Zipf(f"{town} {chance.choice(_OUTLETS.split('|'))}" for town in towns[:200]),
    )


def _word(chance: random.Random) -> str:
    syllables = chance.choices((1, 2, 3), weights=(2, 5, 2))[0]
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(syllables)
    )


class _Writer:
    """Writes one article: about a few people, companies and towns, by one outlet, on one day."""

    def __init__(self, chance: random.Random, world: _World) -> None:
        self._chance, self._world = chance, world
        self._people = list(dict.fromkeys(world.people.draw(chance, chance.randint(2, 6))))
        self._companies = world.companies.draw(chance, chance.randint(1, 4))
        self._towns = world.towns.draw(chance, chance.randint(2, 4))
        self._introduced: set[str] = set()

    def cast(self) -> Cast:
        return Cast(
            people=tuple(self._people),
            companies=tuple(dict.fromkeys(self._companies)),
            towns=tuple(dict.fromkeys(self._towns)),
        )

    def write(self, number: int) -> Written:
        chance, outlet = self._chance, self._world.outlets.draw(self._chance)[0]
        when = _FIRST_DAY + timedelta(minutes=chance.randrange(10 * 365 * 1440))
        subject = chance.choice(_SUBJECTS.split("|"))
        return Written(
            url=f"https://news.example/{when:%Y/%m/%d}/{number}",
            title=f"{self._people[0]} {self._words(2, 4)} as {self._towns[0]} faces {subject}",
            author=self._world.people.draw(chance)[0],
            publisher=outlet,
            date=when.isoformat(timespec="minutes"),
            text="\n\n".join(self._paragraphs(subject)),
        )

    def _paragraphs(self, subject: str) -> Iterator[str]:
        wanted = int(_LENGTH * self._chance.triangular(0.4, 1.9, 0.9))
        lead = f"{self._towns[0].upper()} — "
        while wanted > 0:
            sentences = [self._sentence() for _ in range(self._chance.randint(1, 4))]
            paragraph = lead + " ".join(sentences)
            if self._chance.random() < 0.3:
                paragraph += f" It is about {subject}."
            yield paragraph
            wanted -= len(paragraph) + 2
            lead = ""

    def _sentence(self) -> str:
        chance = self._chance
        pattern = chance.choices(_SENTENCES, weights=_WEIGHTS)[0]
        parts = []
        for piece in pattern.replace("{", "\0{").replace("}", "}\0").split("\0"):
            parts.append(self._filled(piece) if piece.startswith("{") else piece)
        sentence = "".join(parts)
        return sentence[:1].upper() + sentence[1:]

    def _filled(self, slot: str) -> str:
        chance = self._chance
        match slot:
            case "{words}":
                return self._words(5, 12)
            case "{Words}":
                return self._words(5, 12).capitalize()
            case "{person}":
                return self._person()
            case "{company}":
                return chance.choice(self._companies)
            case "{town}":
                return chance.choice(self._towns)
            case "{place}":
                return self._world.towns.draw(chance)[0]
            case "{role}":
                return chance.choice(_ROLES.split("|"))
            case "{day}":
                return chance.choice(_DAYS)
            case _:
                return str(chance.randint(1, 90))

    def _person(self) -> str:
        """Name one of the article's people: in full the first time, and by the family name from then on."""
        name = self._chance.choice(self._people)
        if name in self._introduced and self._chance.random() < 0.8:
            return name.split()[-1]
        self._introduced.add(name)
        # Now and then an article takes for granted that everybody knows whom it means.
        return name.split()[-1] if self._chance.random() < 0.05 else name

    def _words(self, least: int, most: int) -> str:
        return " ".join(self._world.words.draw(self._chance, self._chance.randint(least, most)))


def _lines(all_written: Iterable[Written]) -> Iterator[str]:
    for written in all_written:
        yield json.dumps(asdict(written), ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(_lines(articles(int(sys.argv[1]))))

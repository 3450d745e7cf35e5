"""Very many distinct names as the news has them, with how often and when each was last spoken of.

    crowd(1_000_000)    always the same for one seed

People's names are put together from those of some 100 countries, with hyphens, particles and initials;
organisations and places are real ones and such as could be, some organisations with the acronym they go by.
The nth of all is spoken of about 1/n times as often as the first.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger.gazetteer import NAME_FILE, unpack
from corpus.article import Kind

DAYS = 3650
"""Days over which the library was told of them all."""

_POPULAR = 0.6
"""The share of forenames and of family names that are popular ones."""

_GIVEN = (
    "Jung Hyun Min Seo Ji Woo Sung Young Kyung Soo Jin Ho Hae Won Seok Yeol Eun Hye Duck Chul Tae Dong Sang"
    " Jae Mi Na Ha Yeon Bin Kwang Wei Xiao Ming Jian Hong Li Guo Yan Jing Ling Bo Hui Ping Hua"
)
_PARTICLES = ("de", "van der", "von", "al", "bin")
_FIRMS = "Bank|Energy|Steel|Airlines|Group|Holdings|Foundation|Institute|Logistics|Pharma|Media|Partners"
_OFFICES = (
    "{} Police Department|{} Chamber of Commerce|{} City Council|University of {}|Bank of {}"
    "|{} Port Authority|{} Regional Hospital|{} School Board|{} Football Club|National Museum of {}"
    "|{} Water Company|{} Institute of Technology|Greater {} Transport Authority|{} Court of Appeal"
    "|{} Nurses Association"
)
_SPOTS = (
    "North {}|New {}|{} Airport|Lake {}|{} Bridge|Mount {}|{} Valley|{} Street|Port {}|{} Island|{} Square"
)
_SMALL = frozenset(("of", "the", "and", "for", "de", "von", "van", "al"))


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something: all its names, the full one first; `days` is how long ago it was spoken of."""

    names: tuple[str, ...]
    kind: Kind
    mentions: int
    days: int

    @property
    def family(self) -> str:
        """A person's family name: the first word of a name like "Han Duck-soo", else the last."""
        words = self.names[0].split()
        if self.kind is not Kind.PERSON or len(words) < 2:
            return ""
        return words[0] if words[-1].partition("-")[2][:1].islower() else words[-1]


def crowd(count: int, *, seed: int = 0) -> Iterator[Named]:
    """Give things that have so many distinct names together, those spoken of most first."""
    chance = random.Random(f"crowd {seed}")
    made, taken, rank = _makers(), set[str](), 0
    while len(taken) < count:
        kind = chance.choices((Kind.PERSON, Kind.ORG, Kind.PLACE), weights=(70, 18, 12))[0]
        name = made[kind](chance)
        if name in taken:
            continue
        names = [name]
        short = acronym(name)
        if kind is Kind.ORG and len(short) > 2 and short not in taken and chance.random() < 0.3:
            names.append(short)
        names = names[: count - len(taken)]
        taken.update(names)
        rank += 1
        yield Named(tuple(names), kind, max(1, count // (rank + 9)), int(DAYS * chance.random() ** 2))


def acronym(name: str) -> str:
    """Give the first letters of a name's words but the small ones."""
    return "".join(word[0] for word in name.split() if word not in _SMALL).upper()


@cache
def _makers() -> dict[Kind, Callable[[random.Random], str]]:
    known = lexicon()
    listed = unpack(
        gzip.decompress(files("corpus.annotate.tagger").joinpath(NAME_FILE).read_bytes()).decode()
    )
    towns = sorted({*listed["town"], *listed["city"], *listed["county"], *known.places.values()})
    bodies = sorted({*listed["company"], *listed["university"], *listed["club"], *known.well_known})
    families = _mixed(known.popular_surnames, known.surnames)
    return {
        Kind.PERSON: _people(_mixed(known.popular_forenames, known.forenames), families, known.east_asian),
        Kind.ORG: _listed_or_made(bodies, towns, families),
        Kind.PLACE: _listed_or_made(towns, towns, families, patterns=_SPOTS.split("|")),
    }


def _mixed(popular: frozenset[str], others: frozenset[str]) -> Callable[[random.Random], str]:
    often, seldom = sorted(popular), sorted(others)
    return lambda chance: chance.choice(often if chance.random() < _POPULAR else seldom)


def _people(
    given: Callable[[random.Random], str], family: Callable[[random.Random], str], east_asian: frozenset[str]
) -> Callable[[random.Random], str]:
    first = sorted(east_asian)

    def made(chance: random.Random) -> str:
        match chance.choices(range(6), weights=(70, 12, 6, 4, 4, 4))[0]:
            case 1:
                one, two = chance.sample(_GIVEN.split(), 2)
                return f"{chance.choice(first)} {one}-{two.lower()}"
            case 2:
                return f"{given(chance)} {chance.choice('ABCDEFGHJKLMNPRSTVW')}. {family(chance)}"
            case 3:
                return f"{given(chance)} {family(chance)}-{family(chance)}"
            case 4:
                return (
                    f"{given(chance)} {chance.choice(('de', 'van der', 'von', 'al', 'bin'))} {family(chance)}"
                )
            case 5:
                return f"{given(chance)} {given(chance)} {family(chance)}"
            case _:
                return f"{given(chance)} {family(chance)}"

    return made


def _listed_or_made(
    listed: Sequence[str],
    towns: Sequence[str],
    family: Callable[[random.Random], str],
    *,
    patterns: Sequence[str] = (),
) -> Callable[[random.Random], str]:
    firms = _FIRMS.split("|")
    made = patterns or (*_OFFICES.split("|"), *(f"{{}} {firm}" for firm in firms))

    def give(chance: random.Random) -> str:
        if chance.random() < 0.3:
            return chance.choice(listed)
        about = chance.choice(towns) if chance.random() < 0.5 else family(chance)
        return chance.choice(made).format(about)

    return give

"""What the annotator knows of words, names, places and organisations before it has read anything.

`lexicon()` joins the packed public lists (`lexicon.gz`, made by `build_lexicon`) with our own (`lists/`).
It is read once, on first use, in some 40 ms.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from . import lists

ORDINARY = 4
"""Seen so often in lower case, a word is an ordinary one."""
LONGEST_NAME = 6
"""No listed name has more words."""
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "al", "ity", "ness", "ment", "ation", "ization")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """Words and names, spelt as news spells them; `places` and `organisations` give the name shown."""

    counts: Mapping[str, int]
    forenames: frozenset[str]
    popular_forenames: frozenset[str]
    genders: Mapping[str, frozenset[str]]
    surnames: frozenset[str]
    popular_surnames: frozenset[str]
    places: Mapping[str, str]
    shy_places: frozenset[str]
    organisations: Mapping[str, str]
    well_known: frozenset[str]
    titles: Mapping[str, frozenset[str]]
    title_words: frozenset[str]
    roles: frozenset[str]
    speech: Mapping[str, frozenset[str]]
    small: Mapping[str, frozenset[str]]
    org_words: Mapping[str, frozenset[str]]
    place_words: Mapping[str, frozenset[str]]
    calendar: frozenset[str]
    particles: frozenset[str]
    peoples: frozenset[str]
    not_organisations: frozenset[str]
    east_asian: frozenset[str]

    def is_ordinary(self, word: str) -> bool:
        """Say whether `word`, in any case, is in the first place an ordinary word and no name."""
        return _frequency(self, word) >= ORDINARY

    def is_surname(self, word: str) -> bool:
        """Say whether `word`, or each part of a double name, is known as a family name."""
        return word in self.surnames or ("-" in word and self.surnames.issuperset(word.split("-")))

    def frequency(self, word: str) -> int:
        """Count `word` in lower case; an unseen inflection counts as its stem, at most as just ordinary."""
        return _frequency(self, word)


@lru_cache(maxsize=50_000)
def _frequency(known: Lexicon, word: str) -> int:
    low = word.lower()
    seen = known.counts.get(low, 0)
    if seen >= ORDINARY or not low.endswith(_ENDINGS) or word in known.surnames:
        return seen
    for ending in _ENDINGS:
        stem = low.removesuffix(ending)
        if len(stem) > 3 and stem != low:
            stemmed = max(known.counts.get(stem, 0), known.counts.get(stem + "e", 0))
            if stemmed >= ORDINARY:
                return ORDINARY
    return seen


@cache
def lexicon() -> Lexicon:
    """Read the lexicon, once."""
    packed = _sections()
    titles, own_places, own_organisations = (
        lists.groups("titles"),
        lists.aliases("places"),
        lists.aliases("organisations"),
    )
    popular_surnames = frozenset(packed["popular surnames"])
    popular_forenames = frozenset(packed["popular forenames"])
    return Lexicon(
        counts=_counts(packed["words"]),
        forenames=popular_forenames.union(packed["forenames"]),
        popular_forenames=popular_forenames,
        genders=lists.groups("genders"),
        surnames=popular_surnames.union(packed["surnames"], packed["shared surnames"]),
        popular_surnames=popular_surnames,
        places={name: name for name in packed["places"]} | own_places,
        shy_places=frozenset(packed["shy places"]) - own_places.keys(),
        organisations={name: name for name in packed["organisations"]} | own_organisations,
        well_known=frozenset(own_organisations),
        titles=titles,
        title_words=frozenset().union(*titles.values()),
        roles=lists.words("roles"),
        speech=lists.groups("speech"),
        small=lists.groups("small_words"),
        org_words=lists.groups("org_words"),
        place_words=lists.groups("place_words"),
        calendar=lists.words("calendar"),
        particles=lists.words("particles"),
        peoples=_peoples(),
        not_organisations=lists.words("abbreviations"),
        east_asian=lists.words("east_asian_surnames"),
    )


def _counts(lines: list[str]) -> dict[str, int]:
    counted = {word: int(count) for word, _, count in (line.partition(" ") for line in lines)}
    for word in lists.words("ordinary"):
        counted[word] = max(ORDINARY, counted.get(word, 0))
    return counted


def _sections() -> dict[str, list[str]]:
    packed = files(__package__).joinpath("lexicon.gz").read_bytes()
    found: dict[str, list[str]] = {}
    for section in gzip.decompress(packed).decode().split("[")[1:]:
        title, *entries = section.split("\n")
        found[title.rstrip("]")] = entries[:-1]
    return found


def _peoples() -> frozenset[str]:
    singular = lists.words("peoples")
    return singular | {f"{word}s" for word in singular if not word.endswith(("s", "sh", "ch", "ese"))}

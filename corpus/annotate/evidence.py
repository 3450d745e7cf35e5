"""What an article itself teaches about the names in it, gathered before its mentions are decided.

A full name makes the bare family name a person everywhere in the article; "Full Name (ABC)" makes ABC that
organisation, or, in lower case, a term that is nobody; a surface found twice is judged by all its finds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from corpus.article import Kind

from .lexicon import Lexicon
from .names import parse
from .tokens import Paragraph, Token

_BRACKET = re.compile(r"\((?:the )?([A-Z][A-Za-z&]{1,7})\)")
Votes: TypeAlias = dict[Kind, float]
_START = attrgetter("start")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "to", "at", "de", "la", "du", "&"})
_LONGEST_EXPANSION = 9
_SURE = 2.0
_NO_VOTES = dict.fromkeys(Kind, 0.0)


class Guess(NamedTuple):
    """Words `first` to `last` (exclusive) of a paragraph, what they may be, and how surely (0 to 3)."""

    paragraph: int
    first: int
    last: int
    kind: Kind
    strength: float
    surface: str


def spanning(guess: Guess, first: int, last: int, words: Sequence[Token]) -> Guess:
    """Give a guess with the words `first` to `last` (exclusive) of its paragraph for its own."""
    return guess._replace(first=first, last=last, surface=" ".join(word.text for word in words[first:last]))


def apart(guesses: Iterable[Guess]) -> Iterator[Guess]:
    """Leave out what lies in a guess before it, of guesses in the order of the text."""
    paragraph, last = None, 0
    for guess in guesses:
        if guess.paragraph != paragraph or guess.first >= last:
            paragraph, last = guess.paragraph, guess.last
            yield guess


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article has taught: people (full names, family names), places, acronyms, terms; votes."""

    people: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    acronyms: dict[str, str] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    organisations: frozenset[str] = frozenset()
    votes: dict[str, Votes] = field(default_factory=dict)

    def learned_words(self) -> frozenset[str]:
        """Give all words, in lower case, of the names that only weighing gave."""
        names = chain(self.people, self.families, self.places)
        return frozenset(word for name in names for word in name.lower().split(" "))

    def first_words(self) -> frozenset[str]:
        """Give the words with which the names begin that the article has taught, in whatever way."""
        names = chain(self.people, self.families, self.places, self.organisations, self.acronyms)
        return frozenset(name.partition(" ")[0] for name in names)

    def verdict(self, surface: str) -> tuple[Kind, float] | None:
        """Give the kind most finds of `surface` speak for, and the sum of all their strengths."""
        votes = self.votes.get(surface)
        if not votes:
            return None
        return max(votes, key=lambda kind: (votes[kind], kind)), sum(votes.values())


def acronyms(paragraphs: Iterable[Paragraph]) -> tuple[dict[str, str], dict[str, str]]:
    """Find "Full Name (ABC)": the names, and the lower-case terms ("liquefied natural gas (LNG)")."""
    names: dict[str, str] = {}
    terms: dict[str, str] = {}
    for paragraph in paragraphs:
        for match in _BRACKET.finditer(paragraph.text):
            if match.group(1) in names or match.group(1) in terms:
                continue
            at = bisect_left(paragraph.tokens, match.start(), key=_START)
            before = [token.text for token in paragraph.tokens[max(0, at - _LONGEST_EXPANSION) : at]]
            if phrase := _expansion(before, match.group(1)):
                (terms if phrase[0].islower() else names)[match.group(1)] = phrase
    return names, terms


def _expansion(words: Sequence[str], acronym: str) -> str | None:
    """Give the last of `words` that begin with the acronym's letters, small words counted or not."""
    wanted = acronym.upper().replace("&", "")
    parts = [(_initials(word), word.lower() in _SMALL) for word in words]
    every = telling = ""
    for length, (initials, is_small) in enumerate(reversed(parts), 1):
        every, telling = initials + every, telling if is_small else initials + telling
        if length > 1 and not is_small and wanted in (every, telling):
            return " ".join(words[-length:])
    return None


def _initials(word: str) -> str:
    if "." in word or (word.isupper() and len(word) > 1 and "-" not in word):
        return "".join(c for c in word if c.isalpha())
    return "".join(part[0] for part in word.split("-") if part).upper()


def defined(paragraphs: Iterable[Paragraph]) -> Evidence:
    """Give what an article defines in so many words, before anything is guessed."""
    names, terms = acronyms(paragraphs)
    return Evidence(acronyms=names, terms=terms, organisations=frozenset(names.values()))


def weigh(guesses: Iterable[Guess], known: Evidence, lexicon: Lexicon) -> Evidence:
    """Turn the first reading's guesses into what the second reading may rely on, beside what was `known`."""
    votes: defaultdict[str, Votes] = defaultdict(_NO_VOTES.copy)
    for guess in guesses:
        votes[guess.surface][guess.kind] += guess.strength
    people = {
        surface
        for surface, kinds in votes.items()
        if kinds[Kind.PERSON] >= 1 and kinds[Kind.PERSON] >= max(kinds[Kind.ORG], kinds[Kind.PLACE])
    }
    places = {surface for surface, kinds in votes.items() if " " in surface and kinds[Kind.PLACE] >= _SURE}
    return replace(
        known,
        places=frozenset(places),
        people=frozenset(people),
        families=frozenset(_families(people, votes, lexicon)),
        votes=dict(votes),
    )


def _families(people: Iterable[str], votes: dict[str, Votes], lexicon: Lexicon) -> Iterable[str]:
    for surface in people:
        name = parse(surface, lexicon)
        strength = votes[surface][Kind.PERSON]
        if name.family is None:
            if strength >= 2 and surface not in lexicon.places:
                yield surface
            continue
        family = name.family
        if family in lexicon.peoples or len(family) < 2:
            continue
        if strength >= 1.5 and (not lexicon.is_ordinary(family) or strength >= 2):
            yield family
        if strength >= 2:
            yield from (part for part in name.given if _stands_alone(part, lexicon))


def _stands_alone(given: str, lexicon: Lexicon) -> bool:
    """Say whether a given name alone is surely one: "Lula", not "Will" or "Sydney"."""
    known = lexicon.is_ordinary(given) or given in lexicon.places or given in lexicon.organisations
    return len(given) > 2 and given[0].isupper() and not known

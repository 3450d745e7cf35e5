"""The one name of an organisation or place that goes by several: acronyms, abbreviations, legal forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from corpus.article import Entity, Kind

from . import occasions
from .evidence import Evidence, Guess
from .lexicon import Lexicon
from .names import fold


class Names:
    """Gives the entities of one article's organisations and places, events and laws."""

    def __init__(self, guesses: Iterable[Guess], evidence: Evidence, lexicon: Lexicon) -> None:
        self._evidence, self._lexicon = evidence, lexicon
        guesses = tuple(guesses)
        self._places = {g.surface for g in guesses if g.kind is Kind.PLACE}
        self._longer = _longer({g.surface for g in guesses if g.kind is Kind.ORG}, lexicon)

    def entity(self, guess: Guess, *, written: str) -> Entity:
        """Name what a guess stands for, which is `written` so in the text."""
        if guess.kind is Kind.PLACE:
            name = self._place(guess.surface, written)
        elif guess.kind in (Kind.EVENT, Kind.LAW):
            name = occasions.shown(guess.kind, self._evidence.acronyms.get(guess.surface, written))
        else:
            name = self._organisation(guess.surface, written)
        return Entity(key=f"{guess.kind.lower()}:{fold(name)}", name=name, kind=guess.kind)

    def _place(self, surface: str, written: str) -> str:
        if surface == "Korea":
            return self._korea()
        known = self._lexicon.places.get(surface) or self._lexicon.places.get(surface.title())
        return known or (written.title() if written.isupper() else written)

    def _korea(self) -> str:
        """Take "Korea" for the South, unless the article speaks of the North only."""
        southern = self._places & {"South Korea", "Seoul", "S. Korea", "Republic of Korea"}
        return "North Korea" if "North Korea" in self._places and not southern else "South Korea"

    def _organisation(self, surface: str, written: str) -> str:
        name = self._evidence.acronyms.get(surface) or self._longer.get(surface, written)
        words = name.split()
        suffixes = self._lexicon.org_words["suffix"]
        while len(words) > 1 and words[-1].rstrip(".") in suffixes:
            words.pop()
        words[-1] = words[-1].rstrip(",")
        if words[0] in ("The", "the") and len(words) > 1:
            words = words[1:]
        name = " ".join(words)
        return self._lexicon.organisations.get(name) or self._lexicon.organisations.get(surface, name)


def _longer(surfaces: Set[str], lexicon: Lexicon) -> dict[str, str]:
    """Map the first words of companies, alone, to the one name in the article that they begin.

    "Aldermere" is Aldermere Foods; but what is listed, or a place, may be another: "Hyundai", "Bristol".
    """
    whole: defaultdict[str, set[str]] = defaultdict(set)
    for surface in surfaces:
        first, _, rest = surface.partition(" ")
        if rest and first in surfaces:
            whole[first].add(surface)
    return {
        first: min(names, key=len)
        for first, names in whole.items()
        if len({_plain(name, lexicon) for name in names}) == 1
        and not (first in lexicon.organisations or first in lexicon.places or lexicon.is_ordinary(first))
    }


def _plain(name: str, lexicon: Lexicon) -> str:
    """Leave legal forms out of a name."""
    return " ".join(word for word in name.split() if word.rstrip(".,") not in lexicon.org_words["suffix"])

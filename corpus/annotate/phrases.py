"""Say whom a phrase names: "Marsh", "the mayor, Tomasz Wieczorek", "a spokesman for Marsh", "its founder"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Kind

from .antecedents import UNNAMED, Antecedents, Speaker, speaker
from .clauses import Bit
from .lexicon import Lexicon
from .salience import is_person_word

INDEFINITE = frozenset({"a", "an", "one", "another", "some", "two", "three", "several", "many"})
_DEFINITE = frozenset({"the", "its"})
_OTHERS = frozenset({"his", "her", "their", "my", "our"})
"""Before a role, these tell of somebody else than whom they stand for."""
_OF_ORGANISATION = frozenset({"of", "at", "for", "with", "from"})


class Phrases:
    """Reads the phrases of one paragraph, given as the bits of a sentence or a part of it."""

    def __init__(self, lexicon: Lexicon, antecedents: Antecedents) -> None:
        self._antecedents, self._lexicon = antecedents, lexicon
        self._roles, self._titles = lexicon.roles, lexicon.title_words
        self._offices, self._staff = lexicon.small["office"], lexicon.small["staff"]
        self._prepositions = lexicon.small["preposition"]

    def first_of(self, bits: Sequence[Bit]) -> Speaker | None:
        """Take the first person whom nothing governs, else an organisation, or one whose staff speaks."""
        named = [i for i, bit in enumerate(bits) if bit.mention and not self.is_owner(bits, i)]
        found = next((i for i in named if bits[i].person and not self.is_governed(bits, i)), None)
        if found is None:
            found = next((i for i in named if not bits[i].person and self._speaks(bits, i)), None)
        return None if found is None else self.as_speaker(bits, found)

    def according_to(self, bits: Sequence[Bit]) -> Speaker:
        """Find the source that `bits`, after "according to", begin with: its name may follow a comma."""
        for end in range(1, len(bits) + 1):
            if end == len(bits) or "," in bits[end].gap:
                named = end < len(bits) and bits[end].person and not bits[end].owns
                source = self.first_of(bits[:end]) or (self.as_speaker(bits, end) if named else None)
                owner = next((i for i, bit in enumerate(bits[:end]) if bit.mention), None)
                return source or (UNNAMED if owner is None else self.as_speaker(bits, owner)) or UNNAMED
        return UNNAMED

    def people(self, bits: Sequence[Bit], start: int, stop: int) -> list[int]:
        """Give the persons between two bits who may be subjects: ungoverned, and owning nothing."""
        free = (i for i in range(start, stop) if bits[i].person and not bits[i].owns)
        return [i for i in free if not self.is_governed(bits, i)]

    def is_owner(self, bits: Sequence[Bit], at: int) -> bool:
        """See "Marsh's sister", but not "Marsh's office", which speaks for her."""
        return bits[at].owns and not (at + 1 < len(bits) and bits[at + 1].word in self._offices)

    def _speaks(self, bits: Sequence[Bit], at: int) -> bool:
        if not self.is_governed(bits, at):
            return True
        before = {bit.word for bit in bits[:at]}
        return bits[at - 1].word in _OF_ORGANISATION and not before.isdisjoint(self._staff | self._offices)

    def is_governed(self, bits: Sequence[Bit], at: int) -> bool:
        """See whether a preposition stands before bit `at` and the titles, roles and articles before that."""
        while at and bits[at].gap == " ":
            at -= 1
            word = bits[at].word
            if word in self._prepositions:
                return not (word == "for" and at and bits[at - 1].word in self._offices)
            if not (word in self._roles or word in self._titles or word in _DEFINITE | _OTHERS):
                return False
        return False

    def unnamed(self, bits: Sequence[Bit]) -> Speaker | None:
        """See "one engineer" and "his teacher", whom the article does not name."""
        is_somebody = bool(bits) and bits[0].word in INDEFINITE | _OTHERS
        return UNNAMED if is_somebody and any(self.is_role(bit.word) for bit in bits[1:]) else None

    def is_role(self, word: str) -> bool:
        """Say whether a word says what somebody is."""
        return is_person_word(word, self._lexicon)

    def as_speaker(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Name the speaker whom bit `at` mentions, or the office that speaks for him; None if none."""
        mention = bits[at].mention
        if mention is None:
            return None
        name = mention.entity.name
        if bits[at].owns and at + 1 < len(bits) and bits[at + 1].word in self._offices:
            return Speaker(f"{name}'s {bits[at + 1].word}", mention.entity)
        if at > 1 and bits[at - 1].word == "for" and bits[at - 2].word in self._offices:
            return Speaker(f"{name}'s {bits[at - 2].word}", mention.entity)
        return speaker(mention.entity)

    def of_organisation(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take Park, not Mirae, in "Park Ji-won of Mirae said"."""
        if at < 2 or bits[at].person or bits[at - 1].word not in self._prepositions:
            return None
        return self.as_speaker(bits, at - 2) if bits[at - 2].person else None

    def named(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take whom a subject names last, but not for "police in Oslo" or "a friend of Kim"."""
        said_by = self.as_speaker(bits, at)
        if not at or bits[at - 1].word not in self._prepositions or is_organisation(bits[at]):
            return said_by
        is_office = at > 1 and bits[at - 2].word in self._offices
        return said_by if is_office else UNNAMED

    def by_role(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take "the minister" or "its founder" for the subject of before, as a pronoun would be."""
        words = [bit.word for bit in bits]
        if _DEFINITE.isdisjoint(words) or not _OTHERS.isdisjoint(words):
            return None
        for word in reversed(words):
            if (found := self._antecedents.of_role(word, at)) is not None:
                return found
        is_people = words[-1].capitalize() in self._lexicon.peoples
        is_somebody = words[0] == "the" and (is_people or self.is_role(words[-1])) and words[-1][-1:] != "s"
        return self._antecedents.of_anyone(at) if is_somebody else None


def is_organisation(bit: Bit) -> bool:
    """Say whether a bit mentions an organisation."""
    return bit.mention is not None and bit.mention.entity.kind is Kind.ORG

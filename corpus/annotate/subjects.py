"""Say whom the subject of a clause stands for: "Marsh", "the minister", "its founder", "he", "an official".

A pronoun is its sentence's first person, else the first of the nearest sentence before that has one; "it" and
"the company" are the first organisation there. "The mayor" is whom the article has called mayor, if anyone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Entity, Kind, Mention

from .clauses import ANYONE, IT, PRONOUNS, STAND_INS, Bit, Clauses
from .lexicon import Lexicon

NEAR = 9
"""Bits after "said" among which the speaker stands."""
_INDEFINITE = frozenset(
    {"a", "an", "one", "another", "some", "two", "three", "several", "many", "officials", "analysts", "they"}
)
"""Who is meant by these is not told."""
_DEFINITE = frozenset({"the", "its"})
_WHO = "who"
_PHRASE = 3
"""Bits before the last one of a subject that may belong to it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name to show and the entity behind it, neither if the article does not tell."""

    name: str | None
    entity: Entity | None


UNNAMED = Speaker(None, None)
"""Somebody of whom the article only says what he is ("a senior official said")."""


@dataclass(slots=True)
class Memory:
    """What earlier paragraphs leave: their last subject and speaker, an announcement ("He said:")."""

    subjects: dict[str, Mention | None] = field(default_factory=dict)
    last: Speaker | None = None
    last_paragraph: int = -2
    announced: Speaker | None = None
    roles: dict[str, Mention] = field(default_factory=dict)
    """The last person whom the article has called "minister", "mayor" and so on."""
    called: dict[str, str] = field(default_factory=dict)
    """Whether it has called somebody, by the key of his entity, "he" or "she"."""


class Subjects:
    """Reads the subjects of one paragraph's clauses; `offset` is where the bits it is given begin there."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, memory: Memory) -> None:
        self._bits, self._clauses, self._memory = clauses.bits, clauses, memory
        self._roles, self._groups = lexicon.roles, lexicon.org_words["group"]
        small = lexicon.small
        self._offices, self._staff = small["office"], small["staff"]
        self._adverbs, self._prepositions = small["adverb"], small["preposition"]
        self._before_sentence = {
            stand_in: self._first_before(memory.subjects.get(stand_in), stand_in) for stand_in in STAND_INS
        }

    def leave(self) -> None:
        """Leave to the next paragraph whom a pronoun may stand for."""
        self._memory.subjects = {each: before[-1] for each, before in self._before_sentence.items()}

    def _first_before(self, carried: Mention | None, pronoun: str) -> list[Mention | None]:
        before = []
        for sentence in range(len(self._clauses.starts)):
            before.append(carried)
            carried = self._clauses.person(sentence, pronoun) or carried
        return [*before, carried]

    def after_verb(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Find the subject after the verb that `bits` begin with: "said Kim", "said he", "said a waiter"."""
        if len(bits) > 1 and bits[1].word in PRONOUNS:
            return self.by_pronoun(at + 1)
        named = self.first_of(bits[1:NEAR])
        return named or self.by_role(bits[1:4], at) or self._unnamed(bits[1:2])

    def _unnamed(self, bits: Sequence[Bit]) -> Speaker | None:
        words = [bit.word for bit in bits]
        return None if "the" in words or _INDEFINITE.isdisjoint(words) else UNNAMED

    def first_of(self, bits: Sequence[Bit]) -> Speaker | None:
        """Take the first person, else whatever is named first."""
        people = [i for i, bit in enumerate(bits) if bit.person and not (bit.owns and i + 1 < len(bits))]
        found = people or [i for i, bit in enumerate(bits) if bit.mention]
        return self.as_speaker(bits, found[0]) if found else None

    def before_verb(self, bits: Sequence[Bit], verb: int, offset: int) -> Speaker | None:
        """Find the subject right before bit `verb`, over adverbs and an apposition between commas."""
        at = self._subject_before(bits, verb)
        if at < 0:
            return None
        bit = bits[at]
        if "," in bits[at + 1].gap or "," in bits[verb].gap:
            people = [i for i in range(at + 1) if bits[i].person and not bits[i].owns]
            return self.as_speaker(bits, people[0]) if people else self.by_role(bits[:_PHRASE], offset)
        if bit.word == _WHO:
            return next((self.as_speaker(bits, i) for i in range(at - 1, -1, -1) if bits[i].person), None)
        if bit.mention and not bit.owns:
            return self._of_organisation(bits, at) or self._named(bits, at)
        if bit.word in PRONOUNS or bit.word == IT:
            return self._stood_for(bit.word, offset + at)
        if bit.word in self._offices and at and bits[at - 1].mention and bits[at - 1].owns:
            return self.as_speaker(bits, at - 1)
        if bit.word in self._staff and at and bits[at - 1].mention:
            return UNNAMED if bits[at - 1].person else self.as_speaker(bits, at - 1)
        phrase = bits[max(0, at - _PHRASE) : at + 1]
        return self.by_role(phrase[-_PHRASE:], offset) or self._unnamed(phrase)

    def _subject_before(self, bits: Sequence[Bit], verb: int) -> int:
        """Give the last bit of what the verb at `verb` has for its subject, negative if there is none."""
        at = verb - 1
        while at >= 0 and not bits[at].mention and self._is_adverb(bits[at].word):
            at -= 1
        if at >= 0 and ")" in bits[at + 1].gap:
            at = max((i - 1 for i in range(1, at + 1) if "(" in bits[i].gap), default=at)
        return at

    def _is_adverb(self, word: str) -> bool:
        return word in self._adverbs or word.endswith("ly")

    def _of_organisation(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take Park, not Mirae, in "Park Ji-won of Mirae said"."""
        if at < 2 or bits[at].person or bits[at - 1].word not in self._prepositions:
            return None
        return self.as_speaker(bits, at - 2) if bits[at - 2].person else None

    def _named(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take whom a subject names last, but not for "police in Oslo" or "a friend of Kim"."""
        speaker = self.as_speaker(bits, at)
        if not at or bits[at - 1].word not in self._prepositions or _is_organisation(bits[at]):
            return speaker
        is_office = at > 1 and bits[at - 2].word in self._offices
        return speaker if is_office else UNNAMED

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
        return Speaker(name, mention.entity)

    def by_role(self, bits: Sequence[Bit], offset: int) -> Speaker | None:
        """Take "the minister" or "its founder" for the subject of before, as a pronoun would be."""
        words = [bit.word for bit in bits]
        if _DEFINITE.isdisjoint(words):
            return None
        for word in reversed(words):
            if word in self._groups:
                return self._stood_for(IT, offset)
            if word in self._roles:
                holder = self._memory.roles.get(word)
                return (
                    Speaker(holder.entity.name, holder.entity) if holder else self._stood_for(ANYONE, offset)
                )
        return None

    def of_sentence(self, bits: Sequence[Bit], offset: int, *, introduced: bool = False) -> Speaker | None:
        """Take the one with whom a sentence begins; before a colon, he may own what it begins with."""
        if len(bits) > 2 and [bits[0].word, bits[1].word] == ["according", "to"]:
            return self.first_of(bits[2:NEAR])
        for i, bit in enumerate(bits):
            if bit.word in PRONOUNS:
                return self.by_pronoun(offset + i)
            office = bit.owns and i + 1 < len(bits) and bits[i + 1].word in self._offices
            if (
                bit.person
                and (office or introduced or not bit.owns)
                and not (i and bits[i - 1].word in self._prepositions)
            ):
                return self.as_speaker(bits, i)
        owner = next((i for i, bit in enumerate(bits) if _is_organisation(bit)), None)
        return self.as_speaker(bits, owner) if owner == 0 or owner == 1 else None

    def by_pronoun(self, at: int) -> Speaker | None:
        """Say whom the "he" or "she" at bit `at` stands for."""
        return self._stood_for(self._bits[at].word, at)

    def _stood_for(self, pronoun: str, at: int) -> Speaker | None:
        at = min(at, len(self._bits) - 1)
        sentence = self._clauses.sentences[at]
        first = self._clauses.first_persons[pronoun][sentence]
        here = self._bits[first].mention if first is not None and first < at else None
        found = here or self._before_sentence[pronoun][sentence]
        if found is None:
            return None
        if pronoun in PRONOUNS:
            return self._called(pronoun, found)
        return _speaker(found)

    def _called(self, pronoun: str, found: Mention) -> Speaker:
        """Take another person where this one has been "she" before and is "he" now."""
        called = self._memory.called
        if called.get(found.entity.key, pronoun) != pronoun:
            people = (bit.person for bit in reversed(self._bits) if bit.person)
            found = next((each for each in people if called.get(each.entity.key, pronoun) == pronoun), found)
        called[found.entity.key] = pronoun
        return _speaker(found)


def _speaker(mention: Mention) -> Speaker:
    return Speaker(mention.entity.name, mention.entity)


def _is_organisation(bit: Bit) -> bool:
    return bit.mention is not None and bit.mention.entity.kind is Kind.ORG

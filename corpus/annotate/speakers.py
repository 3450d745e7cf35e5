"""Say who says what stands between quotation marks, from the sentence around it.

In the order tried: what follows the quote ("said Kim", "Kim, the minister, said", "he said", "according to
Kim"); the nearest verb of saying before it, with its subject; the person its sentence begins with; whoever
spoke last. People named inside the marks never speak. "He" is the sentence's first person, else the first of
the nearest sentence before that has one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.article import Entity, Kind, Mention

from .clauses import ANYONE, PRONOUNS, Bit, Clauses
from .lexicon import Lexicon

ANNOUNCING = (":", ",")
"""A paragraph that ends so may say who speaks in the next."""
_FAR = 40
"""Bits after a quote beyond which nobody is looked for."""
_LONGEST_SENTENCE = 200
"""Bits before a quote beyond which its sentence is not read."""
_DEFINITE = frozenset({"the", "its"})
_NEAR = 9
"""Bits after "said" among which the speaker stands."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name to show and the entity behind it."""

    name: str
    entity: Entity


@dataclass(slots=True)
class Memory:
    """What earlier paragraphs leave: their last subject and speaker, an announcement ("He said:")."""

    subjects: dict[str, Mention | None] = field(default_factory=dict)
    last: Speaker | None = None
    last_paragraph: int = -2
    announced: Speaker | None = None


@cache
def _said(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.speech["finite"] | lexicon.speech["naming"]


class Attribution:
    """Attributes the quotes of one paragraph, asked in the order of the text."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, memory: Memory, *, paragraph: int) -> None:
        self._bits, self._clauses, self._memory = clauses.bits, clauses, memory
        self._starts = [bit.start for bit in clauses.bits]
        self._said = _said(lexicon)
        self._trailing, self._roles = lexicon.speech["trailing"], lexicon.roles
        self._offices, self._adverbs = lexicon.small["office"], lexicon.small["adverb"]
        self._prepositions = lexicon.small["preposition"]
        self._paragraph = paragraph
        self._before_sentence = {
            pronoun: self._first_persons_before(memory.subjects.get(pronoun), pronoun)
            for pronoun in (ANYONE, *PRONOUNS)
        }

    def _first_persons_before(self, carried: Mention | None, pronoun: str) -> list[Mention | None]:
        before = []
        for sentence in range(len(self._clauses.starts)):
            before.append(carried)
            carried = self._clauses.person(sentence, pronoun) or carried
        return [*before, carried]

    def leave(self, text: str) -> None:
        """Leave to the next paragraph what it may need of this one."""
        memory = self._memory
        memory.subjects = {pronoun: before[-1] for pronoun, before in self._before_sentence.items()}
        ends_open = text.rstrip().endswith(ANNOUNCING)
        memory.announced = self._named_before(len(self._bits), 0) if ends_open and self._bits else None

    def who_says(
        self, start: int, end: int, *, full: bool, closed: bool, previous_end: int
    ) -> Speaker | None:
        """Find the speaker of the quote at `start` to `end`; `closed` if a full stop ends it.

        `previous_end` is where the quote before it in the paragraph ends (0 if none).
        """
        at = bisect_left(self._starts, start)
        speaker = None if closed else self._named_after(at)
        speaker = speaker or self._named_before(at, bisect_left(self._starts, previous_end))
        if speaker is None and full:
            speaker = self._from_memory(at)
        if speaker:
            self._memory.last, self._memory.last_paragraph = speaker, self._paragraph
        return speaker

    def _from_memory(self, at: int) -> Speaker | None:
        memory = self._memory
        if memory.announced and at == 0:
            return memory.announced
        recent = memory.last_paragraph == self._paragraph or (
            memory.last_paragraph == self._paragraph - 1 and at == 0 and len(self._bits) < _NEAR
        )
        return memory.last if recent else None

    def _named_after(self, at: int) -> Speaker | None:
        bits = self._following(at)
        if not bits:
            return None
        first = bits[0]
        if first.word in self._said:
            return self._inverted(bits, at)
        if first.word == "according" and len(bits) > 2:
            return self._first_of(bits[2:_NEAR])
        for i, bit in enumerate(bits):
            if bit.word in self._said and bit.mention is None:
                return self._subject_at(bits, i, at)
        return None

    def _following(self, at: int) -> Sequence[Bit]:
        stop = at + 1
        while (
            stop < min(len(self._bits), at + _FAR)
            and not self._bits[stop].begins
            and '"' not in (self._bits[stop].gap.replace("“", '"'))
        ):
            stop += 1
        return self._bits[at:stop]

    def _inverted(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        if len(bits) > 1 and bits[1].word in PRONOUNS:
            return self._pronoun(at + 1)
        return self._first_of(bits[1:_NEAR]) or self._role(bits[1:4], at)

    def _first_of(self, bits: Sequence[Bit]) -> Speaker | None:
        people = [i for i, bit in enumerate(bits) if bit.person and not (bit.owns and i + 1 < len(bits))]
        found = people or [i for i, bit in enumerate(bits) if bit.mention]
        return self._as_speaker(bits, found[0]) if found else None

    def _subject_at(self, bits: Sequence[Bit], verb: int, offset: int) -> Speaker | None:
        """Find the subject right before bit `verb`, over adverbs and an apposition between commas."""
        at = verb - 1
        while (
            at >= 0
            and (bits[at].word in self._adverbs or bits[at].word.endswith("ly"))
            and not bits[at].mention
        ):
            at -= 1
        if at < 0:
            return None
        bit = bits[at]
        if "," in bits[at + 1].gap or "," in bits[verb].gap:
            people = [i for i in range(at + 1) if bits[i].person and not bits[i].owns]
            return self._as_speaker(bits, people[0]) if people else None
        if bit.mention and not bit.owns:
            return self._of_organisation(bits, at) or self._as_speaker(bits, at)
        if bit.word in PRONOUNS:
            return self._pronoun(offset + at)
        if bit.word in self._offices and at and bits[at - 1].mention and bits[at - 1].owns:
            return self._as_speaker(bits, at - 1)
        return self._role(bits[max(0, at - 2) : at + 1], offset)

    def _of_organisation(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take Park, not Mirae, in "Park Ji-won of Mirae said"."""
        if at < 2 or bits[at].person or bits[at - 1].word not in self._prepositions:
            return None
        return self._as_speaker(bits, at - 2) if bits[at - 2].person else None

    def _as_speaker(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        mention = bits[at].mention
        if mention is None:
            return None
        name = mention.entity.name
        if bits[at].owns and at + 1 < len(bits) and bits[at + 1].word in self._offices:
            return Speaker(f"{name}'s {bits[at + 1].word}", mention.entity)
        if at > 1 and bits[at - 1].word == "for" and bits[at - 2].word in self._offices:
            return Speaker(f"{name}'s {bits[at - 2].word}", mention.entity)
        return Speaker(name, mention.entity)

    def _role(self, bits: Sequence[Bit], offset: int) -> Speaker | None:
        """Take "the minister" or "its founder" for the subject of before, as a pronoun would be."""
        words = [bit.word for bit in bits]
        if not _DEFINITE.isdisjoint(words) and any(word in self._roles for word in words):
            return self._pronoun(offset)
        return None

    def _named_before(self, at: int, since: int) -> Speaker | None:
        """Look for the nearest verb of saying between the sentence's start and bit `at`."""
        if at == 0:
            return None
        start = max(self._clauses.sentence_start(at - 1), at - _LONGEST_SENTENCE)
        if at < len(self._bits) and self._bits[at].begins and at <= since:
            return None
        bits = self._bits[start:at]
        for i in range(len(bits) - 1, -1, -1):
            if bits[i].mention:
                continue
            if bits[i].word in self._trailing:
                return self._sentence_subject(bits[:i], start)
            if bits[i].word in self._said:
                return self._subject_at(bits, i, start) or self._sentence_subject(bits[:i], start)
        return self._sentence_subject(bits, start)

    def _sentence_subject(self, bits: Sequence[Bit], offset: int) -> Speaker | None:
        if len(bits) > 2 and [bits[0].word, bits[1].word] == ["according", "to"]:
            return self._first_of(bits[2:_NEAR])
        for i, bit in enumerate(bits):
            if bit.word in PRONOUNS:
                return self._pronoun(offset + i)
            office = bit.owns and i + 1 < len(bits) and bits[i + 1].word in self._offices
            if bit.person and (office or not bit.owns) and not (i and bits[i - 1].word in self._prepositions):
                return self._as_speaker(bits, i)
        owner = next(
            (i for i, bit in enumerate(bits) if bit.mention and bit.mention.entity.kind is Kind.ORG), None
        )
        return self._as_speaker(bits, owner) if owner == 0 or owner == 1 else None

    def _pronoun(self, at: int) -> Speaker | None:
        at = min(at, len(self._bits) - 1)
        pronoun = self._bits[at].word if self._bits[at].word in PRONOUNS else ANYONE
        sentence = self._clauses.sentences[at]
        first = self._clauses.first_persons[pronoun][sentence]
        here = self._bits[first].mention if first is not None and first < at else None
        found = here or self._before_sentence[pronoun][sentence]
        return Speaker(found.entity.name, found.entity) if found else None

"""Find the subject of a verb of saying: "Marsh", "the mayor, Tomasz Wieczorek,", "he", "an official".

`Subjects` is given the bits of a sentence and `offset`, the number of the first among its paragraph's. What
has a subject that the article does not name is said by `UNNAMED`; None means that there is no subject here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from corpus.article import Kind

from .antecedents import UNNAMED, Antecedents, Speaker
from .clauses import Bit
from .lexicon import Lexicon
from .phrases import INDEFINITE, Phrases, is_organisation
from .salience import IT, PRONOUNS, is_person_word

NEAR = 9
"""Bits after "said" among which the speaker stands."""
JOINING = frozenset({"and", "while", "but", "whereas", "although", "though", "or", "nor", "because", "yet"})
"""What follows one of these is another clause, with a subject of its own."""
_RELATIVE = frozenset(
    {"that", "which", "who", "whose", "whom", "where", "when", "after", "as", "if", "whether"}
)
_RELATIVES = frozenset({"who", "whose", "whom"})
_WHEN = frozenset({"on", "last", "late", "early", "this", "earlier", "in", "at"})
_WHO = "who"
_PHRASE = 3
"""Bits before the last one of a subject that may belong to it."""
_NEAR_JOINT = 5
"""So far from "and", a name is no subject of a clause that begins there."""
_GAPPED = frozenset({"of", "as", "to", "about"})
_ADDRESSING = frozenset({"told", "tells", "asked", "asks", "wrote", "writes"})
"""What follows one of these is whom somebody speaks to."""
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})


class Subjects:
    """Reads the subjects of one paragraph's clauses."""

    def __init__(self, phrases: Phrases, lexicon: Lexicon, antecedents: Antecedents) -> None:
        self._antecedents, self._lexicon, self._phrases = antecedents, lexicon, phrases
        small, speech = lexicon.small, lexicon.speech
        self._offices, self._staff = small["office"], small["staff"]
        self._adverbs, self._prepositions = small["adverb"], small["preposition"]
        self._times, self._nouns, self._hearing = small["time"], speech["noun"], speech["hearing"]

    def after_verb(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Find the subject after the verb that `bits` begin with: "said Kim", "said he", "said a waiter"."""
        phrase = list(takewhile(lambda bit: bit.word not in _RELATIVE, bits[1:NEAR]))
        if not phrase:
            return None
        if phrase[0].word in PRONOUNS:
            return self._antecedents.of_pronoun(at + 1)
        found = self._phrases.first_of(phrase) or self._phrases.by_role(phrase[:_PHRASE], at)
        return found or (None if phrase[0].word in self._prepositions else UNNAMED)

    def before_verb(self, bits: Sequence[Bit], verb: int, offset: int) -> Speaker | None:
        """Find the subject before bit `verb`, over adverbs and what commas set apart."""
        at = self._subject_end(bits, verb)
        if at < 0 or (bits[at].word == "to" and not bits[at].mention):
            return None
        if bits[verb].word in self._hearing and not any(bit.word in _PASSIVE for bit in bits[at + 1 : verb]):
            return UNNAMED
        if self.is_passive(bits, verb):
            by = next((i for i in range(verb + 1, len(bits)) if bits[i].word == "by"), len(bits))
            return self._phrases.first_of(bits[by + 1 :][:NEAR]) or UNNAMED
        if "," in bits[at + 1].gap or "," in bits[verb].gap:
            return self._over_asides(bits, at + 1, offset)
        return self._right_before(bits, at, offset) or self._noun(bits, at, verb)

    def of_finite(self, bits: Sequence[Bit], verb: int, offset: int, *, introduced: bool) -> Speaker | None:
        """Find the subject of a verb before a quotation; before a colon, it may follow the verb."""
        word, following = bits[verb].word, bits[verb + 1 :]
        if introduced and "," in bits[verb].gap and word not in _ADDRESSING:
            inverted = self._phrases.first_of(following)
            if inverted is not None:
                return inverted
        found = self.before_verb(bits, verb, offset)
        if found is None and word not in self._nouns:
            found = self.of_sentence(bits[:verb], offset, told=True)
        return found or (self._phrases.first_of(following) if introduced else None)

    def gapped(self, bits: Sequence[Bit], verb: int) -> Speaker | None:
        """See "and Kamerling of" before a quotation, where the verb of the clause before is left out."""
        at = len(bits) - 2
        if bits[-1].word not in _GAPPED or at <= verb or not bits[at].person or bits[at].owns:
            return None
        parted = any(bit.word in JOINING or "," in bit.gap for bit in bits[verb + 1 : at + 1])
        return self._phrases.as_speaker(bits, at) if parted else None

    def of_participle(
        self, bits: Sequence[Bit], at: int, said: Container[str], offset: int
    ) -> Speaker | None:
        """Find whom the participle at a bit is about: "Kim said Park would not come, citing"."""
        if at and bits[at - 1].person and bits[at].gap == " ":
            return self._phrases.as_speaker(bits, at - 1)
        start = next(iter(self._clause_starts(bits[:at])))
        finite = (i for i in range(at - 1, start, -1) if bits[i].word in said and not bits[i].mention)
        if (verb := next(finite, None)) is not None and (found := self.before_verb(bits[:at], verb, offset)):
            return found
        return self.of_sentence(bits[:at], offset, told=True)

    def _subject_end(self, bits: Sequence[Bit], verb: int) -> int:
        """Give the last bit of what the verb at `verb` has for its subject, negative if there is none."""
        at = verb - 1
        while at >= 0 and not bits[at].mention and self._is_adverb(bits[at].word):
            at -= 1
        if at > 0 and bits[at].word in self._times and not bits[at].mention:
            at -= 1
            while at > 0 and bits[at].word in _WHEN | self._times:
                at -= 1
        if at >= 0 and ")" in bits[at + 1].gap:
            at = max((i - 1 for i in range(1, at + 1) if "(" in bits[i].gap), default=at)
        return at

    def _is_adverb(self, word: str) -> bool:
        return word in self._adverbs or word.endswith("ly")

    def is_passive(self, bits: Sequence[Bit], verb: int) -> bool:
        """See "was told" and "has been described", where the subject is silent."""
        word = bits[verb].word
        if word == "quoted" or not (word.endswith("ed") or word == "told"):
            return False
        return any(bit.word in _PASSIVE for bit in bits[self._subject_end(bits, verb) + 1 : verb])

    def _right_before(self, bits: Sequence[Bit], at: int, offset: int) -> Speaker | None:
        bit = bits[at]
        if bit.word == _WHO:
            return self._whom_who_follows(bits, at)
        if bit.mention and not bit.owns:
            return self._phrases.of_organisation(bits, at) or self._phrases.named(bits, at)
        if bit.word in PRONOUNS or bit.word == IT:
            return self._antecedents.of_pronoun(offset + at)
        if bit.word in self._offices and at and bits[at - 1].mention and bits[at - 1].owns:
            return self._phrases.as_speaker(bits, at - 1)
        if bit.word in self._staff and at and bits[at - 1].mention:
            return UNNAMED if bits[at - 1].person else self._phrases.as_speaker(bits, at - 1)
        first = max(0, at - _PHRASE + 1)
        if any(each.word in self._prepositions for each in bits[first - (first > 0) : at]):
            return None
        return self._phrases.by_role(bits[first : at + 1], offset + at)

    def _whom_who_follows(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take Kim in "Kim, an aide, who said", and nobody in "fans of Kim who said"."""
        if "," not in bits[at].gap:
            return (self._phrases.as_speaker(bits, at - 1) if at else None) or UNNAMED
        last = next((i for i in range(at - 1, -1, -1) if bits[i].person), None)
        return None if last is None else self._phrases.as_speaker(bits, last)

    def _noun(self, bits: Sequence[Bit], at: int, verb: int) -> Speaker | None:
        """Take the person who leads the clause, else "the report" or "nurses", for somebody unnamed."""
        if bits[at].word in _RELATIVE | JOINING:
            return None
        start = at
        while start and "," not in bits[start].gap and bits[start].word not in JOINING | _RELATIVE:
            start -= 1
        if people := self._phrases.people(bits, start, at + 1):
            return self._phrases.as_speaker(bits, people[0])
        return None if bits[verb].word in self._nouns else UNNAMED

    def _over_asides(self, bits: Sequence[Bit], end: int, offset: int) -> Speaker | None:
        """Find the subject before what commas set apart: "Marsh, 44, of Leeds, who met Kim, said"."""
        end = self._before_relative(bits, end)
        while end:
            start = end - 1
            while start and "," not in bits[start].gap:
                start -= 1
            if not (start and self._is_aside(bits[start])) and (head := self._head(bits, start, end)) >= 0:
                return self._phrases.as_speaker(bits, head)
            end = start
        if (role := self._phrases.by_role(bits[:_PHRASE], offset)) is not None:
            return role
        return None if bits[0].mention or self._is_aside(bits[0]) else UNNAMED

    def _before_relative(self, bits: Sequence[Bit], end: int) -> int:
        """Give where a relative clause that goes on to `end` begins: "Marsh, who came with Kim, an aide,"."""
        for i in range(1, end):
            if bits[i].word in _RELATIVES and "," in bits[i].gap:
                joined = any(bit.word in JOINING and "," in bit.gap for bit in bits[i:end])
                return end if joined or self._head(bits, 0, i) < 0 else i
        return end

    def _is_aside(self, bit: Bit) -> bool:
        word = bit.word
        if bit.mention:
            return bit.mention.entity.kind is Kind.PLACE
        return word in _RELATIVE | INDEFINITE | self._prepositions or word.isdigit() or word.endswith("ing")

    def _head(self, bits: Sequence[Bit], start: int, end: int) -> int:
        """Give the person, else the organisation, that the phrase between two commas is about, else -1."""
        if people := self._phrases.people(bits, start, end):
            return people[-1] if people[-1] == end - 1 else people[0]
        is_body = is_organisation(bits[end - 1]) and not self._phrases.is_governed(bits, end - 1)
        return end - 1 if is_body else -1

    def of_sentence(
        self, bits: Sequence[Bit], offset: int, *, told: bool = False, introduced: bool = False
    ) -> Speaker | None:
        """Take the one with whom the last clause begins, else the sentence.

        Before a colon, he may own what it begins with; if a verb tells that somebody speaks, it may be an
        organisation that a sentence names first.
        """
        for start in self._clause_starts(bits):
            if (found := self._leading(bits[start:], offset + start, introduced=introduced)) is not None:
                return found
        if (who := max((i for i, bit in enumerate(bits) if bit.word == _WHO), default=0)) > 0:
            return self._whom_who_follows(bits, who)
        if told and (described := self._described(bits, offset)) is not None:
            return described
        last = len(bits) if told else 2
        owner = next((i for i, bit in enumerate(bits[:last]) if is_organisation(bit)), None)
        if owner is None or self._phrases.is_governed(bits, owner):
            return None
        return self._phrases.as_speaker(bits, owner)

    def _described(self, bits: Sequence[Bit], offset: int) -> Speaker | None:
        """Take "the 29-year-old" for the one of whom the sentence before speaks."""
        first = [bit.word for bit in bits[:_PHRASE]]
        is_somebody = first[:1] == ["the"] and any(is_person_word(word, self._lexicon) for word in first)
        return self._antecedents.of_anyone(offset) if is_somebody else None

    def _clause_starts(self, bits: Sequence[Bit]) -> Iterator[int]:
        """Give where a clause with a person for its subject begins, the last first, and the sentence."""
        subject = len(bits)
        for i in range(len(bits) - 1, 0, -1):
            if bits[i].mention:
                subject = i
                continue
            is_joint = bits[i].word in JOINING and subject - i < _NEAR_JOINT
            joins_names = bits[i - 1].mention is not None and subject == i + 1
            if is_joint and subject + 1 < len(bits) and not joins_names:
                yield i + 1
        yield 0

    def _leading(self, bits: Sequence[Bit], offset: int, *, introduced: bool) -> Speaker | None:
        for i, bit in enumerate(bits):
            if bit.word in PRONOUNS:
                return self._antecedents.of_pronoun(offset + i)
            is_owner = not introduced and self._phrases.is_owner(bits, i)
            if bit.person and not is_owner and not self._phrases.is_governed(bits, i):
                return self._phrases.as_speaker(bits, i)
        return None

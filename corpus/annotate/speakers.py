"""Say who says what stands between quotation marks, from the sentence around it.

Two verbs of saying may govern a quotation, the nearest before it and the next after it, and the heavier of
the two tells: one that the quotation follows or leads to directly outweighs one farther off. Without any, it
is who does something after it ("..., Marsh laughed"), with whom the sentence before it begins, or who spoke
last. People named inside the marks never speak.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from .antecedents import UNNAMED, Antecedents, Memory, Speaker, speaker
from .clauses import Bit, Clauses
from .lexicon import Lexicon
from .phrases import Phrases
from .quotations import Quotation
from .salience import ANYONE, PRONOUNS
from .subjects import JOINING, NEAR, Subjects

ANNOUNCING = (":", ",")
"""A paragraph that ends so may say who speaks in the next."""
_FAR = 40
"""Bits after a quote beyond which nobody is looked for."""
_LONGEST_SENTENCE = 200
"""Bits before a quote beyond which its sentence is not read."""
_SHOWING = frozenset({"read", "reads", "reading"})
"""Right before a quotation, these say that something written says it."""
_COMING, _REPLIES = frozenset({"came", "comes", "was"}), frozenset({"reply", "answer", "response", "retort"})
_BY = 6
"""Bits beside a quotation that stand right by it."""
_BESIDE = 3
"""Bits between a verb and the quotation that it governs directly: "said it was"."""


class Weight(IntEnum):
    """How surely a verb of saying governs a quotation; of two, the greater tells."""

    EARLIER = 1
    """In the sentence before."""
    AFTER = 2
    FARTHER = 3
    """Before the quotation, with other words between."""
    LED_TO = 4
    """After it, and a comma leads there: "..., Kim said"."""
    BESIDE = 5
    """Right before it: "Kim said it was ...", "Kim said: ...\""""
    INVERTED = 6
    """Right after it: "..., said Kim"."""
    OUTRIGHT = 7
    """No verb, but "according to Kim"."""


class _Saying(NamedTuple):
    """What may tell who says a quotation: how surely, and whom."""

    weight: Weight
    speaker: Speaker


@cache
def _said(lexicon: Lexicon) -> frozenset[str]:
    speech = lexicon.speech
    return speech["finite"] | speech["naming"] | speech["plain"] | speech["hearing"]


class Attribution:
    """Attributes the quotes of one paragraph, asked in the order of the text."""

    def __init__(
        self,
        clauses: Clauses,
        marked: Sequence[tuple[int, int]],
        lexicon: Lexicon,
        memory: Memory,
        *,
        paragraph: int,
    ) -> None:
        self._bits, self._clauses, self._memory = clauses.bits, clauses, memory
        self._starts = [bit.start for bit in clauses.bits]
        self._marked = frozenset(bisect_left(self._starts, start) for start, _ in marked)
        self._said = _said(lexicon)
        self._trailing, self._prepositions = lexicon.speech["trailing"], lexicon.small["preposition"]
        self._nouns = lexicon.speech["noun"]
        self._antecedents = Antecedents(clauses, lexicon, memory)
        self._phrases = Phrases(lexicon, self._antecedents)
        self._subjects = Subjects(self._phrases, lexicon, self._antecedents)
        self._paragraph = paragraph
        self._previous_end = 0

    def leave(self, text: str) -> None:
        """Leave to the next paragraph whom the end of this one announces."""
        self._memory.announced = None
        if text.rstrip().endswith(ANNOUNCING):
            start = self._sentence_start(len(self._bits))
            bits = self._bits[start:]
            saying = self._governing(bits, start, introduced=True)
            self._memory.announced = saying.speaker if saying else self._shown(bits, start, introduced=True)

    def is_told(self, quotation: Quotation) -> bool:
        """Say whether a word of saying stands right by a quotation, whoever may be its subject.

        One that follows the title of a work tells nothing, unless the sentence begins with that.
        """
        at = bisect_left(self._starts, quotation.start)
        start = self._sentence_start(at)
        before = [bit.word for bit in self._bits[max(start, at - _BY) : at]]
        after = (
            ()
            if quotation.closed or (quotation.titled and not quotation.first)
            else self._following(at)[:_BY]
        )
        return (
            not self._said.isdisjoint(before)
            or not self._trailing.isdisjoint(before)
            or before[-1:] == ["according"]
            or not _SHOWING.isdisjoint(before[-1:])
            or (quotation.leading and any(bit.word in self._said for bit in after))
            or (quotation.leading and quotation.first and not quotation.titled and bool(after))
            or any(bit.word in _REPLIES for bit in after[:3])
            or any(bit.word in self._said or bit.word == "according" for bit in after[:1])
        )

    def is_governed(self, quotation: Quotation) -> bool:
        """Say whether a verb of saying anywhere in its sentence may govern a quotation."""
        return any(True for _ in self._sayings(bisect_left(self._starts, quotation.start), quotation))

    def who_says(self, quotation: Quotation) -> Speaker | None:
        """Find the speaker of the next quotation; None if nothing tells, `UNNAMED` if nobody is named."""
        at = bisect_left(self._starts, quotation.start)
        saying = max(self._sayings(at, quotation), default=None, key=lambda saying: saying.weight)
        found = saying.speaker if saying else self._by_context(at, quotation)
        goes_on = at == 0 or self._sentence_start(at) < bisect_left(self._starts, self._previous_end)
        self._previous_end = quotation.end
        if found is None and quotation.full and (quotation.first or goes_on):
            found = self._from_memory(at) or self._led_to(at)
        if found:
            self._memory.last, self._memory.last_paragraph = found, self._paragraph
        return found

    def _sayings(self, at: int, quotation: Quotation) -> Iterator[_Saying]:
        """Give the verbs of saying that may govern the quotation at bit `at`, the one after it first."""
        after = None if quotation.closed else self._after(at, leading=quotation.leading)
        if after:
            yield after
        if (start := self._before(at)) is not None:
            before = self._governing(self._bits[start:at], start, introduced=quotation.introduced)
            if before:
                yield before._replace(weight=Weight.EARLIER) if quotation.first else before

    def _by_context(self, at: int, quotation: Quotation) -> Speaker | None:
        """Find a speaker whom no verb of saying tells."""
        following = () if quotation.closed or not quotation.leading else self._following(at)
        if following and following[0].word not in JOINING and (doing := self._doing(following, at)):
            return doing
        start = self._before(at)
        if start is None:
            return None
        return self._shown(self._bits[start:at], start, introduced=quotation.introduced)

    def _from_memory(self, at: int) -> Speaker | None:
        memory = self._memory
        if memory.announced and at == 0:
            return memory.announced
        recent = memory.last_paragraph == self._paragraph or (
            memory.last_paragraph == self._paragraph - 1 and at == 0 and len(self._bits) < NEAR
        )
        return memory.last if recent else None

    def _led_to(self, at: int) -> Speaker | None:
        """Take who leads the rest of a paragraph that a quotation begins: "..." Marsh sat on a crate."""
        first = self._clauses.salience.get(0) if at == 0 else None
        leader = first.leaders.get(ANYONE) if first else None
        return None if leader is None or leader.aside else speaker(leader.entity)

    def _after(self, at: int, *, leading: bool) -> _Saying | None:
        """Find the next verb of saying in the rest of the sentence, with its subject."""
        bits = self._following(at)
        if not bits or bits[0].word in JOINING:
            return None
        if (source := self._source(bits, at)) is not None:
            return _Saying(Weight.OUTRIGHT, source)
        if bits[0].word in self._said:
            found = self._subjects.after_verb(bits, at)
            return _Saying(Weight.INVERTED if leading else Weight.LED_TO, found) if found else None
        for i, bit in enumerate(bits):
            if bit.word in self._said and bit.mention is None:
                found = self._subjects.before_verb(bits, i, at) or self._doing(bits[:i], at)
                weight = Weight.LED_TO if leading and i < NEAR else Weight.AFTER
                return _Saying(weight, found) if found else None
        return None

    def _source(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Read "came the reply", "according to Kim" and, after a verb of saying, "by Kim"."""
        first = bits[0].word
        if first in _COMING and not _REPLIES.isdisjoint(bit.word for bit in bits[1:4]):
            return self._antecedents.of_anyone(at) or UNNAMED
        if first == "according":
            return self._phrases.according_to(bits[2:])
        said = first == "by" and any(bit.word in self._said for bit in self._bits[max(0, at - _BY) : at])
        return (self._phrases.first_of(bits[1:NEAR]) or UNNAMED) if said else None

    def _doing(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take the subject of any verb for the speaker where a comma leads on to it: "..., Marsh laughed"."""
        for i, bit in enumerate(bits[:_BY]):
            if bit.word in self._prepositions:
                return None
            if bit.word in PRONOUNS and i < 2:
                return self._antecedents.of_pronoun(at + i)
            if bit.person:
                return None if bit.owns else self._phrases.as_speaker(bits, i)
        return self._phrases.by_role(bits[:3], at) or self._phrases.unnamed(bits[:4])

    def _following(self, at: int) -> Sequence[Bit]:
        """Give the rest of the sentence from bit `at`, up to the next quotation."""
        stop, last = at + 1, min(len(self._bits), at + _FAR)
        while stop < last and not self._bits[stop].begins and stop not in self._marked:
            stop += 1
        return self._bits[at:stop]

    def _sentence_start(self, at: int) -> int:
        return max(self._clauses.sentence_start(at - 1), at - _LONGEST_SENTENCE) if at else 0

    def _before(self, at: int) -> int | None:
        """Give where the sentence begins that goes on, or ends, at a bit; None if a quotation is between."""
        if at == 0:
            return None
        since = bisect_left(self._starts, self._previous_end)
        if at < len(self._bits) and self._bits[at].begins and at <= since:
            return None
        return self._sentence_start(at)

    def _governing(self, bits: Sequence[Bit], start: int, *, introduced: bool) -> _Saying | None:
        """Find the last verb of saying among the bits before a quotation, with its subject."""
        subjects, is_silent = self._subjects, False
        for i in range(len(bits) - 1, -1, -1):
            word = bits[i].word
            if bits[i].mention or not (word in self._said or word in self._trailing):
                continue
            if word in self._trailing:
                found = subjects.of_participle(bits, i, self._said, start)
            else:
                found = subjects.of_finite(bits, i, start, introduced=introduced)
                passive = found is UNNAMED and subjects.is_passive(bits, i)
                is_silent = is_silent or passive
                if passive or (found is None and word in self._nouns):
                    continue
            found = subjects.gapped(bits, i) or found
            is_beside = introduced or len(bits) - 1 - i <= _BESIDE
            return _Saying(Weight.BESIDE if is_beside else Weight.FARTHER, found) if found else None
        if [bit.word for bit in bits[:2]] == ["according", "to"]:
            return _Saying(Weight.FARTHER, self._phrases.according_to(bits[2:]))
        return _Saying(Weight.FARTHER, UNNAMED) if is_silent else None

    def _shown(self, bits: Sequence[Bit], start: int, *, introduced: bool) -> Speaker | None:
        """Take whom the words before a quotation are about, though they do not say that he speaks."""
        if bits and bits[-1].word in _SHOWING:
            return UNNAMED
        return self._subjects.of_sentence(bits, start, introduced=introduced)

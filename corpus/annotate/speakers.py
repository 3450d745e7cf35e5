"""Say who says what stands between quotation marks, from the sentence around it.

In the order tried: what follows the quote ("said Kim", "Kim, the minister, said", "he said", "according to
Kim"); the nearest verb of saying before it, with its subject; the person its sentence begins with; whoever
spoke last. People named inside the marks never speak. `subjects` says whom "he" or "the minister" stands for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from .clauses import PRONOUNS, Bit, Clauses
from .lexicon import Lexicon
from .quotations import Quotation
from .subjects import NEAR, UNNAMED, Memory, Speaker, Subjects

ANNOUNCING = (":", ",")
"""A paragraph that ends so may say who speaks in the next."""
_FAR = 40
"""Bits after a quote beyond which nobody is looked for."""
_LONGEST_SENTENCE = 200
"""Bits before a quote beyond which its sentence is not read."""
_JOINING = frozenset({"and", "while", "but", "whereas", "although", "though", "or", "nor", "because", "yet"})
"""What follows one of these is another clause, with a speaker of its own."""
_SHOWING = frozenset({"read", "reads", "reading"})
"""Right before a quotation, these say that something written says it."""
_OPENERS = frozenset('"“„«»「‘')
_BY = 6
"""Bits beside a quotation that stand right by it."""


@cache
def _said(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.speech["finite"] | lexicon.speech["naming"]


class Attribution:
    """Attributes the quotes of one paragraph, asked in the order of the text."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, memory: Memory, *, paragraph: int) -> None:
        self._bits, self._clauses, self._memory = clauses.bits, clauses, memory
        self._starts = [bit.start for bit in clauses.bits]
        self._said = _said(lexicon)
        self._trailing, self._prepositions = lexicon.speech["trailing"], lexicon.small["preposition"]
        self._subjects = Subjects(clauses, lexicon, memory)
        self._paragraph = paragraph
        self._previous_end = 0

    def leave(self, text: str) -> None:
        """Leave to the next paragraph what it may need of this one."""
        self._subjects.leave()
        self._memory.announced = None
        if text.rstrip().endswith(ANNOUNCING):
            start = self._sentence_start(len(self._bits))
            self._memory.announced = self._in_sentence(self._bits[start:], start, introduced=True)

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
            or any(bit.word in self._said or bit.word == "according" for bit in after[:1])
        )

    def who_says(self, quotation: Quotation) -> Speaker | None:
        """Find the speaker of the next quotation; None if nothing tells, `UNNAMED` if nobody is named."""
        at = bisect_left(self._starts, quotation.start)
        speaker = None if quotation.closed else self._named_after(at, leading=quotation.leading)
        speaker = speaker or self._named_before(at, quotation)
        self._previous_end = quotation.end
        if speaker is None and quotation.full:
            speaker = self._from_memory(at)
        if speaker:
            self._memory.last, self._memory.last_paragraph = speaker, self._paragraph
        return speaker

    def _from_memory(self, at: int) -> Speaker | None:
        memory = self._memory
        if memory.announced and at == 0:
            return memory.announced
        recent = memory.last_paragraph == self._paragraph or (
            memory.last_paragraph == self._paragraph - 1 and at == 0 and len(self._bits) < NEAR
        )
        return memory.last if recent else None

    def _named_after(self, at: int, *, leading: bool) -> Speaker | None:
        bits = self._following(at)
        if not bits or bits[0].word in _JOINING:
            return None
        first = bits[0]
        if first.word in self._said:
            return self._subjects.after_verb(bits, at)
        if first.word == "according" and len(bits) > 2:
            return self._subjects.first_of(bits[2:NEAR])
        for i, bit in enumerate(bits):
            if bit.word in self._said and bit.mention is None:
                return self._subjects.before_verb(bits, i, at) or self._doing(bits[:i], at)
        return self._doing(bits, at) if leading else None

    def _doing(self, bits: Sequence[Bit], at: int) -> Speaker | None:
        """Take the subject of any verb for the speaker where a comma leads on to it: "..., Marsh laughed"."""
        for i, bit in enumerate(bits[:_BY]):
            if bit.word in self._prepositions:
                return None
            if bit.word in PRONOUNS and i < 2:
                return self._subjects.by_pronoun(at + i)
            if bit.person:
                return None if bit.owns else self._subjects.as_speaker(bits, i)
        return self._subjects.by_role(bits[:3], at)

    def _following(self, at: int) -> Sequence[Bit]:
        """Give the rest of the sentence from bit `at`, up to the next quotation."""
        stop, last = at + 1, min(len(self._bits), at + _FAR)
        while stop < last and not self._bits[stop].begins and _OPENERS.isdisjoint(self._bits[stop].gap):
            stop += 1
        return self._bits[at:stop]

    def _sentence_start(self, at: int) -> int:
        return max(self._clauses.sentence_start(at - 1), at - _LONGEST_SENTENCE) if at else 0

    def _named_before(self, at: int, quotation: Quotation) -> Speaker | None:
        """Look for the nearest verb of saying between the sentence's start and bit `at`."""
        if at == 0:
            return None
        start = self._sentence_start(at)
        since = bisect_left(self._starts, self._previous_end)
        if at < len(self._bits) and self._bits[at].begins and at <= since:
            return None
        return self._in_sentence(self._bits[start:at], start, introduced=quotation.introduced)

    def _in_sentence(self, bits: Sequence[Bit], start: int, *, introduced: bool) -> Speaker | None:
        subjects = self._subjects
        for i in range(len(bits) - 1, -1, -1):
            if bits[i].mention:
                continue
            if bits[i].word in self._trailing:
                return subjects.of_sentence(bits[:i], start)
            if bits[i].word in self._said:
                subject = subjects.before_verb(bits, i, start) or subjects.of_sentence(bits[:i], start)
                return subject or (subjects.first_of(bits[i + 1 :]) if introduced else None)
        if bits and bits[-1].word in _SHOWING:
            return UNNAMED
        return subjects.of_sentence(bits, start, introduced=introduced)

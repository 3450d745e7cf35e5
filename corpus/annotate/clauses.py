"""A paragraph outside its quotation marks, as bits: words, and whole mentions in place of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.article import Kind, Mention

from .tokens import Paragraph, Token

_SENTENCE_END = re.compile(r"[.!?…]")


class Bit(NamedTuple):
    """A word or a mention. `gap` stands before it; `begins` a sentence; `owns` what follows ("Han's")."""

    word: str
    start: int
    gap: str
    begins: bool
    owns: bool
    mention: Mention | None

    @property
    def person(self) -> Mention | None:
        """The mention, if it is a person's."""
        return self.mention if self.mention and self.mention.entity.kind is Kind.PERSON else None


@dataclass(frozen=True, slots=True)
class Clauses:
    """A paragraph's bits, the sentence of each, and each sentence's first bit and first person (as a bit)."""

    bits: tuple[Bit, ...]
    sentences: tuple[int, ...]
    starts: tuple[int, ...]
    first_persons: tuple[int | None, ...]

    def sentence_start(self, at: int) -> int:
        """Give the first bit of the sentence that bit `at` (or the last one) is in."""
        return self.starts[self.sentences[min(at, len(self.bits) - 1)]]

    def person(self, sentence: int) -> Mention | None:
        """Give the first person mentioned in a sentence."""
        at = self.first_persons[sentence]
        return None if at is None else self.bits[at].mention


def read(paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]]) -> Clauses:
    """Read a paragraph whose quotations stand at `marked` and which holds `mentions`, both in order."""
    bits = tuple(_bits(paragraph, mentions, marked))
    sentences: list[int] = []
    starts: list[int] = []
    first: list[int | None] = []
    for at, bit in enumerate(bits):
        if bit.begins or at == 0:
            starts.append(at)
            first.append(None)
        if bit.person and first[-1] is None:
            first[-1] = at
        sentences.append(len(starts) - 1)
    return Clauses(bits, tuple(sentences), tuple(starts), tuple(first))


def _bits(
    paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]]
) -> Iterator[Bit]:
    waiting, inside = list(reversed(mentions)), list(reversed(marked))
    covered = 0
    for at, token in enumerate(paragraph.tokens):
        while inside and inside[-1][1] <= token.start:
            inside.pop()
        while waiting and waiting[-1].span.start < token.start:
            waiting.pop()
        if (inside and inside[-1][0] <= token.start) or token.start < covered:
            continue
        mention = waiting.pop() if waiting and waiting[-1].span.start == token.start else None
        covered = mention.span.end if mention else token.end
        owns = paragraph.text[covered : covered + 2] in ("'s", "’s") or (
            paragraph.text[covered - 1] == "s" and paragraph.text[covered : covered + 2] in ("' ", "’ ")
        )
        yield Bit(token.low, token.start, token.gap, _begins(token, at), owns, mention)


def _begins(token: Token, at: int) -> bool:
    return at == 0 or (token.opens and _SENTENCE_END.search(token.gap) is not None)

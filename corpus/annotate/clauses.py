"""A paragraph outside its quotation marks, as bits: words, and whole mentions in place of their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from corpus.article import Kind, Mention

from .lexicon import Lexicon
from .tokens import Paragraph, Token

PRONOUNS = ("he", "she")
ANYONE = ""
"""Stands for whoever is the subject, man or woman."""
IT = "it"
"""Stands for an organisation."""
STAND_INS = (ANYONE, *PRONOUNS, IT)
_BEFORE_NAME, _AFTER_NAME = 4, 8
"""So many words before and after a name may say what its bearer is."""
_APOSTROPHES = ("'", "’")
_START = attrgetter("start")
_SENTENCE_END = re.compile(r"[.!?…]")


class Bit(NamedTuple):
    """A word or a mention. `gap` stands before it; `begins` a sentence; `owns` what follows ("Marsh's")."""

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
    first_persons: Mapping[str, tuple[int | None, ...]]

    def sentence_start(self, at: int) -> int:
        """Give the first bit of the sentence that bit `at` (or the last one) is in."""
        return self.starts[self.sentences[min(at, len(self.bits) - 1)]]

    def person(self, sentence: int, pronoun: str = ANYONE) -> Mention | None:
        """Give the first person of a sentence whom `pronoun` can stand for."""
        at = self.first_persons[pronoun][sentence]
        return None if at is None else self.bits[at].mention


def read(
    paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]], lexicon: Lexicon
) -> Clauses:
    """Read a paragraph whose quotations stand at `marked` and which holds `mentions`, both in order."""
    bits = tuple(_bits(paragraph, mentions, marked))
    starts: list[int] = []
    sentences: list[int] = []
    first: dict[str, list[int | None]] = {pronoun: [] for pronoun in STAND_INS}
    for at, bit in enumerate(bits):
        if bit.begins or at == 0:
            starts.append(at)
            for persons in first.values():
                persons.append(None)
        sentences.append(len(starts) - 1)
        for pronoun in _pronouns(bit.mention, lexicon) if bit.mention else ():
            if first[pronoun][-1] is None:
                first[pronoun][-1] = at
    return Clauses(bits, tuple(sentences), tuple(starts), {p: tuple(found) for p, found in first.items()})


def subjects(paragraph: Paragraph, mentions: Sequence[Mention], lexicon: Lexicon) -> dict[str, Mention]:
    """Give, for each pronoun, the first person of the last sentence that has one, where nothing is quoted."""
    starts = [token.start for at, token in enumerate(paragraph.tokens) if token.opens and _begins(token, at)]
    found: dict[str, Mention] = {}
    sentences: dict[str, int] = {}
    sentence = at = covered = 0
    for mention in mentions:
        while at < len(starts) and starts[at] <= mention.span.start:
            sentence += starts[at] >= covered
            at += 1
        covered = mention.span.end
        for pronoun in _pronouns(mention, lexicon):
            if sentences.get(pronoun) != sentence:
                found[pronoun], sentences[pronoun] = mention, sentence
    return found


def roles(
    paragraph: Paragraph, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[tuple[str, Mention]]:
    """Give what the words right before and after a person's name call him: (role, mention)."""
    people = [mention for mention in mentions if mention.entity.kind is Kind.PERSON]
    words = paragraph.tokens
    for mention in people:
        first = bisect_left(words, mention.span.start, key=_START)
        last = bisect_left(words, mention.span.end, key=_START)
        before = reversed(words[max(0, first - _BEFORE_NAME) : first])
        gap = words[first].gap if first < len(words) else ""
        for word in before:
            if gap != " " and (gap != ", " or word.low not in lexicon.roles):
                break
            gap = word.gap
            if word.low in lexicon.roles:
                yield word.low, mention
        if last < len(words) and words[last].gap == ", ":
            for word in takewhile(lambda word: word.gap == " ", words[last + 1 : last + _AFTER_NAME]):
                if word.low in lexicon.roles:
                    yield word.low, mention


def _pronouns(mention: Mention, lexicon: Lexicon) -> tuple[str, ...]:
    """Give what may stand for a mention: a person's forename may rule one pronoun out."""
    if mention.entity.kind is Kind.ORG:
        return (IT,)
    if mention.entity.kind is not Kind.PERSON:
        return ()
    parts = mention.entity.name.split()
    by_name = [pronoun for pronoun in PRONOUNS if not lexicon.genders[pronoun].isdisjoint(parts)]
    return (ANYONE, *(by_name if len(by_name) == 1 else PRONOUNS))


def _bits(
    paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]]
) -> Iterator[Bit]:
    waiting, inside = list(reversed(mentions)), list(reversed(marked))
    covered, text = 0, paragraph.text
    for at, token in enumerate(paragraph.tokens):
        while inside and inside[-1][1] <= token.start:
            inside.pop()
        while waiting and waiting[-1].span.start < token.start:
            waiting.pop()
        if (inside and inside[-1][0] <= token.start) or token.start < covered:
            continue
        mention = waiting.pop() if waiting and waiting[-1].span.start == token.start else None
        covered = mention.span.end if mention else token.end
        begins = token.opens and _begins(token, at)
        owns = text[covered : covered + 1] in _APOSTROPHES and _owns(text, covered)
        yield Bit(token.low, token.start, token.gap, begins, owns, mention)


def _begins(token: Token, at: int) -> bool:
    return at == 0 or (token.opens and _SENTENCE_END.search(token.gap) is not None)


def _owns(text: str, end: int) -> bool:
    """Say whether the apostrophe that ends a word at `end` makes it own something."""
    following = text[end + 1 : end + 2]
    return following == "s" or (following == " " and text[end - 1] == "s")

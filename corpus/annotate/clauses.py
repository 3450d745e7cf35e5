"""A paragraph outside its quotation marks, as bits: words, and whole mentions in place of their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile
from operator import attrgetter
from typing import NamedTuple

from corpus.article import Kind, Mention

from . import salience
from .lexicon import Lexicon
from .salience import Sentence, begins
from .tokens import Paragraph, Token

_BEFORE_NAME, _AFTER_NAME = 4, 8
"""So many words before and after a name may say what its bearer is."""
_BEFORE_MARK = ".!?… \n"
_APOSTROPHES = ("'", "’")
_START = attrgetter("start")


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
    """A paragraph's bits, the sentence of each, each sentence's first bit, and who leads it, if anyone."""

    bits: tuple[Bit, ...]
    sentences: tuple[int, ...]
    starts: tuple[int, ...]
    salience: Mapping[int, Sentence]

    def sentence_start(self, at: int) -> int:
        """Give the first bit of the sentence that bit `at` (or the last one) is in."""
        return self.starts[self.sentences[min(at, len(self.bits) - 1)]]


def read(
    paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]], lexicon: Lexicon
) -> Clauses:
    """Read a paragraph whose quotations stand at `marked` and which holds `mentions`, both in order."""
    bits = tuple(_bits(paragraph, mentions, marked))
    starts = [at for at, bit in enumerate(bits) if bit.begins or at == 0]
    sentences = tuple(accumulate((bit.begins and at > 0 for at, bit in enumerate(bits)), initial=0))[1:]
    outside = [bit.mention for bit in bits if bit.mention]
    first_words = [bisect_left(paragraph.tokens, bits[at].start, key=_START) for at in starts]
    leading = salience.read(paragraph, outside, first_words, lexicon)
    return Clauses(bits, sentences, tuple(starts), leading)


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


def _bits(
    paragraph: Paragraph, mentions: Sequence[Mention], marked: Sequence[tuple[int, int]]
) -> Iterator[Bit]:
    waiting, inside = list(reversed(mentions)), list(reversed(marked))
    covered, text, quoted = 0, paragraph.text, False
    for at, token in enumerate(paragraph.tokens):
        while inside and inside[-1][1] <= token.start:
            inside.pop()
        while waiting and waiting[-1].span.start < token.start:
            waiting.pop()
        if inside and inside[-1][0] <= token.start:
            quoted = quoted or (token.opens and _opens(token, inside[-1][0]) and begins(token, at))
            continue
        if token.start < covered:
            continue
        mention = waiting.pop() if waiting and waiting[-1].span.start == token.start else None
        covered = mention.span.end if mention else token.end
        owns = text[covered : covered + 1] in _APOSTROPHES and _owns(text, covered)
        is_first = quoted or (token.opens and begins(token, at))
        yield Bit(token.low, token.start, token.gap, is_first, owns, mention)
        quoted = False


def _opens(token: Token, start: int) -> bool:
    """Say whether the quotation at `start` begins with a word: a sentence that it begins goes on after it."""
    return token.start - len(token.gap.lstrip(_BEFORE_MARK)) <= start


def _owns(text: str, end: int) -> bool:
    """Say whether the apostrophe that ends a word at `end` makes it own something."""
    following = text[end + 1 : end + 2]
    return following == "s" or (following == " " and text[end - 1] == "s")

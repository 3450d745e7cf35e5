"""Stretches of capitalised words, small words between them included: where names can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from corpus.article import Kind

from .evidence import Evidence
from .lexicon import LONGEST_NAME, Lexicon
from .tokens import Paragraph, Token

_MONTH_NAMES = frozenset({"April", "May", "June", "March", "August", "Jan", "Mar", "Sat", "Sun", "Easter"})
_SMALL = frozenset({"of", "for", "on", "the", "and", "&"})
_LONGEST = 60
"""A longer run is no name, and is read in pieces."""
_SPELT_IN_LISTS = 4
"""Inside a ministry's name, so many words after a comma may lead to its "and"."""


@dataclass(slots=True, eq=False)
class Run:
    """Capitalised words of one paragraph and what is known around them; rules look at it from a position."""

    paragraph: Paragraph
    first: int
    words: tuple[str, ...]
    lexicon: Lexicon
    evidence: Evidence
    _phrases: dict[int, list[str]] = field(default_factory=dict)

    @property
    def place(self) -> tuple[int, int, tuple[str, ...]]:
        """Tell this run from all others of the article: its paragraph's number, its first word, its words."""
        return self.paragraph.number, self.first, self.words

    def told(self, evidence: Evidence) -> Run:
        """Look at it from now on with this evidence."""
        self.evidence = evidence
        return self

    def token(self, at: int) -> Token:
        """Give the token of word `at`."""
        return self.paragraph.tokens[self.first + at]

    def before(self, at: int) -> Token | None:
        """Give the token right before word `at`, if only a space parts them."""
        here = self.first + at
        if here == 0 or not self.paragraph.tokens[here].gap.isspace():
            return None
        return self.paragraph.tokens[here - 1]

    def after(self, at: int) -> Token | None:
        """Give the token after the words before `at`, whatever parts them."""
        here = self.first + at
        return self.paragraph.tokens[here] if here < len(self.paragraph.tokens) else None

    def phrase(self, at: int, names: Collection[str]) -> int:
        """Count the words of the longest phrase from `at` that is among `names`, or 0."""
        if not names:
            return 0
        phrases = self._phrases.get(at) or self._phrases_from(at)
        for phrase in phrases:
            if phrase in names:
                return len(phrases) - phrases.index(phrase)
        return 0

    def _phrases_from(self, at: int) -> list[str]:
        """Give every phrase that begins at word `at`, the longest first; rule after rule asks for them."""
        words = self.words[at : at + LONGEST_NAME]
        found = self._phrases[at] = [" ".join(words[:length]) for length in range(len(words), 0, -1)]
        return found

    def text(self, at: int, length: int) -> str:
        """Give `length` words from `at`, one space between."""
        return " ".join(self.words[at : at + length])


class Step(NamedTuple):
    """What a rule decided: pass over `skip` words, then `length` words are a `kind`, so surely (0 to 3)."""

    skip: int
    length: int = 0
    kind: Kind = Kind.PERSON
    strength: float = 0.0


def find(paragraph: Paragraph, lexicon: Lexicon, evidence: Evidence) -> Iterator[Run]:
    """Give every run of a paragraph in order."""
    tokens = paragraph.tokens
    stop = 0
    for at in _beginnings(paragraph, lexicon, evidence):
        if at < stop or not _begins(tokens, at, lexicon, evidence):
            continue
        stop = at + 1
        while stop - at < _LONGEST and (step := _continues(tokens, at, stop, lexicon)):
            stop += step
        words = [
            _spelt(word, lexicon, evidence, paragraph.titled) if _may_be_spelt(word) else word
            for word in paragraph.words[at:stop]
        ]
        yield Run(paragraph, at, tuple(words), lexicon, evidence)


def find_again(
    paragraph: Paragraph, before: Iterable[Run], lexicon: Lexicon, evidence: Evidence
) -> Iterable[Run]:
    """Give every run of a paragraph in order, now that there is more evidence than `before`.

    They are the same, unless a family's "de" or "von", or its name in capitals, may make others of them.
    """
    capitals = map(paragraph.words.__getitem__, paragraph.capitals)
    if not lexicon.particles.isdisjoint(paragraph.words) or any(map(_may_be_spelt, capitals)):
        return find(paragraph, lexicon, evidence)
    return [run.told(evidence) for run in before]


def _beginnings(paragraph: Paragraph, lexicon: Lexicon, evidence: Evidence) -> Sequence[int]:
    """Give the words with which a run may begin; in lower case only a family's "de" or "von" does."""
    if not evidence.families or lexicon.particles.isdisjoint(paragraph.words):
        return paragraph.capitals
    small = (at for at, word in enumerate(paragraph.words) if word in lexicon.particles)
    return sorted({*paragraph.capitals, *small})


def _spelt(word: str, lexicon: Lexicon, evidence: Evidence, titled: bool) -> str:
    """Write a name in capitals ("TOKYO", "MARSH") as it is known."""
    if word not in lexicon.organisations:
        usual = "-".join(
            part.capitalize() if i == 0 else part.lower() for i, part in enumerate(word.split("-"))
        )
        if (
            usual in lexicon.places
            or usual in evidence.families
            or (titled and (usual in lexicon.surnames or usual in lexicon.forenames))
        ):
            return usual
    return word


def _may_be_spelt(word: str) -> bool:
    return len(word) > 3 and word.isupper()


def _begins(tokens: tuple[Token, ...], at: int, lexicon: Lexicon, evidence: Evidence) -> bool:
    token = tokens[at]
    if token.capital:
        return token.text not in lexicon.calendar or (token.text in _MONTH_NAMES and _is_name(tokens, at))
    return any(" ".join(t.text for t in tokens[at : at + length]) in evidence.families for length in (2, 3))


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell June Carter from June 3: a name may stand here only if a capitalised name follows."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.gap == " " and following.capital


def _continues(tokens: tuple[Token, ...], first: int, at: int, lexicon: Lexicon) -> int:
    """Count the words from `at` that go on with the run begun at `first`, or 0."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.gap == " " and not (token.capital or token.text in _inside(lexicon)):
        return 0
    if not _is_joined(tokens[at - 1], token, lexicon):
        return _listed(tokens, first, at, lexicon)
    if f"{tokens[at - 1].text} {token.text}" in lexicon.well_known:
        return 1
    if token.capital:
        return (
            1 if token.text not in lexicon.calendar or tokens[at - 1].text in lexicon.popular_forenames else 0
        )
    return _connected(tokens, first, at, lexicon)


@cache
def _inside(lexicon: Lexicon) -> frozenset[str]:
    """Give all the words in lower case that may go on with a run."""
    return lexicon.particles | _SMALL | {word for name in lexicon.well_known for word in name.split(" ")[1:]}


def _is_joined(previous: Token, token: Token, lexicon: Lexicon) -> bool:
    gap = token.gap
    if gap == " ":
        return True
    if gap == ", ":
        return previous.text == "Washington" and token.text in ("D.C.", "DC")
    if gap.isspace():
        return "\n" not in gap
    return gap == ". " and (
        previous.text in lexicon.small["abbreviated"] or (len(previous.text) == 1 and previous.capital)
    )


def _connected(tokens: tuple[Token, ...], first: int, at: int, lexicon: Lexicon) -> int:
    """Take small words that belong inside a name: "von der", "&", and "of" after an organisation's word."""
    end = at
    while (
        end < len(tokens)
        and end - at < 3
        and not tokens[end].capital
        and _is_small(tokens[end].text, lexicon)
    ):
        end += 1
    if (
        end == at
        or end >= len(tokens)
        or not all(_is_joined(tokens[i - 1], tokens[i], lexicon) for i in range(at, end + 1))
    ):
        return 0
    if not tokens[end].capital or tokens[end].text in lexicon.calendar:
        return 0
    small = [token.text for token in tokens[at:end]]
    if small == ["&"] or all(word in lexicon.particles for word in small):
        return end - at + 1
    begun = {token.text for token in tokens[first:at]}
    if small in (["of"], ["of", "the"], ["for"], ["on"]) and begun & lexicon.org_words["opening"]:
        return end - at + 1
    if (
        small == ["and"]
        and begun & lexicon.org_words["joining"]
        and "of" in {t.text for t in tokens[first:at]}
    ):
        return end - at + 1
    return 0


def _is_small(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.particles or word in _SMALL


def _listed(tokens: tuple[Token, ...], first: int, at: int, lexicon: Lexicon) -> int:
    """Take ", Labour and" in "Ministry of Trade, Labour and Energy", up to the last part."""
    joining = lexicon.org_words["joining"]
    if tokens[at].gap != ", " or not any(token.text in joining for token in tokens[first : first + 2]):
        return 0
    for length in range(1, _SPELT_IN_LISTS + 1):
        if at + length + 1 >= len(tokens) or not tokens[at + length - 1].capital:
            return 0
        joint = tokens[at + length]
        if joint.text == "and" and joint.gap in (" ", ", "):
            return length + 2 if tokens[at + length + 1].capital else 0
        if joint.gap not in (" ", ", "):
            return 0
    return 0

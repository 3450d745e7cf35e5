"""Say whom "he", "she", "it" and "the minister" may stand for after each sentence of a paragraph.

Whoever leads a sentence, as in the centering of Grosz, Joshi and Weinstein (1995): first those whom no
preposition governs and who own nothing. A sentence that begins with "he" goes on about him, one who has been
asked something answers in the next, and after "one resident said" nobody known is meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import attrgetter

from corpus.article import Entity, Kind, Mention

from .lexicon import Lexicon
from .tokens import Paragraph, Token

PRONOUNS = ("he", "she")
ANYONE = ""
"""Stands for whoever is the subject, man or woman."""
IT = "it"
"""Stands for an organisation."""
STAND_INS = (ANYONE, *PRONOUNS, IT)
SOMEBODY = Entity(key="", name="", kind=Kind.PERSON)
"""Whoever is meant, the article does not name him."""
_DESCRIBING = ("-year-old", "man", "woman", "-of-two", "-of-three", "-winner", "-champion")
"""What says who somebody is often ends so: "Dutchman", "mother-of-two"."""
_ONE = frozenset({"a", "an", "one", "another"})
_QUESTIONED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
"""Whoever a sentence that begins so names first asks, and does not speak."""
_THEIR = frozenset({"his", "her", "their"})
_TELLING = _ONE | _THEIR | _QUESTIONED | {"the"}
"""A sentence that begins with none of these, nor a pronoun, is about whom it names."""
_PRONOUNS = frozenset(PRONOUNS)
_PERSONAL = _PRONOUNS | {ANYONE}
_ASKING = frozenset({"asked", "asks"})
_OPENING = 5
"""Words with which a sentence may begin before its subject ends."""
_OWNING = ("'", "’")
_START = attrgetter("start")

Carried = Mapping[str, Entity | None]
"""Whom each stand-in stands for."""


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads a sentence, from which character; `aside` if only a preposition or what he owns names him."""

    start: int
    entity: Entity
    aside: bool


@dataclass(slots=True)
class Sentence:
    """The leaders of a sentence by stand-in, the pronoun it begins with, if any, and who is asked in it.

    It begins with somebody `unnamed` ("one resident", "his mother") or `described`, who was named before
    ("the 29-year-old").
    """

    leaders: dict[str, Leader] = field(default_factory=dict)
    pronoun: str | None = None
    asked: Mention | None = None
    unnamed: bool = False
    described: bool = False

    def after(self, before: Carried) -> Carried:
        """Give whom the stand-ins stand for in the next sentence."""
        if not self.leaders and not self.unnamed:
            return before
        carried = dict(before)
        for stand_in, leader in self.leaders.items():
            kept = self.described or (self.pronoun is not None and stand_in in (self.pronoun, ANYONE))
            if not kept:
                carried[stand_in] = leader.entity
        if self.unnamed:
            named = {each for each, leader in self.leaders.items() if not leader.aside}
            carried.update(dict.fromkeys(_PERSONAL - named, SOMEBODY))
        return carried


def read(
    paragraph: Paragraph, mentions: Sequence[Mention], starts: Sequence[int], lexicon: Lexicon
) -> Mapping[int, Sentence]:
    """Read the sentences that begin with the words numbered `starts`, with the `mentions` in them.

    Those that say nothing of anybody are left out; the others stand by their numbers, in order.
    """
    found: dict[int, Sentence] = {}
    words, at = paragraph.tokens, 0
    for mention in mentions if starts else ():
        while at + 1 < len(starts) and words[starts[at + 1]].start <= mention.span.start:
            at += 1
        if pronouns := stand_ins(mention.entity, lexicon):
            _see(found.setdefault(at, Sentence()), mention, pronouns, paragraph, lexicon)
    for number, start in enumerate(starts):
        opening = paragraph.low[start : start + _OPENING]
        if opening[0] in _TELLING or not _PRONOUNS.isdisjoint(opening):
            _begin(found.setdefault(number, Sentence()), words[start : start + _OPENING], lexicon)
    return {number: found[number] for number in sorted(found)}


def starts(paragraph: Paragraph) -> list[int]:
    """Give the numbers of the words with which sentences of a paragraph without quotations begin."""
    return [at for at, word in enumerate(paragraph.tokens) if word.opens and begins(word, at)]


def begins(token: Token, at: int) -> bool:
    """Say whether a sentence begins with a paragraph's word number `at`."""
    return at == 0 or (token.opens and not _ENDS.isdisjoint(token.gap))


_ENDS = frozenset(".!?…")


def stand_ins(entity: Entity, lexicon: Lexicon) -> tuple[str, ...]:
    """Give what may stand for an entity: a person's forename may rule one pronoun out."""
    if entity.kind is Kind.PERSON:
        return _personal(entity.name, lexicon)
    return (IT,) if entity.kind is Kind.ORG else ()


@lru_cache(maxsize=20_000)
def _personal(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    parts = name.split()
    parts = parts[:-1] or parts
    by_name = [pronoun for pronoun in PRONOUNS if not lexicon.genders[pronoun].isdisjoint(parts)]
    return (ANYONE, *(by_name if len(by_name) == 1 else PRONOUNS))


def is_person_word(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word says what somebody is: "resident", "women"."""
    people = lexicon.small["person"]
    known = word in lexicon.roles or word in people or word.endswith(_DESCRIBING)
    return known or (word[-1:] == "s" and (word[:-1] in lexicon.roles or word[:-1] in people))


def _see(
    sentence: Sentence, mention: Mention, pronouns: Sequence[str], paragraph: Paragraph, lexicon: Lexicon
) -> None:
    end = mention.span.end
    before = _before(mention, paragraph.tokens, lexicon)
    if before in _ASKING and not paragraph.text.startswith((" to ", " for "), end):
        sentence.asked = mention
        for pronoun in pronouns:
            sentence.leaders[pronoun] = Leader(mention.span.start, mention.entity, aside=False)
        return
    aside = before in lexicon.small["preposition"] or paragraph.text[end : end + 1] in _OWNING
    for pronoun in pronouns:
        leader = sentence.leaders.get(pronoun)
        if leader is None or (leader.aside and not aside):
            sentence.leaders[pronoun] = Leader(mention.span.start, mention.entity, aside)


def _before(mention: Mention, words: Sequence[Token], lexicon: Lexicon) -> str:
    """Give the word before a mention and the titles, roles and articles that stand before it."""
    at = bisect_left(words, mention.span.start, key=_START)
    while 0 < at < len(words) and words[at].gap == " ":
        before = words[at - 1].low
        if not (before in lexicon.roles or before in lexicon.title_words or before in ("the", "his", "her")):
            return before
        at -= 1
    return ""


def _begin(sentence: Sentence, opening: Sequence[Token], lexicon: Lexicon) -> None:
    """See what a sentence begins with: a pronoun, or somebody who is not named."""
    first, leader = opening[0].low, sentence.leaders.get(ANYONE)
    is_named = leader is not None and not leader.aside
    if first in _ONE or (first in _THEIR and not is_named):
        is_somebody = any(is_person_word(word, lexicon) for word in _phrase(opening, lexicon))
        sentence.unnamed = is_somebody or (first in _ONE and _says(opening, lexicon))
        return
    if first in _QUESTIONED:
        sentence.leaders = {each: replace(found, aside=True) for each, found in sentence.leaders.items()}
    if first == "the" and not is_named:
        sentence.described = any(is_person_word(word, lexicon) for word in _phrase(opening, lexicon))
    for word in opening:
        if leader and leader.start <= word.start:
            return
        if word.low in PRONOUNS:
            sentence.pronoun = word.low
            return


def _says(opening: Sequence[Token], lexicon: Lexicon) -> bool:
    """See "Another said"."""
    return len(opening) > 1 and opening[1].low in lexicon.speech["finite"]


def _phrase(words: Sequence[Token], lexicon: Lexicon) -> Iterator[str]:
    """Give the words of the phrase that a sentence begins with, after its article: "One of the teenagers"."""
    for word in words[1:]:
        if word.gap != " " or (word.low in lexicon.small["preposition"] and words[0].low in ("a", "an")):
            return
        yield word.low

"""What an article calls a place itself: "the port of Orrin", "Orrin, a town near ...", "mayor of Orrin".

And whom it has named in full: "Whitfield" is a person where Denise Whitfield is.

What it says so once holds for the name wherever it stands. Listed places are left alone: they may be clubs
("the city of Lyon", and Lyon 2, Nice 1).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus.article import Kind

from .evidence import Guess
from .lexicon import Lexicon
from .names import parse
from .tokens import Paragraph, Token

_LONGEST_APPOSITION = 4
_LONGEST_ACRONYM = 5
_LONGEST_STATE = 3
_DATELINE_END = re.compile(r"\.? (?:\(|[-–—]+ )")
_WHERE = frozenset(
    {"in", "at", "near", "from", "to", "of", "outside", "around", "between", "across", "through", "into"}
)
"""After these, a name is a place's."""


def settle(guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Guess, ...]:
    """Give every guess the kind that the rest of the article gives its surface."""
    guesses = (*guesses, *_passed_over(guesses, paragraphs, lexicon))
    tokens = {each.number: each.tokens for each in paragraphs}
    introduced = frozenset(_introduced(guesses, tokens, lexicon))
    families = _families(guesses, tokens, lexicon) - introduced
    kinds = _agreed(guesses, lexicon) | dict.fromkeys(introduced, Kind.PLACE)
    kinds |= dict.fromkeys(families, Kind.PERSON)
    settled = (_of_kind(guess, kinds.get(_spelt(guess.surface))) for guess in guesses)
    return tuple(sorted(settled, key=lambda guess: guess[:2]))


def _of_kind(guess: Guess, kind: Kind | None) -> Guess:
    return guess if kind is None or kind is guess.kind else guess._replace(kind=kind)


def _spelt(surface: str) -> str:
    """Write a word in capitals as elsewhere: a report's dateline names a place so."""
    return surface.capitalize() if surface.isupper() and len(surface) > _LONGEST_ACRONYM else surface


def _passed_over(
    guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], lexicon: Lexicon
) -> Iterator[Guess]:
    """Find, where nothing was guessed, the one capitalised word that is called a place somewhere.

    After "the island of" and before ", an island"; if it is so before a comma, then wherever it stands.
    """
    taken = {(guess.paragraph, at) for guess in guesses for at in range(guess.first, guess.last)}
    free = [
        (paragraph, at)
        for paragraph in paragraphs
        for at in paragraph.capitals
        if (paragraph.number, at) not in taken and _stands_alone(paragraph.tokens, at, lexicon)
    ]
    called = {
        paragraph.words[at] for paragraph, at in free if _is_in_apposition(paragraph.tokens, at + 1, lexicon)
    }
    for paragraph, at in free:
        if paragraph.words[at] in called or _is_of(paragraph.tokens, at, lexicon):
            yield Guess(paragraph.number, at, at + 1, Kind.PLACE, 2.0, paragraph.words[at])


def _stands_alone(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """See a capitalised word without another beside it, and that is no ordinary one."""
    before = at and words[at - 1].capital and words[at].gap == " "
    after = at + 1 < len(words) and words[at + 1].capital and words[at + 1].gap == " "
    return not (before or after or lexicon.is_ordinary(words[at].text))


def _agreed(guesses: Sequence[Guess], lexicon: Lexicon) -> dict[str, Kind]:
    """Give one kind to each unlisted word that is one thing here and another there."""
    votes: defaultdict[str, defaultdict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    for guess in guesses:
        votes[_spelt(guess.surface)][guess.kind] += guess.strength
    return {
        surface: max(kinds, key=lambda kind: (kinds[kind], kind))
        for surface, kinds in votes.items()
        if len(kinds) > 1
        and " " not in surface
        and surface not in lexicon.places
        and surface not in lexicon.shy_places
    }


def _families(
    guesses: Sequence[Guess], tokens: Mapping[int, Sequence[Token]], lexicon: Lexicon
) -> frozenset[str]:
    """Give the family names of whoever is named in full, where nothing else in the article bears them.

    A listed place's name is one if nothing is ever in, near or from it.
    """
    people = {guess.surface for guess in guesses if guess.kind is Kind.PERSON and " " in guess.surface}
    others = {
        word
        for guess in guesses
        if guess.kind is not Kind.PERSON and " " in guess.surface
        for word in guess.surface.split(" ")
    }
    families = {family for surface in people if (family := parse(surface, lexicon).family)}
    located = {
        guess.surface
        for guess in guesses
        if guess.first and tokens[guess.paragraph][guess.first - 1].low in _WHERE
    }
    return frozenset(
        family
        for family in families - others
        if family not in lexicon.organisations and (family not in lexicon.places or family not in located)
    )


def _introduced(
    guesses: Sequence[Guess], tokens: Mapping[int, Sequence[Token]], lexicon: Lexicon
) -> Iterator[str]:
    for guess in guesses:
        if guess.surface in lexicon.places or guess.surface in lexicon.organisations:
            continue
        words = tokens[guess.paragraph]
        if guess.first == 0 and _is_dateline(guess, words, lexicon):
            yield _spelt(guess.surface)
        is_state = guess.kind is Kind.ORG and _has_what_states_have(words, guess.last, lexicon)
        if is_state or _is_of(words, guess.first, lexicon) or _is_in_apposition(words, guess.last, lexicon):
            yield guess.surface


def _is_dateline(guess: Guess, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """See "DURHAM, N.C. — " and "NAIROBI, Kenya (AP)": a town in capitals and the state that it is in."""
    if not guess.surface.isupper():
        return False
    for at in range(guess.last + 1, min(len(words), guess.last + 1 + _LONGEST_STATE)):
        if _DATELINE_END.match(words[at].gap):
            state = " ".join(word.text for word in words[guess.last : at])
            return words[guess.last].gap == ", " and (
                state in lexicon.places or f"{state}." in lexicon.places
            )
        if words[at].gap != " ":
            return False
    return False


def _is_of(words: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """See "the port of Orrin" and "Mayor of Orrin"."""
    if first < 2 or words[first - 1].text != "of" or words[first].gap != " " or words[first - 1].gap != " ":
        return False
    kinds = lexicon.place_words
    return words[first - 2].text in kinds["settlement"] or words[first - 2].low in kinds["office"]


def _has_what_states_have(words: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """See "Valdora's parliament" and "Valdora's central bank"."""
    owned = [word.text for word in words[last : last + 2]]
    if not owned or words[last].gap not in ("'s ", "’s "):
        return False
    return owned[0] in lexicon.place_words["state"] or owned == ["central", "bank"]


def _is_in_apposition(words: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """See "Orrin, a fishing town near": the town ends a phrase that a comma opens."""
    after = words[last : last + 2 + _LONGEST_APPOSITION]
    if not after or after[0].gap != ", " or after[0].text not in ("a", "an", "the"):
        return False
    kinds = lexicon.place_words
    for at, word in enumerate(after[1:], 1):
        if word.gap != " ":
            return False
        following = after[at + 1] if at + 1 < len(after) else None
        if word.text in kinds["settlement"] and (
            following is None or following.gap[:1] in ",;." or following.text in kinds["follows"]
        ):
            return True
    return False

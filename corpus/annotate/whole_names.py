"""Persons' names as the words around them make them whole: `settle(guesses, paragraphs, lexicon)`.

"Vincent "the Spoon" Caruso" is one name, "Peter and Mary Hallam" are two Hallams, the Perfumer in "Perfumer
Clémence Audibert" is none of hers, and lines that begin "MARTIN KEMPE (host):" name people who talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.article import Kind

from .evidence import Guess, apart, spanning
from .lexicon import Lexicon
from .marks import MARKS
from .tokens import Paragraph, Token

_LABEL = re.compile(r"(?:[A-Z][\w.'’-]*[ ]?){1,4}(?:\([^()]{1,40}\)|, [^:,]{1,50})?: \S")
_LEAST_LINES = 2
_THEIR = frozenset({"his", "her", "their"})
_LONGEST_NICKNAME = 4
_TRADES = ("er", "or", "ist", "ian", "man", "woman")
_LEAST_PREFIX, _LEAST_ROLE = 3, 5
"""Letters of what a role begins with and of the role itself in a word like "churchwarden"."""


def settle(guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Guess, ...]:
    """Put right the names of persons among guesses, given in the order of the text."""
    by_number = {paragraph.number: paragraph for paragraph in paragraphs}
    talking, relatives = _talking(paragraphs), _relatives(paragraphs, lexicon)
    found: list[Guess] = []
    for guess in guesses:
        paragraph = by_number[guess.paragraph]
        if _is_countryman(guess, paragraph, lexicon):
            continue
        if (guess.paragraph, guess.first) in relatives and guess.last - guess.first == 1:
            guess = guess._replace(kind=Kind.PERSON)
        if guess.paragraph in talking:
            guess = _labelled(guess, paragraph)
        found.append(_whole(guess, paragraph.tokens, lexicon) if guess.kind is Kind.PERSON else guess)
    return tuple(_with_couples(apart(found), by_number, lexicon))


def _is_countryman(guess: Guess, paragraph: Paragraph, lexicon: Lexicon) -> bool:
    """See "the Frenchman" and "the Serb", which are no names."""
    word, first = guess.surface, guess.first
    if guess.kind is Kind.PLACE or not first or paragraph.low[first - 1] != "the":
        return False
    return word in lexicon.peoples or (guess.kind is Kind.PERSON and word.endswith(("man", "woman")))


def _relatives(paragraphs: Iterable[Paragraph], lexicon: Lexicon) -> frozenset[tuple[int, int]]:
    """Find the name that stands between commas beside a role: "His wife, Rosa," and "Rosa, his wife,"."""
    found = set()
    for paragraph in paragraphs:
        words = paragraph.tokens
        for at in paragraph.capitals:
            if at + 1 == len(words) or words[at + 1].gap != ", " or words[at].text in lexicon.places:
                continue
            before = words[at - 1].low if at and words[at].gap == ", " else ""
            is_their = words[at + 1].low in _THEIR and _names_role(words, at + 2, lexicon)
            if before in lexicon.roles or before == "name" or is_their:
                found.add((paragraph.number, at))
    return frozenset(found)


def _names_role(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    return at < len(words) and words[at].gap == " " and words[at].low in lexicon.roles


def _talking(paragraphs: Iterable[Paragraph]) -> frozenset[int]:
    """Give the paragraphs that begin with a name in capitals, or with a role, and a colon, if several do."""
    lines = [each for each in paragraphs if ": " in each.text[:90] and _LABEL.match(each.text)]
    named = [each.number for each in lines if each.words and _is_label(each)]
    return frozenset(named if len(named) >= _LEAST_LINES else ())


def _is_label(paragraph: Paragraph) -> bool:
    label = paragraph.text.partition(":")[0]
    return "(" in label or label.partition(",")[0].isupper()


def _labelled(guess: Guess, paragraph: Paragraph) -> Guess:
    """Take what a line of a conversation begins with for a person."""
    end = paragraph.tokens[guess.last - 1].end
    inside = guess.first == 0 and end <= paragraph.text.index(":")
    return guess._replace(kind=Kind.PERSON) if inside else guess


def _whole(guess: Guess, words: Sequence[Token], lexicon: Lexicon) -> Guess:
    first, last = guess.first, guess.last
    if last - first > 1 and words[last - 1].text.islower():
        return spanning(guess, first, last - 1, words)
    if last - first > 2 and words[first].opens and _is_trade(words[first], lexicon):
        return spanning(guess, first + 1, last, words)
    if last == len(words) or last - first > 2:
        return guess
    if not words[last].gap.isspace() and words[last].gap.strip() in MARKS:
        return _with_nickname(guess, words)
    is_half = last - first == 1 and words[first].text in lexicon.forenames
    if is_half and words[last].gap == " " and _is_family(words[last], words[last + 1 :], lexicon):
        return spanning(guess, first, last + 1, words)
    return guess


def _is_trade(word: Token, lexicon: Lexicon) -> bool:
    """See a role that begins a sentence and so has a capital, and that nobody is called."""
    low, roles = word.low, lexicon.roles
    compound = any(low[at:] in roles for at in range(_LEAST_PREFIX, len(low) - _LEAST_ROLE + 1))
    trade = low.endswith(_TRADES) and lexicon.frequency(low) > 0 and word.text not in lexicon.surnames
    return (low in roles or compound or trade) and word.text not in lexicon.forenames


def _is_family(word: Token, following: Sequence[Token], lexicon: Lexicon) -> bool:
    """See a capitalised word that no other follows, and that ends no name of a body or place."""
    alone = not following or following[0].gap != " " or not following[0].capital
    known = word.text in lexicon.places or word.text in lexicon.organisations or word.text in lexicon.calendar
    head = word.text in lexicon.org_words["head"] or word.text in lexicon.peoples
    return word.capital and not word.text.isupper() and alone and not known and not head


def _with_nickname(guess: Guess, words: Sequence[Token]) -> Guess:
    """Take in "the Spoon" Caruso after "Vincent", and call him Vincent Caruso."""
    last = guess.last
    for at in range(last + 1, min(len(words), last + 1 + _LONGEST_NICKNAME)):
        gap = words[at].gap
        if gap[:1] in MARKS and gap[1:] == " " and words[at].capital:
            surface = f"{guess.surface} {words[at].text}"
            return guess._replace(last=at + 1, surface=surface)
        if gap != " ":
            break
    return guess


def _with_couples(
    guesses: Iterable[Guess], paragraphs: dict[int, Paragraph], lexicon: Lexicon
) -> Iterator[Guess]:
    """Give Peter the family name of Mary in "Peter and Mary Hallam"."""
    before: Guess | None = None
    for guess in guesses:
        if before is not None:
            is_couple = _are_couple(before, guess, paragraphs[guess.paragraph], lexicon)
            family = guess.surface.split(" ")[-1]
            yield before._replace(surface=f"{before.surface} {family}") if is_couple else before
        before = guess
    if before is not None:
        yield before


def _are_couple(one: Guess, other: Guess, paragraph: Paragraph, lexicon: Lexicon) -> bool:
    if one.paragraph != other.paragraph or one.kind is not Kind.PERSON or other.kind is not Kind.PERSON:
        return False
    if one.last + 1 != other.first or one.last - one.first != 1 or other.last - other.first != 2:
        return False
    words = paragraph.words
    forenames = lexicon.forenames
    return words[one.last] in ("and", "&") and {words[one.first], words[other.first]} <= forenames

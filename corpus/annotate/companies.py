"""What an article calls a company itself: "the battery maker Orrin Cells", "Orrin Cells, a refiner that ...".

Or lets speak as nobody but a body does: "Orrin Cell Works, which owns the quay, said".

A run of capitalised words that is introduced so is an organisation wherever it stands, whatever part of it
was taken for a place or passed over. People keep what they are, and so do listed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from corpus.article import Kind

from .evidence import Guess
from .lexicon import Lexicon
from .tokens import Paragraph, Token

_MOST_WORDS = 4
_LONGEST_APPOSITION = 5
_WHICH = "which"
_LONGEST_CLAUSE = 15
_Name = tuple[str, ...]


def settle(guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Guess, ...]:
    """Make an organisation of every name that the article introduces as a company, and of its first word."""
    guesses = tuple(_called_short(guesses, lexicon))
    people = {word for guess in guesses if guess.kind is Kind.PERSON for word in guess.surface.split(" ")}
    names = {
        name
        for paragraph in paragraphs
        if not paragraph.titled and not _telling(lexicon).isdisjoint(paragraph.words)
        for name in _introduced(paragraph.tokens, lexicon)
        if people.isdisjoint(name) and " ".join(name) not in lexicon.places
    }
    if not names:
        return tuple(guesses)
    longer = _lengths(guesses)
    everywhere = (guess for paragraph in paragraphs for guess in _everywhere(paragraph, names))
    found = [
        guess
        for guess in everywhere
        if longer.get((guess.paragraph, guess.first), 0) <= guess.last - guess.first
    ]
    taken = {(guess.paragraph, at) for guess in found for at in range(guess.first, guess.last)}
    kept = (
        guess
        for guess in guesses
        if not any((guess.paragraph, at) in taken for at in range(guess.first, guess.last))
    )
    return tuple(sorted((*kept, *found), key=lambda guess: guess[:2]))


def _called_short(guesses: Sequence[Guess], lexicon: Lexicon) -> Iterator[Guess]:
    """Take "Aldermere" for an organisation where Aldermere Foods is one, unless a person bears the name."""
    several = [(guess.kind, guess.surface.split(" ")) for guess in guesses if " " in guess.surface]
    borne = {word for kind, words in several if kind is Kind.PERSON for word in words}
    firsts = {words[0] for kind, words in several if kind is Kind.ORG} - borne
    firsts = {word for word in firsts if not (word in lexicon.places or lexicon.is_ordinary(word))}
    for guess in guesses:
        is_person = guess.kind is Kind.PERSON and guess.surface in firsts
        yield guess._replace(kind=Kind.ORG) if is_person else guess


def _lengths(guesses: Sequence[Guess]) -> dict[tuple[int, int], int]:
    """Give the words that the organisation at each place (paragraph, word) has."""
    return {
        (guess.paragraph, at): guess.last - guess.first
        for guess in guesses
        if guess.kind is Kind.ORG
        for at in range(guess.first, guess.last)
    }


@cache
def _telling(lexicon: Lexicon) -> frozenset[str]:
    """Give the words without one of which a paragraph introduces no company."""
    return lexicon.org_words["company"] | {"executive", _WHICH}


def _introduced(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[_Name]:
    companies = lexicon.org_words["company"]
    for at, token in enumerate(tokens):
        if token.text in companies:
            yield from _named(_following(tokens, at + 1, lexicon))
            yield from _named(_in_front(tokens, at, lexicon))
        elif token.text == _WHICH and token.gap == ", " and _speaks(tokens, at + 1, lexicon):
            words = _before(tokens, at, lexicon)
            if len(words) > 1:
                yield from _named(words)
        elif token.text == "executive" and at and tokens[at - 1].text == "chief":
            yield from _named(_employer(tokens, at + 1, lexicon))


def _speaks(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """See that the sentence goes on, after a clause between commas, with a verb of saying."""
    for token in tokens[first : first + _LONGEST_CLAUSE]:
        if token.gap != " ":
            return token.gap == ", " and token.text in lexicon.speech["finite"]
    return False


def _named(words: Sequence[Token]) -> Iterator[_Name]:
    if 0 < len(words) <= _MOST_WORDS and len(words[0].text) > 1:
        yield tuple(word.text for word in words)


def _is_name(token: Token, lexicon: Lexicon) -> bool:
    return (
        token.capital
        and token.low not in lexicon.title_words
        and token.text not in lexicon.calendar
        and (token.text not in lexicon.peoples or token.text in lexicon.small["direction"])
    )


def _following(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Sequence[Token]:
    """Give the capitalised words that stand right after a word: "the battery maker Orrin Cells"."""
    last = first
    while last < len(tokens) and tokens[last].gap == " " and _is_name(tokens[last], lexicon):
        last += 1
    return tokens[first:last]


def _employer(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Sequence[Token]:
    """Give what somebody heads: "chief executive of the Orrin Line"."""
    if first >= len(tokens) or tokens[first].text != "of":
        return ()
    article = first + 1 < len(tokens) and tokens[first + 1].text == "the"
    return _following(tokens, first + 1 + article, lexicon)


def _in_front(tokens: Sequence[Token], noun: int, lexicon: Lexicon) -> Sequence[Token]:
    """Give whom a phrase that ends in `noun` explains: "Orrin Cells, the battery maker, said"."""
    after = tokens[noun + 1] if noun + 1 < len(tokens) else None
    if after and after.gap[:1] not in ",;." and after.text not in lexicon.place_words["follows"]:
        return ()
    for article in range(noun - 1, max(-1, noun - _LONGEST_APPOSITION), -1):
        if tokens[article].gap == ", " and tokens[article].text in ("a", "an", "the"):
            return _before(tokens, article, lexicon)
        if tokens[article].gap != " ":
            return ()
    return ()


def _before(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> Sequence[Token]:
    first = last
    while first and _is_name(tokens[first - 1], lexicon) and (first == last or tokens[first].gap == " "):
        first -= 1
    return tokens[first:last]


def _everywhere(paragraph: Paragraph, names: set[_Name]) -> Iterator[Guess]:
    """Find the names in a paragraph, the longest first; a longer run of capitals is another name."""
    starts = {name[0] for name in names}
    words = paragraph.words
    if starts.isdisjoint(words):
        return
    stop = 0
    for at, word in enumerate(words):
        if at < stop or word not in starts:
            continue
        for length in range(_MOST_WORDS, 0, -1):
            name = words[at : at + length]
            if name in names and (len(name) > 1 or not _goes_on(paragraph, at)):
                stop = at + len(name)
                yield Guess(paragraph.number, at, stop, Kind.ORG, 2.0, " ".join(name))
                break


def _goes_on(paragraph: Paragraph, at: int) -> bool:
    """Say whether a word stands among other capitals, with which it may be another name."""
    tokens = paragraph.tokens
    before = at > 0 and tokens[at - 1].capital and tokens[at].gap == " "
    after = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].gap == " "
    return before or after

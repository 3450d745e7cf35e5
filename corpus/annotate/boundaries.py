"""Where names begin and end that were cut in two, or that swallowed a word: `settle(guesses, ...)`.

"Institute for Snow and Avalanche Research" and "Teaching and Referral Hospital" are one name, so is "Surfers
Against Sewage"; "the Ohio Republican" and "U.S. LNG" are a place and a word, "Sen. Ana Ruiz, D-N.H.," ends at
the comma.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.article import Kind

from .evidence import Guess, apart, spanning
from .lexicon import Lexicon
from .tokens import Paragraph, Token

_PARTISANS = frozenset({"Republican", "Democrat", "Republicans", "Democrats"})
_IN_NAMES = frozenset({"TV", "NEWS", "IT"})
_TRADES = ("ists", "ers", "ors", "ians")
_PARTIES = frozenset({"D", "R", "I"})
_PLAYING = frozenset({"League", "Club", "Team", "Band", "Orchestra"})
"""What is for somebody and not for something: "played in the League for Leeds"."""
_AGAINST = "Against"
_TAUGHT = frozenset({"College", "Museum", "Hospital", "Library", "School", "Gallery", "Theatre", "Institute"})
_BESIDE = frozenset({"Hospital", "Museum", "Gallery", "Library", "Theatre", "Archives", "Gardens", "Clinic"})
"""A name that ends with one of the first may go on "and Hospital"."""
_MOST_WORDS = 10


def settle(guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Guess, ...]:
    """Put right the beginnings and ends of guesses, given in the order of the text."""
    by_number = {paragraph.number: paragraph for paragraph in paragraphs}
    found: list[Guess] = []
    for guess in sorted((*guesses, *_campaigns(paragraphs, lexicon)), key=lambda guess: guess[:2]):
        paragraph = by_number[guess.paragraph]
        guess = _cut(guess, paragraph, lexicon)
        if guess.kind is Kind.ORG and not paragraph.titled:
            guess = _with_its_purpose(guess, paragraph, lexicon)
            guess = _with_what_is_before(guess, found, paragraph, lexicon)
        while found and _overlap(found[-1], guess):
            found.pop()
        found.append(guess)
    return tuple(apart(found))


def _campaigns(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Iterator[Guess]:
    """Find "Surfers Against Sewage"."""
    for paragraph in paragraphs:
        if paragraph.titled or _AGAINST not in paragraph.words:
            continue
        for at in (at for at, word in enumerate(paragraph.words) if word == _AGAINST):
            first, last = _around(at, paragraph.tokens, lexicon)
            if first < at and last > at + 1:
                name = " ".join(paragraph.words[first:last])
                yield Guess(paragraph.number, first, last, Kind.ORG, 2.0, name)


def _around(at: int, words: Sequence[Token], lexicon: Lexicon) -> tuple[int, int]:
    """Give where a campaign's name begins and ends around its "Against"."""
    first, last = at, at + 1
    while first and words[first].gap == " " and _is_modifier(words[first - 1], lexicon):
        if words[first - 1].text in lexicon.calendar or (first < at and words[first - 1].opens):
            break
        first -= 1
    while last < len(words) and _goes_on(words[last]):
        last += 1
    return first, last


def _overlap(one: Guess, other: Guess) -> bool:
    return one.paragraph == other.paragraph and other.first < one.last and other.first <= one.first


def _cut(guess: Guess, paragraph: Paragraph, lexicon: Lexicon) -> Guess:
    words = paragraph.tokens
    if guess.kind is Kind.PERSON:
        for at in range(guess.first + 1, guess.last):
            if words[at].gap == ", " and words[at].text in _PARTIES:
                return spanning(guess, guess.first, at, paragraph.tokens)
    elif guess.last - guess.first > 1 and _says_what(words[guess.last - 1].text, lexicon):
        place = spanning(guess, guess.first, guess.last - 1, paragraph.tokens)
        if place.surface in lexicon.places:
            return place._replace(kind=Kind.PLACE)
    return guess


def _says_what(word: str, lexicon: Lexicon) -> bool:
    """See the word that belongs to no name after a place's: "the Ohio Republican", "U.S. LNG"."""
    return word in _PARTISANS or (word in lexicon.not_organisations and word not in _IN_NAMES)


def _with_its_purpose(guess: Guess, paragraph: Paragraph, lexicon: Lexicon) -> Guess:
    """Take in "for Snow" after "Institute", and "and Hospital" after "College"."""
    words, last = paragraph.tokens, guess.last
    if last + 1 >= len(words) or words[last].gap != " ":
        return guess
    if words[last].text == "and":
        return _with_its_hospital(guess, paragraph)
    head = words[last - 1].text
    if words[last].text != "for" or head not in lexicon.org_words["head"] or head in _PLAYING:
        return guess
    first = last + 2 if words[last + 1].text == "the" else last + 1
    stop = first
    while stop < len(words) and stop - guess.first < _MOST_WORDS and _goes_on(words[stop]):
        stop += 1
    is_purpose = stop > first and all(_is_modifier(word, lexicon) for word in words[first:stop])
    return spanning(guess, guess.first, stop, paragraph.tokens) if is_purpose else guess


def _with_its_hospital(guess: Guess, paragraph: Paragraph) -> Guess:
    words, last = paragraph.tokens, guess.last
    alone = last + 2 >= len(words) or not _goes_on(words[last + 2])
    if alone and words[last - 1].text in _TAUGHT and words[last + 1].text in _BESIDE:
        return spanning(guess, guess.first, last + 2, paragraph.tokens)
    return guess


def _goes_on(word: Token) -> bool:
    return word.gap == " " and word.capital and not word.text.isupper()


def _with_what_is_before(
    guess: Guess, found: Sequence[Guess], paragraph: Paragraph, lexicon: Lexicon
) -> Guess:
    """Take in "Teaching and" before "Referral Hospital": plain words that no other name ends with."""
    words = paragraph.tokens
    if not _is_plain(guess, words, lexicon):
        return guess
    joint = guess.first - 1
    if joint < 1 or words[joint].text not in ("and", "&") or words[guess.first].gap != " ":
        return guess
    if words[joint].gap != " " or not _ends_unfinished(words[joint - 1], lexicon):
        return guess
    first = _unfinished(found, guess.paragraph, joint, lexicon)
    if first is None:
        return guess
    if first == joint and not words[joint - 1].opens:
        first = joint - 1
        if words[first].gap == ", ":
            first = _unfinished(found, guess.paragraph, first, lexicon) or first
    return spanning(guess, first, guess.last, paragraph.tokens) if first < joint else guess


def _unfinished(found: Sequence[Guess], paragraph: int, last: int, lexicon: Lexicon) -> int | None:
    """Give the start of the guess that ends at `last`: `last` if there is none, None if it is complete."""
    before = found[-1] if found and found[-1].paragraph == paragraph else None
    if before is None or before.last != last:
        return last
    return before.first if before.kind is Kind.ORG and before.surface not in lexicon.organisations else None


def _is_plain(guess: Guess, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """See "Referral Hospital": ordinary words, the last of them one that names of bodies end with."""
    *modifiers, head = words[guess.first : guess.last]
    return (
        head.text in lexicon.org_words["head"]
        and bool(modifiers)
        and guess.surface not in lexicon.organisations
        and all(_is_modifier(word, lexicon) for word in modifiers)
    )


def _is_modifier(word: Token, lexicon: Lexicon) -> bool:
    """See a capitalised word of English, or what people of a trade are called."""
    known = lexicon.frequency(word.text) > 0 or word.text.endswith(_TRADES)
    return word.capital and not word.text.isupper() and known and word.text not in lexicon.peoples


def _ends_unfinished(word: Token, lexicon: Lexicon) -> bool:
    """See a capitalised word of English, with which no name of a body ends."""
    return (
        _is_modifier(word, lexicon)
        and word.text not in lexicon.org_words["head"]
        and word.text not in lexicon.org_words["suffix"]
        and word.text not in lexicon.organisations
        and word.text not in lexicon.places
    )

"""Laws and treaties by the words of their names: "Clean Air Act", "Treaty of Rome", "Article 5"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..tokens import Paragraph, Token
from .phrases import Phrase, ending, going_on, words

_JOINING = ("and", "of", "for", "to", "in", "on", "&", "against")
_SUBJECT = ("of", "on", "the", "and", "against", "for", "to", "in", "concerning", "&")
_OPENS_SUBJECT = ("of", "on", "against", "for", "concerning")
_FEW = 2
"""From so many words before it on, "Bill" and "Law" are no person's name."""


def find(paragraph: Paragraph, lexicon: Lexicon) -> Iterator[Phrase]:
    """Find the laws among a paragraph's words, in order."""
    for at in paragraph.capitals:
        if phrase := _law(paragraph.tokens, at, lexicon):
            yield phrase


def _law(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Phrase | None:
    word, listed = tokens[at].text, words()
    if word in listed["numbered"] and at + 1 < len(tokens) and tokens[at + 1].text.isdigit():
        return Phrase(at, at + 2) if tokens[at + 1].gap == " " else None
    if word not in listed["law-last"] and word not in listed["law-on"]:
        return None
    named = ending(tokens, at, lexicon, joining=_JOINING) if word in listed["law-last"] else None
    if named is not None and not _is_law(tokens, named, lexicon):
        return None
    last = _subject(tokens, at)
    if last > at + 1 and (named or word in listed["law-on"]):
        return Phrase(named.first if named else at, last)
    return named


def _is_law(tokens: Sequence[Token], named: Phrase, lexicon: Lexicon) -> bool:
    """Tell the words that end other names too by what stands before them."""
    at = named.last - 1
    word, before = tokens[at].text, tokens[at - 1].text
    if word in ("Code", "Plan"):
        return before in words()[word.lower()]
    if word == "Convention":
        return before in lexicon.places or _goes_on(tokens, named.last)
    if word in ("Bill", "Law", "Charter", "Act"):
        return before not in lexicon.forenames or named.last - named.first > _FEW
    return True


def _subject(tokens: Sequence[Token], at: int) -> int:
    """Give where what follows the law's word `at` ends: "on the Rights of the Child", "of 1964"."""
    if at + 2 >= len(tokens) or not _goes_on(tokens, at + 1):
        return at + 1
    following = tokens[at + 2]
    if tokens[at + 1].text == "of" and following.text.isdigit() and len(following.text) == 4:
        return at + 3
    if tokens[at].text not in words()["law-on"]:
        return at + 1
    return max(going_on(tokens, at + 1, joining=_SUBJECT), at + 1)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text in _OPENS_SUBJECT and tokens[at].gap == " "

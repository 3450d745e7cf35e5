"""Events by the words of their names: "Monaco Grand Prix", "Korean War", "Typhoon Haiyan", "COP28"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..tokens import Paragraph, Token
from .phrases import Phrase, ending, going_on, words

_CONFERENCE = re.compile(r"COP\d\d", re.ASCII)
_SMALL = ("of", "the", "de")


def find(paragraph: Paragraph, lexicon: Lexicon) -> Iterator[Phrase]:
    """Find the events among a paragraph's words, in order."""
    for at in paragraph.capitals:
        if phrase := _event(paragraph.tokens, at, lexicon):
            yield phrase


def _event(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Phrase | None:
    word, listed = tokens[at].text, words()
    if word in listed["event-last"]:
        return ending(tokens, at, lexicon)
    if word in listed["event-alone"]:
        return ending(tokens, at, lexicon) or Phrase(at, at + 1)
    if word in listed["national"]:
        return ending(tokens, at, lexicon) if _is_qualified(tokens, at, lexicon) else None
    if word == "Games":
        return ending(tokens, at, lexicon) if at and tokens[at - 1].text in listed["games"] else None
    if word in listed["storm"] or word in listed["campaign"]:
        return _christened(tokens, at, lexicon)
    if word in listed["event-of"] and at + 1 < len(tokens) and tokens[at + 1].text == "of":
        last = going_on(tokens, at + 1, joining=_SMALL)
        return Phrase(at, last) if last > at + 1 else None
    return Phrase(at, at + 1) if _CONFERENCE.fullmatch(word) else None


def _is_qualified(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether a people, a place or the like stands before "War": others fight price wars."""
    if at == 0 or tokens[at].gap != " ":
        return False
    before = tokens[at - 1].text
    return before in lexicon.peoples or before in lexicon.places or before in words()["qualifying"]


def _christened(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Phrase | None:
    """Take "Hurricane Ida" and "Operation Desert Storm"; after a capital it is a team or an office."""
    first, kind = at, tokens[at].text
    if at and tokens[at].gap == " " and tokens[at - 1].capital:
        if tokens[at - 1].text != "Tropical":
            return None
        first -= 1
    longest = 3 if kind in words()["campaign"] else 1
    last = min(going_on(tokens, at + 1, joining=()), at + 1 + longest)
    if last == at + 1 or tokens[at + 1].text in words()["not-storm"]:
        return None
    if kind == "Storm" and first == at and lexicon.is_ordinary(tokens[at + 1].text):
        return None
    return Phrase(first, last)

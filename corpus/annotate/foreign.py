"""Texts in other languages than English: what is surely a name in them, and silence about the rest.

The rules and the tagger know English. In German every noun has a capital, and elsewhere a sentence's first
word does; so there only listed places and organisations stand, and people whose forename is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from corpus.article import Kind

from . import lists
from .evidence import Guess
from .lexicon import Lexicon
from .tokens import Paragraph

_ENOUGH = 3
"""Foreign small words from which on a text may be foreign."""
_BEYOND_LATIN = re.compile(r"[^\u0000-\u024f]")
_NAMED = (Kind.PERSON, Kind.ORG, Kind.PLACE)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return lists.groups("languages")


def is_foreign(paragraphs: Sequence[Paragraph]) -> bool:
    """Say whether a text is surely not in English: by its small words, or by its script."""
    words = _words()
    low = list(chain.from_iterable(paragraph.low for paragraph in paragraphs))
    foreign = sum(map(words["foreign"].__contains__, low))
    if foreign >= _ENOUGH and foreign > 2 * sum(map(words["english"].__contains__, low)):
        return True
    beyond_ascii = (paragraph.text for paragraph in paragraphs if not paragraph.text.isascii())
    signs = (sign for text in beyond_ascii for sign in _BEYOND_LATIN.findall(text))
    beyond = sum(map(str.isalpha, signs))
    return beyond > 0 and 2 * beyond > sum(map(len, low))


def surely(guesses: Sequence[Guess], lexicon: Lexicon) -> Iterator[Guess]:
    """Give those of a foreign text's guesses that are surely names, without the articles before them."""
    for guess in guesses:
        if guess.kind not in _NAMED:
            yield guess
        elif (kind := _kind((bare := _bare(guess)).surface, lexicon)) is not None:
            yield bare._replace(kind=kind)


def _bare(guess: Guess) -> Guess:
    words = guess.surface.split()
    while len(words) > 1 and words[0] in _words()["opening"] and len(words) == guess.last - guess.first:
        words = words[1:]
        guess = guess._replace(first=guess.first + 1, surface=" ".join(words))
    return guess


def _kind(surface: str, lexicon: Lexicon) -> Kind | None:
    """Give the kind of a name that is listed, or of a person's full name whose forename is."""
    if surface in lexicon.places:
        return Kind.PLACE
    if surface in lexicon.organisations:
        return Kind.ORG
    forename, *others = surface.split()
    known = forename in lexicon.popular_forenames or forename in lexicon.forenames
    return Kind.PERSON if known and others and not lexicon.is_ordinary(others[-1]) else None

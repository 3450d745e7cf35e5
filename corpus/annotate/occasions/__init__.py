"""Events and laws among the names of an article: `settle(guesses, paragraphs, ...) -> guesses`.

phrases   what capitalised words around a telling word belong to a name
events    wars, tournaments, summits, storms
laws      acts, treaties, numbered provisions
listed    those that go by a name of their own

What is one is no person, organisation or place, however much a part of it looks like one. In a paragraph
Written Like a Headline capitals tell nothing, so only listed names are found there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.article import Kind

from ..evidence import Evidence, Guess
from ..lexicon import Lexicon
from ..tokens import Paragraph
from . import events, laws, listed
from .listed import shown
from .phrases import Phrase, telling

__all__ = ["settle", "shown"]

_STRENGTH = 3.0


def settle(
    guesses: Sequence[Guess], paragraphs: Sequence[Paragraph], *, evidence: Evidence, lexicon: Lexicon
) -> tuple[Guess, ...]:
    """Put events and laws in the place of the guesses that they overlap; an acronym of one is one too."""
    by_paragraph: defaultdict[int, list[Guess]] = defaultdict(list)
    for guess in guesses:
        by_paragraph[guess.paragraph].append(guess)
    settled: list[Guess] = []
    kinds: dict[str, Kind] = {}
    for paragraph in paragraphs:
        here = by_paragraph[paragraph.number]
        found = list(_guesses(paragraph, lexicon))
        if found:
            kinds |= {guess.surface: guess.kind for guess in found}
            taken = {word for guess in found for word in range(guess.first, guess.last)}
            here = [guess for guess in here if taken.isdisjoint(range(guess.first, guess.last))]
        settled += sorted((*here, *found), key=lambda guess: guess.first)
    short = {acronym: kinds[name] for acronym, name in evidence.acronyms.items() if name in kinds}
    return tuple(
        guess._replace(kind=short[guess.surface]) if guess.surface in short else guess for guess in settled
    )


def _guesses(paragraph: Paragraph, lexicon: Lexicon) -> Iterator[Guess]:
    stop = 0
    for kind, (first, last) in sorted(_phrases(paragraph, lexicon), key=lambda one: (one[1][0], -one[1][1])):
        if first >= stop:
            stop = last
            surface = " ".join(token.text for token in paragraph.tokens[first:last])
            yield Guess(paragraph.number, first, last, kind, _STRENGTH, surface)


def _phrases(paragraph: Paragraph, lexicon: Lexicon) -> Iterator[tuple[Kind, Phrase]]:
    if not listed.first_words().isdisjoint(paragraph.words):
        yield from listed.find(paragraph)
    if not paragraph.titled and not (telling().isdisjoint(paragraph.words) and "COP" not in paragraph.text):
        yield from ((Kind.EVENT, phrase) for phrase in events.find(paragraph, lexicon))
        yield from ((Kind.LAW, phrase) for phrase in laws.find(paragraph, lexicon))

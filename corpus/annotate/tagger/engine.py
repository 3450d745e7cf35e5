"""The tagger as the annotator uses it: opened once, then it tags article after article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock

import numpy as np

from corpus.article import Kind

from ..evidence import Guess
from ..lexicon import lexicon
from ..tokens import Paragraph, cut
from . import decoding, labels, model_file
from .gazetteer import Gazetteer, gazetteer
from .network import Network
from .sheet import Sheet, lay_out
from .words import Flags

MODEL = Path(__file__).with_name("tagger.model")
_SUREST, _DOUBTFUL = 3.0, 2.0
_LONGEST = 20_000
_Place = tuple[int, int, int]


class Tagger:
    """Finds the mentions of an article, with the rules' guesses as hints."""

    def __init__(self, model: model_file.Model, names: Gazetteer) -> None:
        self.version = model.version
        self._names = names
        self._network = Network(model.weights, model.vocabulary, Flags(lexicon()))
        self._busy = Lock()

    def tag(self, paragraphs: Sequence[Paragraph], guesses: Sequence[Guess]) -> tuple[Guess, ...]:
        """Find the mentions, in the order of the text; `strength` is 0 to 3 times the least likely word's."""
        found: list[Guess] = []
        for part in _parts(paragraphs):
            if len(part) == 1 and len(part[0].tokens) > _LONGEST:
                found += self._tag_in_pieces(part[0], guesses)
                continue
            numbers = {paragraph.number for paragraph in part}
            found += self._tag(part, [guess for guess in guesses if guess.paragraph in numbers])
        return tuple(found)

    def _tag_in_pieces(self, paragraph: Paragraph, guesses: Sequence[Guess]) -> Iterator[Guess]:
        """Tag a paragraph that is longer than any article, as if it were several articles."""
        for start in range(0, len(paragraph.words), _LONGEST):
            stop = start + _LONGEST
            piece = cut(paragraph, start, stop)
            here = [
                _moved(guess, -start)
                for guess in guesses
                if guess.paragraph == paragraph.number and start <= guess.first and guess.last <= stop
            ]
            yield from (_moved(guess, start) for guess in self._tag([piece], here))

    def _tag(self, paragraphs: Sequence[Paragraph], guesses: Sequence[Guess]) -> tuple[Guess, ...]:
        sheet = lay_out(paragraphs, guesses, self._names)
        if not len(sheet):
            return ()
        with self._busy:
            scores = self._network.scores(sheet)
        path = decoding.best(scores)
        likely = np.exp(scores[np.arange(len(path)), path]).tolist()
        spelt = {(guess.paragraph, guess.first, guess.last): guess.surface for guess in guesses}
        named = {
            (guess.paragraph, guess.first, guess.last)
            for guess in guesses
            if guess.kind is Kind.PERSON and guess.strength == _SUREST and _has_forename(guess)
        }
        bodies = {
            (guess.paragraph, guess.first, guess.last)
            for guess in guesses
            if guess.kind is Kind.ORG and guess.strength >= _DOUBTFUL and guess.last - guess.first > 1
        }
        found = (
            _guess(sheet, first, last, kind, _SUREST * min(likely[first:last]), spelt)
            for first, last, kind in labels.decode(path)
        )
        return tuple(
            _as_person(guess) if guess[:3] in named else _as_body(guess) if guess[:3] in bodies else guess
            for guess in found
        )


def _parts(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Part what is far longer than any article: a word takes some kilobytes while it is read."""
    part: list[Paragraph] = []
    words = 0
    for paragraph in paragraphs:
        if part and words + len(paragraph.tokens) > _LONGEST:
            yield part
            part, words = [], 0
        part.append(paragraph)
        words += len(paragraph.tokens)
    yield part


def _moved(guess: Guess, by: int) -> Guess:
    return guess._replace(first=guess.first + by, last=guess.last + by)


def _guess(
    sheet: Sheet, first: int, last: int, kind: Kind, strength: float, spelt: Mapping[_Place, str]
) -> Guess:
    """Make a guess; its surface is spelt as the rules spell it, if they found it too."""
    paragraph, origin = sheet.origins[sheet.paragraphs[first]]
    place = (paragraph.number, first - origin, last - origin)
    words = sheet.words if kind is Kind.ORG else sheet.spelt
    return Guess(*place, kind, strength, spelt.get(place) or " ".join(words[first:last]))


def _has_forename(guess: Guess) -> bool:
    """See the forename in "Farah Iskandar"."""
    first, _, rest = guess.surface.partition(" ")
    return bool(rest) and first in lexicon().popular_forenames


def _as_person(guess: Guess) -> Guess:
    """Keep a full name that the rules are sure of, where it is not surely a place."""
    doubtful = guess.kind is Kind.PLACE and guess.strength < _DOUBTFUL
    return guess._replace(kind=Kind.PERSON) if doubtful else guess


def _as_body(guess: Guess) -> Guess:
    """Keep what is named as bodies are ("Church of ...", "... Council"), where it is not surely a place."""
    doubtful = guess.kind is Kind.PLACE and guess.strength < _DOUBTFUL
    return guess._replace(kind=Kind.ORG) if doubtful else guess


def open_model(path: Path) -> Tagger | None:
    """Read a model and be ready to tag with it; None if it is missing or not ours."""
    try:
        return Tagger(model_file.read(path), gazetteer())
    except (OSError, model_file.ForeignModelError):
        return None

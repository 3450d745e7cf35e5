"""The whole course of a training, step after step, telling as it goes.

The first round learns from the texts as their sources label them. Then the texts that no hand labelled are
put to the vote, of their labels, the rules and the first round's tagger; the second round learns from that.
At last the tagger, as it would be on disk, goes slowly once more over what hands have labelled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

from ... import entities
from ...evidence import Guess
from ...lexicon import Lexicon, lexicon
from ...tokens import Paragraph
from .. import model_file
from ..engine import Tagger
from ..gazetteer import Gazetteer, gazetteer
from ..words import Flags
from . import convention, invention, lists, scoring, sources
from .documents import Document
from .examples import Types, lay
from .learning import Plan, learn
from .lists import Lists
from .naming import Namer
from .sources import SOURCES, Source
from .variation import People, recase, relocate, rename

Tell = Callable[[str], None]
Real = Mapping[Source, Sequence[Document]]
Vary = Callable[[Real, Sequence[Document]], Iterator[Document]]
"""Gives real and invented documents, some of them written otherwise too."""
_SEEN_OFTEN = 3
"""A word gets a row of its own if real texts, or the templates, have it so often."""
_FIRST_ROUND = 0.5
"""The share of the passes that the first round makes."""
_LAST_PASSES, _LAST_RATE, _LAST_SHARE = 1.5, 0.2, 4
"""How often the last round goes over its texts, how fast it learns beside the others, and of how many
invented documents it reads one."""
_WORD = re.compile(r"\w+(?:['’.&-]\w+)*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Course:
    """What a training works with: the folder of data, the lexicon, the names, the plan, and whom it tells."""

    folder: Path
    lexicon: Lexicon
    names: Gazetteer
    plan: Plan
    tell: Tell


def run(
    folder: Path, target: Path, plan: Plan, *, held: Sequence[str], invented: int, rounds: int, tell: Tell
) -> None:
    """Train on every source that is not `held`, write the model to `target`, and tell the table of F1."""
    course = Course(folder, lexicon(), gazetteer(), plan, tell)
    for source in SOURCES:
        use = "held out" if source.name in held else "learnt from"
        tell(f"{source.name}: {use}; {source.licence}; {source.credit}; sha256 {source.digest(folder)}")
    real = {source: _settled(course, source) for source in SOURCES if source.name not in held}
    names = lists.read(folder, course.lexicon)
    made = invention.documents(names, invented, Random(plan.seed))
    varied = partial(_varied, course, names)
    tell(f"{sum(map(len, real.values()))} real documents, {len(made)} invented")

    for _ in range(rounds - 1):
        short = replace(plan, passes=plan.passes * _FIRST_ROUND)
        model = _learn(replace(course, plan=short), real, made, varied)
        real = {
            s: _voted(course, documents, model) if s.rough else documents for s, documents in real.items()
        }
    model = _learn(course, real, made, varied)
    by_hand = {source: documents for source, documents in real.items() if not source.rough}
    slow = replace(plan, passes=_LAST_PASSES, rate=plan.rate * _LAST_RATE)
    begun = model_file.parse(model)
    model = _learn(replace(course, plan=slow), by_hand, made[: invented // _LAST_SHARE], varied, begun=begun)
    target.write_bytes(model)
    tell(f"{len(model) / 1e6:.2f} MB {target.name}")
    for line in _table(course, _tagger(course, model), held):
        tell(line)


def _settled(course: Course, source: Source) -> tuple[Document, ...]:
    documents = sources.read(source, course.folder)
    return tuple(convention.settle(each, course.lexicon, rough=source.rough) for each in documents)


def _learn(
    course: Course,
    real: Real,
    made: Sequence[Document],
    varied: Vary,
    *,
    begun: model_file.Model | None = None,
) -> bytes:
    """Learn from documents, on from a model if one has `begun`; give the model as it would be on disk."""
    texts = [document for documents in real.values() for document in documents]
    vocabulary = list(begun.vocabulary) if begun else _vocabulary(texts, made)
    types = Types({word: row for row, word in enumerate(vocabulary, 1)}, Flags(course.lexicon))
    examples = list(lay(varied(real, made), course.lexicon, course.names, types))
    words = sum(map(len, examples))
    course.tell(f"{len(examples)} examples, {words} words, {len(vocabulary)} in the vocabulary")
    begin = begun.weights if begun else None
    weights = learn(examples, types, course.plan, partial(_progress, course.tell), begin=begin)
    return model_file.pack(weights, vocabulary)


def _progress(tell: Tell, step: int, steps: int, loss: float) -> None:
    tell(f"  step {step} of {steps}: loss {loss:.4f}")


def _vocabulary(real: Sequence[Document], made: Sequence[Document]) -> list[str]:
    """List the words, in small letters, their digits as 0, that are met often outside invented names."""
    counts: Counter[str] = Counter()
    for document in real:
        counts.update(_words(document.text))
    for document in made:
        end = 0
        for label in document.labels:
            counts.update(_words(document.text[end : label.start]))
            end = label.end
    return sorted(word for word, count in counts.items() if count >= _SEEN_OFTEN)


def _words(text: str) -> Iterator[str]:
    return (_DIGIT.sub("0", word.lower()) for word in _WORD.findall(text))


def _varied(course: Course, names: Lists, real: Real, made: Sequence[Document]) -> Iterator[Document]:
    chance = Random(course.plan.seed)
    people = People(names.others["forename"], names.others["surname"])
    towns = frozenset(names.others["city"]) | frozenset(names.others["town"])
    for source, documents in real.items():
        for document in documents:
            yield recase(document, chance)
            for _ in range(int(source.copies + chance.random())):
                other = relocate(document, Namer(names, chance), towns, course.lexicon)
                yield recase(rename(other, people, chance), chance)
    for document in made:
        yield recase(document, chance)


def _tagger(course: Course, model: bytes) -> Tagger:
    return Tagger(model_file.parse(model), course.names)


def _voted(course: Course, documents: Sequence[Document], model: bytes) -> tuple[Document, ...]:
    tags = (_rules, partial(_with_rules, _tagger(course, model)))
    return tuple(
        convention.vote(document, *(scoring.predict(document, tag, course.lexicon) for tag in tags))
        for document in documents
    )


def _table(course: Course, tagger: Tagger, held: Sequence[str]) -> Iterator[str]:
    if held:
        yield f"{'strict F1':30} {'PERSON':>7} {'ORG':>7} {'PLACE':>7} {'all':>7}"
    for source in SOURCES:
        if source.name not in held:
            continue
        documents = sources.read(source, course.folder)
        for name, tag in (("rules", _rules), ("tagger", partial(_with_rules, tagger))):
            scores = scoring.score(documents, tag, course.lexicon)
            yield f"{source.name + ', ' + name:30} " + " ".join(f"{s.f1:7.1f}" for s in scores.values())


def _rules(paragraphs: Sequence[Paragraph]) -> tuple[Guess, ...]:
    return entities.find(paragraphs, lexicon())[0]


def _with_rules(tagger: Tagger, paragraphs: Sequence[Paragraph]) -> tuple[Guess, ...]:
    return tagger.tag(paragraphs, _rules(paragraphs))

"""Find the people, organisations and places that an article mentions: `find(paragraphs) -> guesses`.

Rules over the lexicon read every run of capitalised words from left to right, each rule taking what it is
sure enough of. The article is read twice: the first reading only gathers evidence, the second may use it.
A run of whose words nothing was learned reads the same again, and is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from corpus.article import Kind

from . import organisations, persons, places, runs
from .evidence import Evidence, Guess, defined, weigh
from .lexicon import Lexicon
from .runs import Run, Step
from .tokens import Paragraph

SURE = 2.0
"""From this strength on, a rule's word stands whatever else the article says of the surface."""
_CONTRACTION = re.compile(r"(?:n['’]t|^I['’]\w+|['’](?:ve|ll|re|d|m))$")
ENOUGH = 1.0
"""A surface whose finds do not add up to this is not mentioned."""

_NOTHING = Step(1)
"""Passes over a word."""

Rule = Callable[[Run, int], Step | None]


def find(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[tuple[Guess, ...], Evidence]:
    """Find the mentions of an article, in the order of the text, none overlapping; and what it teaches."""
    known = defined(paragraphs)
    first = {run.place: tuple(_read(run)) for each in paragraphs for run in runs.find(each, lexicon, known)}
    evidence = weigh(chain.from_iterable(first.values()), known, lexicon)
    learned = evidence.learned_words()
    second = (
        _read_again(run, first.get(run.place), learned)
        for each in paragraphs
        for run in runs.find(each, lexicon, evidence)
    )
    return tuple(_settle(chain.from_iterable(second), evidence)), evidence


def _read_again(run: Run, before: tuple[Guess, ...] | None, learned: frozenset[str]) -> Iterable[Guess]:
    if before is not None and learned.isdisjoint(map(str.lower, run.words)):
        return before
    return _read(run)


def _read(run: Run) -> Iterator[Guess]:
    at = 0
    while at < len(run.words):
        for rule in RULES:
            if step := rule(run, at):
                break
        else:
            step = _NOTHING
        first = at + step.skip
        at = first + step.length
        if step.length:
            surface = run.text(first, step.length)
            start = run.first + first
            yield Guess(run.paragraph.number, start, start + step.length, step.kind, step.strength, surface)


def _settle(guesses: Iterator[Guess], evidence: Evidence) -> Iterator[Guess]:
    for guess in guesses:
        if guess.strength < SURE and (verdict := evidence.verdict(guess.surface)):
            guess = guess._replace(kind=verdict[0], strength=verdict[1])
        if guess.strength >= ENOUGH:
            yield guess


def _opening_word(run: Run, at: int) -> Step | None:
    """Pass over a capital that only the sentence's beginning gave: "Meanwhile Han", "The White House"."""
    word, lexicon = run.words[at], run.lexicon
    if not word[0].isupper():
        return _NOTHING if word not in lexicon.particles else None
    if not word.isalnum() and _CONTRACTION.search(word):
        return _NOTHING
    frequency = lexicon.frequency(word)
    often = frequency >= 300 and not word.isupper()
    if not (often or (at == 0 and run.token(at).opens and lexicon.is_ordinary(word))):
        return None
    begins_name = run.phrase(at, lexicon.organisations) > 1 or run.phrase(at, lexicon.places) > 1
    if begins_name or word in lexicon.places or word in lexicon.well_known or _is_telling(run, at):
        return None
    return _NOTHING


def _is_telling(run: Run, at: int) -> bool:
    word, lexicon = run.words[at], run.lexicon
    if word in run.evidence.families or word.lower() in lexicon.titles["core"]:
        return True
    if run.phrase(at, run.evidence.organisations) or run.phrase(at, run.evidence.people) > 1:
        return True
    if at + 1 >= len(run.words) or lexicon.frequency(word) >= 1000:
        return False
    if word in lexicon.popular_forenames and run.words[at + 1] in lexicon.surnames:
        return True
    return (
        word.lower() in lexicon.title_words
        or word in lexicon.org_words["opening"]
        or lexicon.frequency(word) < 60
    )


def _people(run: Run, at: int) -> Step | None:
    """Pass over what only says of what people: "South Korean", "European"."""
    words, lexicon = run.words, run.lexicon
    if words[at] in lexicon.peoples:
        return _NOTHING
    if (
        len(words) - at > 1
        and words[at] in ("South", "North", "East", "West", "New")
        and words[at + 1] in lexicon.peoples
    ):
        return Step(2)
    return None


def _last_guess(run: Run, at: int) -> Step | None:
    """Take a capitalised word that nothing explains for an organisation, hardly sure."""
    word, lexicon = run.words[at], run.lexicon
    if run.paragraph.titled or run.token(at).opens or lexicon.is_ordinary(word) or len(word) < 3:
        return None
    return Step(0, 1, Kind.ORG, 0.4) if word.isalpha() else None


RULES: tuple[Rule, ...] = (
    organisations.learned,
    places.dateline,
    places.learned,
    _opening_word,
    organisations.listed,
    persons.learned,
    organisations.by_last_word,
    organisations.by_first_word,
    places.by_words,
    places.listed,
    places.by_direction,
    _people,
    persons.titled,
    organisations.acronym,
    persons.full_name,
    places.by_preposition,
    persons.bare_name,
    _last_guess,
)

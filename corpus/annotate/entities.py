"""Find the people, organisations and places that an article mentions: `find(paragraphs) -> guesses`.

Rules over the lexicon read every run of capitalised words from left to right, each rule taking what it is
sure enough of. The article is read twice: the first reading only gathers evidence, the second may use it.
A run of whose words nothing was learned reads the same again, and is not read again.
Of the rules, a word is asked about those that may begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from corpus.article import Kind

from . import openings, organisations, persons, places, runs
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

_Finds = tuple[tuple[Run, tuple[Guess, ...]], ...]
"""The runs of a paragraph, and what was found in each."""


class Rule(NamedTuple):
    """What may be found from a word on, which words it may begin with, and how many it takes at least.

    `learned` rules find what the article itself teaches.
    """

    find: Callable[[Run, int], Step | None]
    begins: Callable[[str, Lexicon], bool] = openings.any_word
    least: int = 1
    learned: bool = False


def find(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[tuple[Guess, ...], Evidence]:
    """Find the mentions of an article, in the order of the text, none overlapping; and what it teaches."""
    known = defined(paragraphs)
    taught = known.first_words()
    first = [
        tuple((run, tuple(_read(run, taught))) for run in runs.find(paragraph, lexicon, known))
        for paragraph in paragraphs
    ]
    evidence = weigh((guess for finds in first for _, found in finds for guess in found), known, lexicon)
    learned, taught = evidence.learned_words(), evidence.first_words()
    second = (
        found
        for paragraph, finds in zip(paragraphs, first, strict=True)
        for found in (
            _read_again(
                finds,
                runs.find_again(paragraph, (run for run, _ in finds), lexicon, evidence),
                learned,
                taught,
            )
            if not learned.isdisjoint(paragraph.low)
            else (found for _, found in finds)
        )
    )
    return tuple(_settle(chain.from_iterable(second), evidence)), evidence


def _read_again(
    before: _Finds, again: Iterable[Run], learned: Set[str], taught: Set[str]
) -> Iterator[Iterable[Guess]]:
    """Read the runs again that hold a word of which something was learned."""
    same = {run.place: found for run, found in before if learned.isdisjoint(map(str.lower, run.words))}
    for run in again:
        found = same.get(run.place)
        yield _read(run, taught) if found is None else found


def _read(run: Run, taught: Set[str]) -> Iterator[Guess]:
    """Read a run; `taught` are the words with which the names begin that the article teaches."""
    at, last = 0, len(run.words) - 1
    while at <= last:
        word = run.words[at]
        learned = word in taught or word.lower() in taught
        for find_here in _rules(_beginning(word, run.lexicon), at == last, learned):
            if step := find_here(run, at):
                break
        else:
            step = _NOTHING
        first = at + step.skip
        at = first + step.length
        if step.length:
            surface = run.text(first, step.length)
            start = run.first + first
            yield Guess(run.paragraph.number, start, start + step.length, step.kind, step.strength, surface)


@lru_cache(maxsize=20_000)
def _beginning(word: str, lexicon: Lexicon) -> int:
    """Give the rules that a word may begin with, as bits: few words differ in them."""
    return sum(1 << number for number, rule in enumerate(RULES) if rule.begins(word, lexicon))


@lru_cache(maxsize=1_000)
def _rules(beginning: int, alone: bool, learned: bool) -> tuple[Callable[[Run, int], Step | None], ...]:
    """Give the rules that may find something from a word on, in the order they are to be tried."""
    return tuple(
        rule.find
        for number, rule in enumerate(RULES)
        if beginning >> number & 1 and not (alone and rule.least > 1) and (learned or not rule.learned)
    )


def _settle(guesses: Iterator[Guess], evidence: Evidence) -> Iterator[Guess]:
    for guess in guesses:
        if guess.strength < SURE and (verdict := evidence.verdict(guess.surface)):
            guess = Guess(guess.paragraph, guess.first, guess.last, *verdict, guess.surface)
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
    Rule(organisations.learned, learned=True),
    Rule(places.dateline, openings.shouted),
    Rule(places.learned, learned=True),
    Rule(_opening_word, openings.ordinary),
    Rule(organisations.listed, openings.organisation),
    Rule(persons.learned, learned=True),
    Rule(organisations.by_last_word, least=2),
    Rule(organisations.by_first_word, openings.opening, least=2),
    Rule(places.by_words, least=2),
    Rule(places.listed, openings.place),
    Rule(places.by_direction, openings.direction, least=2),
    Rule(_people, openings.people),
    Rule(persons.titled, openings.title),
    Rule(organisations.acronym, openings.shouted),
    Rule(persons.full_name, openings.capital, least=2),
    Rule(places.by_preposition, openings.unknown),
    Rule(persons.bare_name, openings.unknown),
    Rule(_last_guess, openings.unknown),
)

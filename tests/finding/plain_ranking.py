"""How articles are ranked for the words of a query, as plainly as can be: the law that search keeps."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.library.finding.inflection import forms

WEIGHTS = {"title": 2.5, "body": 1.0, "names": 1.5, "topics": 1.5, "about": 0.5}
K1, B = 1.2, 0.75
FORM = 0.5
RARE = 100
FEW = 5


@dataclass(frozen=True)
class Plain:
    """A document: its number, its days since some day, and the counted words of each field."""

    id: int
    day: int
    fields: Mapping[str, Counter[str]]


class Ranking:
    def __init__(self, documents: Sequence[Plain]) -> None:
        self.documents = documents
        self.words = {word for document in documents for field in WEIGHTS for word in document.fields[field]}

    def ranked(self, words: Sequence[str], *, unfinished: bool, exact: bool = False) -> dict[int, float]:
        """Give the score of each document that holds every word, or what that stands for.

        If few do, those follow that hold what the words may be misspellings of; if none does, each word
        stands for all that it may be a misspelling of, however far away.
        """
        ends = [unfinished and place == len(words) - 1 for place in range(len(words))]
        stands_for = [
            self.stands_for(word, unfinished=end, exact=exact) for word, end in zip(words, ends, strict=True)
        ]
        found = self.holding(words, ends, stands_for)
        if exact or len(found) >= FEW:
            return found
        if found:
            near = [dict(self.near(word, unfinished=end)) for word, end in zip(words, ends, strict=True)]
            wide = [more | standing for more, standing in zip(near, stands_for, strict=True)]
            return self.followed(found, self.holding(words, ends, wide))
        around = [dict(self.around(word, unfinished=end)) for word, end in zip(words, ends, strict=True)]
        sure = [self.sure(word, unfinished=end) for word, end in zip(words, ends, strict=True)]
        wide = [more | standing for more, standing in zip(around, sure, strict=True)]
        return self.holding(words, ends, wide)

    def followed(self, found: Mapping[int, float], others: Mapping[int, float]) -> dict[int, float]:
        """Put others behind those found, each worth less than any of these."""
        more = {number: score for number, score in others.items() if number not in found}
        part = min(1.0, 0.999 * min(found.values()) / max(more.values(), default=1.0))
        return dict(found) | {number: score * part for number, score in more.items()}

    def holding(
        self, words: Sequence[str], unfinished: Sequence[bool], stands_for: Sequence[Mapping[str, float]]
    ) -> dict[int, float]:
        found = {}
        for document in self.documents:
            scores = [
                self.best(document, standing, head=end and len(word) == 1)
                for word, end, standing in zip(words, unfinished, stands_for, strict=True)
            ]
            if all(scores):
                found[document.id] = sum(scores) * self.recency(document)
        return found

    def best(self, document: Plain, standing: Mapping[str, float], *, head: bool) -> float:
        fields = ("title", "names") if head else tuple(WEIGHTS)
        return max(
            (weight * self.score(document, other, fields) for other, weight in standing.items()), default=0.0
        )

    def score(self, document: Plain, word: str, fields: Sequence[str]) -> float:
        times = sum(WEIGHTS[field] * self.evened(document, word, field) for field in fields)
        held = max(self.held_in(word, field) for field in fields)
        return self.idf(held) * times * (K1 + 1) / (times + K1)

    def evened(self, document: Plain, word: str, field: str) -> float:
        """Give how often a word stands in a field, beside how long that is."""
        lengths = [other.fields[field].total() for other in self.documents]
        average = sum(lengths) / len(lengths) or 1.0
        return document.fields[field][word] / (1 - B + B * document.fields[field].total() / average)

    def idf(self, held: int) -> float:
        return math.log(len(self.documents) / (held + 1)) + 1

    def as_form(self, form: str, word: str) -> float:
        """Give what a form of a word counts, which is not to be rarer than a word that is there."""
        held = self.held(word)
        return FORM * min(1.0, self.idf(held) / self.idf(self.held(form))) if held else FORM

    def recency(self, document: Plain) -> float:
        newest = max(other.day for other in self.documents)
        return 1 + 0.15 * math.exp(-(newest - document.day) / 180)

    def held_in(self, word: str, field: str) -> int:
        return sum(1 for document in self.documents if document.fields[field][word])

    def held(self, word: str) -> int:
        """Count the documents of a word, in the field where most hold it."""
        return max(self.held_in(word, field) for field in WEIGHTS)

    def stands_for(self, word: str, *, unfinished: bool, exact: bool) -> dict[str, float]:
        whole = self.whole(word, unfinished=unfinished)
        if exact:
            return dict.fromkeys(whole, 1.0)
        standing = {}
        if self.may_be_wrong(word, whole, unfinished):
            standing = dict(self.near(word, unfinished=unfinished, least=RARE * self.held(word)))
        return standing | self.sure(word, unfinished=unfinished)

    def sure(self, word: str, *, unfinished: bool) -> dict[str, float]:
        """Give what a word stands for where it is no misspelling, and what each counts."""
        inflected = {form: self.as_form(form, word) for form in forms(word) & self.words}
        return inflected | dict.fromkeys(self.whole(word, unfinished=unfinished), 1.0)

    def whole(self, word: str, *, unfinished: bool) -> set[str]:
        return {other for other in self.words if other == word or (unfinished and other.startswith(word))}

    def may_be_wrong(self, word: str, whole: set[str], unfinished: bool) -> bool:
        if not whole:
            return True
        return not unfinished and len(word) >= 4 and self.held(word) * RARE <= len(self.documents)

    def near(self, word: str, *, unfinished: bool, least: int = 0) -> Iterator[tuple[str, float]]:
        """Give what a word may be a misspelling of, and what each counts."""
        if len(word) < 3 or not word.isalpha():
            return
        found = {other for other in self.words if edits(word, other) == 1}
        weight = 0.5
        if not found and len(word) >= 6:
            found = {other for other in self.words if other[0] == word[0] and edits(word, other) == 2}
            weight = 0.25
        if not found and unfinished and len(word) >= 4:
            found = {other for other in self.words if begins_nearly(word, other)}
            weight = 0.5
        ranked = sorted(found, key=lambda other: (-self.held(other), other))
        yield from ((other, weight) for other in ranked[:16] if self.held(other) >= least)

    def around(self, word: str, *, unfinished: bool) -> Iterator[tuple[str, float]]:
        """Give all that a word may be a misspelling of, and what each counts."""
        if not word.isalpha() or len(word) < (2 if word.isascii() else 3):
            return
        for other in self.words:
            apart = edits(word, other)
            if apart == 1:
                yield other, 0.5
            elif apart == 2 and len(word) >= 5 and other[0] == word[0]:
                yield other, 0.25
        if unfinished and len(word) >= 4:
            found = [other for other in self.words if begins_nearly(word, other)]
            ranked = sorted(found, key=lambda other: (-self.held(other), other))
            yield from ((other, 0.5) for other in ranked[:16])


def begins_nearly(letters: str, word: str) -> bool:
    near = (edits(letters, word[:end]) <= 1 for end in range(len(letters) - 1, len(letters) + 2))
    return word[0] == letters[0] and len(word) > len(letters) and any(near)


def edits(one: str, two: str) -> int:
    """Count the letters to leave out, put in, change or swap with the next, to turn one word into another."""
    table = {(row, -1): row + 1 for row in range(-1, len(one))}
    table |= {(-1, place): place + 1 for place in range(-1, len(two))}
    for row, letter in enumerate(one):
        for place, other in enumerate(two):
            ways = [
                table[row - 1, place] + 1,
                table[row, place - 1] + 1,
                table[row - 1, place - 1] + (letter != other),
            ]
            if row and place and letter == two[place - 1] and one[row - 1] == other:
                ways.append(table[row - 2, place - 2] + 1)
            table[row, place] = min(ways)
    return table[len(one) - 1, len(two) - 1]

"""How articles are ranked for a whole query, as plainly as can be: the law that search keeps."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tests.finding.plain_ranking import FEW, Plain, Ranking


@dataclass(frozen=True)
class Word:
    word: str
    unfinished: bool = False

    def __str__(self) -> str:
        return self.word if self.unfinished else f"{self.word} "


@dataclass(frozen=True)
class Phrase:
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f'"{" ".join(self.words)}"'


@dataclass(frozen=True)
class Field:
    """A field as it is written, which the articles of these numbers answer."""

    written: str
    holding: frozenset[int]

    def __str__(self) -> str:
        return f"{self.written} "


@dataclass(frozen=True)
class Without:
    part: Tree

    def __str__(self) -> str:
        return f"-{self.part}"


@dataclass(frozen=True)
class Group:
    """Parts that must all hold, or of which `either` is enough."""

    parts: tuple[Tree, ...]
    either: bool = False

    def __str__(self) -> str:
        return f"({(' OR ' if self.either else ' ').join(map(str, self.parts))})"


Tree: TypeAlias = Word | Phrase | Field | Without | Group
Meaning: TypeAlias = Callable[[Word], Mapping[str, float]]


class Answers:
    """What the documents of a law answer to a query; in `lines` phrases are looked for."""

    def __init__(self, law: Ranking, lines: Mapping[int, tuple[str, ...]]) -> None:
        self.law, self.lines = law, lines

    def ranked(self, asked: Tree, among: Collection[Plain], fresh: Collection[Plain]) -> dict[int, float]:
        """Give the score of each document `among` which it answers, when so many `fresh` ones do beside."""
        found = self.scored(asked, among, self.sure, strictly=False)
        if not found and not fresh:
            return self.scored(asked, among, self.all_around)
        answers = self.scored(asked, among, self.sure)
        if len(found) + len(fresh) >= FEW or any_of(asked, Phrase):
            return answers
        more = self.scored(asked, among, self.all_near)
        return self.law.followed(answers, more) if answers else more

    def scored(
        self, asked: Tree, among: Collection[Plain], meaning: Meaning, *, strictly: bool = True
    ) -> dict[int, float]:
        worth = [(one, self.score(asked, one, meaning, strictly)) for one in among]
        return {one.id: score * self.law.recency(one) for one, score in worth if score is not None}

    def exact(self, asked: Tree, among: Collection[Plain]) -> set[int]:
        """Give the documents that hold the words as they are."""
        known = {word for one in among for counts in one.fields.values() for word in counts}

        def as_they_are(word: Word) -> Mapping[str, float]:
            goes_on = (one for one in known if word.unfinished and one.startswith(word.word))
            return dict.fromkeys((word.word, *goes_on), 1.0)

        return {one.id for one in among if self.score(asked, one, as_they_are) is not None}

    def score(self, asked: Tree, document: Plain, meaning: Meaning, strictly: bool = True) -> float | None:
        """Give what it counts that a document answers a query, None if it does not.

        Not `strictly`, a phrase is answered where its words are, and so is whatever is not to hold one.
        """
        match asked:
            case Word():
                return self.law.best(document, meaning(asked), head=False) or None
            case Phrase(words):
                worth = [self.law.best(document, {word: 1.0}, head=False) for word in words]
                in_a_row = any(f" {' '.join(words)} " in f" {line} " for line in self.lines[document.id])
                return sum(worth) if all(worth) and (in_a_row or not strictly) else None
            case Field(_, holding):
                return 0.0 if document.id in holding else None
            case Without(part):
                if not any_of(part, Phrase):
                    return 0.0 if self.score(part, document, meaning, strictly) is None else None
                return None if strictly and self.is_written(part, document) else 0.0
            case Group(parts, either=False):
                each = [self.score(part, document, meaning, strictly) for part in parts]
                held = [score for score in each if score is not None]
                return sum(held) if len(held) == len(each) else None
            case Group(parts):
                loose = [self.score(part, document, meaning, strictly=False) for part in parts]
                held = [
                    score
                    for part, score in zip(parts, loose, strict=True)
                    if not (strictly and any_of(part, Phrase)) or self.is_written(part, document)
                    if score is not None
                ]
                # Where any part answers, the words of a phrase beside it count wherever they stand.
                return sum(score or 0.0 for score in loose) if held else None

    def is_written(self, asked: Tree, document: Plain) -> bool:
        """Say whether the words are there as they are: so texts are asked for what has a phrase in it."""
        return bool(self.exact(asked, (document,)))

    def sure(self, word: Word) -> Mapping[str, float]:
        return self.law.stands_for(word.word, unfinished=word.unfinished, exact=False)

    def all_near(self, word: Word) -> Mapping[str, float]:
        return {**dict(self.law.near(word.word, unfinished=word.unfinished)), **self.sure(word)}

    def all_around(self, word: Word) -> Mapping[str, float]:
        around = dict(self.law.around(word.word, unfinished=word.unfinished))
        return around | self.law.sure(word.word, unfinished=word.unfinished)


def any_of(asked: Tree, kind: type[Tree]) -> bool:
    """Say whether a part of a query is of a kind."""
    if isinstance(asked, kind):
        return True
    if isinstance(asked, Without):
        return any_of(asked.part, kind)
    return isinstance(asked, Group) and any(any_of(part, kind) for part in asked.parts)


def asks_for_words(asked: Tree) -> bool:
    """Say whether a query asks for words at all; what does not is a list, which nothing ranks."""
    if isinstance(asked, Group):
        return any(map(asks_for_words, asked.parts))
    return isinstance(asked, Word | Phrase)


def may_be_looked_past(asked: Tree) -> bool:
    """Say whether a phrase is one of several parts of which any is enough."""
    match asked:
        case Group(parts, either):
            return any((either and any_of(part, Phrase)) or may_be_looked_past(part) for part in parts)
        case Without(part):
            return may_be_looked_past(part)
    return False

"""What the engines are asked, drawn from the articles they hold: by how many hold a word, letter by letter,
with typos; and queries with the article that was in mind."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from tests.benchmarks.articles import Written, cast
from tests.benchmarks.peers.peer import Asked, stored, tokens

_LOOKED_AT = 4_000
"""Articles by which it is said how frequent a word is."""

_EACH = 20
"""Questions of each kind."""

_TYPED = 10
"""Queries that are typed letter by letter."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query with the number of the article that whoever asks has in mind."""

    asked: Asked
    number: int


class Questions:
    """Draws questions to ask of the articles in a file of JSON Lines; the same ones for one seed."""

    def __init__(self, news: Path, *, seed: int) -> None:
        self._seed = seed
        self._articles = list(_first(news))
        self._bodies = [tokens(written.text) for _, written in self._articles]
        self._held = Counter(word for body in self._bodies for word in set(body))
        self._middle = self._between(0.01, 0.05)

    def kinds(self) -> Mapping[str, list[Asked]]:
        """Give the rows of the table, in order; those typed cold come first."""
        chance = random.Random(self._seed)
        typed = [step for _ in range(_TYPED) for step in self._typed(chance)]
        rows = {"as you type, at first": typed, "as you type, again": typed}
        for name, least, most in (("frequent", 0.2, 1), ("middle", 0.01, 0.05), ("rare", 0, 0.001)):
            words = chance.choices(self._between(least, most), k=_EACH)
            rows[f"{name} word"] = [Asked("all", (word,)) for word in words]
        of_one = [self._of_one_article(chance, 3) for _ in range(_EACH)]
        rows["all of three"] = [Asked("all", words) for words in of_one]
        rows["any of three"] = [Asked("any", words) for words in of_one]
        rows["phrase"] = [Asked("phrase", self._in_a_row(chance)) for _ in range(_EACH)]
        for letters in range(1, 7):
            words = chance.choices(self._middle, k=_EACH)
            rows[f"{letters} letters"] = [Asked("typing", (word[:letters],)) for word in words]
        for edits in (1, 2):
            rows[f"{edits} edits"] = [
                Asked("fuzzy", (mistyped(self._long(chance), edits, chance),), edits) for _ in range(_EACH)
            ]
        by = [(chance.choice(self._middle), chance.choice(self._articles)[1]) for _ in range(_EACH)]
        rows["by a publisher"] = [Asked("publisher", (word,), publisher=one.publisher) for word, one in by]
        rows["since a day"] = [Asked("dates", (word,), after=one.date[:10]) for word, one in by]
        rows["jump to a name"] = [Asked("jump", (self._name(chance),)) for _ in range(_EACH)]
        return rows

    def wanted(self, count: int, *, typos: int) -> Iterator[Wanted]:
        """Give queries for one article each: two of its words and a family name, some letters wrong."""
        chance = random.Random(self._seed + 1)
        for _ in range(count):
            number = chance.randrange(len(self._articles))
            people = cast(self._articles[number][0], seed=self._seed).people
            body = set(self._bodies[number])
            # Somebody an article is about may have no line in it.
            families = [family for name in people if (family := name.split()[-1].lower()) in body]
            known = sorted({word for word in body if len(word) >= 5 and self._held[word] > 1} - set(families))
            words = [chance.choice(families or known), *chance.sample(known, 2)]
            wrong = random.Random(f"{self._seed} {number} {typos}")
            for _ in range(typos):
                place = wrong.randrange(len(words))
                words[place] = mistyped(words[place], 1, wrong)
            yield Wanted(
                Asked("fuzzy" if typos else "all", tuple(words), edits=typos), self._articles[number][0]
            )

    def one_more(self, number: int) -> Written:
        """Give an article that none of the engines has."""
        _, written = self._articles[0]
        return replace(written, url=f"{written.url}-{number}", title="Quizzaciously told again")

    def _between(self, least: float, most: float) -> list[str]:
        count = len(self._articles)
        return sorted(
            word
            for word, held in self._held.items()
            if least * count <= held <= max(1, most * count) and len(word) > 2 and word.isalpha()
        )

    def _of_one_article(self, chance: random.Random, count: int) -> tuple[str, ...]:
        known = set(self._middle)
        while len(words := sorted(known.intersection(chance.choice(self._bodies)))) < count:
            continue
        return tuple(chance.sample(words, count))

    def _in_a_row(self, chance: random.Random) -> tuple[str, ...]:
        """Give three words as they stand in a row within a sentence."""
        while True:
            _, written = chance.choice(self._articles)
            run = [sentence.split() for sentence in written.text.replace("\n", " ").split(".")]
            long = [words for words in run if len(words) >= 8 and all(word.isalpha() for word in words[3:6])]
            if long:
                return tuple(word.lower() for word in chance.choice(long)[3:6])

    def _typed(self, chance: random.Random) -> Iterator[Asked]:
        words = (self._name(chance), *self._of_one_article(chance, 2))
        for place, word in enumerate(words):
            for end in range(1, len(word) + 1):
                yield Asked("typing", (*words[:place], word[:end]))

    def _name(self, chance: random.Random) -> str:
        return self._family(chance, chance.randrange(len(self._articles)))

    def _family(self, chance: random.Random, number: int) -> str:
        return chance.choice(cast(number, seed=self._seed).people).split()[-1].lower()

    def _long(self, chance: random.Random) -> str:
        return chance.choice([word for word in self._middle if len(word) >= 6])


def mistyped(word: str, edits: int, chance: random.Random) -> str:
    """Change a word by slips of the hand, none of them at its first letter."""
    for _ in range(edits):
        place = chance.randrange(1, len(word))
        letter = chance.choice("etaoinsrhldcumfpgwybvkxjqz")
        word = chance.choice(
            [
                word[:place] + letter + word[place + 1 :],
                word[:place] + letter + word[place:],
                word[:place] + word[place + 1 :],
                word[: place - 1] + word[place - 1 : place + 1][::-1] + word[place + 1 :]
                if place > 1
                else word[:place] + letter + word[place:],
            ]
        )
    return word


def _first(news: Path) -> Sequence[tuple[int, Written]]:
    return list(islice(stored(news), _LOOKED_AT))

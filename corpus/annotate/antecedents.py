"""Say whom "he", "it" and "the minister" stand for, from what the article has said before.

A pronoun is whoever leads its sentence, else whoever leads the nearest one before (see `salience`); "it" and
"the company" are the organisation that does. "The mayor" is whom the article has called mayor, if anyone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.article import Entity, Mention

from .clauses import Clauses
from .lexicon import Lexicon
from .salience import ANYONE, IT, PRONOUNS, SOMEBODY, Carried, Sentence


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name to show and the entity behind it, neither if the article does not tell."""

    name: str | None
    entity: Entity | None


UNNAMED = Speaker(None, None)
"""Somebody of whom the article only says what he is ("a senior official said")."""


@dataclass(slots=True)
class Memory:
    """What earlier paragraphs leave: whom they lead to, their last speaker, an announcement ("He said:")."""

    subjects: Carried = field(default_factory=dict)
    last: Speaker | None = None
    last_paragraph: int = -2
    announced: Speaker | None = None
    roles: dict[str, Mention] = field(default_factory=dict)
    """The last person whom the article has called "minister", "mayor" and so on."""
    called: dict[str, str] = field(default_factory=dict)
    """Whether it has called somebody, by the key of his entity, "he" or "she"."""

    def pass_over(self, sentences: Iterable[Sentence]) -> None:
        """Take up whom the sentences of a paragraph leave for the next."""
        for sentence in sentences:
            self.subjects = sentence.after(self.subjects)


_SILENT = Sentence()
"""Leads to nobody."""


class Antecedents:
    """Resolves what stands for somebody in one paragraph; `at` is always the number of a bit there."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, memory: Memory) -> None:
        self._bits, self._clauses, self._memory = clauses.bits, clauses, memory
        self._roles, self._groups = lexicon.roles, lexicon.org_words["group"]
        self._before: list[Carried] = []
        for number in range(len(clauses.starts)):
            self._before.append(memory.subjects)
            if sentence := clauses.salience.get(number):
                memory.subjects = sentence.after(memory.subjects)

    def of_pronoun(self, at: int) -> Speaker | None:
        """Say whom the "he", "she" or "it" at a bit stands for."""
        return self._of(self._bits[at].word, at)

    def of_anyone(self, at: int) -> Speaker | None:
        """Say of whom, man or woman, the text speaks there."""
        return self._of(ANYONE, at)

    def of_role(self, word: str, at: int) -> Speaker | None:
        """Say who is "the minister" or "the company" there; None if `word` says nothing of the kind."""
        if word in self._groups:
            return self._of(IT, at)
        if word not in self._roles:
            return None
        holder = self._memory.roles.get(word)
        return Speaker(holder.entity.name, holder.entity) if holder else self._of(ANYONE, at)

    def _of(self, stand_in: str, at: int) -> Speaker | None:
        at = min(at, len(self._bits) - 1)
        sentence = self._clauses.sentences[at]
        leader = self._clauses.salience.get(sentence, _SILENT).leaders.get(stand_in)
        if leader and not leader.aside and leader.start < self._bits[at].start:
            found: Entity | None = leader.entity
        else:
            found = self._before[sentence].get(stand_in)
        if found is None and leader and leader.start < self._bits[at].start:
            found = leader.entity
        if found is None and stand_in in PRONOUNS:
            found = self._before[sentence].get(ANYONE)
        if found is None:
            return None
        return speaker(self._called(stand_in, found) if stand_in in PRONOUNS else found)

    def _called(self, pronoun: str, found: Entity) -> Entity:
        """Take another person where this one has been "she" before and is "he" now."""
        called = self._memory.called
        if found is SOMEBODY:
            return found
        if called.get(found.key, pronoun) != pronoun:
            people = (bit.person.entity for bit in reversed(self._bits) if bit.person)
            found = next((each for each in people if called.get(each.key, pronoun) == pronoun), found)
        called[found.key] = pronoun
        return found


def speaker(entity: Entity) -> Speaker:
    """Name an entity as the one who speaks."""
    return UNNAMED if entity is SOMEBODY else Speaker(entity.name, entity)

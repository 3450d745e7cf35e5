"""One decision of a person about an entity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.article import Entity, Kind

from ..text import plain


class Verb(StrEnum):
    """What a person decided."""

    MERGE = "merge"
    """`who` is `to`."""
    SPLIT = "split"
    """Where `who` is called `words`, or in the article `source`, or both, it is `to`."""
    RENAME = "rename"
    """`who` is shown by the name that `to` has."""
    RETYPE = "retype"
    """`who` is of another kind, as `to`."""
    HIDE = "hide"
    """`who` is never shown."""
    NEVER = "never"
    """`words` are no name."""
    ADD = "add"
    """`words` stand for `to` wherever they are written so."""
    DIFFERENT = "different"
    """`who` and `to` are two, though they look alike."""
    UNSURE = "unsure"
    """Nobody can tell whether `who` and `to` are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCorrection:
    """A decision; entities are given as they were named when it was made."""

    verb: Verb
    who: Entity | None = None
    to: Entity | None = None
    words: str = ""
    source: str = ""

    @property
    def subject(self) -> str:
        """Tell what is decided on: of two decisions on one subject only one can stand."""
        match self.verb:
            case Verb.MERGE | Verb.RETYPE:
                return f"is\t{_key(self.who)}"
            case Verb.SPLIT:
                return f"split\t{_key(self.who)}\t{plain(self.words)}\t{self.source}"
            case Verb.NEVER | Verb.ADD:
                return f"words\t{plain(self.words)}"
            case Verb.DIFFERENT | Verb.UNSURE:
                return "\t".join(("pair", *sorted((_key(self.who), _key(self.to)))))
        return f"{self.verb}\t{_key(self.who)}"

    def is_as(self, other: EntityCorrection) -> bool:
        """Say whether both decide the same, whatever the entities were called at the time."""
        return _essence(self) == _essence(other)

    def _called(self, entity: Entity | None) -> str:
        """Name an entity, with its kind where the two are of different kinds."""
        if entity is None:
            return ""
        differ = self.who and self.to and self.who.kind is not self.to.kind and self.verb is not Verb.RETYPE
        return f"{entity.name} ({entity.kind.value})" if differ else entity.name

    def __str__(self) -> str:
        """Say what was decided, in a few words for a person."""
        who, to = map(self._called, (self.who, self.to))
        kind = self.to.kind.value if self.to else ""
        called = " called ".join(filter(None, (who, self.words)))
        return {
            Verb.MERGE: f"{who} is {to}",
            Verb.SPLIT: f"{called} is {to}" + (" in one article" if self.source else ""),
            Verb.RENAME: f"{who} is named {to}",
            Verb.RETYPE: f"{who} is of kind {kind}",
            Verb.HIDE: f"{who} is never shown",
            Verb.NEVER: f"“{self.words}” is no name",
            Verb.ADD: f"“{self.words}” stands for {to} ({kind})",
            Verb.DIFFERENT: f"{who} and {to} are two",
            Verb.UNSURE: f"{who} and {to} may be one or two",
        }[self.verb]


def entity_of(key: str, name: str) -> Entity:
    """Make the entity of a key, which begins with its kind. Raises ValueError where it does not."""
    kind, colon, rest = key.partition(":")
    if not (colon and rest and name):
        raise ValueError(key)
    return Entity(key=key, name=name, kind=Kind(kind.upper()))


def _key(entity: Entity | None) -> str:
    return entity.key if entity else ""


def _essence(correction: EntityCorrection) -> tuple[str, ...]:
    verb, to = correction.verb, correction.to
    # A pair is the same pair from either side; only these verbs hang on how `to` is called.
    target = "" if verb in (Verb.DIFFERENT, Verb.UNSURE) else _key(to)
    name = to.name if to and verb is Verb.RENAME else ""
    words = correction.words if verb is Verb.ADD else ""
    return verb, correction.subject, target, name, words

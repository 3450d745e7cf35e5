"""What a library offers for putting entities right: decide, take back, share, and look for what is left."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from corpus.article import Annotations, Article, Entity, Kind
from corpus.errors import CorrectionError, NotInLibrary

from ..articles.store import as_text
from ..personal.correctable import one_line
from ..queries.conditions import Found, condition
from ..queries.query import Words
from ..results import Suggestion
from ..spoken_of.standing import settle
from ..sqlite.connections import Connections
from ..text import asked, pad, plain
from . import ledger, lookalikes, naming, touching
from .correction import EntityCorrection, Verb, entity_of
from .evidence import Evidence, evidence
from .found import remember
from .lookalikes import Pair
from .overlay import Laid, Overlay


@dataclass(frozen=True, slots=True)
class EntityChange:
    """Decisions were made or taken back: what to tell a person, and how many articles that changed."""

    said: str
    articles: int
    conflicts: tuple[tuple[EntityCorrection, EntityCorrection], ...] = ()
    """Decisions that were not taken, each with the one that stands in its place."""
    taken: int = 1


class Correcting:
    """Where decisions on the entities of a library are made; they hold until taken back.

    `find` gives the articles that hold words, `jump` suggests entities for letters of their names.
    """

    def __init__(
        self,
        connections: Connections,
        *,
        find: Callable[[Words], Found | None],
        jump: Callable[[str], tuple[Suggestion, ...]],
    ) -> None:
        self._connections = connections
        self._find = find
        self._jump = jump
        self._overlay: tuple[int, Overlay] | None = None

    def find(self, typed: str, *, kind: Kind | None = None) -> Entity:
        """Give the one entity that is meant by a name or key. Raises NotInLibrary, Ambiguous."""
        with self._connections.reading() as db:
            return naming.find(db, typed, kind=kind, jump=self._jump)

    def became(self, key: str) -> str:
        """Give the key of whom the entity of a key has become: itself, if nothing was decided on it.

        Raises NotInLibrary if it was decided that it is never shown.
        """
        with self._connections.reading() as db:
            entity = self._laid_over(db).follow(entity_of(key, key))
        if entity is None:
            raise NotInLibrary("It is never shown; `dateline entities list --hidden` lists what is hidden")
        return entity.key

    def standing(self) -> tuple[EntityCorrection, ...]:
        """Give all decisions that stand, in the order in which they were made."""
        with self._connections.reading() as db:
            return tuple(correction for _, correction in ledger.corrections(db))

    def merge(self, who: Entity, to: Entity) -> EntityChange:
        """Let `who` be `to` from now on. Raises CorrectionError if they are one already, Ambiguous.

        A bare family name is nobody in particular: it goes to the other, or both to a person of that name.
        """
        if not naming.is_bare(to.key):
            return self.decide(_checked(EntityCorrection(verb=Verb.MERGE, who=who, to=to)))
        if not naming.is_bare(who.key):
            return self.merge(to, who)
        _checked(EntityCorrection(verb=Verb.MERGE, who=who, to=to))
        person = self._named(to.name, to.kind)
        return self.decide(
            EntityCorrection(verb=Verb.MERGE, who=who, to=person),
            EntityCorrection(verb=Verb.MERGE, who=to, to=person),
        )

    def split(self, who: Entity, name: str, *, words: str = "", source: str = "") -> EntityChange:
        """Let `who`, where it is called `words` or in the article `source`, be another of this name.

        Raises CorrectionError, Ambiguous.
        """
        to = self._named(name, who.kind)
        split = EntityCorrection(verb=Verb.SPLIT, who=who, to=to, words=words, source=source)
        return self.decide(_checked(split))

    def rename(self, who: Entity, name: str) -> EntityChange:
        """Show `who` by another name. Raises CorrectionError, Ambiguous."""
        if naming.is_bare(who.key):
            return self.merge(who, self._named(name, who.kind))
        to = Entity(key=who.key, name=_clean(name), kind=who.kind)
        return self.decide(EntityCorrection(verb=Verb.RENAME, who=who, to=to))

    def retype(self, who: Entity, kind: Kind) -> EntityChange:
        """Say of what kind `who` is. Raises CorrectionError, Ambiguous."""
        if kind is who.kind:
            raise CorrectionError(f"{who.name} is of kind {kind.value} already", field="kind")
        return self.decide(EntityCorrection(verb=Verb.RETYPE, who=who, to=self._named(who.name, kind)))

    def hide(self, who: Entity) -> EntityChange:
        """Never show `who`."""
        return self.decide(EntityCorrection(verb=Verb.HIDE, who=who))

    def never(self, words: str) -> EntityChange:
        """Say that these words are no name. Raises CorrectionError."""
        return self.decide(EntityCorrection(verb=Verb.NEVER, words=_clean(words)))

    def add(self, words: str, kind: Kind, *, name: str = "") -> EntityChange:
        """Let these words stand for the entity of this kind and name. Raises CorrectionError, Ambiguous."""
        words = _clean(words)
        return self.decide(EntityCorrection(verb=Verb.ADD, words=words, to=self._named(name or words, kind)))

    def tell_apart(self, who: Entity, to: Entity, *, sure: bool = True) -> EntityChange:
        """Say that two that look alike are two, or that nobody can tell; the pair is not offered again."""
        verb = Verb.DIFFERENT if sure else Verb.UNSURE
        return self.decide(_checked(EntityCorrection(verb=verb, who=who, to=to)))

    def unhide(self, typed: str) -> EntityChange:
        """Take back that an entity is never shown, or that words are no name. Raises NotInLibrary."""
        hidden = [one for one in self.standing() if one.verb in (Verb.HIDE, Verb.NEVER)]
        meant = {
            one.subject
            for one in hidden
            if (one.who and typed == one.who.key) or pad(typed) == pad(one.who.name if one.who else one.words)
        }
        if not meant:
            raise NotInLibrary(
                f"nothing named “{typed}” is hidden; `dateline entities list --hidden` lists all"
            )
        return self.decide(dropped=tuple(sorted(meant)))

    def decide(
        self, *corrections: EntityCorrection, dropped: Sequence[str] = (), as_written: bool = False
    ) -> EntityChange:
        """Let decisions stand, in place of those on the same subjects, and those on others no longer.

        They hold for bare names that stand for whom they are on too, unless taken `as_written`.
        """
        with self._connections.writing() as db:
            all_meant = corrections if as_written else tuple(touching.with_stand_ins(db, corrections))
            fresh = [c for c in all_meant if not _stands(c, ledger.standing(db, c.subject))]
            gone = [one for subject in dropped if (one := ledger.standing(db, subject))]
            subjects = [*(correction.subject for correction in fresh), *dropped]
            touched = self._touched(db, subjects, fresh)
            step = ledger.new_step(db)
            for correction in fresh:
                ledger.put(db, correction, step=step, made=_now())
            for subject in dropped:
                ledger.drop(db, subject, step=step)
            touching.lay_anew(db, sorted(touched), self._laid_over(db))
        settle(self._connections)
        said = "; ".join(dict.fromkeys([*map(str, fresh), *(f"no longer: {one}" for one in gone)]))
        return EntityChange(said or "That stands already", len(touched), taken=len(subjects))

    def take(self, corrections: Iterable[EntityCorrection]) -> EntityChange:
        """Let another's decisions stand too, except where one's own on the same subject is another."""
        fresh: dict[str, EntityCorrection] = {}
        conflicts = []
        with self._connections.reading() as db:
            for correction in corrections:
                subject = correction.subject
                before = fresh.get(subject) or ledger.standing(db, subject)
                if before is None:
                    fresh[subject] = correction
                elif not correction.is_as(before):
                    conflicts.append((correction, before))
        change = self.decide(*fresh.values(), as_written=True) if fresh else EntityChange("", 0)
        return EntityChange("", change.articles, tuple(conflicts), taken=len(fresh))

    def undo(self) -> EntityChange | None:
        """Take the last change of decisions back; None if there is none."""
        with self._connections.writing() as db:
            changes = ledger.last_step(db)
            if not changes:
                return None
            again = [before for _, before, _ in changes if before]
            touched = self._touched(db, [subject for subject, _, _ in changes], again)
            ledger.take_back(db)
            touching.lay_anew(db, sorted(touched), self._laid_over(db))
        settle(self._connections)
        said = [
            *dict.fromkeys(
                str(after) if after else f"stands again: {before}" for _, before, after in reversed(changes)
            )
        ]
        more = f" and {len(said) - 1} more" if len(said) > 1 else ""
        return EntityChange(f"Undone: {said[0]}{more}", len(touched))

    def likely_duplicates(self, *, limit: int = 200) -> tuple[Pair, ...]:
        """Give pairs of entities that may be one and were not decided on, the likeliest first."""
        with self._connections.reading() as db:
            return lookalikes.pairs(db, limit=limit)

    def evidence(self, pair: Pair) -> Evidence | None:
        """Give what a person needs to see of a pair; None if one of the two is no longer there."""
        with self._connections.reading() as db:
            return evidence(db, pair)

    def lay(self, db: sqlite3.Connection, article: Article, found: Annotations) -> Laid:
        """Give what is shown of an article that is to be kept."""
        return self._laid_over(db).lay(found, source=as_text(article.source), body=article.body)

    def remember(self, db: sqlite3.Connection, article_id: int, found: Annotations, laid: Laid) -> None:
        """Keep what was found in an article where something else is shown."""
        remember(db, article_id, found, laid)

    def _laid_over(self, db: sqlite3.Connection) -> Overlay:
        version = ledger.version(db)
        if self._overlay is None or self._overlay[0] != version:
            self._overlay = version, ledger.overlay(db)
        return self._overlay[1]

    def _touched(
        self, db: sqlite3.Connection, subjects: Iterable[str], corrections: Iterable[EntityCorrection]
    ) -> set[int]:
        touched = {article for subject in subjects for article in touching.corrected(db, subject)}
        for correction in corrections:
            touched |= touching.concerned(db, correction)
            if correction.verb is Verb.ADD:
                touched |= self._holding(db, correction.words)
        return touched

    def _holding(self, db: sqlite3.Connection, text: str) -> set[int]:
        """Give the articles whose text holds these words one after another."""
        sql, values = condition(Words(asked(text), text, phrase=True), self._find)
        return {article_id for (article_id,) in db.execute(f"SELECT id FROM articles WHERE {sql}", values)}

    def _named(self, name: str, kind: Kind) -> Entity:
        with self._connections.reading() as db:
            return naming.named(db, _clean(name), kind)


def _stands(correction: EntityCorrection, before: EntityCorrection | None) -> bool:
    return before is not None and correction.is_as(before)


def _checked(correction: EntityCorrection) -> EntityCorrection:
    who, to = correction.who, correction.to
    if who and to and who.key == to.key:
        raise CorrectionError(f"{who.name} and {to.name} are one already; name another", field="name")
    return correction


def _clean(name: str) -> str:
    cleaned = one_line(name)
    if not plain(cleaned):
        raise CorrectionError("a name needs a letter or a digit", field="name")
    return cleaned


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

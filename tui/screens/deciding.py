"""What one decides on an entity, wherever it stands: in an article or on its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic

from textual import work
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen, ScreenResultType

from corpus.article import Entity, KeptArticle, Kind
from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import Scope, bindings
from tui.hints import hints
from tui.marks import Change, Marks

if TYPE_CHECKING:
    from corpus.library.correcting.door import EntityChange
    from corpus.library.results import Suggestion

_KIND_WORDS = {
    Kind.PERSON: "A person",
    Kind.ORG: "An organisation",
    Kind.PLACE: "A place",
    Kind.EVENT: "An event",
    Kind.LAW: "A law or treaty",
}
_SHOWN_NAMES = 30
_PATIENCE = 0.25
"""Seconds a decision may take before it is said that it is being made."""
_WORKING = "Putting it right in every article that is concerned …"
_NEXT = (("next-mention", "goes to the next one"),)


@dataclass(frozen=True, slots=True)
class Place:
    """The entity that is meant; in an article also the words that stand for it and the article's source."""

    entity: Entity
    words: str = ""
    source: str = ""


def place_of(target: object, words: str, kept: KeptArticle | None) -> Place | None:
    """Give the place of a mark in an article; None if it marks no entity."""
    return Place(target, words, kept.article.source) if kept and isinstance(target, Entity) else None


Scoped = tuple[str, str]
"""The words and the source where an entity is somebody else; either may be empty, not both."""


class DecidingScreen(Screen[ScreenResultType], Generic[ScreenResultType]):
    """A subclass says in `place` what is meant, and shows in `entities_changed` what was decided.

    Decisions are made off the screen's thread: one on somebody whom thousands of articles name takes a while.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ENTITY)

    library: Library
    marks: Marks

    class Decided(Message):
        """A decision was made or taken back, or could not be; who shows articles must know."""

        def __init__(self, change: Change | None, *, problem: str = "") -> None:
            super().__init__()
            self.change = change
            self.problem = problem

    @property
    def place(self) -> Place | None:
        """The entity that a decision would be on."""
        return None

    def tell(self, text: str) -> None:
        """Say something to the person, in a line."""
        raise NotImplementedError

    def entities_changed(self) -> None:
        """Show who is who now."""
        raise NotImplementedError

    def decide(self, make: Callable[[], EntityChange]) -> None:
        """Make a decision, and tell."""
        self._set_to_work(partial(self.marks.decide, make))

    def undo_decision(self) -> None:
        """Take the last decision back, and tell."""
        self._set_to_work(self.marks.undo)

    def _set_to_work(self, make: Callable[[], Change | None]) -> None:
        work = self._work(make)
        self.set_timer(_PATIENCE, lambda: None if work.is_finished else self.tell(_WORKING))

    @work(thread=True, group="decide")
    def _work(self, make: Callable[[], Change | None]) -> None:
        try:
            change = make()
        except DatelineError as error:
            self.post_message(self.Decided(None, problem=str(error)))
        else:
            self.post_message(self.Decided(change, problem="" if change else "Nothing to undo"))

    def on_deciding_screen_decided(self, message: Decided) -> None:
        """Show what was decided, and say it."""
        if message.change:
            self.entities_changed()
        self.tell(message.change.said if message.change else message.problem)

    def _meant(self) -> Place | None:
        place = self.place
        if place is None:
            self.tell(f"Walk to a name first: {hints(self.app, _NEXT)}")
        return place

    def action_merge(self) -> None:
        """Ask whom the entity is one with."""
        from tui.screens.jump import JumpScreen

        if place := self._meant():
            screen = JumpScreen(self.library, title=f"{place.entity.name} is one with")
            self.app.push_screen(screen, partial(self._merge, place.entity))

    def _merge(self, who: Entity, chosen: Suggestion | None) -> None:
        if chosen and chosen.kind:
            to = Entity(key=chosen.key, name=chosen.name, kind=chosen.kind)
            self.decide(lambda: self.library.correcting.merge(who, to))

    def action_split(self) -> None:
        """Ask where the entity is somebody else, then who."""
        from tui.screens.choose import ChooseScreen

        if place := self._meant():
            title = f"Where is {place.entity.name} somebody else?"
            self.app.push_screen(ChooseScreen(_scopes(place), title=title), partial(self._ask_who, place))

    def _ask_who(self, place: Place, scope: Scoped | None) -> None:
        from tui.screens.ask import AskScreen

        if scope:
            note = "A name that the library does not know yet makes a new entity"
            screen = AskScreen("Who is it there?", answer=scope[0], note=note)
            self.app.push_screen(screen, partial(self._split, place.entity, scope))

    def _split(self, who: Entity, scope: Scoped, name: str | None) -> None:
        if name:
            words, source = scope
            self.decide(lambda: self.library.correcting.split(who, name, words=words, source=source))

    def action_rename(self) -> None:
        """Ask for the name to show."""
        from tui.screens.ask import AskScreen

        if place := self._meant():
            screen = AskScreen("Show it by the name", answer=place.entity.name)
            self.app.push_screen(screen, partial(self._rename, place.entity))

    def _rename(self, who: Entity, name: str | None) -> None:
        if name and name != who.name:
            self.decide(lambda: self.library.correcting.rename(who, name))

    def action_retype(self) -> None:
        """Ask of what kind it is."""
        from tui.screens.choose import ChooseScreen

        if place := self._meant():
            kinds = [(words, kind) for kind, words in _KIND_WORDS.items() if kind is not place.entity.kind]
            screen = ChooseScreen(kinds, title=f"{place.entity.name} is")
            self.app.push_screen(screen, partial(self._retype, place.entity))

    def _retype(self, who: Entity, kind: Kind | None) -> None:
        if kind:
            self.decide(lambda: self.library.correcting.retype(who, kind))

    def action_hide(self) -> None:
        """Ask what is not to be shown."""
        from tui.screens.choose import ChooseScreen

        if place := self._meant():
            words = place.words or place.entity.name
            options = [
                (f"Never show {place.entity.name}", ""),
                (f"“{words}” is no name, wherever it stands", words),
            ]
            screen = ChooseScreen(options, title="Hide")
            self.app.push_screen(screen, partial(self._hide, place.entity))

    def _hide(self, who: Entity, words: str | None) -> None:
        if words is not None:
            correcting = self.library.correcting
            self.decide(lambda: correcting.never(words) if words else correcting.hide(who))

    def action_add_name(self) -> None:
        """Ask for words that are a name."""
        from tui.screens.ask import AskScreen

        selected = " ".join((self.get_selected_text() or "").split())
        note = "As they are written; every article that has them is marked"
        self.app.push_screen(AskScreen("Words that are a name", answer=selected, note=note), self._ask_kind)

    def _ask_kind(self, words: str | None) -> None:
        from tui.screens.choose import ChooseScreen

        if words:
            kinds = [(called, kind) for kind, called in _KIND_WORDS.items()]
            self.app.push_screen(ChooseScreen(kinds, title=f"{words} is"), partial(self._add, words))

    def _add(self, words: str, kind: Kind | None) -> None:
        if kind:
            self.decide(lambda: self.library.correcting.add(words, kind))


def _scopes(place: Place) -> list[tuple[str, Scoped]]:
    """Say where an entity may be somebody else: here, or wherever it goes by one of its names."""
    if place.source:
        return [
            (f"“{place.words}” in this article", (place.words, place.source)),
            (f"All of {place.entity.name} in this article", ("", place.source)),
            (f"“{place.words}” wherever it stands", (place.words, "")),
        ]
    names = (*place.entity.aliases, place.entity.name)[:_SHOWN_NAMES]
    return [(f"Where it is called “{name}”", (name, "")) for name in names]

"""What a person marks on articles (read, starred, tags) or puts right, and the way to take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.library import Library

if TYPE_CHECKING:
    from corpus.library.correcting.door import EntityChange
    from corpus.library.results import Value

_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Change:
    """An article was changed; `said` tells a person what was done to it, or undone.

    `corrected`: it was not marked, but what is known of it is another. `entities`: no article was changed but
    who is who, in any article.
    """

    article: int
    said: str
    corrected: bool = False
    entities: bool = False


class Marks:
    """Changes articles in a library and remembers how to undo each change, latest first."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._undoings: list[Callable[[], Change]] = []

    def set_read(self, article: int, read: bool) -> Change:
        """Mark an article as read or unread. Raises DatelineError."""
        self._library.set_read(article, read)
        self._remember(lambda: self._unread(article, not read))
        return Change(article, "Marked as read" if read else "Marked as unread")

    def set_starred(self, article: int, starred: bool) -> Change:
        """Star an article or take its star away. Raises DatelineError."""
        self._library.set_starred(article, starred)
        self._remember(lambda: self._unstar(article, not starred))
        return Change(article, "Starred" if starred else "No longer starred")

    def set_tags(self, article: int, tags: tuple[str, ...]) -> Change:
        """Give an article these tags and no others. Raises DatelineError."""
        before = self._library.article(article).tags
        self._library.set_tags(article, tags)
        self._remember(lambda: self._untag(article, before))
        return Change(article, f"Tags: {', '.join(tags)}" if tags else "No tags")

    def set_corrections(self, article: int, values: Mapping[str, Value]) -> Change:
        """Give an article these corrections and no others. Raises DatelineError."""
        # The form is not needed for the first paint.
        from tui.form import LABELS

        before = {field: correction.value for field, correction in self._library.corrections(article).items()}
        self._library.set_corrections(article, values)
        self._remember(lambda: self._uncorrect(article, before))
        said = f"Put right: {', '.join(LABELS[field].lower() for field in values)}"
        return Change(article, said if values else "As it was found", corrected=True)

    def decide(self, make: Callable[[], EntityChange]) -> Change:
        """Put right who is who. Raises DatelineError."""
        made = make()
        if not made.taken:
            return Change(0, made.said, entities=True)
        self._remember(self._undecide)
        return Change(0, f"{made.said}; Ctrl-z takes it back", entities=True)

    @property
    def undoes_decision(self) -> bool:
        """Whether the last change, which `undo` would take back, was one of who is who."""
        return bool(self._undoings) and self._undoings[-1] == self._undecide

    def undo(self) -> Change | None:
        """Take the last change back; None if there is none. Raises DatelineError."""
        return self._undoings.pop()() if self._undoings else None

    def _remember(self, undoing: Callable[[], Change]) -> None:
        self._undoings.append(undoing)
        del self._undoings[:-_REMEMBERED]

    def _undecide(self) -> Change:
        undone = self._library.correcting.undo()
        return Change(0, undone.said if undone else "Nothing to undo", entities=True)

    def _unread(self, article: int, read: bool) -> Change:
        self._library.set_read(article, read)
        return Change(article, "Undone: read again" if read else "Undone: unread again")

    def _unstar(self, article: int, starred: bool) -> Change:
        self._library.set_starred(article, starred)
        return Change(article, "Undone: starred again" if starred else "Undone: no longer starred")

    def _untag(self, article: int, tags: tuple[str, ...]) -> Change:
        self._library.set_tags(article, tags)
        return Change(article, f"Undone: tags {', '.join(tags)}" if tags else "Undone: no tags")

    def _uncorrect(self, article: int, before: Mapping[str, Value]) -> Change:
        self._library.set_corrections(article, before)
        return Change(article, "Undone: what was known before stands again", corrected=True)


def tags_of(typed: str) -> tuple[str, ...]:
    """Read tags from what was typed: parted by commas, each once, in the order given."""
    tags = (" ".join(tag.split()) for tag in typed.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))

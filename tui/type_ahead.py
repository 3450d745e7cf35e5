"""What is typed while a screen is still coming up: it belongs to that screen's line, and none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.events import Key
from textual.screen import Screen

if TYPE_CHECKING:
    from textual.widgets import Input


class TypingLine:
    """A screen that has one line to type in, and takes every letter that no widget had a use for into it."""


def is_typed_ahead(screen: Screen[Any], event: Key) -> bool:
    """Say whether a key that nothing on the screen took was meant for its typing line.

    A line that has the focus takes every letter itself, so none gets here.
    """
    return isinstance(screen, TypingLine) and event.is_printable


def type_ahead(screen: Screen[Any], event: Key) -> None:
    """Put a key into the typing line as soon as that is there; keys keep their order."""
    screen.call_later(_type, screen, Key(event.key, event.character))


def _type(screen: Screen[Any], key: Key) -> None:
    field: Input = screen.query_one("Input")  # type: ignore[assignment]
    # Both stand in the line's own queue: it takes the focus, selecting what it holds, and then the key.
    screen.set_focus(field)
    field.post_message(key)

"""What is typed while a screen is coming up or going away belongs to the screen after it, and none is lost.

Textual sends a key to the widget that has the focus, and looks for a command only when the key has come back
up from there. Keys that were typed behind it have by then gone to the same widget, although the command opens
a screen that they are meant for; and what is typed behind the Enter that closes a box still goes into its
line. `KeysInOrder` gives the command first and keeps what follows, as long as the `TypingLine` asks it to.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import DescendantFocus, Event, Key
from textual.screen import Screen

if TYPE_CHECKING:
    from textual.widget import Widget


class TypingLine(Screen[Any]):
    """A screen with one line to type in, which has the focus from the first.

    No key comes to it before the line is there, nor from Enter on until `go_on` says that Enter is answered.
    """

    is_there = False
    """Whether the line takes keys."""

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Let what was typed for the line come."""
        self.is_there = True
        if isinstance(self.app, KeysInOrder):
            self.app.call_later(self.app.answer_waiting_keys)

    def go_on(self) -> None:
        """Let the keys behind Enter come: to this line, or to what was opened in its place."""
        if isinstance(self.app, KeysInOrder):
            # A screen's result is handed on in this way too, so that what Enter opened is there by then.
            self.app.call_next(self.app.enter_is_answered)


class KeysInOrder(App[int]):
    """An app that has answered each key before it looks at the next one."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._waiting: deque[Key] = deque()
        self._is_entering = False
        """Whether a line to type in has still to answer Enter."""

    async def on_event(self, event: Event) -> None:
        """Put a key behind those that wait."""
        if isinstance(event, Key) and not event.is_forwarded:
            self._waiting.append(event)
            await self.answer_waiting_keys()
        else:
            await super().on_event(event)

    async def enter_is_answered(self) -> None:
        """Take the keys that were typed behind Enter."""
        self._is_entering = False
        await self.answer_waiting_keys()

    async def answer_waiting_keys(self) -> None:
        """Answer the keys that wait, up to one that opens or closes a line to type in."""
        while self._waiting and not self._is_entering and not _is_coming(self.screen):
            await self._answer(self._waiting.popleft())

    async def _answer(self, key: Key) -> None:
        """Give the command of a key at once, unless the key is text for the line that has the focus."""
        if not _takes_text(self.focused) and await self._commanded(key):
            return
        self._is_entering = key.key == "enter" and isinstance(self.screen, TypingLine)
        await super().on_event(key)

    async def _commanded(self, key: Key) -> bool:
        active = self.screen.active_bindings.get(key.key)
        return bool(active and active.enabled and await self.run_action(active.binding.action, active.node))


def _is_coming(screen: Screen[Any]) -> bool:
    return isinstance(screen, TypingLine) and not screen.is_there


def _takes_text(widget: Widget | None) -> bool:
    return widget is not None and widget.check_consume_key("a", "a")

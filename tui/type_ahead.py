"""What is typed while a screen is still coming up belongs to that screen's line, and none of it is lost.

Textual sends a key to the widget that has the focus, and looks for a command only when the key has come back
up from there. Keys that were typed behind it have by then gone to the same widget, although the command opens
a screen that they are meant for. `KeysInOrder` gives the command first, and `TypingLine` keeps what follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import DescendantFocus, Event, Key
from textual.screen import Screen

if TYPE_CHECKING:
    from textual.widget import Widget


class TypingLine(Screen[Any]):
    """A screen with one line to type in, which has the focus from the first."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Key] | None = []
        """The keys that wait for the line; None as soon as it takes them itself."""

    def hold(self, key: Key) -> bool:
        """Keep a key for the line; False if the line is there and takes its keys itself."""
        if self._held is None:
            return False
        self._held.append(key)
        return True

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Give the line what was typed for it, before any key that comes from now on."""
        held, self._held = self._held or (), None
        for key in held:
            event.widget.post_message(Key(key.key, key.character))


class KeysInOrder(App[int]):
    """An app that has answered each key before it looks at the next one."""

    async def on_event(self, event: Event) -> None:
        """Give the command of a key at once, unless the key is text for the line that has the focus."""
        if isinstance(event, Key) and not event.is_forwarded:
            if isinstance(self.screen, TypingLine) and self.screen.hold(event):
                return
            if not _takes_text(self.focused) and await self._commanded(event):
                return
        await super().on_event(event)

    async def _commanded(self, key: Key) -> bool:
        active = self.screen.active_bindings.get(key.key)
        return bool(active and active.enabled and await self.run_action(active.binding.action, active.node))


def _takes_text(widget: Widget | None) -> bool:
    return widget is not None and widget.check_consume_key("a", "a")

"""An app whose painting thread is never held up by work behind it, nor by Python's search for garbage.

Garbage that holds itself is found by a look at every object there is, in which all threads stand still: tens
of milliseconds once everything is loaded. So that look is taken while nobody types. What was made lately is
looked through as often as ever, which takes no time to speak of.
"""

from __future__ import annotations

import gc
import sys
import time

from textual.app import App
from textual.events import Event, InputEvent

_GIVE_WAY = 0.001
"""Seconds that another thread may go on while the one that paints waits: a fifth of what Python allows."""

_OFTEN, _SELDOM = 10, 300
"""Looks at what was made lately after which all is looked through: while nobody types, and in any case."""

_EVERY = 5.0
"""Seconds after which it is asked again whether there is enough to look through, and nobody typing."""

_PAUSE = 1.5
"""Seconds without a key after which nobody is taken to be typing."""


class TidyingApp(App[int]):
    """Whoever opens it may let no garbage be looked for until it has painted."""

    _touched = 0.0
    """When, by the monotonic clock, the last key was pressed or the mouse moved."""
    _is_loaded = False

    def on_ready(self) -> None:
        """Let threads give way, and look for garbage from now on; what is there stays."""
        sys.setswitchinterval(_GIVE_WAY)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _SELDOM)
        gc.freeze()
        gc.enable()
        self.set_interval(_EVERY, self._tidy)

    async def on_event(self, event: Event) -> None:
        """Note when somebody was last at it."""
        if isinstance(event, InputEvent):
            self._touched = time.monotonic()
        await super().on_event(event)

    def on_working_app_worked(self) -> None:
        """Look no more at what search and jump have loaded, which stays too."""
        if not self._is_loaded:
            self._is_loaded = True
            gc.freeze()

    def _tidy(self) -> None:
        if gc.get_count()[2] >= _OFTEN and time.monotonic() - self._touched > _PAUSE:
            gc.collect()

"""Textual's command palette, fed from the table of commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.commands import BY_ID, Command, shown_keys


class CommandsHere(Provider):
    """The commands that can be given on the screen below the palette."""

    @property
    def _possible(self) -> dict[str, Command]:
        active = self.screen.active_bindings.values()
        found = (BY_ID.get(binding.binding.id or "") for binding in active if binding.enabled)
        return {command.id: command for command in found if command and command.id != "palette"}

    async def discover(self) -> Hits:
        """Give all of them."""
        for command in self._possible.values():
            yield DiscoveryHit(self._shown(command), self._run(command), command.label, command.help)

    async def search(self, query: str) -> Hits:
        """Give those whose label or help holds the letters of `query`."""
        matcher = self.matcher(query)
        for command in self._possible.values():
            score = max(matcher.match(command.label), matcher.match(command.help) / 2)
            if score > 0:
                yield Hit(score, self._shown(command), self._run(command), command.label, command.help)

    def _shown(self, command: Command) -> Content:
        return Content(f"{command.label}  [{shown_keys(command)}]")

    def _run(self, command: Command) -> Callable[[], object]:
        # The widget with the focus answers first, as it does to a key.
        active = (binding for binding in self.screen.active_bindings.values())
        node = next(item.node for item in active if item.binding.id == command.id)
        return partial(self.app.run_action, command.action, node)


def palette(app: App[int]) -> CommandPalette:
    """Give the palette to push over the present screen."""
    return CommandPalette(providers=[CommandsHere], placeholder="Search for commands")

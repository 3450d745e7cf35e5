"""How the reader looks, at 80x24 and at 140x40, dark and light."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
from textual.pilot import Pilot

from corpus.library import Library
from tui.app import DatelineApp
from tui.config import Config

SnapCompare: TypeAlias = Callable[..., bool]

LOOKS: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "list": ((80, 24), "night", ("j",)),
    "article": ((80, 24), "day", ("enter", "tab")),
    "wide": ((140, 40), "night", ("enter", "tab", "tab")),
    "wide-panel": ((140, 40), "paper", ("enter", "right_square_bracket", "i")),
    "search": ((80, 24), "night", ("slash", *"cancelld")),
}


def after(keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return run


@pytest.mark.parametrize("name", LOOKS)
def test_it_looks_as_it_was_approved(library: Library, snap_compare: SnapCompare, name: str) -> None:
    size, theme, keys = LOOKS[name]
    app = DatelineApp(library, config=Config(theme=theme))
    assert snap_compare(app, terminal_size=size, run_before=after(keys))

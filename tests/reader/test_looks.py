"""How the reader looks, at 80x24 and at 140x40, dark and light."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
from textual.message import Message
from textual.pilot import Pilot

from corpus.library import Library
from tui import working
from tui.app import DatelineApp
from tui.config import Config
from tui.feeding import FeedingApp
from tui.startup import Progress
from tui.working import WorkingApp

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


BEHIND: dict[str, tuple[tuple[int, int], str, Message]] = {
    "import": (
        (80, 24),
        "night",
        WorkingApp.Progressed(
            Progress("Importing: 12,480 articles, 312 a second, 4 min left", changed=True, passing=True)
        ),
    ),
    "import-wide": (
        (140, 40),
        "day",
        WorkingApp.Progressed(
            Progress("Importing: 12,480 articles, 312 a second, 4 min left", changed=True, passing=True)
        ),
    ),
    "feeds": (
        (80, 24),
        "night",
        FeedingApp.Brought("3 new articles: The Alba Courier 2, Coast Daily 1", changed=True),
    ),
    "feeds-wide": (
        (140, 40),
        "paper",
        FeedingApp.Brought(
            "14 new articles: The Alba Courier 8, Coast Daily 5, Lindholm Post 1; 1 failed:"
            " `dateline feeds list` says why",
            changed=True,
        ),
    ),
}


@pytest.mark.parametrize("name", BEHIND)
def test_what_goes_on_behind_it_is_told_as_was_approved(
    library: Library, snap_compare: SnapCompare, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "LEGIBLE", 600.0)
    size, theme, told = BEHIND[name]

    async def tell(pilot: Pilot[None]) -> None:
        await pilot.press("j")
        pilot.app.post_message(told)
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    app = DatelineApp(library, config=Config(theme=theme))
    assert snap_compare(app, terminal_size=size, run_before=tell)

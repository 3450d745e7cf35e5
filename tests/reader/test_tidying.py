"""Nothing behind the screen holds it up for long: threads give way, and garbage waits for a pause."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from tui import tidying
from tui.tidying import TidyingApp


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)


async def test_all_there_is_is_looked_through_in_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = list[None]()
    monkeypatch.setattr(gc, "collect", lambda: looks.append(None))
    monkeypatch.setattr(tidying, "_OFTEN", 0)
    app = TidyingApp()
    async with app.run_test() as pilot:
        assert sys.getswitchinterval() < 0.002
        assert gc.isenabled()
        await pilot.press("x")
        app._tidy()
        assert not looks
        monkeypatch.setattr(tidying, "_PAUSE", 0)
        app._tidy()
        assert looks


async def test_what_was_loaded_is_looked_at_no_more() -> None:
    app = TidyingApp()
    async with app.run_test():
        loaded = [[number] for number in range(1000)]
        app.on_working_app_worked()
        assert gc.get_freeze_count() > len(loaded)
        gc.unfreeze()

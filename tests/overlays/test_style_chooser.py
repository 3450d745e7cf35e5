"""The preview is written off the screen's thread, and only what is chosen now is shown or copied."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual.pilot import Pilot

from corpus.cite import STYLES
from corpus.errors import CitationError
from tests.overlays.small_library import Host, painted, settled
from tui.screens.style_chooser import StyleChooser

FIRST, SECOND, THIRD = list(STYLES)[:3]


class Slow(StyleChooser):
    """Writes the first style only once it is let."""

    def __init__(self, *, style: str = FIRST) -> None:
        super().__init__(title="Slow", style=style)
        self.asked: list[str] = []
        self.may = threading.Event()

    def write(self, style: str, /) -> str:
        """Wait, if it is for the first style."""
        self.asked.append(style)
        if style == FIRST:
            assert self.may.wait(10)
        if style == THIRD:
            raise CitationError("The third has none.")
        return f"Written in {style}."


@contextmanager
def waiting() -> Iterator[tuple[Slow, Host]]:
    slow = Slow()
    try:
        yield slow, Host(lambda: slow)
    finally:
        slow.may.set()


async def finished(pilot: Pilot[None], slow: Slow) -> None:
    slow.may.set()
    for _ in range(3):
        await settled(pilot)


async def test_a_slow_style_stops_no_key_and_its_answer_is_dropped() -> None:
    with waiting() as (slow, app):
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("j", "j", "k")
            await pilot.pause(0.4)
            assert slow.chosen == SECOND
            assert "Writing …" in painted(slow)
            await finished(pilot, slow)
            assert slow.asked == [FIRST, SECOND]
            assert f"Written in {SECOND}." in painted(slow)


@pytest.mark.parametrize("key", ["y", "enter"])
async def test_what_is_asked_for_before_it_is_written_is_handed_over_when_it_is(key: str) -> None:
    with waiting() as (slow, app):
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(key)
            await pilot.pause()
            assert app.results == []
            await finished(pilot, slow)
            assert app.results == [(FIRST, f"Written in {FIRST}.")]


async def test_what_was_asked_for_and_left_is_not_handed_over() -> None:
    with waiting() as (slow, app):
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("y", "j")
            await finished(pilot, slow)
            assert app.results == []
            await pilot.press("j", "y")
            await settled(pilot)
            assert app.results == []
            assert "The third has none." in painted(slow)


async def test_leaving_while_it_is_written_is_leaving() -> None:
    with waiting() as (slow, app):
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("y", "escape")
            await finished(pilot, slow)
            assert app.results == [None]


async def test_a_style_of_ones_own_comes_first_by_its_name() -> None:
    app = Host(lambda: Slow(style="/home/ada/styles/lantern.csl"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, Slow)
        assert screen.chosen == "/home/ada/styles/lantern.csl"
        assert " lantern " in painted(screen)

"""The page of a story: from the article, from the jump, and what one decides there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.library import Library
from tests.overlays.small_library import Host, painted, settled
from tests.storying.reports import OTHER, RETOLD, keep, report
from tui.app import DatelineApp
from tui.config import Config
from tui.screens.page import PageScreen
from tui.screens.reading import ReadingScreen
from tui.screens.story import StoryScreen
from tui.widgets.page_lines import Unfolded
from tui.widgets.story_lines import story_column


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        keep(
            library,
            report("gazette.txt"),
            report("mirror.txt", published="2031-03-05"),
            report("courier.txt", RETOLD, title="Rope works burnt, one dead", published="2031-03-05"),
            report("herald.txt", OTHER, title="Mayor leaps into new pool", published="2031-03-06"),
        )
        yield library


def story(library: Library) -> int:
    number = library.article(1).story
    assert number is not None
    return number


def said(library: Library, width: int = 80) -> str:
    column = story_column(library.story(story(library)), width, unfolded=Unfolded())
    return "\n".join(column.line(position).text for position in range(len(column)))


def test_a_page_says_who_told_what_and_what_only_they_have(library: Library) -> None:
    text = said(library)
    for expected in (
        "§ story · 3 articles · 3 outlets",
        "Who told it (3)",
        "also in: Mirror",
        "only here:",
        "85 flats",
        "Quoted by several (1)",
        "in part · Courier",
        "Its articles speak of",
    ):
        assert expected in text
    assert text.index("Gazette") < text.index("also in: Mirror") < text.index("Rope works burnt")


@pytest.mark.parametrize("width", [12, 38, 80, 140])
def test_a_page_fits_any_width(library: Library, width: int) -> None:
    assert all(len(line) <= max(width, 30) for line in said(library, width).splitlines())


async def opened(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_article_says_its_story_and_a_key_opens_it(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "enter")
        await pilot.pause()
        assert "Part of a story: 3 articles, 3 outlets" in painted(app.screen)
        await pilot.press("=")
        await opened(pilot)
        assert isinstance(app.screen, StoryScreen)
        assert "Who told it (3)" in painted(app.screen)
        await pilot.press("h")
        await pilot.pause()
        assert isinstance(app.screen_stack[-1], ReadingScreen)


async def test_an_article_of_no_story_says_so_when_asked(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("=")
        await pilot.pause()
        assert "part of no story" in painted(app.screen)


async def test_the_jump_to_topics_opens_a_story(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("number_sign", *"rope works")
        await opened(pilot)
        assert "§" in painted(app.screen)
        await pilot.press("enter")
        await opened(pilot)
        assert isinstance(app.screen, StoryScreen)


async def test_an_article_is_taken_out_of_the_story_and_let_in_again(library: Library) -> None:
    host = Host(lambda: StoryScreen(library, story(library)))
    async with host.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        await pilot.press("j", "j", "x")
        await settled(pilot)
        assert library.article(3).story is None
        assert "Who told it (2)" in painted(host.screen)
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert library.article(3).story == story(library)
        assert "Who told it (3)" in painted(host.screen)


async def test_a_story_that_is_gone_is_said_and_the_page_can_be_left(library: Library) -> None:
    host = Host(lambda: StoryScreen(library, 99))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "no story 99" in painted(host.screen)
        assert isinstance(host.screen, PageScreen)
        await pilot.press("x", "ctrl+z", "h")
        await pilot.pause()
        assert host.results == [None]

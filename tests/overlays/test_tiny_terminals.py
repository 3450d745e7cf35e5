"""No size of terminal stops a screen: it is opened, used and resized at sizes nobody wants to read at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

import pytest
from textual.screen import Screen

from corpus.library import Library
from tests.overlays.small_library import HOSTILE, MARLOW, Host, settled, small_library
from tui.commands import COMMANDS
from tui.screens.ask import AskScreen
from tui.screens.choose import ChooseScreen
from tui.screens.cite_as import CiteAsScreen
from tui.screens.edit import EditScreen
from tui.screens.entity import EntityScreen
from tui.screens.help import HelpScreen
from tui.screens.jump import JumpScreen
from tui.screens.palette import PaletteScreen
from tui.screens.query_help import QueryHelpScreen
from tui.screens.references import ArticleReferencesScreen, ReferencesScreen
from tui.screens.review import ReviewScreen
from tui.screens.saved import SavedScreen
from tui.screens.story import StoryScreen
from tui.screens.topic import TopicScreen

Maker: TypeAlias = Callable[[Library], Screen[Any]]

SCREENS: dict[str, Maker] = {
    "entity": lambda library: EntityScreen(library, MARLOW.key),
    "hostile": lambda library: EntityScreen(library, HOSTILE.key),
    "topic": lambda library: TopicScreen(library, "ferry service"),
    "jump": lambda library: JumpScreen(library),
    "cite": lambda library: CiteAsScreen(library.article(1), accessed=date(2031, 3, 9)),
    "edit": lambda library: EditScreen(library.article(1), library.corrections(1)),
    "references": lambda library: ReferencesScreen(library),
    "article-references": lambda library: ArticleReferencesScreen(
        library, (1, 2, 3), title="All", accessed=date(2031, 3, 9)
    ),
    "help": lambda library: HelpScreen(COMMANDS, title="Help"),
    "review": lambda library: ReviewScreen(library),
    "no-story": lambda library: StoryScreen(library, 1),
    "choose": lambda library: ChooseScreen([("A person", 1), ("A place", 2)], title="Harbour is"),
    "ask": lambda library: AskScreen("Show it by the name", answer="Harbour", note="As it is written"),
    "saved": lambda library: SavedScreen(library),
    "palette": lambda library: PaletteScreen(library, COMMANDS),
    "query-help": lambda library: QueryHelpScreen(),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with small_library(tmp_path_factory.mktemp("library")) as library:
        yield library


@pytest.mark.parametrize("name", SCREENS)
async def test_it_opens_works_and_is_resized_at_any_size(library: Library, name: str) -> None:
    host = Host(lambda: SCREENS[name](library))
    async with host.run_test(size=(20, 5)) as pilot:
        await settled(pilot)
        for size in [(20, 5), (10, 3), (3, 2), (2, 1), (1, 1), (1, 30), (200, 1), (80, 24)]:
            await pilot.resize_terminal(*size)
            await pilot.press("down", "pagedown", "up", "pageup")
            await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert host.results == [None]


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", [(10, 3), (2, 1), (1, 1)])
async def test_a_tiny_terminal_is_laid_out_once_and_not_for_ever(
    library: Library, name: str, size: tuple[int, int]
) -> None:
    layouts: list[Screen[Any]] = []
    host = Host(lambda: SCREENS[name](library))
    async with host.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("down", "x")
        await settled(pilot)
        screen = pilot.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, layouts.append)
        await pilot.pause(0.2)
        assert len(layouts) <= 2

"""How the screens look, at 80x24 and at one wide size."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from corpus.library import Library
from tests.overlays.small_library import MARLOW, Host, settled, small_library
from tui.commands import Command, Scope
from tui.screens.cite_as import CiteAsScreen
from tui.screens.entity import EntityScreen
from tui.screens.help import HelpScreen
from tui.screens.jump import JumpScreen
from tui.screens.palette import PaletteScreen
from tui.screens.review import ReviewScreen
from tui.screens.topic import TopicScreen

SnapCompare: TypeAlias = Callable[..., bool]

NARROW, WIDE = (80, 24), (140, 40)

FEW = (
    Command(id="down", keys=("j", "down"), label="Down", help="Go one row down", scope=Scope.MOVE),
    Command(id="cite", keys=("y",), label="Copy", help="Copy the citation", scope=Scope.READING),
    Command(id="help", keys=("question_mark",), label="Help", help="Show every key", scope=Scope.READING),
)


def cite(library: Library) -> CiteAsScreen:
    kept = library.article(1)
    return CiteAsScreen(kept, quote=kept.annotations.quotes[0], accessed=date(2031, 3, 9))


LOOKS: dict[str, tuple[Callable[[Library], Screen[Any]], tuple[int, int], str, tuple[str, ...]]] = {
    "entity": (lambda library: EntityScreen(library, MARLOW.key), NARROW, "night", ("tab",)),
    "entity-wide": (lambda library: EntityScreen(library, MARLOW.key), WIDE, "paper", ()),
    "topic": (lambda library: TopicScreen(library, "ferry service"), NARROW, "day", ()),
    "jump": (lambda library: JumpScreen(library), NARROW, "night", ("m", "a", "y", "o", "r")),
    "cite": (cite, NARROW, "night", ("j",)),
    "cite-wide": (cite, WIDE, "day", ()),
    "palette": (lambda library: PaletteScreen(library, FEW), NARROW, "night", tuple("marlow")),
    "review": (lambda library: ReviewScreen(library), NARROW, "paper", ()),
    "help": (lambda library: HelpScreen(FEW, title="Help"), NARROW, "night", ()),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with small_library(tmp_path_factory.mktemp("library"), times=3) as library:
        yield library


def after(keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)

    return run


@pytest.mark.parametrize("name", LOOKS)
def test_it_looks_as_it_was_approved(library: Library, snap_compare: SnapCompare, name: str) -> None:
    make, size, theme, keys = LOOKS[name]
    host = Host(lambda: make(library), theme_name=theme)
    assert snap_compare(host, terminal_size=size, run_before=after(keys))

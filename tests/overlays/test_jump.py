"""The jump: what it suggests, and that the newest question wins however slow an older answer is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.article import Kind
from corpus.errors import LibraryError
from corpus.library import Library
from corpus.library.results import Suggestion
from tests.overlays.small_library import BOARD, MARLOW, Host, painted, settled, small_library
from tui.screens.jump import JumpScreen
from tui.widgets.lines import Column
from tui.widgets.suggestion_lines import matched_alias, nothing_column, suggestion_column

MAYOR = Suggestion(
    key=MARLOW.key,
    name="Edith Marlow",
    kind=Kind.PERSON,
    aliases=("Marlow", "Mayor Marlow"),
    mentions=1200,
    articles=41,
    score=90.0,
)


class SlowLibrary(Library):
    """Answers each question only once it is let; remembers what was asked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []
        self.gates: dict[str, threading.Event] = {}

    def jump(
        self,
        text: str,
        *,
        kinds: frozenset[Kind] | None = None,
        topics: bool = False,
        limit: int = 20,
        typing: bool = False,
    ) -> tuple[Suggestion, ...]:
        """Wait for the gate of this text, if it has one."""
        self.asked.append(text)
        if text in self.gates:
            self.gates[text].wait(5)
        return super().jump(text, kinds=kinds, topics=topics, limit=limit, typing=typing)


class ClosedLibrary(Library):
    """Cannot answer."""

    def jump(
        self,
        text: str,
        *,
        kinds: frozenset[Kind] | None = None,
        topics: bool = False,
        limit: int = 20,
        typing: bool = False,
    ) -> tuple[Suggestion, ...]:
        """Fail as a library does whose disk is gone."""
        raise LibraryError("the library cannot be read: [b]check[/b] the disk")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with small_library(tmp_path) as library:
        yield library


def jump_screen(pilot: Pilot[None]) -> JumpScreen:
    screen = pilot.app.screen
    assert isinstance(screen, JumpScreen)
    return screen


def said(column: Column) -> str:
    return "\n".join(column.line(position).text for position in range(len(column)))


def test_a_suggestion_says_name_kind_aliases_and_counts() -> None:
    text = said(suggestion_column((MAYOR,), "edith", 86))
    assert "Edith Marlow  also Marlow, Mayor Marlow" in text
    assert text.rstrip().endswith("person      1,200 mentions   41 articles")


def test_the_alias_that_answered_comes_first() -> None:
    assert matched_alias(MAYOR, "mayor") == "Mayor Marlow"
    assert matched_alias(MAYOR, "marlow") is None
    assert "also Mayor Marlow, Marlow" in said(suggestion_column((MAYOR,), "mayor", 86))


@pytest.mark.parametrize("width", [1, 2, 10, 28, 50, 76, 140])
def test_a_suggestion_takes_no_more_than_its_line(width: int) -> None:
    assert len(said(suggestion_column((MAYOR,), "mayor", width))) <= max(width, 3)


def test_nothing_found_is_said_in_the_words_of_what_was_sought() -> None:
    assert said(nothing_column("xyz", 80, topics=False)) == " No name like 'xyz'."
    assert said(nothing_column("xyz", 80, topics=True)) == " No topic or story like 'xyz'."


async def test_before_typing_the_most_mentioned_are_offered(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(90, 24)) as pilot:
        await settled(pilot)
        target = jump_screen(pilot).list.target
        assert isinstance(target, Suggestion)
        assert target.name == "Edith Marlow"
        assert "Brinehaven Harbour Board" in painted(pilot.app.screen)


async def test_a_few_letters_in_any_order_find_and_enter_chooses(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(90, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"board harbor", "enter")
        await settled(pilot)
        await pilot.pause()
        assert [result.key for result in host.results] == [BOARD.key]


async def test_arrows_and_control_keys_walk_the_suggestions(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(90, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down", "ctrl+n", "up", "ctrl+p", "down")
        assert jump_screen(pilot).list.cursor == 1
        expected = jump_screen(pilot).list.target
        await pilot.press("enter")
        await pilot.pause()
        assert host.results == [expected]


async def test_a_click_chooses(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        row = next(n for n, line in enumerate(painted(pilot.app.screen).split("\n")) if "Harbour" in line)
        await pilot.click(offset=(10, row))
        await pilot.pause()
        assert [result.key for result in host.results] == [BOARD.key]


async def test_topics_are_offered_when_asked_for(library: Library) -> None:
    host = Host(lambda: JumpScreen(library, topics=True))
    async with host.run_test(size=(90, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"fery")
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert [(result.name, result.kind) for result in host.results] == [("ferry service", None)]


async def test_escape_gives_nothing(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(90, 24)) as pilot:
        await pilot.press("m", "escape")
        await pilot.pause()
        assert host.results == [None]


async def test_nothing_like_it_is_said_and_enter_does_nothing(library: Library) -> None:
    host = Host(lambda: JumpScreen(library))
    async with host.run_test(size=(90, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"qqqzzz")
        await settled(pilot)
        assert "No name like 'qqqzzz'." in painted(pilot.app.screen)
        await pilot.press("enter")
        await pilot.pause()
        assert host.results == []


async def test_a_slow_old_answer_never_replaces_a_newer_one(tmp_path: Path) -> None:
    small_library(tmp_path).close()
    with SlowLibrary(tmp_path) as library:
        library.gates["m"] = threading.Event()
        host = Host(lambda: JumpScreen(library))
        async with host.run_test(size=(90, 24)) as pilot:
            await settled(pilot)
            await pilot.press("m", "a", "r", "backspace", "backspace", "backspace", *"board")
            library.gates["m"].set()
            await settled(pilot)
            await settled(pilot)
            target = jump_screen(pilot).list.target
            assert isinstance(target, Suggestion)
            assert target.key == BOARD.key
            assert library.asked == ["", "m", "board"]


async def test_enter_typed_before_the_answer_takes_the_answer_to_what_was_typed(tmp_path: Path) -> None:
    small_library(tmp_path).close()
    with SlowLibrary(tmp_path) as library:
        library.gates["board"] = threading.Event()
        host = Host(lambda: JumpScreen(library))
        async with host.run_test(size=(90, 24)) as pilot:
            await settled(pilot)
            await pilot.press(*"board", "enter")
            assert host.results == []
            library.gates["board"].set()
            await settled(pilot)
            await settled(pilot)
            assert [result.key for result in host.results] == [BOARD.key]


async def test_a_library_that_fails_is_said(tmp_path: Path) -> None:
    with ClosedLibrary(tmp_path) as library:
        host = Host(lambda: JumpScreen(library))
        async with host.run_test(size=(90, 24)) as pilot:
            await settled(pilot)
            assert "the library cannot be read: [b]check[/b] the disk" in painted(pilot.app.screen)

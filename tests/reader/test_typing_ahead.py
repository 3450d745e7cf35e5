"""Fingers are faster than screens: nothing that is typed right after the key that opens one is lost."""

import asyncio

import pytest
from textual.events import Key
from textual.pilot import Pilot

from corpus.library import Library
from tests.reader.harbour import reader, until
from tui.screens.entity import EntityScreen


def type_at_once(pilot: Pilot[int], opener: str, text: str) -> None:
    """Send all keys before any of them is answered, as a terminal does that was waited for."""
    pilot.app.post_message(Key(opener, None))
    for letter in text:
        pilot.app.post_message(Key(letter, letter))


@pytest.mark.parametrize("opener", ["slash", "at", "question_mark"])
async def test_what_is_typed_before_the_line_is_there_comes_into_it(library: Library, opener: str) -> None:
    async with reader(library) as pilot:
        type_at_once(pilot, opener, "ferry")
        await until(pilot, " ferry")


async def test_typing_over_the_last_search_replaces_it(library: Library) -> None:
    async with reader(library) as pilot:
        type_at_once(pilot, "slash", "ferry")
        await until(pilot, " ferry")
        await until(pilot, "1 article")
        await pilot.press("enter")
        await until(pilot, "hit 2 of 2")
        type_at_once(pilot, "slash", "tax")
        await until(pilot, " tax")


@pytest.mark.parametrize("turns", [0, 1, 2, 4, 8, 16, 32])
@pytest.mark.parametrize("opener", ["slash", "at"])
async def test_what_comes_when_the_line_is_just_there_does_not_overtake(
    library: Library, opener: str, turns: int
) -> None:
    async with reader(library) as pilot:
        type_at_once(pilot, opener, "night")
        for _ in range(turns):
            await asyncio.sleep(0)
        for key, letter in [("space", " "), *((letter, letter) for letter in "ferry")]:
            pilot.app.post_message(Key(key, letter))
        await until(pilot, " night ferry")


@pytest.mark.parametrize("turns", [0, 1, 4, 16])
async def test_what_is_typed_behind_enter_goes_to_what_enter_opens(library: Library, turns: int) -> None:
    async with reader(library) as pilot:
        type_at_once(pilot, "at", "alba")
        for _ in range(turns):
            await asyncio.sleep(0)
        pilot.app.post_message(Key("enter", None))
        pilot.app.post_message(Key("at", "@"))
        for letter in "ferry":
            pilot.app.post_message(Key(letter, letter))
        await until(pilot, " ferry")
        below = pilot.app.screen_stack[-2]
        assert isinstance(below, EntityScreen)


async def test_keys_behind_an_enter_that_opens_nothing_are_typed_on(library: Library) -> None:
    async with reader(library) as pilot:
        type_at_once(pilot, "at", "zzzz")
        pilot.app.post_message(Key("enter", None))
        pilot.app.post_message(Key("y", "y"))
        await until(pilot, " zzzzy")

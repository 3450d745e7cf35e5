"""Putting an article right in the reader: seen at once everywhere, searched, undone."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from corpus.library import Library
from tests.reader.harbour import painted, reader, screen, status, until
from tui.screens.edit import EditScreen, Field


async def form(pilot: Pilot[int]) -> dict[str, Input]:
    """Open the form and give its lines by field."""
    await pilot.press("e")
    await until(pilot, "Esc leave")
    return {field.entry.field: field.line for field in pilot.app.screen.query(Field)}


async def test_what_is_put_right_is_seen_in_the_article_and_the_list_and_is_undone(library: Library) -> None:
    async with reader(library) as pilot:
        (await form(pilot))["publisher"].value = "Port Alba Times"
        await pilot.press("enter")
        await until(pilot, "Put right: publisher")
        assert painted(pilot).count("Port Alba Times") == 2
        assert library.article(1).article.publisher == "Port Alba Times"
        await pilot.press("ctrl+z")
        await until(pilot, "Undone")
        assert "Port Alba Times" not in painted(pilot)
        assert library.corrections(1) == {}


async def test_a_corrected_date_moves_the_article_and_the_cursor_stays_on_it(library: Library) -> None:
    async with reader(library) as pilot:
        (await form(pilot))["published"].value = "2030"
        await pilot.press("enter")
        await until(pilot, "Put right: published")
        assert library.listing().position(1) == 2
        assert painted(pilot).splitlines()[4].startswith("▌")
        shown = screen(pilot).subject
        assert shown
        assert shown.article == library.article(1).article
        await pilot.press("j")
        await until(pilot, "Nothing was known of this one.")


async def test_leaving_the_form_changes_nothing(library: Library) -> None:
    async with reader(library) as pilot:
        (await form(pilot))["title"].value = "Zeppelin"
        await pilot.press("escape")
        await pilot.pause()
        assert "Zeppelin" not in painted(pilot)
        assert status(pilot).startswith(" 1 of 4")


async def test_what_is_put_right_is_found_without_a_restart(library: Library) -> None:
    async with reader(library) as pilot:
        (await form(pilot))["title"].value = "Zeppelin crews end their strike"
        await pilot.press("enter")
        await until(pilot, "Put right: headline")
        await asyncio.sleep(0)
        await pilot.app.workers.wait_for_complete()
        assert library.catch_up().indexed == 0
        assert [hit.id for hit in library.search("zeppelin")] == [1]


async def test_there_is_nothing_to_put_right_without_an_article(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as empty:
        async with reader(empty) as pilot:
            await pilot.press("e")
            await pilot.pause()
            assert not isinstance(pilot.app.screen, EditScreen)

"""Putting an article right: what the form shows, what it reads, and what it says is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.article import Annotations, Article, KeptArticle, Origin
from corpus.errors import CorrectionError
from corpus.library import Library
from corpus.library.personal.correctable import FIELDS
from tests.overlays.small_library import Host, painted, small_library
from tui.copying import today
from tui.form import LABELS, entries_of, values_of
from tui.screens.edit import EditScreen, Field

GUESSED = Article(
    source="guessed.txt",
    title="The ferry will sail again.",
    title_origin=Origin.DERIVED,
    published="2031-03-02",
    published_origin=Origin.INFERRED,
    authors=("Ada Quill", "Bo Sand"),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with small_library(tmp_path) as library:
        library.keep(GUESSED, Annotations(), digest="guessed")
        yield library


def host(library: Library, number: int = 1) -> Host:
    return Host(lambda: EditScreen(library.article(number), library.corrections(number)))


def line(pilot: Pilot[None], field: str) -> Input:
    return next(found.line for found in pilot.app.screen.query(Field) if found.entry.field == field)


def texts_of(kept: KeptArticle, **changed: str) -> dict[str, str]:
    return {entry.field: entry.text for entry in entries_of(kept, {})} | changed


def test_every_field_that_can_be_put_right_is_in_the_form_under_a_label() -> None:
    assert tuple(LABELS) == FIELDS


def test_a_form_left_as_it_is_asks_for_no_correction(library: Library) -> None:
    for number in range(1, 7):
        kept = library.article(number)
        assert values_of(entries_of(kept, {}), texts_of(kept)) == {}


def test_a_guess_is_shown_as_a_guess_and_its_field_is_empty(library: Library) -> None:
    entries = {entry.field: entry for entry in entries_of(library.article(6), {})}
    assert (entries["title"].text, entries["published"].text) == ("", "")
    assert entries["title"].note("") == "made from the first sentence, not cited: The ferry will sail again."
    assert entries["published"].note("") == "worked out, not stated, not cited: 2031-03-02"


def test_names_are_parted_by_semicolons_and_a_date_may_have_a_space_before_its_hour(library: Library) -> None:
    kept = library.article(6)
    assert texts_of(kept)["authors"] == "Ada Quill; Bo Sand"
    texts = texts_of(kept, authors="Quill, Ada; ;Bo Sand", published="2031-03-02 09:30", title="Ferry sails")
    assert values_of(entries_of(kept, {}), texts) == {
        "authors": ("Quill, Ada", "Bo Sand"),
        "published": "2031-03-02T09:30",
        "title": "Ferry sails",
    }


def test_what_is_emptied_becomes_unknown(library: Library) -> None:
    kept = library.article(1)
    assert values_of(entries_of(kept, {}), texts_of(kept, publisher=" ")) == {"publisher": None}


def test_a_correction_stays_one_until_what_was_found_is_typed_again(library: Library) -> None:
    library.correct(1, "publisher", "Coast Daily")
    kept, corrections = library.article(1), library.corrections(1)
    entries = entries_of(kept, corrections)
    texts = {entry.field: entry.text for entry in entries}
    assert values_of(entries, texts) == {"publisher": "Coast Daily"}
    assert values_of(entries, texts | {"publisher": "The Brinehaven Gazette"}) == {}
    note = next(entry for entry in entries if entry.field == "publisher").note("Coast Daily")
    assert note == "put right; found: The Brinehaven Gazette"


def test_what_cannot_be_read_names_its_field(library: Library) -> None:
    kept = library.article(1)
    with pytest.raises(CorrectionError) as wrong:
        values_of(entries_of(kept, {}), texts_of(kept, url="coast.example"))
    assert wrong.value.field == "url"


@pytest.mark.parametrize("key", ["enter", "ctrl+s"])
async def test_what_is_typed_is_handed_over(library: Library, key: str) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *"Ada Quill", "down")
        assert line(pilot, "published").has_focus
        await pilot.press("up", key)
        await pilot.pause()
        assert app.results == [{"authors": ("Ada Quill",)}]


async def test_what_is_typed_quickly_goes_to_the_field_that_tab_went_to(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key, character in (("x", "x"), ("tab", None), ("y", "y"), ("tab", None), ("z", "z")):
            app.post_message(Key(key, character))  # as a terminal does, which waits for nothing
        await pilot.pause(0.1)
        texts = [line(pilot, field).value[-1] for field in ("title", "authors", "published")]
        assert texts == ["x", "y", "z"]


async def test_a_change_is_marked_in_words_and_taken_back_with_a_key(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "!")
        await pilot.pause()
        assert "*Headline" in painted(pilot.app.screen)
        assert "put right; found: Ferry to sail again by spring" in painted(pilot.app.screen)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "*Headline" not in painted(pilot.app.screen)
        assert "put right" not in painted(pilot.app.screen)


async def test_a_correction_made_before_is_taken_back(library: Library) -> None:
    library.correct(1, "title", "Ferry!")
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        assert line(pilot, "title").value == "Ferry!"
        await pilot.press("ctrl+r", "enter")
        await pilot.pause()
        assert app.results == [{}]


async def test_an_error_is_said_at_its_field_which_gets_the_keys(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        line(pilot, "published").value = "yesterday"
        await pilot.press("enter")
        await pilot.pause()
        assert app.results == []
        assert line(pilot, "published").has_focus
        rows = painted(pilot.app.screen).splitlines()
        at = next(number for number, row in enumerate(rows) if "yesterday" in row)
        assert "! no date: write 2025, 2025-04, 2025-04-09 or 2025-04-09 11:13" in rows[at + 1]
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "no date:" not in painted(pilot.app.screen)


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_nothing_changed_is_nothing_handed_over(library: Library, key: str) -> None:
    library.correct(1, "section", "Sea")
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert app.results == [None]


async def test_the_day_of_access_is_today_until_one_is_typed(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert f"{today()}, the day it is cited" in painted(pilot.app.screen)
        assert line(pilot, "accessed").value == ""
        line(pilot, "accessed").value = "2031-05"
        await pilot.press("enter")
        await pilot.pause()
        assert "! no day: write 2025-04-09" in painted(pilot.app.screen)
        line(pilot, "accessed").value = "2031-05-06"
        await pilot.press("enter")
        await pilot.pause()
        assert app.results == [{"accessed": "2031-05-06"}]


async def test_a_hostile_headline_steers_nothing(library: Library) -> None:
    app = host(library, 5)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "[b]Bell[/b]" in painted(pilot.app.screen)
        assert not {"\x1b", "\x07", "\u202e"} & set(painted(pilot.app.screen))

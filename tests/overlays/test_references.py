"""The reference list: all that was cited lately, once each, in any style, and the log of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from corpus.cite import STYLES
from corpus.errors import CitationError
from corpus.library import Library
from tests.overlays.small_library import HOSTILE, MARLOW, Host, painted, settled, small_library
from tui.copying import CopyingApp
from tui.screens.entity import EntityScreen
from tui.screens.references import LOG, ArticleReferencesScreen, ReferencesScreen
from tui.screens.search import SearchScreen
from tui.screens.topic import TopicScreen


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with small_library(tmp_path) as library:
        yield library


def cite(library: Library, *numbers: int) -> None:
    for number in numbers:
        library.log_citation(number, style="apa", text=f"What was copied of {number}.")


def host(library: Library, style: str = "apa") -> Host:
    return Host(lambda: ReferencesScreen(library, style=style))


async def handed_over(library: Library, style: str, *keys: str) -> tuple[str, str]:
    app = host(library, style)
    async with app.run_test(size=(110, 32)) as pilot:
        await pilot.press(*keys, "enter")
        await settled(pilot)
        result: tuple[str, str] = app.results[0]
        return result


async def test_a_style_of_the_alphabet_sorts_and_lists_each_article_once(library: Library) -> None:
    cite(library, 2, 1, 2)
    style, text = await handed_over(library, "apa")
    assert style == "apa"
    ferry, board = text.split("\n")
    assert ferry.startswith("Ferry to sail again")
    assert board.startswith("Harbour board wants")


async def test_a_style_that_numbers_keeps_the_order_of_citing(library: Library) -> None:
    cite(library, 2, 1, 2)
    _, text = await handed_over(library, "ieee")
    first, second = text.split("\n")
    assert first.startswith("[1]")
    assert "bids for slipway" in first.casefold()
    assert second.startswith("[2]")


async def test_a_format_for_programs_has_them_all(library: Library) -> None:
    cite(library, 1, 2)
    _, text = await handed_over(library, "bibtex")
    assert text.count("@") == 2


async def test_a_correction_made_after_citing_is_in_the_list(library: Library) -> None:
    cite(library, 1)
    library.correct(1, "authors", ("Ada Quill",))
    _, text = await handed_over(library, "apa")
    assert text.startswith("Quill, A.")


async def test_the_log_says_what_was_copied_when_latest_first(library: Library) -> None:
    cite(library, 1, 2)
    chosen, text = await handed_over(library, "apa", "k")
    assert chosen == LOG
    latest, first = text.split("\n\n")
    assert latest.endswith("What was copied of 2.")
    assert first.endswith("What was copied of 1.")
    assert STYLES["apa"] in first.split("\n")[0]


async def test_an_article_that_is_gone_is_said_to_be_missing_and_is_in_the_log(library: Library) -> None:
    cite(library, 1, 2)
    with closing(sqlite3.connect(library.folder / "library.db")) as db, db:
        db.execute("DELETE FROM articles WHERE id = 2")
    app = host(library)
    async with app.run_test(size=(110, 32)) as pilot:
        await settled(pilot)
        assert "1 article, each listed once." in painted(pilot.app.screen)
        assert "1 more can't be listed" in painted(pilot.app.screen)
        await pilot.press("k")
        await settled(pilot)
        assert "What was copied of 2." in painted(pilot.app.screen)


async def test_nothing_cited_yet_is_said_and_nothing_is_handed_over(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(110, 32)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        assert app.results == []
        assert "Nothing was cited yet: y on an article" in painted(pilot.app.screen)
        await pilot.press("escape")
        await settled(pilot)
        assert app.results == [None]


class Listening(Host):
    """Keeps what it is asked to list the references of."""

    asked: tuple[str, tuple[int, ...]] | None = None

    def on_copying_app_references_asked(self, message: CopyingApp.ReferencesAsked) -> None:
        """Keep it."""
        self.asked = message.title, message.articles


@pytest.mark.parametrize(
    ("make", "key", "title", "count"),
    [
        (lambda library: EntityScreen(library, MARLOW.key), "R", "References: Edith Marlow", 5),
        (lambda library: TopicScreen(library, "ferry service"), "R", "References: ferry service", 5),
        (lambda library: SearchScreen(library), "ctrl+r", "References of the results", 4),
    ],
)
async def test_all_articles_of_a_page_or_a_search_are_cited_with_a_key(
    library: Library, make: Callable[[Library], Screen[Any]], key: str, title: str, count: int
) -> None:
    library.catch_up()
    app = Listening(lambda: make(library))
    async with app.run_test(size=(110, 32)) as pilot:
        await settled(pilot)
        if key == "ctrl+r":
            await pilot.press(*"slipway")
            await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        assert app.asked is not None
        assert (app.asked[0], len(set(app.asked[1]))) == (title, count)


async def test_the_references_of_articles_are_listed_once_each_in_any_style(library: Library) -> None:
    app = Host(
        lambda: ArticleReferencesScreen(
            library, (2, 1, 2), title=HOSTILE.name, style="ieee", accessed=date(2031, 3, 9)
        )
    )
    async with app.run_test(size=(110, 32)) as pilot:
        await settled(pilot)
        assert "2 articles, each listed once." in painted(pilot.app.screen)
        assert "[@click=app.bell]Ring[/]" in painted(pilot.app.screen)
        assert "\u202e" not in painted(pilot.app.screen)
        await pilot.press("k", "j", "y")
        await settled(pilot)
    ((style, text),) = app.results
    assert style == "ieee"
    assert [line[:3] for line in text.split("\n")] == ["[1]", "[2]"]


def test_no_articles_are_no_references(library: Library) -> None:
    with pytest.raises(CitationError):
        ArticleReferencesScreen(library, (), title="None", accessed=date(2031, 3, 9)).write("apa")

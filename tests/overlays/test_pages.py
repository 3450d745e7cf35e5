"""The pages of entities and topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.article import Entity, Kind, Quote, Span
from corpus.library import Library
from corpus.library.portraits.same_words import merged_quotes
from corpus.library.results import EntityPage, QuoteInArticle
from corpus.library.rows import ArticleRow
from tests.overlays.small_library import BOARD, HOSTILE, MARLOW, Host, painted, settled, small_library
from tui.screens.entity import EntityScreen
from tui.screens.page import PageScreen
from tui.screens.topic import TopicScreen
from tui.widgets.lines import Column
from tui.widgets.page_lines import Unfolded, entity_column
from tui.widgets.targets import OpenArticle, OpenEntity, ShowMore

ROW = ArticleRow(
    id=7, title="Ferry sails", published="2031-03", publisher="Gazette", read=False, starred=True
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with small_library(tmp_path) as library:
        yield library


def page(pilot: Pilot[None]) -> PageScreen:
    screen = pilot.app.screen
    assert isinstance(screen, PageScreen)
    return screen


def said(column: Column) -> str:
    return "\n".join(column.line(position).text for position in range(len(column)))


def full_page(*, articles: int = 3, quotes: int = 3, others: int = 3) -> EntityPage:
    quote = Quote(span=Span(0, 0, 9), text="“It sails,”", speaker="Edith Marlow", entity=MARLOW)
    found = tuple(
        QuoteInArticle(article=ROW, quote=replace(quote, text=f"“It sails {n},”")) for n in range(quotes)
    )
    return EntityPage(
        entity=MARLOW,
        mentions=articles,
        articles=(ROW,) * articles,
        quotes=found,
        said=merged_quotes(found),
        appears_with=tuple(
            (Entity(key=f"ORG:{n}", name=f"Board {n}", kind=Kind.ORG), n) for n in range(others)
        ),
    )


def test_an_entitys_page_says_all_that_is_known_of_it() -> None:
    text = said(entity_column(full_page(), 80, unfolded=Unfolded()))
    for expected in ("Edith Marlow", "person · 3 mentions in 3 articles", "also Mayor Marlow, Marlow"):
        assert expected in text
    for expected in (
        "Appears with",
        "Board 2",
        "What Edith Marlow said (3)",
        "“It sails 2,”",
        "Articles (3)",
    ):
        assert expected in text
    assert "●★ 2031-03     Gazette               Ferry sails" in text


def test_sections_without_anything_in_them_are_left_out() -> None:
    text = said(entity_column(full_page(quotes=0, others=0), 80, unfolded=Unfolded()))
    assert "Appears with" not in text
    assert "said" not in text


def test_long_sections_are_folded_and_unfold_step_by_step() -> None:
    many = full_page(quotes=200, others=200)
    folded = entity_column(many, 80, unfolded=Unfolded())
    assert "… 192 more" in said(folded)
    assert "… 195 more" in said(folded)
    more = Unfolded().more(ShowMore("quotes"))
    assert "… 145 more" in said(entity_column(many, 80, unfolded=more))


def test_a_page_is_laid_out_without_touching_its_articles() -> None:
    column = entity_column(full_page(articles=500_000), 80, unfolded=Unfolded())
    assert len(column) > 500_000
    assert len(column.head) < 60


async def test_enter_on_an_article_gives_its_number(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("G")
        target = page(pilot).list.target
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(target, OpenArticle)
        assert host.results == [target.id]


@pytest.mark.parametrize("key", ["escape", "h", "q", "left"])
async def test_going_back_gives_nothing(library: Library, key: str) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert host.results == [None]


async def test_an_article_chosen_two_pages_deep_comes_down_through_both(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert page(pilot).list.target == OpenEntity(BOARD.key)
        await pilot.press("enter")
        await settled(pilot)
        assert painted(pilot.app.screen).lstrip().startswith("Brinehaven Harbour Board")
        await pilot.press("G", "enter")
        await pilot.pause()
        await pilot.pause()
        assert len(host.results) == 1
        assert isinstance(host.results[0], int)


async def test_back_from_a_second_page_shows_the_first_where_it_was(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("j", "enter")
        await settled(pilot)
        await pilot.press("h")
        await pilot.pause()
        assert host.results == []
        assert page(pilot).list.target == OpenEntity("PLACE:brinehaven")


async def test_tab_walks_the_sections_and_back(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        start = page(pilot).list.cursor
        await pilot.press("tab")
        quotes = page(pilot).list.cursor
        await pilot.press("tab")
        articles = page(pilot).list.cursor
        assert start < quotes < articles
        await pilot.press("shift+tab")
        assert page(pilot).list.cursor == quotes
        await pilot.press("shift+tab")
        assert page(pilot).list.cursor == start


async def test_a_click_opens_what_it_hits_and_nothing_where_nothing_is(library: Library) -> None:
    host = Host(lambda: TopicScreen(library, "ferry service"))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.click(offset=(5, 0))
        assert isinstance(pilot.app.screen, TopicScreen)
        row = (
            painted(pilot.app.screen)
            .split("\n")
            .index(next(line for line in painted(pilot.app.screen).split("\n") if "Ferry to sail" in line))
        )
        await pilot.click(offset=(30, row))
        await pilot.pause()
        assert host.results == [1]


async def test_the_cursor_stays_on_its_item_when_the_terminal_changes(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "j")
        target = page(pilot).list.target
        await pilot.resize_terminal(38, 12)
        await pilot.pause()
        assert page(pilot).list.target == target


async def test_the_words_of_a_quote_come_into_view_with_it(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(50, 10)) as pilot:
        await settled(pilot)
        await pilot.press("G", "tab", "shift+tab")
        await pilot.pause()
        assert "“We will not" in painted(pilot.app.screen)


async def test_going_to_the_top_shows_the_name(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, MARLOW.key))
    async with host.run_test(size=(60, 10)) as pilot:
        await settled(pilot)
        await pilot.press("G", "g", "g")
        await pilot.pause()
        assert painted(pilot.app.screen).lstrip().startswith("Edith Marlow")


async def test_a_key_that_is_gone_is_said_and_the_page_can_be_left(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, "PERSON:[b]nobody[/b]"))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "PERSON:[b]nobody[/b]" in painted(pilot.app.screen)
        await pilot.press("enter", "tab", "j", "G", "h")
        await pilot.pause()
        assert host.results == [None]


async def test_a_name_meant_to_do_harm_is_only_text(library: Library) -> None:
    host = Host(lambda: EntityScreen(library, HOSTILE.key))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        text = painted(pilot.app.screen)
        assert "[@click=app.bell]Ring[/]" in text
        assert "\u202e" not in text
        assert "\x1b" not in text

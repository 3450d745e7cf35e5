"""The reading screen: walking the list, reading, walking what is marked, marking, citing."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.library import Library
from tests.reader.harbour import SAID, harbour, painted, reader, screen, status, until
from tui.screens.cite_as import CiteAsScreen
from tui.screens.entity import EntityScreen
from tui.screens.help import HelpScreen
from tui.screens.topic import TopicScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.article_pane import ArticlePane
from tui.widgets.panel import Panel


def pane(pilot: Pilot[int]) -> ArticlePane:
    return screen(pilot).query_one(ArticlePane)


def articles(pilot: Pilot[int]) -> ArticleList:
    return screen(pilot).query_one(ArticleList)


async def test_the_list_tells_what_is_unread_starred_when_by_whom_and_what(library: Library) -> None:
    library.set_read(2, True)
    library.set_starred(2, True)
    async with reader(library, size=(80, 24)) as pilot:
        rows = [row.rstrip("│ ") for row in painted(pilot).splitlines()]
        assert rows[0] == "▌●   2031-04-09  The Alba Courier  Ferry crews of Port Alba end their strike"
        assert rows[1] == "   ★ 2031-04-08  Coast Daily       Harbour tax divides the council"
        assert rows[2] == " ●   2031-04     The Alba Courier  [red]Lighthouse[/red] to be sold [again]"
        assert rows[3].endswith("(no headline)")
        assert status(pilot).startswith(" 1 of 4")


async def test_walking_the_list_shows_each_article_beside_it_and_marks_none_as_read(library: Library) -> None:
    async with reader(library) as pilot:
        assert "went back to work" in painted(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert "Nobody expects a vote soon." in painted(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "Nothing was known of this one." in painted(pilot)
        await pilot.press("g", "g")
        assert articles(pilot).cursor == 0
        assert not any(library.article(number).read for number in (1, 2, 3, 4))


async def test_opening_an_article_marks_it_as_read_and_gives_it_the_keys(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter")
        assert pane(pilot).has_focus
        assert library.article(1).read
        assert "●" not in painted(pilot).splitlines()[0]
        await pilot.press("J")
        assert library.article(2).read
        await pilot.press("K", "h")
        assert articles(pilot).has_focus
        assert articles(pilot).cursor == 0


async def test_a_narrow_terminal_shows_one_of_the_two(library: Library) -> None:
    async with reader(library, size=(80, 24)) as pilot:
        assert "went back to work" not in painted(pilot)
        await pilot.press("l")
        await pilot.pause()
        assert "went back to work" in painted(pilot)
        assert "Harbour tax divides" not in painted(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Harbour tax divides" in painted(pilot)


async def test_tab_walks_names_and_topics_and_enter_opens_their_pages(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("tab")
        assert status(pilot).startswith(" Port Alba   mark 1 of 5")
        await pilot.press("tab", "tab")
        assert status(pilot).startswith(" Ana Lima   mark 3 of 5")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, EntityScreen)
        await until(pilot, "What Ana Lima said")
        await pilot.press("escape", "tab", "enter")
        assert isinstance(pilot.app.screen, TopicScreen)
        await pilot.press("escape", "shift+tab", "shift+tab")
        assert status(pilot).startswith(" Gulls Union   mark 2 of 5")


async def test_an_article_chosen_on_a_page_of_a_page_is_opened(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("tab", "enter")
        await until(pilot, "Articles")
        await pilot.press("j", "enter")
        await until(pilot, "What Ana Lima said")
        await pilot.press("G", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen(pilot)
        assert pane(pilot).has_focus


async def test_a_click_on_a_name_opens_its_page(library: Library) -> None:
    async with reader(library) as pilot:
        rows = painted(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if "Gulls Union" in text)
        await pilot.click(offset=(rows[row].index("Gulls Union") + 3, row))
        await until(pilot, "■ organisation")


async def test_the_place_in_the_text_is_kept_when_the_terminal_is_resized(tmp_path: Path) -> None:
    with harbour(tmp_path) as library:
        async with reader(library, size=(140, 12)) as pilot:
            await pilot.press("enter", "ctrl+d", "ctrl+d")
            before = pane(pilot).offset_at_top
            assert before
            for width in (60, 30, 90, 140):
                await pilot.resize_terminal(width, 12)
                await pilot.pause()
                text = pane(pilot).page.text
                assert abs(pane(pilot).offset_at_top - before) < 60, text[pane(pilot).offset_at_top :][:40]


async def test_keys_scroll_the_article_no_further_than_its_ends(library: Library) -> None:
    async with reader(library, size=(60, 12)) as pilot:
        await pilot.press("enter")
        for key in ("j", "k", "space", "ctrl+u", "G", "down", "pagedown"):
            await pilot.press(key)
        assert "Ana Lima on the quay." in painted(pilot)
        await pilot.press("g")
        assert pane(pilot).line_at_top == 0


async def test_marks_are_kept_told_and_undone(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("s")
        assert library.article(1).starred
        assert status(pilot).startswith(" Starred")
        await pilot.press("r")
        assert library.article(1).read
        await pilot.press("ctrl+z")
        assert status(pilot).startswith(" Undone: unread again")
        await pilot.press("ctrl+z")
        assert not library.article(1).starred
        await pilot.press("ctrl+z")
        assert status(pilot).startswith(" Nothing to undo")


async def test_tags_are_typed_shown_and_undone(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("t", *"sea,  night work,sea", "enter")
        await pilot.pause()
        assert set(library.article(1).tags) == {"sea", "night work"}
        assert "Tags: night work, sea" in painted(pilot)
        assert articles(pilot).has_focus
        await pilot.press("t", "x", "escape", "ctrl+z")
        assert library.article(1).tags == ()


async def test_the_citation_is_copied_and_said_to_be(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, "Sent to the terminal, unconfirmed")
        assert (library.folder / "copied.txt").read_text().startswith("Reyes, J., & Sand, M. (2031, April 9)")


async def test_a_selected_quote_is_copied_with_its_citation(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("right_square_bracket")
        assert status(pilot).startswith(" Ana Lima   quote 1 of 1")
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        copied = (library.folder / "copied.txt").read_text()
        assert copied.startswith(f"{SAID} — Ana Lima, para. 2\n\nReyes")
        assert "(2031, April 9)" in copied


async def test_words_selected_with_the_mouse_are_copied_as_they_stand(
    library: Library,
) -> None:
    async with reader(library) as pilot:
        rows = painted(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if "ferry crews went" in text)
        column = rows[row].index("ferry crews")
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 10, row + 1))
        await pilot.mouse_up(offset=(column + 10, row + 1))
        await pilot.pause()
        words = screen(pilot).get_selected_text()
        assert words
        assert words.startswith("ferry crews went back")
        assert words in pane(pilot).page.text
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        assert (library.folder / "copied.txt").read_text().startswith(f"“{words.strip()}” — para. 1\n\nReyes")


async def test_cite_as_copies_what_was_chosen(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("Y")
        assert isinstance(pilot.app.screen, CiteAsScreen)
        await pilot.press("j", "enter")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, "Sent to the terminal")
        assert "Reyes" in (library.folder / "copied.txt").read_text()


async def test_the_panel_lists_what_the_article_speaks_of(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("i")
        await pilot.pause()
        for expected in ("People", "Ana Lima", "Organisations", "Places", "Port Alba  2", "Topics", "Quotes"):
            assert expected in painted(pilot)
        await pilot.press("G", "enter")
        await pilot.pause()
        assert pane(pilot).has_focus
        assert screen(pilot).quote is not None
        await pilot.press("i")
        await pilot.pause()
        assert not screen(pilot).query(Panel)


async def test_escape_steps_back_one_thing_at_a_time(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter", "tab", "escape")
        assert pane(pilot).has_focus
        assert pane(pilot).chosen is None
        await pilot.press("escape")
        assert articles(pilot).has_focus


@pytest.mark.parametrize("key", ["n", "right_square_bracket", "o"])
async def test_what_is_not_there_is_said(library: Library, key: str) -> None:
    async with reader(library) as pilot:
        await pilot.press("G", "enter", key)
        said = {"n": "No hit", "right_square_bracket": "No quote", "o": "came without the address"}
        assert said[key] in status(pilot)


async def test_the_help_shows_the_keys_of_this_screen(library: Library) -> None:
    async with reader(library, size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press(*"jump")
        await until(pilot, "Jump to a person, organisation")


async def test_the_theme_changes_at_once_and_q_quits(library: Library) -> None:
    async with reader(library) as pilot:
        before = pilot.app.theme
        await pilot.press("ctrl+t")
        assert pilot.app.theme != before
        assert status(pilot).startswith(" Theme: ")
        await pilot.press("ctrl+c")
        assert "Press Q Ctrl-q to leave" in status(pilot)
        await pilot.press("Q")
    assert pilot.app.return_code == 0


async def test_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        async with reader(library) as pilot:
            assert "No articles yet. `dateline import FOLDER` adds some." in status(pilot)
            await pilot.press("enter", "tab", "y", "t", "r", "i", "J", "o", "G", "space")
            await pilot.pause()

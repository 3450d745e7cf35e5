"""Terminals of any size, and those without colours."""

from __future__ import annotations

import pytest

from corpus.library import Library
from tests.reader.harbour import article, marks_of, reader, screen
from tui.widgets.article_pane import ArticlePane

KEYS = (
    "j", "G", "g", "enter", "tab", "right_square_bracket", "i", "j", "escape", "space", "ctrl+d", "escape",
    "escape", "slash", "f", "down", "escape", "t", "x", "escape", "s", "question_mark", "escape",
)  # fmt: skip


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (1, 1), (300, 2)])
async def test_no_size_of_terminal_stops_the_reader(library: Library, size: tuple[int, int]) -> None:
    async with reader(library, size=size) as pilot:
        for key in KEYS:
            await pilot.press(key)
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        await pilot.resize_terminal(*size)
        await pilot.press("j", "enter")
        await pilot.pause()


async def test_kinds_are_told_apart_without_colours(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(library) as pilot:
        pane = screen(pilot).query_one(ArticlePane)
        looks = {}
        for y in range(pane.size.height):
            for segment in pane.render_line(y):
                style = segment.style
                if style is not None:
                    looks[segment.text] = (bool(style.bold), bool(style.underline), bool(style.italic))
        marked = ("Ana Lima", "Gulls Union", "Port Alba", "harbour tax")
        kinds = [looks[words] for words in marked]
        assert len(set(kinds)) == len(kinds)
        assert any(text.strip() == "#" for text in looks)


async def test_no_colour_reaches_a_terminal_that_wants_none(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(library) as pilot:
        await pilot.press("enter", "tab")
        for strip in pilot.app.screen._compositor.render_strips(pilot.app.screen.size):
            for segment in strip.apply_filter(pilot.app._filters[-1], pilot.app.screen.background_colors[1]):
                style = segment.style
                assert style is None or style.color is None or style.color.is_default


async def test_a_scrolled_list_costs_no_more_where_it_is_long(library: Library) -> None:
    for number in range(4, 400):
        made = article(number)
        library.keep(made, marks_of(made.body), digest=str(number))
    async with reader(library, size=(120, 30)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        listed = screen(pilot)._list
        assert listed.cursor == 399
        assert len(listed._strips) < 60

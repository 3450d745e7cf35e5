"""Near copies in the reader: folded under their original, told with it, and opened from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library
from tests.reader.harbour import painted, reader, screen, status
from tests.storying.reports import OTHER, RETOLD, keep, report
from tui.widgets.article_list import ArticleList


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "copies") as opened:
        keep(
            opened,
            report("wire.txt", published="2031-03-04"),
            report("mirror.txt", published="2031-03-05", title="Watchman dead in rope works"),
            report("echo.txt", published=None, title="Rope works gone"),
            report("post.txt", RETOLD, title="He had called the fire brigade himself"),
            report("pool.txt", OTHER, published="2031-02-20", title="Mayor leaps"),
        )
        yield opened


@pytest.mark.parametrize("width", [80, 140])
async def test_an_original_says_how_many_copies_it_has_and_they_are_not_listed(
    library: Library, width: int
) -> None:
    async with reader(library, size=(width, 30)) as pilot:
        listed = screen(pilot).query_one(ArticleList)
        assert listed.count == 3
        assert "+2 copies" in painted(pilot)
        assert "Rope works gone" not in painted(pilot)
        assert status(pilot).startswith(" 1 of 3")


async def test_an_article_says_who_else_has_its_text_and_a_key_opens_each_in_turn(library: Library) -> None:
    async with reader(library, size=(140, 30)) as pilot:
        await pilot.press("enter")
        assert "Also in: Mirror (5 March 2031), Echo · C opens the next" in painted(pilot)
        await pilot.press("C")
        await pilot.pause()
        assert "A near copy, first in: Wire (4 March 2031), Echo" in painted(pilot)
        await pilot.press("C", "C")
        await pilot.pause()
        assert "Also in: Mirror" in painted(pilot)
        assert all(library.article(number).read for number in (1, 2, 3))


async def test_where_no_copy_is_the_key_says_so(library: Library) -> None:
    async with reader(library, size=(140, 30)) as pilot:
        await pilot.press("G", "C")
        await pilot.pause()
        assert "No other outlet" in status(pilot)

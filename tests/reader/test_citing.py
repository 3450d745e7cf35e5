"""Citing in the reader: what is not known is said, and what was cited is noted and listed."""

from __future__ import annotations

from pathlib import Path

from corpus.library import Library
from tests.reader.harbour import painted, reader, until
from tui.config import Config


async def test_what_is_not_known_of_a_citation_is_said_with_the_key_that_puts_it_right(
    library: Library,
) -> None:
    async with reader(library) as pilot:
        await pilot.press("j", "y")
        await until(pilot, "not known: headline, URL - e puts it right")


async def test_the_key_is_the_persons_own(library: Library) -> None:
    async with reader(library, config=Config(keys={"edit": ("E",)})) as pilot:
        await pilot.press("j", "y")
        await until(pilot, "E puts it right")


async def test_nothing_is_said_where_all_is_known(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("y")
        await until(pilot, "Reyes, J.")
        assert "not known" not in painted(pilot)


async def test_what_is_put_right_is_cited(library: Library) -> None:
    library.correct(2, "title", "Harbour tax divides the council")
    library.correct(2, "url", "https://coast.example/tax")
    async with reader(library) as pilot:
        await pilot.press("j", "y")
        await until(pilot, "Reyes, J.")
        assert "not known" not in painted(pilot)
    (cited,) = library.cited_lately()
    assert "Harbour tax divides the council" in cited.text


async def test_every_citation_is_noted_and_listed(library: Library, tmp_path: Path) -> None:
    async with reader(library) as pilot:
        await pilot.press("y")
        await until(pilot, "Reyes, J.")
        await pilot.press("j", "Y")
        await until(pilot, "Cite as")
        await pilot.press("j", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.press("R")
        await until(pilot, "2 articles, each listed once.")
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
    assert [(cited.article, cited.style) for cited in library.cited_lately()] == [(2, "mla"), (1, "apa")]
    copied = (library.folder / "copied.txt").read_text(encoding="utf-8")
    assert len(copied.splitlines()) == 2

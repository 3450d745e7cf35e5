"""Articles selected in the list are cited together."""

from __future__ import annotations

from corpus.library import Library
from tests.reader.harbour import painted, reader, screen, status, until
from tui.config import Config


def copied(library: Library) -> list[str]:
    return (library.folder / "copied.txt").read_text(encoding="utf-8").splitlines()


def logged(library: Library) -> set[tuple[int | None, str]]:
    return {(cited.article, cited.style) for cited in library.cited_lately()}


async def test_selected_articles_bear_a_sign_and_are_counted(library: Library) -> None:
    async with reader(library) as pilot:
        assert "✓" not in painted(pilot)
        await pilot.press("v", "j", "v")
        await until(pilot, "2 selected")
        assert painted(pilot).count("✓") == 2
        await pilot.press("k", "v")
        await until(pilot, "1 selected")
        assert painted(pilot).count("✓") == 1


async def test_y_copies_the_references_of_all_that_are_selected_and_notes_each(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("v", "v", "y")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, "Sent to the terminal")
        assert "left out" not in status(pilot)
    assert len(copied(library)) == 2
    assert logged(library) == {(1, "apa"), (2, "apa")}
    assert {"Ferry crews" in cited.text for cited in library.cited_lately()} == {True, False}


async def test_the_references_of_a_selection_can_be_had_in_any_style(library: Library) -> None:
    for key in ("Y", "R", "ctrl+r"):
        async with reader(library) as pilot:
            await pilot.press("v", "v", key)
            await until(pilot, "References of the selection")
            await until(pilot, "2 articles, each listed once.")
            await pilot.press("j", "enter")
            await pilot.app.workers.wait_for_complete()
    assert {style for _, style in logged(library)} == {"mla"}
    assert len(copied(library)) == 2


async def test_an_article_of_which_nothing_is_known_is_said_to_be_left_out(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("G", "v", "g", "v", "Y")
        await until(pilot, "1 more can't be")
        assert "1 article, each listed once." in painted(pilot)


async def test_copying_says_how_many_could_not_be_cited(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("G", "v", "g", "v", "y")
        await until(pilot, "1 left out: nothing to cite is known")
    assert logged(library) == {(1, "apa")}


async def test_escape_selects_nothing_and_the_keys_are_those_of_one_article_again(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("v", "escape")
        await pilot.pause()
        assert "✓" not in painted(pilot)
        assert "selected" not in status(pilot)
        await pilot.press("Y")
        await until(pilot, "Cite as")


async def test_while_reading_the_article_is_cited_not_the_selection(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("v", "v", "g", "enter", "y")
        await pilot.app.workers.wait_for_complete()
    assert len(copied(library)) == 1


async def test_a_selection_outlives_a_new_listing(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("v")
        screen(pilot).refill()
        await pilot.pause()
        assert painted(pilot).count("✓") == 1


async def test_the_key_is_the_persons_own(library: Library) -> None:
    async with reader(library, config=Config(keys={"select": ("x",)})) as pilot:
        await pilot.press("x")
        await until(pilot, "1 selected")

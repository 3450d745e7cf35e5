"""The query language in the reader: completed as one types, explained, kept under names, and as a filter."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from time import sleep

from textual.pilot import Pilot

from corpus.errors import Abandoned
from corpus.library import Library
from corpus.library.rows import Listing
from tests.reader.harbour import harbour, painted, reader, screen, status, until
from tui.widgets.filter_line import FilterLine
from tui.widgets.query_input import QueryInput, offers


async def told(pilot: Pilot[int], words: str, *, gone: str = "") -> None:
    for _ in range(200):
        await pilot.pause()
        if words in status(pilot) and (not gone or gone not in painted(pilot)):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"never saw {words!r} in {status(pilot)!r}")


async def test_tab_writes_a_field_and_then_its_values_one_after_another(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"publ")
        await until(pilot, "Tab  publisher:")
        await pilot.press("tab")
        await until(pilot, 'Tab  "')
        line = pilot.app.screen.query_one(QueryInput)
        assert line.value == "publisher:"
        await pilot.press(*"al")
        await until(pilot, 'Tab  "The Alba Courier"')
        await pilot.press("tab")
        assert line.value == 'publisher:"The Alba Courier" '
        await until(pilot, "article")


async def test_tab_goes_through_the_values_and_back(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"is:")
        await until(pilot, "Tab  unread  read  starred")
        line = pilot.app.screen.query_one(QueryInput)
        await pilot.press("tab", "tab")
        assert line.value == "is:read "
        await pilot.press("shift+tab")
        assert line.value == "is:unread "
        await pilot.press(*"tag:")
        assert line.value == "is:unread tag:"


def test_offers_are_as_many_as_fit() -> None:
    assert offers(("person:", "place:"), 30) == "Tab  person:  place:"
    assert offers(("person:", "place:"), 14) == "Tab  person:"
    assert offers(("person:",), 5) == ""
    assert offers((), 30) == ""


async def test_f1_shows_the_language_by_examples_and_enter_takes_one(library: Library) -> None:
    async with reader(library, size=(80, 24)) as pilot:
        await pilot.press("slash", "f1")
        await until(pilot, "What can be searched for")
        await pilot.press(*"starred")
        await until(pilot, "is:read OR is:starred")
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen.query_one(QueryInput).value == "is:read OR is:starred"


async def test_a_filter_narrows_the_list_as_it_is_typed_and_stays_with_enter(library: Library) -> None:
    count = library.count()
    async with reader(library) as pilot:
        await pilot.press("F", *"publisher:coast")
        await told(pilot, "1 of", gone="Ferry crews of Port Alba end")
        await until(pilot, 'Tab  "Coast Daily"')
        await pilot.press("enter")
        await told(pilot, "publisher:coast")
        assert screen(pilot)._list.has_focus
        assert not screen(pilot).query(FilterLine)
        await pilot.press("F", *" tax")
        await pilot.press("escape")
        await told(pilot, "publisher:coast")
        assert "tax" not in status(pilot)
        await pilot.press("F", "ctrl+u", "enter")
        await told(pilot, f"1 of {count}")
        assert "publisher" not in status(pilot)


async def test_a_filter_that_nothing_answers_or_that_is_wrong_says_so(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("F", *"tag:nothing")
        await told(pilot, "Nothing answers   tag:nothing")
        await pilot.press("ctrl+u", *"colour:red x")
        await told(pilot, "There is no field")


class UnhurriedLibrary(Library):
    """Answers a filter with all of its articles only once it is let."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[tuple[str, int | None]] = []
        self.gate = threading.Event()

    def listing(
        self,
        query: str = "",
        *,
        typing: bool = False,
        folded: bool = False,
        limit: int | None = None,
        is_wanted: Callable[[], bool] | None = None,
    ) -> Listing:
        self.asked.append((query, limit))
        while query and limit is None and is_wanted and not self.gate.is_set():
            if not is_wanted():
                raise Abandoned
            sleep(0.01)
        return super().listing(query, typing=typing, folded=folded, limit=limit and 1)


async def test_the_beginning_of_a_slow_list_is_there_before_the_rest(tmp_path: Path) -> None:
    harbour(tmp_path).close()
    with UnhurriedLibrary(tmp_path) as library:
        async with reader(library) as pilot:
            await pilot.press("F", *"tax")
            await told(pilot, "1 of 1+   tax")
            assert library.asked[-2:] == [("tax", 200), ("tax", None)]
            library.gate.set()
            await told(pilot, "1 of 2   tax")


async def test_a_slow_list_is_left_as_soon_as_another_is_wanted(tmp_path: Path) -> None:
    harbour(tmp_path).close()
    with UnhurriedLibrary(tmp_path) as library:
        async with reader(library) as pilot:
            await pilot.press("F", *"tax")
            await told(pilot, "1 of 1+   tax")
            await pilot.press("ctrl+u")
            await told(pilot, "1 of 4")
            assert "+" not in status(pilot).partition("of 4")[0]
            await pilot.press(*"ferry")
            library.gate.set()
            await told(pilot, "1 of 1   ferry")


async def test_a_filter_with_a_mistake_is_not_taken_and_stays_to_be_mended(library: Library) -> None:
    async with reader(library, size=(80, 24)) as pilot:
        await pilot.press("F", *"publsher:coast", "enter")
        await told(pilot, 'There is no field "publsher" at character 1')
        await until(pilot, "Expected publisher: (did you mean that?)")
        line = screen(pilot).query_one(FilterLine)
        assert line.value == "publsher:coast"
        await pilot.press("home", "right", "right", "right", "right", "i")
        await told(pilot, "1 of 1")
        assert "Expected" not in painted(pilot)
        await pilot.press("enter")
        await told(pilot, "publisher:coast")


async def test_a_filter_that_is_kept_begins_no_word_any_more(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("F", *"counc")
        await told(pilot, "1 of 1")
        await pilot.press("enter")
        await told(pilot, "Nothing answers   counc")


async def test_the_example_taken_is_written_behind_what_is_typed(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("F", *"tax", "f1")
        await until(pilot, "What can be searched for")
        await pilot.press(*"starred", "enter")
        await pilot.pause()
        assert screen(pilot).query_one(FilterLine).value == "tax is:read OR is:starred"


async def test_a_search_is_saved_listed_and_taken_away(library: Library) -> None:
    async with reader(library, size=(100, 30)) as pilot:
        await pilot.press("slash", *"tax", "ctrl+s")
        await until(pilot, "Save this search as")
        await pilot.press(*"on taxes", "enter")
        await until(pilot, "Saved as on taxes")
        assert [saved.query for saved in library.saved_searches()] == ["tax"]
        await pilot.press("escape", "apostrophe")
        await until(pilot, "unread")
        await pilot.press("enter")
        await told(pilot, 'saved:"on taxes"')
        await pilot.press("apostrophe")
        await until(pilot, "All articles")
        await pilot.press("ctrl+r")
        await until(pilot, "No saved search yet")
        assert library.saved_searches() == ()


async def test_the_list_is_in_sight_where_one_filters_it_from_an_article(library: Library) -> None:
    async with reader(library, size=(80, 24)) as pilot:
        await pilot.press("enter", "F")
        await until(pilot, "Enter keep the filter")
        assert pilot.app.screen.query_one("#articles").display

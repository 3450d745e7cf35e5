"""Search as one types: what is found, that the newest question wins, and the way back."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from corpus.library import Library
from corpus.library.finding.hits import Hits
from tests.reader.harbour import harbour, painted, reader, screen, status, until
from tui.near import near_words
from tui.screens.search import SearchScreen, summary
from tui.widgets.article_pane import ArticlePane
from tui.widgets.hit_list import HitList, in_view, marked


class SlowLibrary(Library):
    """Answers some questions only once it is let; remembers what was asked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []
        self.gates: dict[str, threading.Event] = {}

    def search(self, query: str, *, limit: int = 100, typing: bool = True) -> Hits:
        self.asked.append(query)
        if query in self.gates:
            self.gates[query].wait(5)
        return super().search(query, limit=limit)


def test_a_word_found_in_another_form_is_said_to_be() -> None:
    assert near_words("lutnik tariffs", ("lutnick", "tariffs", "tariff")) == (("lutnik", "lutnick"),)
    assert near_words("tari", ("tariffs",)) == ()
    assert near_words("zzz", ("tariffs",)) == ()


def test_the_summary_says_how_much_was_found() -> None:
    assert summary("quay", 1, ("quay",)) == "1 article"
    assert summary("quai", 2, ("quay",)) == "2 articles   quai → quay"
    assert summary("quay", 1000, ("quay",)) == "the best 1,000"
    assert summary("quay", 0, ()) == "Nothing found"
    assert summary("quay", 0, (), skipped=5) == "Nothing in the best articles   5 not looked through"


def test_the_summary_says_what_the_index_lacks() -> None:
    assert summary("quay", 1, ("quay",), unindexed=3) == "1 article"
    lacking = "exact words only: the index still lacks 3,000"
    assert summary("quay", 1, ("quay",), unindexed=3000) == f"1 article   {lacking}"
    said = f"Nothing found   9 not looked through   {lacking}"
    assert summary("quay", 0, (), skipped=9, unindexed=3000) == said


@given(st.text(alphabet="ab ", min_size=1, max_size=80), st.integers(0, 79), st.integers(1, 40))
def test_the_first_hit_of_a_snippet_is_in_view(snippet: str, at: int, width: int) -> None:
    start = min(at, len(snippet) - 1)
    text, marks = in_view(snippet, ((start, start + 1),), width)
    assert text[slice(*marks[0])] == snippet[start]
    assert marks[0][1] <= max(width, len("…") + 1 + width // 3 + 1)
    assert "".join(piece for piece, _ in marked(text, marks)) == text


async def test_typing_finds_articles_typos_included_and_enter_opens_at_the_hit(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"cancelld crossigns")
        await until(pilot, "cancelld → cancelled")
        assert "Ferry crews of Port Alba" in painted(pilot)
        await pilot.press("enter")
        await pilot.pause()
        pane = screen(pilot).query_one(ArticlePane)
        assert [pane.page.text[run.start : run.end] for run in pane.hits] == ["cancelled", "crossings"]
        assert status(pilot).startswith(" hit 1 of 2")
        await pilot.press("n")
        assert status(pilot).startswith(" hit 2 of 2")
        await pilot.press("n", "N")
        assert status(pilot).startswith(" hit 2 of 2")
        assert library.article(1).read


async def test_a_hit_in_the_headline_is_marked_and_opened_at(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"divides")
        await until(pilot, "1 article")
        await pilot.press("enter")
        await until(pilot, "hit 1 of 1")
        pane = screen(pilot).query_one(ArticlePane)
        assert [pane.page.text[run.start : run.end] for run in pane.hits] == ["divides"]


async def test_the_way_back_from_an_article_leads_to_its_place_among_the_results(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"harbour tax")
        await until(pilot, "2 articles")
        await pilot.press("down", "enter")
        await until(pilot, "result 2 of 2")
        await pilot.press("escape")
        await until(pilot, "2 articles")
        hits = pilot.app.screen.query_one(HitList)
        assert hits.cursor == 1
        await pilot.press("backspace")
        await until(pilot, " harbour ta\n")
        assert hits.cursor == 0
        await pilot.press("escape")
        await until(pilot, "1 of 4")
        assert screen(pilot)._list.has_focus


async def test_the_next_article_is_the_next_result_while_one_reads_results(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"harbour tax")
        await until(pilot, "2 articles")
        await pilot.press("enter")
        await until(pilot, "result 1 of 2")
        await pilot.press("J")
        await until(pilot, "result 2 of 2")
        assert screen(pilot).query_one(ArticlePane).hits
        await pilot.press("J")
        await until(pilot, "No more results")
        await pilot.press("K")
        await until(pilot, "result 1 of 2")


async def test_hits_stay_marked_when_the_article_is_tagged(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"crossings")
        await until(pilot, "1 article")
        await pilot.press("enter")
        await until(pilot, "hit 1 of 1")
        await pilot.press("t", *"new", "enter")
        await until(pilot, "Tags: new")
        await pilot.press("n")
        await until(pilot, "hit 1 of 1")


async def test_words_that_the_list_is_filtered_by_are_hits_to_walk(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("F", *"crossings", "enter")
        await until(pilot, "1 of 1")
        await pilot.press("enter", "n")
        await until(pilot, "hit 1 of 1")


async def test_escape_leaves_everything_as_it_was(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("j", "enter", "slash", *"ferry")
        await until(pilot, "1 article")
        await pilot.press("escape")
        await pilot.pause()
        assert "Nobody expects a vote soon." in painted(pilot)
        assert screen(pilot).query_one(ArticlePane).has_focus


async def test_a_query_that_is_none_is_told_in_words(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"is:nonsense")
        await until(pilot, "expected")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_a_mistake_is_pointed_at_and_told_whole_on_a_narrow_screen(library: Library) -> None:
    async with reader(library, size=(40, 20)) as pilot:
        await pilot.press("slash", *"tax publsher:herald")
        await until(pilot, "or quotation marks around it")
        lines = painted(pilot).splitlines()
        assert lines[1].index("▲") == lines[0].index("publsher")
        assert "publisher: (did" in painted(pilot)
        await pilot.press("ctrl+u", *"ferry")
        await until(pilot, "1 article")
        assert "quotation marks" not in painted(pilot)


async def test_what_nothing_answers_is_told_with_what_to_do(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"ferry zzzz publisher:coast")
        await until(pilot, "Nothing answers zzzz: try other or fewer letters")
        await pilot.press("ctrl+u", *"lighthouse publisher:coast")
        await until(pilot, "Each part of this is found, but never all in one article")


async def test_a_slow_answer_to_an_older_question_is_dropped(tmp_path: Path) -> None:
    harbour(tmp_path).close()
    with SlowLibrary(tmp_path) as library:
        library.gates["f"] = threading.Event()
        async with reader(library) as pilot:
            await pilot.press("slash", "f")
            await pilot.press("backspace", *"vote")
            assert library.asked == ["f"]
            library.gates["f"].set()
            await until(pilot, "Harbour tax divides")
            assert library.asked == ["f", "vote"]
            assert "Ferry crews" not in painted(pilot)


async def test_enter_before_the_answer_opens_the_best_hit_when_it_comes(tmp_path: Path) -> None:
    harbour(tmp_path).close()
    with SlowLibrary(tmp_path) as library:
        library.gates["v"] = threading.Event()
        async with reader(library) as pilot:
            await pilot.press("slash", "v", *"ote", "enter")
            assert pilot.app.screen is not screen(pilot)
            library.gates["v"].set()
            for _ in range(100):
                await asyncio.sleep(0.02)
                if not isinstance(pilot.app.screen, SearchScreen):
                    break
            await pilot.pause()
            assert library.article(2).read


async def test_the_last_query_stands_there_again(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"vote")
        await until(pilot, "1 article")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("slash")
        await pilot.pause()
        assert pilot.app.screen.query_one(Input).value == "vote"
        await until(pilot, "1 article")


async def test_arrows_choose_among_the_hits_while_typing(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("slash", *"harbour tax")
        await until(pilot, "2 articles")
        await pilot.press("down", "down", "up", "down", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen(pilot)

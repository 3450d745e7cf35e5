"""What goes on behind the first paint, and what a person is told of it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import LibraryError
from corpus.ingest import Event, Failed, Finished, Started, Took
from corpus.library import Library
from corpus.library.articles.outcomes import Outcome
from corpus.library.results import CaughtUp
from tests.reader.harbour import article, harbour, marks_of, painted, screen, status, until
from tui import working
from tui.app import DatelineApp
from tui.config import Config
from tui.screens import search as searching
from tui.startup import Progress, tell, work_off
from tui.working import WorkingApp


def test_an_import_is_told_at_its_end() -> None:
    events: list[Event] = [
        Started(2),
        Took("a", 1, Outcome.ADDED),
        Failed("b", "is empty", "x"),
        Finished(True),
    ]
    (progress,) = tell(iter(events))
    assert progress.changed
    assert progress.text == "1 could not be read: `dateline import` says why"


def test_what_was_read_is_counted() -> None:
    (progress,) = tell(iter([Started(1), Took("a", 1, Outcome.ADDED), Finished(True)]))
    assert progress.text == "Read 1 article"


def test_nothing_new_is_nothing_to_tell() -> None:
    (progress,) = tell(iter([Started(1), Took("a", 1, Outcome.UNCHANGED), Finished(True)]))
    assert not progress.changed
    assert progress.text == ""


def test_that_another_holds_the_index_is_told() -> None:
    (progress,) = tell(iter([Finished(False)]))
    assert "Another Dateline is indexing" in progress.text


def test_a_failure_is_told_and_not_raised(library: Library) -> None:
    def fail() -> Iterator[Event]:
        raise LibraryError("the disk is full")
        yield

    assert [progress.text for progress in work_off(fail)] == ["the disk is full"]


async def test_a_damaged_index_is_built_anew_behind_the_screen_and_that_is_told(tmp_path: Path) -> None:
    harbour(tmp_path).close()
    for file in (tmp_path / "index").glob("*.trm"):
        file.write_bytes(b"no words")
    with Library(tmp_path) as library:
        app = DatelineApp(library, config=Config())
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, "has been built anew")
            await pilot.press("slash", *"crossigns")
            await until(pilot, "crossigns → crossings")
        assert all(finding.ok for finding in library.check())


async def test_a_search_of_what_is_not_indexed_says_that_it_is_exact_and_has_it_indexed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(library.folder / "index")
    monkeypatch.setattr(searching, "_WORTH_TELLING", 1)
    held = threading.Event()
    catch_up = library.catch_up

    def wait(progress: object) -> CaughtUp:
        held.wait(5)
        return catch_up()

    monkeypatch.setattr(library, "catch_up", wait)
    async with DatelineApp(library, config=Config()).run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"ferry")
        await until(pilot, "exact words only: the index still lacks 4")
        held.set()
        await pilot.app.workers.wait_for_complete()
        await pilot.press("space")
        await until(pilot, "1 article ")
        assert "exact words" not in painted(pilot)


async def test_the_first_run_says_what_it_shows_and_fills_up(tmp_path: Path) -> None:
    with Library(tmp_path) as library:

        def startup() -> Iterator[Event]:
            yield Started(1)
            made = article(0)
            kept = library.keep(made, marks_of(made.body), digest="0")
            yield Took("a", kept.id, kept.outcome)
            yield Finished(indexed=not library.catch_up().busy)

        app = DatelineApp(library, config=Config(), sample=True, startup=startup)
        async with app.run_test(size=(80, 24)) as pilot:
            banner = painted(pilot).splitlines()[0]
            assert banner == " Sample library of invented articles. `dateline import FOLDER` adds your own."
            await until(pilot, "Ferry crews of Port Alba")


async def test_new_articles_leave_the_cursor_on_its_article_and_the_text_alone(library: Library) -> None:
    go = threading.Event()

    def startup() -> Iterator[Event]:
        go.wait(5)
        made = article(4)
        kept = library.keep(made, marks_of(made.body), digest="4")
        yield Took("a", kept.id, kept.outcome)
        yield Finished(indexed=True)

    app = DatelineApp(library, config=Config(), startup=startup)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("j")
        assert status(pilot).startswith(" 2 of 4")
        go.set()
        await until(pilot, "Read 1 article")
        assert "Nobody expects a vote soon." in painted(pilot)
        assert screen(pilot).subject is not None


async def test_how_far_work_has_come_is_not_told_once_it_is_done(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        app.post_message(app.Progressed(Progress("Importing: 3 articles", passing=True)))
        await until(pilot, "Importing: 3 articles")
        app.post_message(app.Worked())
        await until(pilot, " 1 of 4")


async def test_what_was_done_gives_way_to_where_one_is(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "LEGIBLE", 0.05)
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        app.post_message(app.Progressed(Progress("Read 3 articles")))
        await until(pilot, " 1 of 4")


async def test_a_folder_is_imported_while_one_reads(library: Library, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "lamp.txt").write_text(
        "Lamps go out in Lindholm\n\nBy Ada Lind\n\nThe lamps of Lindholm went out.\n"
    )
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        before = library.count()
        await pilot.press("I")
        await until(pilot, "you can read on meanwhile")
        await pilot.press(*str(news).replace(" ", "_"), "enter")
        await until(pilot, "Read 1 article")
        await until(pilot, "Lamps go out in Lindholm")
        assert library.count() == before + 1


async def test_how_far_an_import_has_come_is_told_over_no_other_screen(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("question_mark")
        app.post_message(app.Progressed(Progress("Importing: 3 articles", passing=True)))
        await pilot.pause()
        assert not app._notifications
        app.post_message(app.Progressed(Progress("Read 3 articles")))
        await pilot.pause()
        assert [notice.message for notice in app._notifications] == ["Read 3 articles"]


async def test_an_address_is_imported_and_why_one_cannot_be_is_told(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("I")
        await until(pilot, "a web address")
        # Nobody listens at the port that is nobody's.
        await pilot.press(*"http://127.0.0.1:1/news", "enter")
        await until(pilot, "http://127.0.0.1:1/news: ")


async def test_what_is_not_there_is_said_at_once(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("I", *"/no/news", "enter")
        await until(pilot, "/no/news: nothing is there")


async def test_an_import_among_the_invented_articles_begins_a_library_of_ones_own(
    library: Library, tmp_path: Path
) -> None:
    app = DatelineApp(library, config=Config(), sample=True)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("I")
        await until(pilot, "begins a library of your own")
        await pilot.press(*str(tmp_path), "enter")
    assert app.to_import == str(tmp_path)
    assert library.count() == 4


async def test_what_a_person_was_just_told_stays_while_work_goes_on(library: Library) -> None:
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await until(pilot, "1 of")
        app.post_message(app.Progressed(Progress("5 taken", passing=True)))
        await until(pilot, "5 taken")
        app.tell("Undone: unread again")
        app.post_message(app.Progressed(Progress("6 taken", passing=True)))
        app.post_message(app.Worked())
        await pilot.pause()
        assert status(pilot).startswith(" Undone: unread again")
        await pilot.press("j")
        app.post_message(app.Progressed(Progress("7 taken", passing=True)))
        await until(pilot, "7 taken")


async def test_what_work_tells_once_the_reader_has_closed_is_passed_by(tmp_path: Path) -> None:
    with harbour(tmp_path / "library", count=2) as library:
        app = DatelineApp(library, config=Config())
        async with app.run_test() as pilot:
            await pilot.pause()
        WorkingApp.on_working_app_worked(app)
        app.on_working_app_progressed(app.Progressed(Progress("Read 2 articles", changed=True)))
        app.on_feeding_app_brought(app.Brought("Two came", changed=True))
        app.on_feeding_app_completed(app.Completed(1))
        app.on_renewing_app_renewed(app.Renewed("Names are up to date"))

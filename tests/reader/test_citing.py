"""Citing in the reader: what is not known is said, and what was cited is noted and listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.article import Annotations, Article, Quote, Span
from corpus.library import Library
from tests.reader.harbour import article, painted, reader, status, until
from tui.clipboard import Copied
from tui.config import Config
from tui.copying import citation, said_of
from tui.widgets.one_line import line


async def test_what_is_not_known_of_a_citation_is_said_with_the_key_that_puts_it_right(
    library: Library,
) -> None:
    async with reader(library) as pilot:
        await pilot.press("j", "y")
        await until(pilot, " · not known: headline, URL (e)")


async def test_the_key_is_the_persons_own(library: Library) -> None:
    async with reader(library, config=Config(keys={"edit": ("E",)})) as pilot:
        await pilot.press("j", "y")
        await until(pilot, "URL (E)")


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


async def test_rich_text_that_cannot_be_copied_is_neither_claimed_nor_noted(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("ctrl+y")
        await until(pilot, "Not copied: nothing here takes rich text")
    assert library.cited_lately() == ()


def test_rich_text_has_italics_and_its_log_does_not() -> None:
    quote = Quote(span=Span(0, 0, 0), text="night <shift>")
    clip = citation(article(0), style="apa", accessed=date(2031, 5, 1), quote=quote, rich=True)
    assert clip.html is not None
    assert "<i>The Alba Courier</i>" in clip.html
    assert "night &lt;shift&gt;" in clip.html
    assert clip.text.startswith("“night <shift>”\n\nReyes, J.")


COPIED = Copied(
    text="t", message="Copied (tmux buffer; prefix ] pastes it)", brief="Copied (tmux buffer)", sure=True
)
SENT = Copied(
    text="t",
    message="Sent to the terminal, which does not say whether it took it; also in /a/copied.txt",
    brief="Sent to the terminal, unconfirmed",
    sure=False,
    file=Path("/a/copied.txt"),
)


def test_the_way_comes_first_then_what_is_not_known_then_the_words() -> None:
    assert (
        said_of(COPIED, "not known: URL (e)", "Reyes") == "Copied (tmux buffer) · not known: URL (e) · Reyes"
    )
    assert said_of(COPIED, "", "Reyes") == "Copied (tmux buffer; prefix ] pastes it) · Reyes"


def test_where_copying_is_not_sure_the_file_comes_before_the_words() -> None:
    start = "Sent to the terminal, unconfirmed · "
    assert said_of(SENT, "not known: URL (e)", "Reyes") == (
        f"{start}not known: URL (e) · kept in /a/copied.txt · Reyes"
    )
    assert said_of(SENT, "", "Reyes") == f"{start}kept in /a/copied.txt · Reyes"


@pytest.mark.parametrize("copied", [COPIED, SENT])
def test_neither_the_way_nor_what_is_not_known_is_cut_on_80_cells(copied: Copied) -> None:
    lack = "not known: author, headline, date, URL (e)"
    assert lack in line(said_of(copied, lack, "Reyes"), "hints", 80)


async def test_what_cannot_be_cited_names_the_key_that_puts_it_right(library: Library) -> None:
    bare = Article(source="bare.txt", published="2032-01-01", body=("Rain.",))
    library.keep(bare, Annotations(), digest="bare")
    async with reader(library) as pilot:
        await pilot.press("y")
        await until(pilot, "Nothing to cite: headline, authors, publisher and URL are all unknown; e puts")


async def test_all_articles_of_a_page_are_cited_from_it(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("at", *"ana lima")
        await until(pilot, "Ana Lima")
        await pilot.press("enter")
        await until(pilot, "R cite all")
        await pilot.press("R")
        await until(pilot, "References: Ana Lima")
        await pilot.app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    assert "Reyes, J., & Sand" in (library.folder / "copied.txt").read_text(encoding="utf-8")


async def test_what_is_not_known_can_be_put_right_from_cite_as(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("j", "Y")
        await until(pilot, "Not known: headline, URL.")
        assert "e put right" in painted(pilot)
        await pilot.press("e")
        await until(pilot, "Put right")
        assert "Cite as" not in painted(pilot)


async def test_the_keys_at_the_foot_are_the_persons_own(library: Library) -> None:
    own = Config(keys={"edit": ("E",), "help": ("f1",), "back": ("b",)})
    async with reader(library, config=own) as pilot:
        assert "F1 help" in status(pilot)
        await pilot.press("enter")
        await until(pilot, "b back")
        await pilot.press("Y")
        await until(pilot, "E put right")


async def test_the_keys_at_the_foot_of_forms_and_boxes_are_the_persons_own(library: Library) -> None:
    own = Config(keys={"as-found": ("f3",), "close": ("f2",), "next-mention": ("w",)})
    async with reader(library, config=own) as pilot:
        await pilot.press("m")
        await until(pilot, "Walk to a name first: w goes to the next one")
        await pilot.press("e")
        await until(pilot, "F3 as found   F2 leave   empty: not known")
        await pilot.press("f2", "at")
        await until(pilot, "choose   F2 close")
        await pilot.press("f2", "question_mark", *"mark")
        await until(pilot, " w                    Go to the next marked name or topic")


async def test_words_selected_in_a_quote_are_copied_with_their_speaker_and_place(library: Library) -> None:
    for key in ("y", "Y"):
        async with reader(library) as pilot:
            rows = painted(pilot).splitlines()
            row = next(number for number, text in enumerate(rows) if "not win everything" in text)
            column = rows[row].index("not win everything")
            await pilot.mouse_down(offset=(column, row))
            await pilot.hover(offset=(column + 18, row))
            await pilot.mouse_up(offset=(column + 18, row))
            await pilot.pause()
            await pilot.press(key)
            if key == "Y":
                await until(pilot, "Cite the quote as")
                await pilot.press("enter")
            await pilot.app.workers.wait_for_complete()
        copied = (library.folder / "copied.txt").read_text(encoding="utf-8")
        assert copied.startswith("“not win everything,” — Ana Lima, para. 2\n\nReyes, J.")

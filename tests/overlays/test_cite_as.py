"""Cite as: what is offered, what is seen, what is said to be unknown, and what is handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.article import Article, Origin, Quote, Span
from corpus.cite import FORMATS, STYLES, citation_of, quotation
from corpus.library import Library
from tests.overlays.small_library import Host, painted, settled, small_library
from tui.screens.cite_as import CiteAsScreen, unknowns
from tui.screens.style_chooser import choice_column

TODAY = date(2031, 3, 9)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with small_library(tmp_path) as library:
        yield library


def cite_screen(pilot: Pilot[None]) -> CiteAsScreen:
    screen = pilot.app.screen
    assert isinstance(screen, CiteAsScreen)
    return screen


def shown(pilot: Pilot[None]) -> str:
    screen = cite_screen(pilot)
    return screen.write(screen.chosen)


def host(library: Library, *, number: int = 1, quote: bool = False, style: str = "apa") -> Host:
    kept = library.article(number)
    chosen = kept.annotations.quotes[0] if quote else None
    return Host(lambda: CiteAsScreen(kept, quote=chosen, style=style, accessed=TODAY))


def said(article: Article) -> tuple[str, ...]:
    return unknowns(article, citation_of(article, accessed=TODAY))


def test_every_style_and_format_is_offered_by_its_label() -> None:
    column = choice_column()
    lines = [column.line(position) for position in range(len(column))]
    offered = {str(line.target): line.text.strip() for line in lines if line.target is not None}
    assert offered == {**STYLES, **FORMATS}


def test_what_is_not_known_is_said() -> None:
    bare = Article(source="a.txt", body=("A ferry sailed.",))
    assert said(bare) == ("Not known: author, headline, date, publisher, URL.",)


def test_what_the_source_does_not_state_is_said() -> None:
    article = Article(
        source="a.txt",
        title="A ferry sailed",
        title_origin=Origin.DERIVED,
        published="2031-03-02",
        published_origin=Origin.INFERRED,
        authors=("Ada Quill",),
        publisher="Gazette",
        url="https://gazette.example/1",
    )
    missing, headline, day = said(article)
    assert missing == "Not known: headline, date."
    assert "made from the first sentence" in headline
    assert "worked out" in day


def test_nothing_is_said_where_all_is_known() -> None:
    article = Article(
        source="a.txt",
        title="A ferry sailed",
        published="2031-03-02",
        published_origin=Origin.FILE,
        agency="Coastwire",
        publisher="Gazette",
        url="https://gazette.example/1",
    )
    assert said(article) == ()


async def test_it_opens_on_the_wonted_style_and_shows_what_enter_hands_over(library: Library) -> None:
    app = host(library, style="mla")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert cite_screen(pilot).chosen == "mla"
        text = shown(pilot)
        assert "Ferry" in text
        assert text.split()[0] in painted(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert app.results == [("mla", text)]


@pytest.mark.parametrize("key", ["y", "enter"])
async def test_moving_changes_the_preview_and_what_is_handed_over(library: Library, key: str) -> None:
    app = host(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("j", "down", "k")
        await settled(pilot)
        second = list(STYLES)[1]
        assert cite_screen(pilot).chosen == second
        await pilot.press(key)
        await settled(pilot)
        assert app.results[0][0] == second


async def test_a_format_for_programs_is_previewed_too(library: Library) -> None:
    app = host(library, style="bibtex")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "@" in shown(pilot)
        assert shown(pilot).split("\n")[0] in painted(pilot.app.screen)


async def test_a_quote_stands_before_its_citation(library: Library) -> None:
    app = host(library, quote=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert shown(pilot).startswith("“We will not let the island wait")
        assert "Edith Marlow" in shown(pilot)
        assert "Cite the quote as" in painted(pilot.app.screen)


async def test_the_unknown_is_on_the_screen_before_anything_is_copied(library: Library) -> None:
    app = host(library, number=4)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "Not known: author, headline, date, publisher" in painted(pilot.app.screen)


async def test_nothing_is_handed_over_where_nothing_can_be_cited(library: Library) -> None:
    app = host(library, number=4, style="mla")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "Nothing to cite: headline, authors" in painted(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert app.results == []


async def test_a_headline_in_markup_is_shown_as_it_is(library: Library) -> None:
    app = host(library, number=3)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "[red]" in painted(pilot.app.screen)


async def test_a_narrow_terminal_shows_the_list_above_the_preview(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(40, 24)) as pilot:
        await settled(pilot)
        rows = painted(pilot.app.screen).split("\n")
        apa = next(number for number, row in enumerate(rows) if "▌" in row)
        preview = next(number for number, row in enumerate(rows) if "Ferry" in row)
        assert apa < preview


async def test_escape_gives_nothing(library: Library) -> None:
    app = host(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        await settled(pilot)
        assert app.results == [None]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("“It sails,”", "Edith Marlow", "“It sails,” — Edith Marlow\n\nGazette, 2031."),
        ("“It sails,”", None, "“It sails,”\n\nGazette, 2031."),
        ("It sails.", "Edith Marlow", "“It sails.” — Edith Marlow\n\nGazette, 2031."),
    ],
)
def test_a_quotation_has_its_marks_and_its_speaker(text: str, speaker: str | None, expected: str) -> None:
    quote = Quote(span=Span(0, 0, len(text)), text=text, speaker=speaker)
    assert quotation(quote, "Gazette, 2031.") == expected

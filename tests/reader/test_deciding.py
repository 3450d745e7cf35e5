"""Who is who, put right by single keys: on a name in an article, on a page, and in the review."""

from __future__ import annotations

import threading

import pytest

from corpus.article import Annotations, Article, Entity, Kind, Mention, Span
from corpus.library import Library
from corpus.library.correcting.door import EntityChange
from tests.reader.harbour import LIMA, UNION, painted, reader, screen, status, until
from tui.widgets import one_line


def keys(text: str) -> list[str]:
    return [{" ": "space"}.get(letter, letter) for letter in text]


async def test_a_decision_needs_a_name_that_was_walked_to(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter", "m")
        await until(pilot, "Walk to a name first")


async def test_a_name_in_an_article_is_hidden_and_comes_back(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter", "tab")
        place = screen(pilot).place
        assert place is not None
        await pilot.press("x")
        await until(pilot, f"Never show {place.entity.name}")
        await pilot.press("enter")
        await until(pilot, f"{place.entity.name} is never shown; Ctrl-z takes it back")
        shown = screen(pilot).subject
        assert shown is not None
        assert place.entity.key not in {mention.entity.key for mention in shown.annotations.mentions}
        await pilot.press("ctrl+z")
        await until(pilot, "Undone")
        assert library.entity(place.entity.key).mentions


async def test_a_decision_that_takes_a_while_says_so(library: Library) -> None:
    go = threading.Event()

    def slowly() -> EntityChange:
        go.wait(20)
        return EntityChange("it is decided", 1)

    async with reader(library, size=(100, 24)) as pilot:
        screen(pilot).decide(slowly)
        await until(pilot, "Putting it right in every article")
        go.set()
        await until(pilot, "it is decided")


async def test_what_is_told_on_a_page_gives_way_to_its_keys(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_line, "LEGIBLE", 0.05)
    async with reader(library) as pilot:
        await pilot.press("at", *keys("lima"), "enter")
        await until(pilot, "What Ana Lima said")
        await pilot.press("ctrl+z")
        await until(pilot, "m merge")


async def test_one_mention_is_somebody_else(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter", "tab")
        place = screen(pilot).place
        assert place is not None
        await pilot.press("S")
        await until(pilot, "in this article")
        await pilot.press("enter")
        await until(pilot, "Who is it there?")
        await pilot.press(*keys(" Two"), "enter")
        await until(pilot, f"is {place.words} Two in one article")
        (decision,) = library.correcting.standing()
        assert decision.source == place.source


async def test_a_page_follows_what_is_decided_on_it(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("at", *keys("lima"))
        await until(pilot, "Ana Lima")
        await pilot.press("enter")
        await until(pilot, "What Ana Lima said")
        await pilot.press("c")
        await until(pilot, "Show it by the name")
        await pilot.press(*keys(" Jr"), "enter")
        await until(pilot, "What Ana Lima Jr said")
        await pilot.press("m")
        await until(pilot, "is one with")
        await pilot.press(*keys("gulls"))
        await until(pilot, "Gulls Union")
        await pilot.press("enter")
        await until(pilot, "Ana Lima Jr (PERSON) is Gulls Union (ORG)")
        await until(pilot, "also Ana Lima")
        await pilot.press("ctrl+z", "ctrl+z")
        await until(pilot, "What Ana Lima said")
        assert not library.correcting.standing()


async def test_what_a_page_decides_is_undone_from_the_article_below(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter")
        screen(pilot).post_message(type(screen(pilot)).PageAsked(LIMA))
        await until(pilot, "What Ana Lima said")
        await pilot.press("T")
        await until(pilot, "A place")
        await pilot.press("enter")
        await until(pilot, "Ana Lima is of kind ORG")
        await pilot.press("q")
        shown = screen(pilot).subject
        assert shown is not None
        assert "org:ana lima" in {mention.entity.key for mention in shown.annotations.mentions}
        await pilot.press("ctrl+z")
        await until(pilot, "Undone: Ana Lima is of kind ORG")
        assert library.entity(LIMA.key).entity.kind is Kind.PERSON


async def test_words_are_added_as_a_name(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("enter", "a")
        await until(pilot, "Words that are a name")
        await pilot.press(*keys("night shift"), "enter")
        await until(pilot, "night shift is")
        await pilot.press(*keys("org"), "enter")
        await until(pilot, "stands for night shift (ORG)")
        assert library.entity("org:night shift").mentions


@pytest.fixture
def alike(library: Library) -> Library:
    """The same library with another union that looks alike."""
    other = Entity(key="ORG:gull union", name="Gull's Union", kind=Kind.ORG)
    text = "Gull's Union was named once."
    mention = Mention(span=Span(0, 0, len(other.name)), entity=other)
    article = Article(source="alike.txt", title="Alike", body=(text,))
    library.keep(article, Annotations(mentions=(mention,)), digest="alike")
    library.catch_up()
    return library


@pytest.mark.parametrize(
    ("key", "said"), [("y", "Gulls Union is Gull's Union"), ("n", "are two"), ("h", "may be one")]
)
async def test_look_alikes_are_decided_by_one_key_and_never_come_again(
    alike: Library, key: str, said: str
) -> None:
    async with reader(alike) as pilot:
        await pilot.press("V")
        await until(pilot, "Are these one?   1 of 1")
        assert "Gull's Union was named once." in painted(pilot)
        await pilot.press(key)
        await until(pilot, "1 pair decided")
        assert said in status(pilot)
        assert not alike.correcting.likely_duplicates()
        await pilot.press("ctrl+z")
        await until(pilot, "Are these one?   1 of 1")
        assert alike.entity(UNION.key).mentions
        await pilot.press("q")
        await until(pilot, "Enter read")

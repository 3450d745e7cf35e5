"""Invented news of a harbour town, in a real library, and the reader opened on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from corpus.article import Annotations, Article, Entity, Kind, Mention, Origin, Quote, Span, Topic
from corpus.library import Library
from tui.app import DatelineApp
from tui.config import Config
from tui.screens.reading import ReadingScreen

LIMA = Entity(key="PERSON:ana lima", name="Ana Lima", kind=Kind.PERSON)
UNION = Entity(key="ORG:gulls union", name="Gulls Union", kind=Kind.ORG)
ALBA = Entity(key="PLACE:port alba", name="Port Alba", kind=Kind.PLACE)

SAID = "“We did not win everything, but we won the night shift,”"
BODY = (
    "Port Alba's ferry crews went back to work on Tuesday after the Gulls Union accepted a pay offer that "
    "had split its members for weeks, its leader Ana Lima said.",
    f"{SAID} Lima told a crowd on the quay, where the harbour tax was blamed by all sides.",
    "The strike began in March over night shifts. 부산 항만 노동자들도 연대를 표했다.",
    "The city of Port Alba has put its cost at 4.1 million crowns, most of it lost to cancelled crossings.",
)

HEADLINES = (
    ("Ferry crews of Port Alba end their strike", "2031-04-09T11:13", "The Alba Courier", BODY),
    (
        "Harbour tax divides the council",
        "2031-04-08",
        "Coast Daily",
        (BODY[1], "Nobody expects a vote soon."),
    ),
    (
        "[red]Lighthouse[/red] to be sold [again]",
        "2031-04",
        "The Alba Courier",
        ("A buyer was found. " * 40,),
    ),
    (None, None, None, ("Nothing was known of this one.",)),
)


def spans(body: Sequence[str], words: str) -> list[Span]:
    """Give the first place of `words` in each paragraph."""
    found = ((number, text.find(words)) for number, text in enumerate(body))
    return [Span(number, at, at + len(words)) for number, at in found if at >= 0]


def marks_of(body: Sequence[str]) -> Annotations:
    """Mark what the articles speak of."""
    mentions = [
        Mention(span=span, entity=who) for who in (LIMA, UNION, ALBA) for span in spans(body, who.name)
    ]
    quotes = [Quote(span=span, text=SAID, speaker="Ana Lima", entity=LIMA) for span in spans(body, SAID)]
    topics = [Topic(name="harbour tax", spans=tuple(spans(body, "harbour tax")))]
    return Annotations(
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        quotes=tuple(quotes),
        topics=tuple(topic for topic in topics if topic.spans),
    )


def article(number: int) -> Article:
    """Make one of the articles."""
    title, published, publisher, body = HEADLINES[number % len(HEADLINES)]
    return Article(
        source=f"alba-{number}.txt",
        title=title,
        title_origin=Origin.DERIVED if number % len(HEADLINES) == 1 else Origin.FILE,
        published=published,
        published_origin=published and Origin.FILE,  # type: ignore[arg-type]
        authors=("Jo Reyes", "Mia Sand") if title else (),
        publisher=publisher,
        url="https://courier.example/ferry" if number % len(HEADLINES) == 0 else None,
        body=body,
        captions=("Ana Lima on the quay.",) if number % len(HEADLINES) == 0 else (),
    )


def harbour(folder: Path, *, count: int = len(HEADLINES)) -> Library:
    """Keep the articles, again and again until there are `count`, and index them."""
    library = Library(folder)
    for number in range(count):
        made = article(number)
        library.keep(made, marks_of(made.body), digest=str(number))
    library.catch_up()
    return library


@asynccontextmanager
async def reader(
    library: Library, *, size: tuple[int, int] = (140, 40), config: Config | None = None
) -> AsyncIterator[Pilot[int]]:
    """Open the reader on a library."""
    app = DatelineApp(library, config=config or Config())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def screen(pilot: Pilot[int]) -> ReadingScreen:
    """Give the reading screen."""
    app = pilot.app
    assert isinstance(app, DatelineApp)
    return app.reading


def painted(pilot: Pilot[int]) -> str:
    """Give the text on the screen, a line a row."""
    present = pilot.app.screen
    return "\n".join(strip.text.rstrip() for strip in present._compositor.render_strips(present.size))


def status(pilot: Pilot[int]) -> str:
    """Give the last line of the screen."""
    return painted(pilot).splitlines()[-1]


async def until(pilot: Pilot[int], words: str) -> None:
    """Wait until the screen shows some words."""
    for _ in range(200):
        await pilot.pause()
        if words in painted(pilot):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"never saw {words!r} in\n{painted(pilot)}")

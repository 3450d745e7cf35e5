"""A small library about an invented harbour, and a host to open a screen in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from corpus.article import Annotations, Article, Entity, Kind, Mention, Quote, Span, Topic
from corpus.library import Library
from themes import load_one
from tui.theming import textual_theme

MARLOW = Entity(
    key="PERSON:edith marlow", name="Edith Marlow", kind=Kind.PERSON, aliases=("Mayor Marlow", "Marlow")
)
BOARD = Entity(
    key="ORG:brinehaven harbour board", name="Brinehaven Harbour Board", kind=Kind.ORG, aliases=("the Board",)
)
BRINEHAVEN = Entity(key="PLACE:brinehaven", name="Brinehaven", kind=Kind.PLACE)
HOSTILE = Entity(
    key="ORG:bell", name="[@click=app.bell]Ring[/] \u202ereversed \u6771\u4eac\u90fd\u5e81" * 3, kind=Kind.ORG
)

PARAGRAPHS = (
    "Edith Marlow told the Brinehaven Harbour Board on Monday that the ferry would sail again by spring.",
    "“We will not let the island wait another winter for a boat that floats,” Mayor Marlow said.",
    "The Board has asked Brinehaven for three quotes for the new slipway.",
)

HEADLINES = (
    ("Ferry to sail again by spring, mayor says", "2031-03-03", "The Brinehaven Gazette"),
    ("Harbour board wants three bids for slipway", "2031-02-27T18:40", "Coast Daily"),
    ("[red]Ferry[/] delayed [again]", "2031-02", "The Brinehaven Gazette"),
    (None, None, None),
)


def spans(paragraphs: Sequence[str], name: str) -> list[Span]:
    """Give every place where `name` stands."""
    found = []
    for number, text in enumerate(paragraphs):
        start = text.find(name)
        while start >= 0:
            found.append(Span(number, start, start + len(name)))
            start = text.find(name, start + 1)
    return found


def marks(paragraphs: Sequence[str] = PARAGRAPHS) -> Annotations:
    """Annotate the paragraphs with the entities above, by their names."""
    names = [("Edith Marlow", MARLOW), ("Mayor Marlow", MARLOW), ("Brinehaven Harbour Board", BOARD)]
    names += [("The Board", BOARD), ("Brinehaven for", BRINEHAVEN), (HOSTILE.name, HOSTILE)]
    mentions = [
        Mention(span=span, entity=entity) for name, entity in names for span in spans(paragraphs, name)
    ]
    words = "“We will not let the island wait another winter for a boat that floats,”"
    quotes = [Quote(span=s, text=words, speaker=MARLOW.name, entity=MARLOW) for s in spans(paragraphs, words)]
    return Annotations(
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        quotes=tuple(quotes),
        topics=(Topic(name="ferry service", spans=tuple(spans(paragraphs, "ferry"))),),
    )


def small_library(folder: Path, *, times: int = 1) -> Library:
    """Keep the four articles, each `times` times, and one about a name that is meant to do harm."""
    library = Library(folder)
    for copy in range(times):
        for number, (title, published, publisher) in enumerate(HEADLINES):
            source = f"harbour-{copy}-{number}.txt"
            article = Article(
                source=source, title=title, published=published, publisher=publisher, body=PARAGRAPHS
            )
            library.keep(article, marks(), digest=f"{copy}-{number}")
    body = (f"{HOSTILE.name} was mentioned.", *PARAGRAPHS[:1])
    hostile = Article(source="hostile.txt", title="\x1b]0;owned\x07[b]Bell[/b] \u202eabc", body=body)
    library.keep(hostile, marks(body), digest="hostile")
    return library


class Host(App[None]):
    """Opens one screen over an empty one and remembers what it was dismissed with."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, make: Callable[[], Screen[Any]], *, theme_name: str = "night") -> None:
        super().__init__()
        theme = load_one(theme_name)
        assert theme is not None
        self.register_theme(textual_theme(theme))
        self.theme = theme.name
        self._make = make
        self.results: list[Any] = []

    def on_mount(self) -> None:
        """Open the screen."""
        self.push_screen(self._make(), self.results.append)


def painted(screen: Screen[Any]) -> str:
    """Give the text on the screen, a line a row."""
    lines = screen._compositor.render_strips(screen.size)
    return "\n".join(strip.text.rstrip() for strip in lines)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until no thread is at work and what it found is on the screen."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()

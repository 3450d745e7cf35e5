"""The article: what is marked in it, and the walk from mark to mark, quote to quote and hit to hit."""

from __future__ import annotations

from collections.abc import Iterable

from textual.events import Click
from textual.message import Message

from corpus.article import Entity, Quote, Topic
from tui.commands import bindings
from tui.render import Layer, Page, Run, Target, index_at, within
from tui.widgets.text_pane import TextPane

WALKS = ("next-mention", "previous-mention", "next-quote", "previous-quote", "next-hit", "previous-hit")
"""The commands that go from one marked place of an article to the next."""


class ArticlePane(TextPane):
    """Shows an article and walks through it.

    A `#` in the margin stands by the lines that speak of a topic, for screens that show no italics.
    """

    BINDINGS = bindings(*WALKS)

    class Opened(Message):
        """A marked name or topic was opened."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    class Walked(Message):
        """The walk came to mark number `at` of `count`, which are `what`, and stands for `name`."""

        def __init__(self, what: str, *, at: int = 0, count: int = 0, name: str = "") -> None:
            super().__init__()
            self.what = what
            self.at = at
            self.count = count
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: Layer = ()
        self._chosen: Run | None = None

    @property
    def chosen(self) -> Target | None:
        """The marked name, topic or quote that was walked to."""
        return self._chosen.target if self._chosen else None

    @property
    def chosen_words(self) -> str:
        """The words of the mark that was walked to, as they stand in the text."""
        return " ".join(self.page.text[self._chosen.start : self._chosen.end].split()) if self._chosen else ""

    def show(self, page: Page, *, offset: int = 0) -> None:
        """Show another page, the line that holds `offset` at the top; nothing is chosen."""
        self.hits, self._chosen = (), None
        super().show(page, offset=offset)

    def mark_hits(self, hits: Layer) -> None:
        """Mark these runs as what was searched for."""
        if hits != self.hits:
            self.hits = hits
            self.draw_anew()

    def go_to_hit(self, offset: int) -> None:
        """Go to the first hit from an offset on."""
        self._chosen = next((run for run in reversed(self.hits) if run.start < offset), self.hits[-1])
        self._walk(self.hits, 1, "hit")

    def choose(self, target: Target) -> None:
        """Choose the first run that stands for `target`, and bring it into view."""
        runs = (*self.page.quotes, *self.page.stops)
        self._choose(next((run for run in runs if run.target == target), None))

    def unchoose(self) -> bool:
        """Choose nothing; say whether a mark or quote was chosen: a hit is a place, and no choice."""
        was = self.chosen is not None
        self._choose(None)
        return was

    def looks(self) -> Iterable[Layer]:
        """Give what lies on the text, the topmost last."""
        chosen = (self._chosen,) if self._chosen else ()
        shown = tuple(Run(run.start, run.end, "chosen") for run in chosen)
        return (self.page.looks, self.page.stops, self.hits, shown)

    def sign(self, start: int, end: int) -> str:
        """Give `#` for a line that speaks of a topic, and a bar along the chosen quote."""
        chosen = self._chosen
        if chosen and chosen.look == "quote" and chosen.start < end and start < chosen.end:
            return "▌"
        return "#" if any(run.look == "topic" for run in within(self.page.stops, start, end)) else " "

    def _choose(self, run: Run | None) -> None:
        self._chosen = run
        if run:
            self.reveal(run)
        self.draw_anew()

    def _walk(self, layer: Layer, step: int, what: str) -> None:
        """Go to the layer's next run from what is chosen, or from the top of the screen; round at the end."""
        if not layer:
            self.post_message(self.Walked(f"No {what} in this article"))
            return
        at = self._beside(layer, step)
        self._choose(layer[at])
        name = shown_name(layer[at].target)
        self.post_message(self.Walked(what, at=at + 1, count=len(layer), name=name))

    def _beside(self, layer: Layer, step: int) -> int:
        if self._chosen in layer:
            return (layer.index(self._chosen) + step) % len(layer)
        start = self._chosen.start if self._chosen else self.offset_at_top
        after = next((number for number, run in enumerate(layer) if run.start >= start), 0)
        return (after if step > 0 else after - 1) % len(layer)

    def action_next_mention(self) -> None:
        """Go to the next marked name or topic."""
        self._walk(self.page.stops, 1, "mark")

    def action_previous_mention(self) -> None:
        """Go to the marked name or topic before."""
        self._walk(self.page.stops, -1, "mark")

    def action_next_quote(self) -> None:
        """Select the next quote."""
        self._walk(self.page.quotes, 1, "quote")

    def action_previous_quote(self) -> None:
        """Select the quote before."""
        self._walk(self.page.quotes, -1, "quote")

    def action_next_hit(self) -> None:
        """Go to the next searched word."""
        self._walk(self.hits, 1, "hit")

    def action_previous_hit(self) -> None:
        """Go to the searched word before."""
        self._walk(self.hits, -1, "hit")

    def action_open(self) -> None:
        """Open the page of the chosen name or topic."""
        if self.chosen is not None and not isinstance(self.chosen, Quote):
            self.post_message(self.Opened(self.chosen))

    def on_click(self, event: Click) -> None:
        """Open the marked name or topic under the mouse."""
        offset = event.style.meta.get("offset")
        if self.click_on_bar(event) or offset is None or self.screen.get_selected_text():
            return
        x, line = offset
        at = index_at(self.page.stops, self.start_of_line(line) + x)
        if at is not None:
            self._choose(self.page.stops[at])
            self.action_open()


def shown_name(target: Target | None) -> str:
    """Give what to call a mark: its entity, topic, or the speaker of its quote."""
    match target:
        case Entity(name=name) | Topic(name=name):
            return name
        case Quote(speaker=speaker):
            return speaker or ""
    return ""

"""What an article speaks of, beside it: its entities by kind, its topics and quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.message import Message

from corpus.article import Annotations, Kind, Quote
from tui.render import LOOK_OF_KIND, Target
from tui.widgets.virtual_list import Piece, VirtualList

_HEADINGS = {
    Kind.PERSON: "People",
    Kind.ORG: "Organisations",
    Kind.PLACE: "Places",
    Kind.EVENT: "Events",
    Kind.LAW: "Laws and treaties",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the panel; `target` is what choosing it opens, None for a heading."""

    text: str
    count: int = 0
    look: str = "list--strong"
    target: Target | None = None


class Panel(VirtualList):
    """Lists what the article speaks of, most mentioned first; quotes in the order of the text."""

    COMPONENT_CLASSES = {f"panel--{look}" for look in (*LOOK_OF_KIND.values(), "topic", "quote")}  # noqa: RUF012
    DEFAULT_CSS = """
    Panel {
        background: $surface;
        & > .panel--person { color: $person; text-style: bold underline; }
        & > .panel--organisation { color: $organisation; text-style: bold; }
        & > .panel--place { color: $place; text-style: underline; }
        & > .panel--event { color: $topic; text-style: bold italic; }
        & > .panel--law { color: $topic; text-style: italic underline; }
        & > .panel--topic { color: $topic; text-style: italic; }
    }
    """

    class Picked(Message):
        """A row was opened."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def fill(self, annotations: Annotations) -> None:
        """Show what an article speaks of."""
        self._rows = tuple(rows(annotations)) or (Row("Nothing was marked in this article"),)
        self.show(len(self._rows))

    def can_stop(self, position: int) -> bool:
        """Say whether the row is no heading."""
        return self._rows[position].target is not None

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give a row: a heading, or a name and how often it is mentioned."""
        row = self._rows[position]
        if row.target is None:
            return (((row.text, "list--strong"),),)
        often = f"  {row.count}" if row.count > 1 else ""
        return (((" ", ""), (row.text, row.look), (often, "list--muted")),)

    def action_open(self) -> None:
        """Say what was picked."""
        if self.count and (target := self._rows[self.cursor].target):
            self.post_message(self.Picked(target))


def rows(annotations: Annotations) -> Iterator[Row]:
    """Give the panel's rows, headings with something below them only."""
    counts = Counter(mention.entity.key for mention in annotations.mentions)
    entities = {mention.entity.key: mention.entity for mention in annotations.mentions}
    for kind, heading in _HEADINGS.items():
        found = [entities[key] for key, _ in counts.most_common() if entities[key].kind is kind]
        if found:
            yield Row(heading)
        for entity in found:
            yield Row(entity.name, counts[entity.key], f"panel--{LOOK_OF_KIND[kind]}", entity)
    if annotations.topics:
        yield Row("Topics")
    for topic in annotations.topics:
        yield Row(topic.name, len(topic.spans), "panel--topic", topic)
    if annotations.quotes:
        yield Row("Quotes")
    for quote in annotations.quotes:
        yield Row(_told(quote), look="panel--quote", target=quote)


def _told(quote: Quote) -> str:
    return f"{quote.speaker}: {quote.text}" if quote.speaker else quote.text

"""An article as a page of text with looks: what is painted how, what can be opened, and where each place is.

Nothing here knows the screen: a page is text, a place in it is an offset, and `pieces` says how any stretch
of it looks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from corpus.article import Article, Entity, KeptArticle, Kind, Origin, Quote, Span, Topic
from tui.dates import written
from tui.layout import harmless
from tui.widgets.lines import count

if TYPE_CHECKING:
    from corpus.library.results import StoryLine
    from corpus.library.rows import ArticleRow

Target: TypeAlias = Entity | Topic | Quote

LOOK_OF_KIND = {
    Kind.PERSON: "person",
    Kind.ORG: "organisation",
    Kind.PLACE: "place",
    Kind.EVENT: "event",
    Kind.LAW: "law",
}


@dataclass(frozen=True, slots=True)
class Run:
    """The page's characters `start` to `end` have a look; `target` is what they stand for."""

    start: int
    end: int
    look: str
    target: Target | None = None


Layer: TypeAlias = tuple[Run, ...]
"""Runs in the order of the text of which none overlaps the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article's text as it is read: paragraphs parted by line breaks, and what is marked in them.

    `paragraphs` are the offsets at which the body's paragraphs begin, then the captions, then the headline;
    `stops` are the runs that lead to a page of an entity or topic.
    """

    text: str = ""
    paragraphs: tuple[int, ...] = ()
    looks: Layer = ()
    stops: Layer = ()
    quotes: Layer = ()

    def run(self, span: Span, look: str, target: Target | None = None) -> Run:
        """Give a span of the body, the captions or the headline as a run of this page."""
        start = self.paragraphs[span.paragraph]
        return Run(start + span.start, start + span.end, look, target)


def page_of(
    kept: KeptArticle, *, story: StoryLine | None = None, copies: Sequence[ArticleRow] = (), key: str = ""
) -> Page:
    """Lay out one article: headline, what is known of it and of its story, body, captions.

    `copies` are all that have its text, itself too, the original first; `key` says how to open the next.
    """
    article, page = kept.article, _Column()
    headline = page.add([article.title or "(no headline)"], look="headline")
    if article.title and article.title_origin is Origin.DERIVED:
        page.add(["headline made from the first paragraph"], look="note", apart=False)
    page.add(_particulars(kept, story, _also_in(kept, copies, key)), look="note")
    paragraphs = [page.add([paragraph]) for paragraph in article.body]
    if article.captions:
        page.add(["Captions"], look="heading")
        paragraphs += [page.add([caption], look="caption", apart=False) for caption in article.captions]
    laid = Page(text="\n".join(page.lines), paragraphs=(*paragraphs, headline), looks=tuple(page.runs))
    return _marked(laid, kept)


class _Column:
    """Paragraphs put one below the other, with a look each."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.runs: list[Run] = []
        self._length = 0

    def add(self, paragraphs: Iterable[str], *, look: str = "", apart: bool = True) -> int:
        """Put paragraphs below, if `apart` after an empty line; give the offset at which the first begins."""
        if apart and self.lines:
            self._put("")
        first = self._length
        for paragraph in paragraphs:
            if look:
                self.runs.append(Run(self._length, self._length + len(paragraph), look))
            self._put(paragraph)
        return first

    def _put(self, line: str) -> None:
        self.lines.append(harmless(line))
        self._length += len(line) + 1


def _particulars(kept: KeptArticle, story: StoryLine | None, also_in: str) -> tuple[str, ...]:
    article = kept.article
    outlet = ", ".join(filter(None, (article.publisher, article.agency and f"via {article.agency}")))
    lines = (
        _byline(article.authors),
        " · ".join(filter(None, (outlet, article.section, article.dateline))),
        _dates(article),
        article.url,
        kept.tags and f"Tags: {', '.join(kept.tags)}",
        story and _part_of(story),
        also_in,
    )
    return tuple(line for line in lines if line)


def _part_of(story: StoryLine) -> str:
    outlets = f", {count(len(story.outlets), 'outlet')}" if story.outlets else ""
    return f"Part of a story: {count(story.articles, 'article')}{outlets}"


def _also_in(kept: KeptArticle, copies: Sequence[ArticleRow], key: str) -> str:
    """Say which outlets have an article's text too: "Also in: Mirror (5 March 2031) · C opens the next"."""
    others = ", ".join(
        (row.publisher or "no outlet known") + (f" ({written(row.published[:10])})" if row.published else "")
        for row in copies
        if row.id != kept.id
    )
    what = "A near copy, first in" if kept.copy_of else "Also in"
    return " · ".join(filter(None, (f"{what}: {others}", key))) if others else ""


def _byline(authors: tuple[str, ...]) -> str:
    if len(authors) < 2:
        return "".join(f"By {author}" for author in authors)
    return f"By {', '.join(authors[:-1])} and {authors[-1]}"


def _dates(article: Article) -> str:
    published = article.published and written(article.published)
    if published and article.published_origin is Origin.INFERRED:
        published += " (worked out, not stated)"
    updated = article.updated and f"updated {written(article.updated)}"
    return " · ".join(filter(None, (published, updated)))


def _marked(page: Page, kept: KeptArticle) -> Page:
    found = kept.annotations
    names = [page.run(m.span, LOOK_OF_KIND[m.entity.kind], m.entity) for m in found.mentions]
    topics = [page.run(span, "topic", topic) for topic in found.topics for span in topic.spans]
    quotes = [page.run(quote.span, "quote", quote) for quote in found.quotes]
    # Where a name and a topic share words, the name is marked: it says more.
    return replace(page, stops=apart([*names, *topics], among=apart(names)), quotes=apart(quotes))


def apart(runs: Iterable[Run], *, among: Layer = ()) -> Layer:
    """Give `among` and those of the runs that overlap neither these nor a run before them, in text order."""
    kept = list(among)
    taken = sorted((run.start, run.end) for run in among)
    last = 0
    for run in sorted(runs, key=lambda run: (run.start, -run.end)):
        at = bisect_right(taken, (run.start, run.end))
        free = not (at and taken[at - 1][1] > run.start) and not (at < len(taken) and taken[at][0] < run.end)
        if free and run.start >= last and run.start < run.end:
            kept.append(run)
            last = run.end
    return tuple(sorted(kept, key=lambda run: run.start))


def index_at(layer: Layer, offset: int) -> int | None:
    """Give the number of the layer's run that holds the character at `offset`, or None."""
    at = bisect_right(layer, offset, key=lambda run: run.start) - 1
    return at if at >= 0 and offset < layer[at].end else None


def pieces(layers: Iterable[Layer], start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Part the characters `start` to `end` where a look changes: (start, end, looks in layer order)."""
    runs = [run for layer in layers for run in within(layer, start, end)]
    cuts = sorted(
        {start, end, *(max(start, run.start) for run in runs), *(min(end, run.end) for run in runs)}
    )
    for a, b in pairwise(cuts):
        yield a, b, tuple(run.look for run in runs if run.start <= a and b <= run.end)


def within(layer: Layer, start: int, end: int) -> Iterator[Run]:
    """Give the layer's runs that share a character with `start` to `end`."""
    at = max(0, bisect_right(layer, start, key=lambda run: run.start) - 1)
    while at < len(layer) and layer[at].start < end:
        if layer[at].end > start:
            yield layer[at]
        at += 1

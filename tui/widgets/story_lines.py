"""What the page of a story says, as lines for a width. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.article import Quote
from corpus.library.results import MergedQuote, StoryArticle, StoryLine, StoryPage
from tui.dates import day

from .kinds import STORY_SIGN
from .lines import MUTED, STRONG, Column, Line, count, heading, plain, printable, shorten, wrap
from .page_lines import Unfolded, article_line, entity_lines, rest
from .quote_lines import READING_WIDTH, headline, quote_lines
from .targets import OpenArticle

_INDENT = " " * 6
_ALL_COPIES = "all in nearly the same words"
_OWN_QUOTES = 2
"""Quotes of one article alone that are shown; the others are in the article."""
_OWN_THINGS = 8
_OWN_LINES = 3


def story_column(page: StoryPage, width: int, *, unfolded: Unfolded) -> Column:
    """Say what story it is, who told it when and what only they have, what several quote, and of whom."""
    name = wrap(printable(page.line.name), min(width, READING_WIDTH))[:3]
    return Column(
        (
            *(plain(text, style=STRONG) for text in name),
            *(
                plain(text, style=MUTED)
                for text in wrap(f"{STORY_SIGN} story · {in_short(page.line)}", width)
            ),
            *heading(f"Who told it ({page.line.articles:,})"),
            *[line for article in page.articles for line in (*_article(article, width), Line())][:-1],
            *(
                plain(f"{_INDENT}{_ALL_COPIES}", style=MUTED)
                for _ in page.articles[:1]
                if not page.articles[1:]
            ),
            *_quotes(page.quotes, unfolded.quotes, width),
            *entity_lines("Its articles speak of", page.speaks_of, unfolded.entities, width),
        )
    )


def in_short(story: StoryLine) -> str:
    """Say how many articles of how many outlets, and from when to when."""
    outlets = [count(len(story.outlets), "outlet")] if story.outlets else []
    first, latest = day(story.first), day(story.latest)
    dates = [first if first == latest else f"{first} to {latest}"] if first else []
    return " · ".join([count(story.articles, "article"), *outlets, *dates])


def _article(article: StoryArticle, width: int) -> Iterator[Line]:
    yield article_line(article.article, width)
    for copy in article.copies:
        where = (printable(copy.publisher or ""), day(copy.published), headline(copy))
        also = f"{_INDENT}also in: {' · '.join(filter(None, where))}"
        yield Line(((shorten(also, width), MUTED),), OpenArticle(copy.id))
    things = [*(printable(person.name) for person in article.people), *map(printable, article.numbers)]
    if things:
        room = min(width, READING_WIDTH) - len(_INDENT)
        for text in wrap(f"only here: {_listed(things)}", room)[:_OWN_LINES]:
            yield plain(f"{_INDENT}{text}", style=MUTED)
    yield from _own_quotes(article.quotes, width)


def _own_quotes(quotes: tuple[Quote, ...], width: int) -> Iterator[Line]:
    # The longest say most.
    shown = sorted(quotes, key=lambda quote: -len(quote.text))[:_OWN_QUOTES]
    for quote in shown:
        speaker = printable(quote.speaker or "")
        said = f"{_INDENT}{speaker + ': ' if speaker else ''}{printable(quote.text)}"
        yield plain(shorten(said, min(width, READING_WIDTH)), style=MUTED)
    if left := len(quotes) - len(shown):
        yield plain(f"{_INDENT}and {count(left, 'more quote')} that only it has", style=MUTED)


def _listed(things: Iterable[str]) -> str:
    named = [thing for thing in things if thing]
    more = len(named) - _OWN_THINGS
    return ", ".join(named[:_OWN_THINGS]) + (f" and {more} more" if more > 0 else "")


def _quotes(quotes: tuple[MergedQuote, ...], shown: int, width: int) -> list[Line]:
    if not quotes:
        return []
    lines = [line for quote in quotes[:shown] for line in quote_lines(quote, width, speaker=True)]
    title = heading(f"Quoted by several ({len(quotes):,})")
    return [*title, *lines[:-1], *rest(len(quotes) - shown, "quotes")]

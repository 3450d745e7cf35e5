"""A raw article -> an Article: the page's parts found one after the other, each by a module of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.article import Article, IsoDate, Origin, RawArticle
from corpus.errors import InputError

from . import body, edges, headline
from .agencies import find_agency
from .authorship import find_authors, without_places
from .body import WIDE, Extent
from .bylines import opening_byline
from .captions import is_caption, single
from .datelines import find_dateline
from .dates import day_first_habit
from .dating import Dates, find_dates, split_marker
from .derived import derive
from .headline import Headline
from .junk import is_junk, opens_list
from .language import language_of
from .lines import Line, Mark, read_lines
from .marked import from_paragraphs
from .paragraphs import join
from .publishers import find_publisher
from .sections import find_section, is_path
from .signoffs import above_notes, noted, sign_off
from .stated import overlay
from .tomes import rest_of_tome, split_tome

_LONGEST_HEADLINE = 1_000
"""Characters of a stated headline at most; the longest that outlets write have three hundred."""
_BYLINE_LINES = 25
_HEADING_LINES = 4
_BRIEF = 8
"""Words from which on a line that closes nothing may be a sentence all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page in its parts: what stands above the body, the body's paragraphs, what stands below."""

    lines: tuple[Line, ...]
    extent: Extent
    title: Headline | None
    body: tuple[str, ...]

    @property
    def runs_on(self) -> bool:
        """Whether the body goes to the last lines, so that more text would be more of it."""
        return self.extent.stop > len(self.lines) - _BYLINE_LINES

    @property
    def front(self) -> list[str]:
        """The lines above the body."""
        return [line.text for line in self.lines[: self.extent.start] if line.text]

    @property
    def byline(self) -> list[str]:
        """The lines where authors are named: from the headline or shortly above the body, down to it."""
        top = self.title.number + 1 if self.title else self.extent.start - _BYLINE_LINES
        near = self.lines[max(0, min(top, self.extent.start - 1)) : self.extent.start]
        return [line.text for line in near if line.text]

    @property
    def heading(self) -> list[str]:
        """The few lines right above the headline, where some outlets put the byline."""
        top = self.title.number if self.title else 0
        return [line.text for line in self.lines[max(0, top - _HEADING_LINES) : top] if line.text]

    @property
    def masthead(self) -> list[str]:
        """The lines by the headline, where an outlet puts its name: right above it, and below to the body."""
        top = max(0, self.title.number - 3) if self.title else max(0, self.extent.start - 6)
        near = self.lines[top : self.extent.start]
        return [line.text for line in near if line.text and line.mark is Mark.PLAIN and not line.linked]

    @property
    def around(self) -> list[str]:
        """All lines that are not the body's."""
        outside = (*self.lines[: self.extent.start], *self.lines[self.extent.stop :])
        return [line.text for line in outside if line.text]

    @property
    def back(self) -> list[str]:
        """The lines below the body, and its own last two, where sign-offs stand."""
        return [line.text for line in self.lines[max(self.extent.start, self.extent.stop - 2) :] if line.text]


def clean(raw: RawArticle) -> Article:
    """Find the article in a scraped text or in marked paragraphs; what its format states wins.

    Raises InputError if nothing readable is left; a stated headline alone is an article without a body.
    """
    if raw.known:
        return raw.known.article
    raw = _briefly_headed(raw)
    return overlay(_found(raw), raw.stated)


def _briefly_headed(raw: RawArticle) -> RawArticle:
    """Let a stated headline that is too long for one be the first paragraph instead."""
    title = raw.stated.title
    if not title or len(title) <= _LONGEST_HEADLINE:
        return raw
    text = raw.text if raw.body is not None else f"{title}\n\n{raw.text}"
    body = None if raw.body is None else (*rest_of_tome(title), *raw.body)
    return replace(raw, text=text, body=body, stated=replace(raw.stated, title=None))


def _found(raw: RawArticle) -> Article:
    """What the text or the paragraphs themselves say."""
    if raw.body is not None:
        return from_paragraphs(raw)
    try:
        return _from_text(raw)
    except InputError:
        if not raw.stated.title:
            raise
        return from_paragraphs(replace(raw, body=()))


def _from_text(raw: RawArticle) -> Article:
    """Find the article in a scraped text, of which all may be wanted or junk."""
    marker, text = split_marker(raw.text)
    text, rest = split_tome(text)
    try:
        page = _parted(_headed(read_lines(text), raw.stated.title), raw)
    except InputError:
        if not rest:
            raise
        return _as_it_stands(raw, text + rest)
    lead = page.body[0]
    language = language_of(page.body)
    dates = _dates(page, marker=marker, day_first=day_first_habit(text, language))
    dateline = find_dateline([*page.body[:2], *page.front[-2:]])
    authors, outlet, paragraphs = _signed(page)
    title = page.title.text if page.title else derive(lead)
    return Article(
        source=raw.source,
        title=title,
        title_origin=Origin.FILE if page.title else Origin.DERIVED,
        published=dates.published,
        published_origin=dates.origin,
        updated=dates.updated,
        authors=authors,
        publisher=find_publisher(
            page.masthead,
            page.back,
            lead,
            site=page.title.site if page.title else None,
            outlet=outlet,
            authors=authors,
            around=page.around,
        ),
        agency=find_agency(page.front, lead, dateline, page.back),
        section=_section(page),
        dateline=dateline.place if dateline else None,
        url=_url(page.lines[: page.extent.start]),
        language=language,
        body=(*paragraphs, *rest_of_tome(rest)) if page.runs_on else paragraphs,
        captions=_captions(page.lines),
    )


def _as_it_stands(raw: RawArticle, text: str) -> Article:
    """Keep all of a tome in whose beginning no article is found: no page has so many menus and notices."""
    body = tuple(rest_of_tome(text))
    return Article(source=raw.source, title=derive(body[0]), title_origin=Origin.DERIVED, body=body)


def _dates(page: Page, *, marker: IsoDate | None, day_first: bool | None) -> Dates:
    return find_dates(
        [line.text for line in page.lines],
        title=page.title.number if page.title else None,
        start=page.extent.start,
        stop=page.extent.stop,
        marker=marker,
        day_first=day_first,
    )


def _headed(lines: tuple[Line, ...], title: str | None) -> tuple[Line, ...]:
    """Set a stated headline above the text, where a page would show it."""
    return (Line(text=" ".join(title.split()), mark=Mark.HEADING, level=1), *lines) if title else lines


def _parted(lines: Sequence[Line], raw: RawArticle) -> Page:
    source, stated = raw.source, raw.stated.title
    if not lines:
        raise InputError(source, reason="holds no words", advice="give a file with an article in it")
    lines = join(lines)
    extent = body.locate(lines) or Extent(0, len(lines))
    title = Headline(text=lines[0].text, number=0) if stated else headline.find(lines, extent)
    extent = edges.below_front(lines, extent, title.number if title else None)
    extent = edges.before_list(lines, edges.before_others(lines, edges.with_tail(lines, extent)))
    kept = tuple(line.text for line in body.paragraphs(lines, extent, title=title.text if title else None))
    if kept:
        return Page(lines=tuple(lines), extent=extent, title=title, body=kept)
    brief = tuple(line.text for line in lines if _may_be_all(line))
    if not brief:
        raise InputError(source, reason="holds no article, only menus and notices", advice="check the file")
    return Page(lines=tuple(lines), extent=extent, title=None, body=brief)


def _may_be_all(line: Line) -> bool:
    """Whether a line of a text without an article may be what there is of one: a brief that breaks off."""
    words = len(line.text.split()) + len(WIDE.findall(line.text)) // 2
    return line.mark is Mark.PLAIN and words >= _BRIEF and not is_junk(line.text)


def _signed(page: Page) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """Take sign-offs and notes on the authors off the body's end; give authors, outlet and the rest."""
    said = " ".join([page.title.text if page.title else "", *page.body[:3]])
    authors = find_authors(page.byline, page.front, above=page.heading, said=said if page.title else None)
    outlet = None
    paragraphs = list(page.body)
    for text in [*page.back, *page.body]:
        names, named_outlet = sign_off(text)
        authors = authors or names
        outlet = outlet or named_outlet
        if names and text in paragraphs[-2:] and len(paragraphs) > 1:
            paragraphs.remove(text)
    authors = authors or opening_byline(page.body[0]) or noted(page.back)
    return without_places(authors, said), outlet, tuple(above_notes(paragraphs, authors))


def _section(page: Page) -> str | None:
    if page.title is None:
        return None
    number = page.title.number
    near = [line.text for line in page.lines[max(0, number - 6) : number] if line.text]
    above = [text for text in near if is_path(text) or not is_junk(text)]
    below = [line.text for line in page.lines[number + 1 : page.extent.start] if line.text]
    return page.title.section or find_section(above, below)


def _url(lines: Sequence[Line]) -> str | None:
    for line in lines:
        if re.match(r"https?://[^\s/]+/\S*$", line.text) and line.mark is Mark.PLAIN:
            return line.text
    return None


def _captions(lines: Sequence[Line]) -> tuple[str, ...]:
    """The captions, each in its longest form: sorted, what begins with another stands right behind it."""
    found = dict.fromkeys(
        single(line.text)
        for line in lines
        if line.text and (is_caption(line.text) or (line.mark is Mark.IMAGE and len(line.text) > 40))
        if not is_junk(line.text) and not opens_list(line.text)
    )
    begun = {short for short, long in pairwise(sorted(found)) if long.startswith(short)}
    return tuple(caption for caption in found if caption not in begun)

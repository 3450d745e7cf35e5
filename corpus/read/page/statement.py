"""What a page states of its article in several places, settled: which of them is believed for what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Stated

from .site import Site

_DATED = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)")
_FORM = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_LEAST = 8
"""Characters of a headline at least, for a heading to be taken for one because a title holds it."""
_NO_NAME = re.compile(r"://|\d{2}")
_FEW = 3
"""Words of a heading at most that may be a section's or a work's rather than a headline."""
_ALIKE = 0.4
"""Share of words that a heading and the stated headline have in common if both are one headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """A page's own title, its headings, and the one that stands over its article."""

    page: str
    headings: tuple[str, ...]
    headline: str | None = None


def settle(linked: Stated, head: Stated, shown: Stated, *, titles: Titles, site: Site) -> Stated:
    """Choose from JSON-LD, the head's fields and what the page shows, in that order but for the headline.

    `titles` are those that the page shows, `site` is whose it is.
    """
    url = linked.url or head.url or shown.url
    named = [name for name in (linked.publisher, head.publisher, shown.publisher) if name]
    outlet = (name for name in named if _form(name) != _form(titles.page))
    publisher = next(iter((*outlet, *site.names, *named)), None)
    outlets = {_form(name) for name in (publisher, head.publisher, *site.names) if name}
    return Stated(
        title=_title(
            [title for title in (linked.title, head.title) if title],
            "" if _form(titles.page) in map(_form, site.names) else titles.page,
            [heading for heading in titles.headings if _form(heading) not in outlets],
            None if _form(titles.headline or "") in outlets else titles.headline,
        ),
        published=linked.published or head.published or shown.published or _in_address(url),
        updated=linked.updated or head.updated or shown.updated,
        authors=_authors((linked.authors, head.authors, shown.authors), outlets),
        publisher=publisher,
        section=linked.section or head.section,
        url=url,
        language=shown.language or linked.language or head.language,
        captions=shown.captions,
        tags=tuple(dict.fromkeys(linked.tags + head.tags)),
    )


def _title(stated: Sequence[str], page: str, headings: Sequence[str], headline: str | None) -> str | None:
    """Give the heading that the stated headline or the page's title repeats, or else what is stated.

    Of a headline that is stated in other words than any heading, search engines were thought of: readers are
    given the heading over the article, its `headline`, unless it has too few words to be sure of.

    Sites put more words beside a headline in their title, and more above it in their heading: of two forms
    of which one holds the other, the shorter is the headline.
    """
    pairs = [(heading, title) for heading in headings for title in (*stated, page) if title]
    held = (short for heading, title in pairs if (short := _shorter(heading, title, sited=title is page)))
    alike = [(_shared(heading, title), heading) for heading, title in pairs]
    share, likest = max(alike, key=lambda pair: pair[0], default=(0.0, ""))
    sure = headline if headline and len(headline.split()) > _FEW else None
    likely = (likest if share >= _ALIKE else None, sure, *stated, headline, page, *headings)
    return next(held, None) or next(filter(None, likely), None)


def _shorter(heading: str, title: str, *, sited: bool) -> str | None:
    """The shorter of two forms of which one holds the other, unless it is a mere part of the other.

    A `sited` title has the name of the site in it, which may be as long as the headline.
    """
    short, long = sorted((heading, title), key=len)
    part, whole = _form(short), _form(long)
    return (
        short
        if part and part in whole and len(part) * (3 if sited else 2) > len(whole) and len(short) > _LEAST
        else None
    )


def _shared(heading: str, title: str) -> float:
    """The share of words that two lines of more than three words have in common."""
    said, other = set(_WORD.findall(heading.casefold())), set(_WORD.findall(title.casefold()))
    return len(said & other) / len(said | other) if min(len(said), len(other)) > 3 else 0.0


def _authors(several: Sequence[tuple[str, ...]], outlets: set[str]) -> tuple[str, ...]:
    """Give the first statement of authors that names somebody beside the outlet, full names before others."""
    others = [
        tuple(name for name in names if _form(name) not in outlets and not _NO_NAME.search(name))
        for names in several
    ]
    full = (names for names in others if any(" " in name.strip() or not name.isascii() for name in names))
    return next(full, None) or next(filter(None, others), ())


def _in_address(url: str | None) -> str | None:
    match = _DATED.search(url or "")
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else None


def _form(text: str) -> str:
    return _FORM.sub("", text.casefold())

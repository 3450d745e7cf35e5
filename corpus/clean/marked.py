"""An article whose format marks its paragraphs: which of them are its own, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.article import Article, Origin, RawArticle
from corpus.errors import InputError

from .agencies import find_agency
from .authorship import find_authors, whole
from .body import is_front
from .bylines import bare_names
from .captions import is_caption, is_credit, single
from .datelines import find_dateline
from .dates import day_first_habit
from .dating import Dates, find_dates
from .derived import derive
from .junk import ends_article, is_junk, is_teaser, opens_list
from .language import language_of
from .notices import is_notice
from .publishers import find_publisher
from .signoffs import above_notes, closing, noted, sign_off

_FRONT = 4
"""Paragraphs at the head among which a byline or date line that a page put into the text may stand."""
_BACK = 3
"""Paragraphs at the end among which a sign-off may stand that is no paragraph of the article's."""
_SAID = 3
"""Paragraphs at the head in which an article that speaks of somebody names them."""
_MANY = 3
"""Authors stated at most for no other name near the headline to be a byline without further signs."""
_HEAD = 60
"""Characters of the heading of a box at most."""
_SHORT = 80
_FORM = re.compile(r"[\W_]+")


def from_paragraphs(raw: RawArticle) -> Article:
    """Make an Article of the paragraphs in `raw.body`, junk gone. Raises InputError if nothing is left.

    A format that states a headline may come without a body: then that is all there is of the article.
    """
    given = [" ".join(paragraph.split()) for paragraph in raw.body or ()]
    captions = {" ".join(caption.split()) for caption in raw.stated.captions}
    kept = tuple(_own(given, title=raw.stated.title, captions=captions, tags=raw.stated.tags))
    if not kept and not raw.stated.title:
        reason = "holds no article, only menus and notices"
        raise InputError(raw.source, reason=reason, advice="check the file")
    if not kept:
        return Article(source=raw.source, title_origin=Origin.DERIVED)
    front = [*filter(None, raw.text.split("\n")), *(text for text in given[:_FRONT] if text not in kept)]
    unsure = not 0 < len(raw.stated.authors) <= _MANY
    said = " ".join([raw.stated.title or "", *kept[:_SAID]]) if unsure else None
    beyond = raw if not raw.stated.authors else replace(raw, above=(), below=())
    authors, outlet, body = _signed(kept, front, said, [*given[-_BACK:], *whole(beyond.below)])
    authors = authors or find_authors((), beyond.above) or noted(beyond.below) or closing(body[-1])
    dateline = find_dateline(body[:2])
    language = language_of(body)
    dates = _dates(raw, front, language)
    return Article(
        source=raw.source,
        title=derive(body[0]),
        title_origin=Origin.DERIVED,
        authors=authors,
        publisher=find_publisher(
            [], given[-2:], body[0], site=None, outlet=outlet, authors=authors, around=front
        ),
        agency=find_agency(front, body[0], dateline),
        dateline=dateline.place if dateline else None,
        language=language,
        published=dates.published,
        published_origin=dates.origin,
        updated=dates.updated,
        body=body,
        captions=tuple(dict.fromkeys(single(text) for text in given if is_caption(text))),
    )


def _dates(raw: RawArticle, front: Sequence[str], language: str | None) -> Dates:
    """The dates that stand between headline and body, or near them."""
    lines = [*raw.above, raw.stated.title or "", *front, "", *raw.below]
    start = len(raw.above) + 1 + len(front)
    return find_dates(
        lines,
        title=len(raw.above),
        start=start,
        stop=start + 1,
        marker=None,
        day_first=day_first_habit("\n".join(lines), language),
    )


def _own(
    given: Sequence[str], *, title: str | None, captions: set[str], tags: Sequence[str]
) -> Iterator[str]:
    """Yield the paragraphs that are the article's: no captions, buttons, pointers to others, or repeats."""
    above = ""
    repeated = {_form(title or ""), *map(_form, tags), _form("".join(tags))}
    for number, text in enumerate(given):
        if not text or not any(map(str.isalnum, text)) or (text == above and len(text) > 20):
            continue
        above = text
        if number < _FRONT and (is_front(text) or bare_names(text) or _form(text) in repeated):
            continue
        if len(text) <= _HEAD and text[-1].isalnum() and any(map(is_notice, given[number + 1 : number + 2])):
            continue
        if text in captions or is_caption(text) or is_credit(text) or is_junk(text):
            continue
        if len(text) <= _SHORT and (opens_list(text) or ends_article(text) or is_teaser(text)):
            continue
        if "," in text and all(_form(part) in repeated for part in text.split(",")):
            continue
        yield text


def _form(text: str) -> str:
    return _FORM.sub("", text.casefold())


def _signed(
    kept: tuple[str, ...], front: Sequence[str], said: str | None, back: Sequence[str]
) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """Take a sign-off and notes on the authors off the end; give the authors, the outlet and the rest."""
    authors, outlet = find_authors(front, front, said=said), None
    paragraphs = list(kept)
    for text in dict.fromkeys((*kept[-2:], *back)):
        names, named_outlet = sign_off(text)
        authors, outlet = authors or names, outlet or named_outlet
        if names and text in paragraphs and len(paragraphs) > 1:
            paragraphs.remove(text)
    return authors, outlet, tuple(above_notes(paragraphs, authors))

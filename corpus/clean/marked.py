"""An article whose format marks its paragraphs: which of them are its own, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Article, Origin, RawArticle, Stated
from corpus.errors import InputError

from .agencies import find_agency
from .authorship import find_authors, whole, without_places
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
from .tomes import MOST_LINES, gathered

_FRONT = 4
"""Paragraphs at the head among which a byline or date line that a page put into the text may stand."""
_HEADED = 8
"""Paragraphs at the head of which those that are not the article's may be a byline or date line."""
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
    marked = raw.body or ()
    given = [" ".join(paragraph.split()) for paragraph in marked[:MOST_LINES]]
    kept = tuple(_own(given, raw.stated))
    if not kept and not raw.stated.title:
        reason = "holds no article, only menus and notices"
        raise InputError(raw.source, reason=reason, advice="check the file")
    if not kept:
        return Article(source=raw.source, title_origin=Origin.DERIVED)
    front = [*filter(None, raw.text.split("\n")), *(text for text in given[:_HEADED] if text not in kept)]
    authors, outlet, body = _signed(kept, front, given[-_BACK:], raw)
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
        body=(*body, *filter(None, gathered(marked[MOST_LINES:]))),
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


def _own(given: Sequence[str], stated: Stated) -> Iterator[str]:
    """Yield the paragraphs that are the article's: no captions, buttons, pointers to others, or repeats."""
    above, begun = "", False
    captions = {" ".join(caption.split()) for caption in stated.captions}
    repeated = {*map(_form, (stated.title or "", *stated.tags, *stated.authors)), _form("".join(stated.tags))}
    for number, text in enumerate(given):
        if not text or not any(map(str.isalnum, text)) or (text == above and len(text) > 20):
            continue
        above = text
        if (number < _FRONT or not begun) and (is_front(text) or bare_names(text) or _form(text) in repeated):
            continue
        if text in captions or _is_apart(text, given[number + 1 : number + 2]):
            continue
        if "," in text and all(_form(part) in repeated for part in text.split(",")):
            continue
        if number >= len(given) - 2 and _is_address(text, stated.publisher):
            continue
        begun = begun or len(text) > _SHORT
        yield text


def _is_apart(text: str, below: Sequence[str]) -> bool:
    """Whether a line is a button, a caption, a pointer, or the heading of a notice that stands `below`."""
    if len(text) <= _HEAD and text[-1].isalnum() and any(map(is_notice, below)):
        return True
    if len(text) <= _SHORT and (opens_list(text) or ends_article(text) or is_teaser(text)):
        return True
    return is_caption(text) or is_credit(text) or is_junk(text)


def _is_address(text: str, publisher: str | None) -> bool:
    """Whether a last line says where the publisher is to be found ("Bay Courier, 4 Quay Street, Fennick")."""
    return bool(publisher) and text.startswith(f"{publisher},") and len(text) <= _SHORT and text[-1].isalnum()


def _form(text: str) -> str:
    return _FORM.sub("", text.casefold())


def _signed(
    kept: tuple[str, ...], front: Sequence[str], back: Sequence[str], raw: RawArticle
) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """Take a sign-off and notes on the authors off the end; give the authors, the outlet and the rest.

    Lines further off are looked at only where no authors are stated.
    """
    stated = len(raw.stated.authors)
    said = " ".join([raw.stated.title or "", *kept[:_SAID]])
    above, below = ((), ()) if stated else (raw.above, raw.below)
    authors, outlet = find_authors(front, front, said=None if 0 < stated <= _MANY else said), None
    paragraphs = list(kept)
    for text in dict.fromkeys((*kept[-2:], *back, *whole(below))):
        names, named_outlet = sign_off(text)
        authors, outlet = authors or names, outlet or named_outlet
        if names and text in paragraphs and len(paragraphs) > 1:
            paragraphs.remove(text)
    authors = authors or find_authors((), above) or noted(below) or closing(paragraphs[-1])
    return without_places(authors, said), outlet, tuple(above_notes(paragraphs, authors))

"""What a format states of an article, tidied and laid over what was found in its text: it wins."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.article import Article, IsoDate, Origin, Stated

from .authors import tidy_authors
from .names import is_person
from .timestamps import iso
from .titles import tidy_title

_MANY = 3
"""Authors stated at most for all of them to be believed against a byline of fewer."""
_LANGUAGE = re.compile(r"[a-z]{2}(?![a-z])", re.IGNORECASE)
_LONGEST_NAME = 1_000
"""Characters that state a publisher, a section or a place at most."""


def overlay(article: Article, stated: Stated) -> Article:
    """Give `article` with what is `stated` in place of what was found; what is not stated stays as found."""
    publisher = _name(stated.publisher) or article.publisher
    title = tidy_title(stated.title, publisher=publisher, url=stated.url) if stated.title else None
    language = _language(stated.language) or article.language
    dated = _dated(article, stated, day_first=_day_first(stated.language, language))
    return replace(
        dated,
        title=title or article.title,
        title_origin=Origin.FILE if title else article.title_origin,
        authors=_authors(tidy_authors(stated.authors, publisher=publisher), article.authors),
        publisher=publisher,
        agency=_name(stated.agency) or article.agency,
        section=_name(stated.section) or article.section,
        dateline=_name(stated.dateline) or article.dateline,
        url=_line(stated.url) or article.url,
        language=language,
        captions=tuple(dict.fromkeys((*filter(None, map(_line, stated.captions)), *article.captions))),
    )


def _authors(stated: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """Who is stated; whom the byline names where a desk is stated, or many, or one less fully."""
    if found and not any(map(is_person, stated)) and all(map(str.isascii, stated)):
        return found
    fewer = len(stated) > _MANY and set(found) < set(stated)
    fuller = len(stated) == len(found) == 1 and set(stated[0].split()) < set(found[0].split())
    return found if found and (fewer or fuller) else stated


def _dated(article: Article, stated: Stated, *, day_first: bool | None) -> Article:
    """Lay the stated dates over; of an update alone the day of publication is inferred."""
    updated = iso(stated.updated, day_first=day_first) or article.updated
    published: IsoDate | None = iso(stated.published, day_first=day_first)
    if published:
        return replace(article, published=published, published_origin=Origin.FILE, updated=updated)
    if article.published is None and updated:
        return replace(article, published=updated[:10], published_origin=Origin.INFERRED, updated=updated)
    return replace(article, updated=updated)


def _day_first(stated: str | None, language: str | None) -> bool | None:
    """Whether 3/4/2025 is in April: the United States alone write the month first."""
    if language == "en":
        region = re.search(r"[-_]([A-Za-z]{2})$", stated or "")
        return region[1].upper() != "US" if region else None
    return language is not None or None


def _language(stated: str | None) -> str | None:
    match = _LANGUAGE.match(stated.strip()) if stated else None
    return match.group().lower() if match else None


def _name(text: str | None) -> str | None:
    """`text` as `_line` gives it; None if it is longer than any name is."""
    return _line(text) if text and len(text) <= _LONGEST_NAME else None


def _line(text: str | None) -> str | None:
    """`text` on one line and in one kind of space; None if that leaves nothing."""
    return " ".join(text.split()) or None if text else None

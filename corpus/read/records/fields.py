"""An object's values, under whichever of the common names they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from corpus.article import Stated
from corpus.read.harmless import harmless
from corpus.read.words import names

Record: TypeAlias = Mapping[str, Any]

TITLES = names("title headline headlines webtitle articletitle newstitle")
BODIES = names(
    "body text articlebody maintext fulltext bodytext contenttext plaintext articletext cleanedtext "
    "content contents bodyhtml contenthtml html article story paragraphs"
)
LEADS = names("description summary excerpt lead standfirst abstract teaser dek trailtext snippet subtitle")
_PUBLISHED = names(
    "published datepublished publishedat pubdate publisheddate publicationdate publishdate publishedtime "
    "publishtime webpublicationdate publishedon firstpublished firstcreated date datetime created createdat "
    "datecreated issued timestamp time"
)
_UPDATED = names(
    "updated updatedat datemodified modified modifiedat modifieddate lastmodified versioncreated"
)
_AUTHORS = names("authors author byline bylines creator creators writers writer reporters reporter by")
_PUBLISHERS = names(
    "publisher publishername outlet publication newspaper sitename site provider sourcename source media"
)
_URLS = names("url link canonicalurl weburl articleurl sourceurl permalink originallink uri guid id")
_SECTIONS = names("section sectionname articlesection category categories desk newsdesk channel rubric")
_LANGUAGES = names("language lang inlanguage languagecode locale")
_CAPTIONS = names("captions caption imagecaption")
_TAGS = names("tags keywords")
_AGENCIES = names("agency newsagency wire")
_DATELINES = names("dateline")

_WITHIN = names("rendered main default value text name title label content print und")
"""Keys of an object that stands where a text is expected."""
_IGNORED = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"https?://[^\s/]\S*$", re.IGNORECASE)
_NO_NAME = re.compile(r"^\W*$|[/\\@]|^\d+$")
_DEEPEST = 4


def folded(record: Record) -> Record:
    """Give the record with its keys in one form: `pubDate`, `pub_date` and `Pub Date` are one."""
    found: dict[str, Any] = {}
    for key, value in record.items():
        found.setdefault(_plain(key), value)
    return found


@lru_cache(maxsize=1024)
def _plain(key: str) -> str:
    return _IGNORED.sub("", key).lower()


def stated(record: Record) -> Stated:
    """Give what a folded record states of its article."""
    return Stated(
        title=first(record, TITLES),
        published=first(record, _PUBLISHED),
        updated=first(record, _UPDATED),
        authors=_authors(record),
        publisher=next((name for name in _texts_of(record, _PUBLISHERS) if not _NO_NAME.search(name)), None),
        agency=first(record, _AGENCIES),
        section=first(record, _SECTIONS),
        dateline=first(record, _DATELINES),
        url=next((text for text in _texts_of(record, _URLS) if _ADDRESS.match(text)), None),
        language=first(record, _LANGUAGES),
        captions=tuple(texts(_first_of(record, _CAPTIONS))),
        tags=tuple(_tags(record)),
    )


def first(record: Record, keys: tuple[str, ...]) -> str | None:
    """Give the first text under one of `keys`, or None."""
    return next(_texts_of(record, keys), None)


def texts(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the texts in a value, however it is wrapped: a text, a number, an object, a list of any."""
    if isinstance(value, str):
        text = harmless(value).strip()
        if text:
            yield text
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif depth < _DEEPEST and isinstance(value, list):
        for part in value:
            yield from texts(part, depth + 1)
    elif depth < _DEEPEST and isinstance(value, dict):
        within = folded(value)
        yield from texts(next((within[key] for key in _WITHIN if within.get(key)), None), depth + 1)


def _texts_of(record: Record, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield from texts(record.get(key))


def _first_of(record: Record, keys: tuple[str, ...]) -> Any:
    return next((record[key] for key in keys if record.get(key)), None)


def _authors(record: Record) -> tuple[str, ...]:
    for key in _AUTHORS:
        found = tuple(name for name in _named(record.get(key)) if not _NO_NAME.fullmatch(name))
        if any(map(str.isalpha, "".join(found))):
            return found
    return ()


def _named(value: Any) -> Iterator[str]:
    """Yield names of persons, whole or in parts."""
    for one in value if isinstance(value, list) else [value]:
        within = folded(one) if isinstance(one, dict) else {}
        parts = (
            within.get(key) for key in ("firstname", "givenname", "middlename", "lastname", "familyname")
        )
        whole = " ".join(text for part in parts for text in texts(part))
        yield from [whole] if whole else texts(one)


def _tags(record: Record) -> Iterator[str]:
    value = _first_of(record, _TAGS)
    for text in texts(value):
        yield from (tag.strip() for tag in (re.split(r"[,;]", text) if isinstance(value, str) else [text]))

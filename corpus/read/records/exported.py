"""Dateline's own export, read back as it was: nothing of it is looked for again."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from corpus.article import Article, KeptArticle, Origin, RawArticle
from corpus.read.harmless import harmless

from .fields import Record

_MARKS = ("title_origin", "published_origin", "captions", "body")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?)?)?)?", re.ASCII)
_FIRST_DAY = "0001-01-01"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class _ForeignError(ValueError):
    """A record has the export's names, and holds under them what no export does."""


def is_export(record: Any) -> bool:
    """Whether a value has the names by which the export tells what it knows from what it worked out."""
    return isinstance(record, dict) and all(key in record for key in _MARKS) and _read(record, "") is not None


def article(record: Record, *, source: str, digest: str) -> RawArticle:
    """Give the article that a record of the export holds, known as `source`."""
    return RawArticle(source=source, digest=digest, known=_read(record, source))


def _read(record: Record, source: str) -> KeptArticle | None:
    try:
        return KeptArticle(
            id=0,
            article=_article(record, source),
            read=record.get("read") is True,
            starred=record.get("starred") is True,
            tags=_lines(record.get("tags", [])),
        )
    except ValueError:
        return None


def _article(record: Record, source: str) -> Article:
    published = _date(record, "published")
    origin = record["published_origin"]
    if (published is None) is not (origin is None):
        raise _ForeignError
    return Article(
        source=source,
        title=_line(record.get("title")),
        title_origin=Origin(record["title_origin"]),
        published=published,
        published_origin=None if origin is None else Origin(origin),
        updated=_date(record, "updated"),
        authors=_lines(record.get("authors", [])),
        publisher=_line(record.get("publisher")),
        agency=_line(record.get("agency")),
        section=_line(record.get("section")),
        dateline=_line(record.get("dateline")),
        url=_line(record.get("url")),
        language=_matching(_LANGUAGE, record.get("language")),
        body=_lines(record["body"]),
        captions=_lines(record["captions"]),
    )


def _date(record: Record, key: str) -> str | None:
    day = _matching(_DATE, record.get(key))
    if day is not None:
        datetime.fromisoformat(day + _FIRST_DAY[len(day) :])
    return day


def _matching(pattern: re.Pattern[str], value: Any) -> str | None:
    text = _line(value)
    if text is not None and not pattern.fullmatch(text):
        raise _ForeignError
    return text


def _line(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise _ForeignError
    return harmless(value).replace("\n", " ") or None


def _lines(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _ForeignError
    return tuple(line for line in map(_line, value) if line)

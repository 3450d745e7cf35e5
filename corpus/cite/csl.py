"""CSL-JSON, the citation processors' common language: a record in, a record out.

Its schema is https://github.com/citation-style-language/schema; nothing of a record is believed unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from corpus.errors import CitationError

from .citation import Citation, plain
from .dates import When, when, when_of
from .names import Name, with_particle
from .wordlists import words

_TYPES = words(
    "article article-journal article-magazine article-newspaper broadcast document post "
    "post-weblog report webpage"
)
_TAG = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)


def from_csl(record: Mapping[str, Any]) -> Citation:
    """The citation in one CSL-JSON record of a news article.

    Raises CitationError that names the record, by its id or headline, and what is wrong with it.
    """
    if not isinstance(record, Mapping):
        raise CitationError(
            f'A CSL-JSON record is {_kind(record)}, but must be an object such as {{"title": ...}}'
        )
    try:
        return _citation(record)
    except _WrongError as wrong:
        raise CitationError(f"CSL-JSON record {_called(record)}: {wrong}") from None


def to_csl(citation: Citation, *, key: str) -> dict[str, Any]:
    """The citation as a CSL-JSON record with the id `key`; what is not known is left out."""
    kind = "webpage" if citation.is_site else "article-newspaper"
    record: dict[str, Any] = {"id": key, "type": kind, "title": citation.title}
    record["author"] = [_person(name) for name in citation.authors]
    record["container-title"] = citation.publisher
    record["section"] = citation.section
    record["issued"] = _date_parts(citation.issued)
    record["accessed"] = _date_parts(citation.accessed)
    record["URL"] = citation.url
    record["language"] = citation.language
    if citation.relayed:
        record["source"] = citation.agency
    return {field: value for field, value in record.items() if value}


class _WrongError(ValueError):
    """What is wrong with one field of a record."""


def _citation(record: Mapping[str, Any]) -> Citation:
    kind = record.get("type", "article-newspaper")
    if not isinstance(kind, str) or kind not in _TYPES:
        raise _WrongError(f"type {plain(str(kind))!r} is no news article; use article-newspaper")
    if not any(record.get(field) for field in ("title", "author", "container-title", "URL")):
        raise _WrongError("it has neither title, author, container-title nor URL")
    return Citation(
        id=_text(record, "id"),
        title=plain(_TAG.sub("", _text(record, "title"))),
        authors=_authors(record),
        publisher=_text(record, "container-title") or _text(record, "publisher"),
        is_site=kind == "webpage",
        agency=_text(record, "source"),
        section=_text(record, "section"),
        issued=_date(record, "issued"),
        accessed=_date(record, "accessed"),
        url=_text(record, "URL").replace(" ", "%20"),
        language=_text(record, "language"),
    )


def _text(record: Mapping[str, Any], field: str) -> str:
    value = record.get(field)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _WrongError(f"{field} is {_kind(value)}, but must be a string")
    return plain(str(value))


def _authors(record: Mapping[str, Any]) -> tuple[Name, ...]:
    authors = record.get("author") or []
    if not isinstance(authors, list | tuple):
        raise _WrongError(f"author is {_kind(authors)}, but must be a list of names")
    return tuple(_name(author, number) for number, author in enumerate(authors, start=1))


def _name(author: object, number: int) -> Name:
    if not isinstance(author, Mapping):
        raise _WrongError(f"author {number} is {_kind(author)}, but must be an object with family and given")
    fields = ("family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal")
    family, given, particle, dropped, suffix, literal = (_text(author, field) for field in fields)
    if literal:
        return Name(literal=literal)
    if not family:
        if given:
            return Name(family=given, suffix=suffix)
        raise _WrongError(f"author {number} has neither a family name nor a literal one")
    split = with_particle(family, given=given, suffix=suffix)
    if not (particle or dropped):
        return split
    return Name(family=family, given=given, particle=particle, dropped=dropped, suffix=suffix)


def _date(record: Mapping[str, Any], field: str) -> When | None:
    value = record.get(field)
    if value is None or value == {}:
        return None
    if isinstance(value, str):
        return _raw_date(value, field)
    if not isinstance(value, Mapping):
        raise _WrongError(f"{field} is {_kind(value)}, but must be an object with date-parts")
    if value.get("date-parts") is not None:
        return _numbered_date(value["date-parts"], field)
    if value.get("raw") is not None:
        return _raw_date(_text(value, "raw"), field)
    words = _text(value, "literal")
    return When(words=words) if words else None


def _raw_date(text: str, field: str) -> When | None:
    text = plain(text)
    if not text:
        return None
    if re.match(r"\d{4}(-|$)", text) and not when_of(text):
        raise _WrongError(f"{field} {text!r} is no date")
    return when_of(text) or When(words=text)


def _numbered_date(parts: object, field: str) -> When | None:
    """[[2024, 3, 15]]; of a range, its first day."""
    if not isinstance(parts, list | tuple) or not all(isinstance(part, list | tuple) for part in parts):
        raise _WrongError(f"{field} has date-parts that are no list of lists, such as [[2024, 3, 15]]")
    numbers = [part for part in (parts[0] if parts else []) if part not in (None, "")]
    if not numbers:
        return None
    whole = [_number(part) for part in numbers[:3]]
    found = when(*whole) if None not in whole else None
    if len(numbers) > 3 or not found:
        raise _WrongError(f"{field} {plain(str(list(numbers)))} is no date")
    return found


def _number(part: object) -> int | None:
    """The number in a date-part, which some programs write as a string."""
    if isinstance(part, bool) or not isinstance(part, int | str):
        return None
    return int(part) if re.fullmatch(r"\d{1,4}", str(part), re.ASCII) else None


def _person(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "dropping-particle": name.dropped,
        "suffix": name.suffix,
    }
    return {field: value for field, value in parts.items() if value}


def _date_parts(moment: When | None) -> dict[str, Any]:
    if not moment:
        return {}
    return {"literal": moment.words} if moment.words else {"date-parts": [moment.parts()]}


def _called(record: Mapping[str, Any]) -> str:
    """The record by its id, or its headline, or its being without either, short enough for a message."""
    for field in ("id", "title"):
        if isinstance(value := record.get(field), str | int) and plain(str(value)):
            return repr(plain(str(value))[:60])
    return "without id"


def _kind(value: object) -> str:
    kinds = {
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return "nothing" if value is None else kinds.get(type(value), f"a {type(value).__name__}")

"""What a page states as JSON-LD (schema.org): the record of its article, however its site wraps it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from corpus.article import Stated

from .tree import Element, find_all, line

Record: TypeAlias = Mapping[str, Any]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|LiveBlog|AnalysisNewsArticle|Story)\w*$")
_PAGE = re.compile(r"(?:WebPage|ItemPage|CreativeWork|VideoObject|MediaObject|AudioObject|PodcastEpisode)$")
_COMMENTS = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|//[^\n]*\n|/\*.*?\*/)|(?:-->|\]\]>|;)\s*$", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MOST = 400
"""Records of a page that are looked at."""
_DEEPEST = 8


def article_of(root: Element) -> Record:
    """Give the first record of an article on the page, or of the page itself; an empty one if it has none."""
    found = list(_records(root))
    known = {
        record["@id"]: record for record in found if isinstance(record.get("@id"), str) and len(record) > 1
    }
    for wanted in (_ARTICLE, _PAGE):
        for record in found:
            if any(wanted.search(kind) for kind in _texts(record.get("@type"))):
                return {name: _resolved(value, known) for name, value in record.items()}
    return {}


def _resolved(value: Any, known: Mapping[str, Record]) -> Any:
    """Put the record that a bare reference points at in the reference's place."""
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:50]]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return {**known.get(value["@id"], {}), **value}
    return value


def stated(record: Record) -> Stated:
    """Give what an article's record states."""
    return Stated(
        title=_text(record.get("headline")) or _text(record.get("name")),
        published=_text(record.get("datePublished")) or _text(record.get("dateCreated")),
        updated=_text(record.get("dateModified")),
        authors=tuple(_names(_persons(record.get("author"))) or _names(_persons(record.get("creator")))),
        publisher=next(iter(_names(record.get("publisher"))), None),
        section=next(iter(_texts(record.get("articleSection"))), None),
        url=_address(record.get("url")) or _address(record.get("mainEntityOfPage")),
        language=next(iter(_texts(record.get("inLanguage"))), None),
        tags=tuple(_texts(record.get("keywords"))),
    )


def _records(root: Element) -> Iterator[Record]:
    left = _MOST
    for script in find_all(root, "//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"):
        for record in _unwrapped(_loaded(script.text or ""), 0):
            yield record
            left -= 1
            if not left:
                return


def _loaded(text: str) -> Any:
    """Read JSON, mended where sites commonly break it: comments, raw newlines in strings, trailing commas."""
    text = _COMMENTS.sub("", _COMMENTS.sub("", text)).strip()
    for mended in (text, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text))):
        try:
            return json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Record:
    """Read the plain fields of a record that is broken beyond that."""
    fields = ("headline", "datePublished", "dateModified", "articleSection")
    found = {name: re.search(rf'"{name}"\s*:\s*"((?:[^"\\\n]|\\.){{1,500}})"', text) for name in fields}
    record = {name: match[1].replace('\\"', '"') for name, match in found.items() if match}
    author = re.search(r'"author"\s*:\s*[\[{][^\]}]{0,300}?"name"\s*:\s*"([^"\n]{1,200})"', text)
    publisher = re.search(r'"publisher"\s*:\s*\{[^}]{0,300}?"name"\s*:\s*"([^"\n]{1,200})"', text)
    if author:
        record["author"] = author[1]
    if publisher:
        record["publisher"] = publisher[1]
    return {"@type": "Article", **record} if "headline" in record else {}


def _unwrapped(value: Any, depth: int) -> Iterator[Record]:
    """Yield the records in lists, graphs and the fields that point at the page's main thing."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:_MOST]:
            yield from _unwrapped(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "item"):
            yield from _unwrapped(value.get(name), depth + 1)


def _persons(value: Any) -> Any:
    """Leave out the organisations of a list that names persons as well."""
    items = value[:50] if isinstance(value, list) else ()
    persons = [item for item in items if isinstance(item, dict) and "Person" in _texts(item.get("@type"))]
    return persons if persons else value


def _names(value: Any) -> list[str]:
    """The names of people or organisations: texts, records with a name, or lists of either."""
    if isinstance(value, list):
        return [name for item in value[:50] for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name") or value.get("legalName"))
    text = _text(value)
    return [text] if text else []


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for item in value[:50] if (text := _text(item))]
    return [text] if (text := _text(value)) else []


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    return line(html.unescape(value)) or None if isinstance(value, str) else None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.strip().startswith("http") else None

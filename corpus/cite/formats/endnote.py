"""EndNote XML, which EndNote, Zotero and Mendeley import: records of the type Newspaper Article."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from ..citation import Citation
from ..keys import unique_keys
from ..names import Name, attach

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>'
_TYPE = '<ref-type name="Newspaper Article">23</ref-type>'
_STYLE = '<style face="normal" font="default" size="100%">'
_FORBIDDEN = dict.fromkeys((0xFFFE, 0xFFFF))


def endnote_xml(citations: Sequence[Citation]) -> str:
    """One XML document, a record a citation, its elements in the order of EndNote's DTD."""
    if not citations:
        return ""
    keys = unique_keys(citations)
    records = (
        _record(f"<rec-number>{number}</rec-number>", _TYPE, *_fields(key, citation))
        for number, (key, citation) in enumerate(zip(keys, citations, strict=True), start=1)
    )
    return "\n".join([_HEAD, *records, "</records></xml>\n"])


def _fields(key: str, citation: Citation) -> Iterator[str]:
    yield _nest(
        "contributors", _nest("authors", *(_text("author", _name(name)) for name in citation.authors))
    )
    yield _nest("titles", _text("title", citation.title), _text("secondary-title", citation.publisher))
    yield _nest("periodical", _text("full-title", citation.publisher))
    yield _text("section", citation.section)
    if issued := citation.issued:
        date = "" if issued.words else issued.iso()
        yield _nest("dates", _text("year", issued.year_words), _nest("pub-dates", _text("date", date)))
    yield _text("label", key)
    yield _text("notes", f"via {citation.agency}" if citation.relayed else "")
    yield _text("language", citation.language)
    yield _nest("urls", _nest("related-urls", _text("url", citation.url)))
    yield _text("access-date", citation.accessed.iso() if citation.url and citation.accessed else "")


def _name(name: Name) -> str:
    """Family, Given, Suffix; a comma ends an organisation, and two stand for the first one in it."""
    if name.literal or not name.given:
        return (name.literal or name.short).replace(",", ",,", 1) + ","
    parts = (attach(name.dropped, name.short), name.given, name.suffix)
    return ", ".join(part for part in parts if part)


def _record(*fields: str) -> str:
    """A record with a line for each field that is known."""
    return "\n".join(["<record>", *filter(None, fields), "</record>"])


def _nest(tag: str, *inner: str) -> str:
    """The elements inside another; nothing around nothing."""
    joined = "".join(inner)
    return f"<{tag}>{joined}</{tag}>" if joined else ""


def _text(tag: str, text: str) -> str:
    """The text in EndNote's one plain style, without the two code points that XML cannot hold."""
    safe = html.escape(text.translate(_FORBIDDEN), quote=False)
    return _nest(tag, f"{_STYLE}{safe}</style>" if safe else "")

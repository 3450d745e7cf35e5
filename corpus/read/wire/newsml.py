"""NewsML-G2, the agencies' envelope (https://iptc.org/std/NewsML-G2/), and its predecessor, NewsML 1."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from corpus.article import RawArticle, Stated
from corpus.errors import InputError

from ..harmless import harmless, visible
from ..markup import paragraphs as paragraphs_of_html
from ..readers import Found
from . import nitf
from .tree import Element, all_of, attribute, first_of, innermost, local, words

_TEXT_OF = ("inlinexml", "inlinedata", "datacontent")
_MARKUP = re.compile(r"<\w")
_CODE = re.compile(r"[A-Z]\w{1,30}$")
"""A code that is a name too: an agency's, not a number or an entry of a list of subjects."""
_LONGEST_ID = 120


def items(root: Element) -> Iterator[Element]:
    """Yield the items of text in a message, or the one that the file is: those of pictures are left out."""
    found = [root] if local(root) == "newsitem" else list(innermost(root, "newsitem"))
    texts = [item for item in found if attribute(first_of(item, "itemclass"), "qcode") in ("", "ninat:text")]
    # A package of texts refers to each, and holds none.
    yield from (item for item in texts if _content(item) is not None or words(first_of(item, "headline")))


def identifier(item: Element) -> str:
    """Give the name that the agency gave an item; empty if it gave none."""
    return visible((attribute(item, "guid") or words(first_of(item, "newsitemid")))[:_LONGEST_ID])


def article(item: Element, *, source: str) -> Found:
    """Give the article that a news item is."""
    body, said = _body(item), _stated(item)
    if not body and not said.title:
        return InputError(source, reason="holds no words", advice="give an item with an article in it")
    digest = hashlib.sha256(repr((said, body)).encode()).hexdigest()
    return RawArticle(source=source, digest=digest, body=body, stated=said)


def _stated(item: Element) -> Stated:
    meta, content = first_of(item, "itemmeta"), first_of(item, "contentmeta")
    within = _content(item)
    inner = first_of(within, "nitf") if within is not None else None
    said = nitf.stated(inner) if inner is not None else Stated()
    updated = words(first_of(meta, "versioncreated")) or words(first_of(item, "thisrevisioncreated"))
    first = words(first_of(meta, "firstcreated")) or words(first_of(item, "firstcreated"))
    return Stated(
        title=words(first_of(content, "headline")) or words(first_of(item, "headline")) or said.title,
        published=words(first_of(content, "contentcreated")) or said.published or first or updated or None,
        updated=updated if first and updated != first else said.updated,
        authors=tuple(_people(content, "creator")) or tuple(_bylines(item)) or said.authors,
        publisher=_named(first_of(meta, "provider")) or _named(first_of(item, "provider")) or said.publisher,
        agency=_named(first_of(content, "infosource")) or said.agency,
        section=_named(first_of(content, "subject")) or said.section,
        dateline=words(first_of(content, "dateline"))
        or _named(first_of(content, "located"))
        or said.dateline,
        url=said.url,
        language=attribute(first_of(content, "language"), "tag") or attribute(item, "lang") or said.language,
        captions=said.captions,
        tags=tuple(filter(None, map(words, all_of(content, "keyword"))))
        if content is not None
        else said.tags,
    )


def _people(content: Element | None, role: str) -> Iterator[str]:
    for person in () if content is None else all_of(content, role):
        yield from filter(None, [_named(person)])


def _bylines(item: Element) -> Iterator[str]:
    for byline in all_of(item, "by", "byline", "byline.byline"):
        yield from filter(None, [words(byline)])


def _named(element: Element | None) -> str | None:
    """Give the name of a person, place or organisation: in an element of its own, or by itself."""
    name = first_of(element, "name")
    said = words(name if name is not None else element)
    party = first_of(element, "party")
    code = attribute(element, "qcode").rpartition(":")[2]
    named = attribute(element, "literal") or attribute(party, "FormalName")
    return said or named or (code if _CODE.match(code) else None)


def _content(item: Element) -> Element | None:
    return next((one for name in _TEXT_OF for one in all_of(item, name) if words(one)), None)


def _body(item: Element) -> tuple[str, ...]:
    """Give the paragraphs of an item's content, whichever way they are marked."""
    content = _content(item)
    if content is None:
        return ()
    if first_of(content, "body.content") is not None:
        return nitf.paragraphs(content)
    page = first_of(content, "body")
    marked = [words(one) for one in all_of(content if page is None else page, "p", "h2", "h3", "li")]
    if any(marked):
        return tuple(filter(None, marked))
    text = harmless("".join(content.itertext()))
    if _MARKUP.search(text):
        return paragraphs_of_html(text)[0]
    return tuple(line for block in re.split(r"\n\s*\n", text) if (line := " ".join(block.split())))

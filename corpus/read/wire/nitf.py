"""NITF, the agencies' article in XML (https://iptc.org/std/NITF/); its dates are in the basic form of ISO."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from corpus.article import RawArticle, Stated
from corpus.errors import InputError

from ..readers import Found
from .tree import Element, all_of, attribute, first_of, local, words

_PARAGRAPHS = frozenset(("p", "hl2", "li", "dt", "dd", "tr", "pre"))
_APART = frozenset(("media", "fn", "note", "hl1"))
_BY = ("by ", "von ", "par ", "por ")


def article(root: Element, *, source: str) -> Found:
    """Give the article that a `nitf` element is."""
    body = paragraphs(root)
    said = stated(root)
    if not body and not said.title:
        return InputError(source, reason="holds no words", advice="give a file with an article in it")
    digest = hashlib.sha256(repr((said, body)).encode()).hexdigest()
    return RawArticle(source=source, digest=digest, body=body, stated=said)


def stated(root: Element) -> Stated:
    """Give what the head of the file and of its body state."""
    head, body = first_of(root, "head"), first_of(root, "body.head")
    publication = first_of(head, "pubdata")
    revisions = [attribute(one, "norm") for one in all_of(root, "revision-history")]
    return Stated(
        title=words(first_of(body, "hl1", "headline")) or words(first_of(head, "title")) or None,
        published=attribute(first_of(head, "date.issue"), "norm")
        or attribute(publication, "date.publication")
        or attribute(first_of(body, "story.date"), "norm")
        or attribute(first_of(head, "date.release"), "norm")
        or None,
        updated=max(revisions, default="") or None,
        authors=tuple(_authors(body)),
        publisher=attribute(publication, "name") or words(first_of(body, "distributor")) or None,
        agency=words(first_of(body, "distributor")) or None,
        section=attribute(publication, "position.section") or _property(head, "section") or None,
        dateline=words(first_of(first_of(body, "dateline"), "location")) or None,
        url=attribute(publication, "ex-ref") or None,
        language=attribute(first_of(root, "body.content"), "lang") or attribute(root, "lang") or None,
        captions=tuple(filter(None, map(words, all_of(root, "media-caption")))),
        tags=tuple(filter(None, (attribute(one, "key") for one in all_of(root, "keyword")))),
    )


def paragraphs(root: Element) -> tuple[str, ...]:
    """Give the paragraphs of the body, without captions, notes and the headline."""
    content = first_of(root, "body.content")
    return () if content is None else tuple(filter(None, _within(content)))


def _within(element: Element) -> Iterator[str]:
    waiting = [element]
    while waiting:
        here = waiting.pop()
        if local(here) in _PARAGRAPHS:
            yield words(here)
        elif local(here) not in _APART:
            waiting += reversed(here)


def _authors(body: Element | None) -> Iterator[str]:
    """Yield the names in the bylines: the persons marked there, else all a byline says but the title."""
    for byline in () if body is None else all_of(body, "byline"):
        persons = [words(person) for person in all_of(byline, "person")]
        yield from persons or filter(None, [_unmarked(byline)])


def _unmarked(byline: Element) -> str:
    said = " ".join((byline.text or words(byline)).split()) or words(byline)
    return next((said[len(cue) :] for cue in _BY if said.lower().startswith(cue)), said)


def _property(head: Element | None, name: str) -> str:
    for meta in () if head is None else all_of(head, "meta"):
        if attribute(meta, "name").lower() == name:
            return attribute(meta, "content")
    return ""

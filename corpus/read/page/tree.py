"""A page's tree of elements: parsed within limits, and what is asked of it. Only here is lxml imported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from corpus.read.harmless import harmless

Element: TypeAlias = Any
"""An element of lxml's, which has no types of its own."""

_LONGEST = 8_000_000
"""Characters of a page that are parsed, once its scripts, styles and embedded files are out."""
_WITHOUT = (
    re.compile(r"<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL),
    re.compile(r"<script\b(?![^>]{0,200}ld\+json)[^>]*>.*?</script\s*>", re.IGNORECASE | re.DOTALL),
    re.compile(r"\bdata:[\w/+.;=-]{0,100},[^\"'\s>]{200,}", re.IGNORECASE),
)


def parse(page: str) -> Element | None:
    """Give the root element of an HTML page, or None if it holds no element. Never fails, fetches nothing."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    for unwanted in _WITHOUT:
        page = unwanted.sub("", page)
    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", no_network=True)
    try:
        return document_fromstring(page[:_LONGEST].encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def words_of(element: Element) -> str:
    """Give the text in an element on one line, harmless, in one kind of space."""
    return line(" ".join(element.itertext(with_tail=False)))


def line(text: str | None) -> str:
    """Give `text` on one line, harmless, in one kind of space."""
    return " ".join(harmless(text or "").split())


def find_all(root: Element, path: str) -> Iterator[Element]:
    """Yield what an XPath finds below `root`, in the order of the page."""
    yield from root.xpath(path)


def walk(root: Element, *, without: frozenset[str]) -> Iterator[tuple[str, Element]]:
    """Yield `("start", element)` and `("end", element)` for all below `root` but the tags in `without`.

    Without recursion, so that no nesting is too deep. What stands after a left-out element is yielded as
    the end of that element.
    """
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element.tag in without:
            walker.skip_subtree()
        elif isinstance(element.tag, str):
            yield event, element

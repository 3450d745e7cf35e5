"""A page's tree of elements: parsed within limits, and what is asked of it. Only here is lxml imported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from corpus.read.harmless import harmless

Element: TypeAlias = Any
"""An element of lxml's, which has no types of its own."""

_FLATTENED = re.compile(
    r"</?(?!(?:p|a|br|h[1-6]|html|head|body|title|meta|link|script)\b)[a-z][^<>]{0,2000}>", re.I
)
"""The tags that only nest what a page says, and do not say what it is."""


def parse(page: str) -> Element | None:
    """Give the root element of an HTML page, or None if it holds no element. Never fails, fetches nothing.

    Where elements nest deeper than the parser goes, they are read as if they did not nest.
    """
    root, cut = _parsed(page)
    return _parsed(_FLATTENED.sub("\n", page))[0] if cut else root


def _parsed(page: str) -> tuple[Element | None, bool]:
    """Parse, and say whether the parser gave up for the depth of the page."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", no_network=True)
    try:
        root = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        root = None
    return root, any("depth" in entry.message for entry in parser.error_log)


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

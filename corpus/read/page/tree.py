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
_LONGEST_NAME = 1_000
"""Characters of a class or id: rules ask for those of an element, and of all around it, again and again."""


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


def shorten_names(root: Element) -> None:
    """Cut what classes and ids have beyond `_LONGEST_NAME` characters; none that people write has as many."""
    for name in ("class", "id"):
        for element in root.xpath(f"descendant-or-self::*[string-length(@{name}) > {_LONGEST_NAME}]"):
            element.set(name, element.get(name)[:_LONGEST_NAME])


def size(root: Element) -> int:
    """Count the elements."""
    return int(root.xpath("count(descendant-or-self::*)"))


def words_of(element: Element) -> str:
    """Give the text in an element on one line, harmless, in one kind of space."""
    return line(" ".join(element.itertext(with_tail=False)))


def brief(element: Element, most: int) -> str:
    """Give the text in an element as `words_of` does, but none where it is longer than `most` characters.

    What is too long is not gathered first, as elements of a name may all hold one another.
    """
    length = 0
    pieces: list[str] = []
    for piece in filter(None, map(line, element.itertext(with_tail=False))):
        length += len(piece) + bool(pieces)
        if length > most:
            return ""
        pieces.append(piece)
    return " ".join(pieces)


def line(text: str | None) -> str:
    """Give `text` on one line, harmless, in one kind of space."""
    return " ".join(harmless(text or "").split())


def find_all(root: Element, path: str) -> Iterator[Element]:
    """Yield what an XPath finds below `root`, in the order of the page."""
    yield from root.xpath(path)


def outermost(root: Element, tag: str) -> Iterator[Element]:
    """Yield the elements below `root` that bear a tag, but for those inside one another.

    Hundreds of them in each other would each say all that is in them.
    """
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",), tag=tag)
    for _, element in walker:
        walker.skip_subtree()
        yield element


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

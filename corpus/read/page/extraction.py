"""The paragraphs that trafilatura takes for a page's article. Only here is trafilatura imported."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from copy import deepcopy

from .tree import Element, line, size, words_of

_BLOCKS = frozenset(("p", "head", "quote", "item", "row", "cell", "code", "list", "table"))

_MOST = 8_000
"""Elements of a page in which an article is looked for in this way: its time grows faster than the page."""


def extracted(root: Element) -> tuple[str, ...]:
    """Give the texts of what trafilatura finds under `root`, left as it is; none if it finds none."""
    if size(root) > _MOST:
        return ()
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(
        logging.CRITICAL
    )  # what it finds strange is no news to a reader
    found = bare_extraction(deepcopy(root), favor_precision=True, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    return () if body is None else tuple(filter(None, map(line, _texts(body))))


def _texts(element: Element) -> Iterator[str]:
    """Yield the text of each block, and what stands between blocks."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS or child.tag == "lb":
            yield "".join(pieces)
            pieces = []
            yield from _texts(child)
        else:
            pieces.append(words_of(child))
        pieces.append(child.tail or "")
    yield "".join(pieces)

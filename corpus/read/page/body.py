"""The body of a web page's article, as trafilatura finds it. Only here is trafilatura imported."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from .tree import Element, words

_BLOCKS = frozenset(("p", "head", "quote", "item", "row", "code"))


def paragraphs(root: Element) -> tuple[str, ...]:
    """Give the paragraphs of the article under `root`, which is left as it is; none if there is none."""
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(root), favor_precision=True, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    return () if body is None else tuple(text for text in _texts(body) if text)


def _texts(element: Element) -> Iterator[str]:
    """Yield the text of each block, and what stands between blocks."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS or (len(child) and any(part.tag in _BLOCKS for part in child.iter())):
            yield " ".join(" ".join(pieces).split())
            pieces = []
            yield from _texts(child)
        elif child.tag == "lb":
            yield " ".join("".join(pieces).split())
            pieces = []
        else:
            pieces.append(words(child))
        pieces.append(child.tail or "")
    yield " ".join("".join(pieces).split())

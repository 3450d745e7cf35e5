"""The agencies' own formats in XML: IPTC's NITF and NewsML-G2, read without fetching or expanding anything.

tree    the elements, within bounds
nitf    an article with its head and marked-up body
newsml  news items, one or many in a message, whose content is text, HTML or NITF
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.errors import InputError

from ..readers import Found
from . import newsml, nitf
from .tree import local, parse


def articles(content: bytes, *, source: str) -> Iterator[Found]:
    """Yield the articles in an agency's file. Raises InputError if it is no XML that can be read."""
    root = parse(content, source=source)
    if local(root) == "nitf":
        yield nitf.article(root, source=source)
        return
    items = list(newsml.items(root))
    if not items:
        raise InputError(source, reason="holds no news items", advice="give a file with news items in it")
    for number, item in enumerate(items, 1):
        place = source if len(items) == 1 else f"{source}#{newsml.identifier(item) or number}"
        yield newsml.article(item, source=place)

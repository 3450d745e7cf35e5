"""A saved web page -> one raw article: what its site states of it, and the paragraphs of its body.

decoding     its characters
tree         its elements
linked_data  what it states as JSON-LD
metadata     what it states in its head
visible      what it shows without stating it
body         its paragraphs
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from corpus.article import RawArticle
from corpus.errors import InputError

from . import body, linked_data, metadata, visible
from .decoding import decode
from .statement import settle
from .tree import parse

_PROSE = 40
"""Characters of an article's longest paragraph at least; half as many where scripts say more with each."""


def articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    """Yield the article of a web page. Raises InputError where the page holds none."""
    root = parse(decode(content))
    if root is None:
        raise InputError(source, reason="holds no page that can be read", advice="save the page again")
    record = linked_data.article_of(root)
    fields = metadata.fields_of(root)
    stated = settle(
        linked_data.stated(record),
        metadata.stated(fields),
        visible.stated(root),
        visible.page_title(root),
        visible.headings(root),
    )
    paragraphs = body.paragraphs(root)
    if not any(map(_is_prose, paragraphs)):
        raise InputError(
            source, reason="is a web page without an article", advice="save the article's own page"
        )
    yield RawArticle(
        source=source, digest=hashlib.sha256(content).hexdigest(), body=paragraphs, stated=stated
    )


def _is_prose(paragraph: str) -> bool:
    """Whether this says more than the name of a button or a menu."""
    return len(paragraph) >= (_PROSE if paragraph.isascii() else _PROSE // 2)

"""Markdown, with front matter or without -> one raw article.

front_matter  the YAML or TOML that stands above the text
prose         the text's markup read, its paragraphs plain
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read.records.fields import LEADS, first, folded, stated

from .. import text
from .front_matter import part
from .prose import read

_LARGEST = 5_000_000
"""Bytes of Markdown at most; a larger text is taken as plain."""


def articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    """Yield the one article of a Markdown file. Raises InputError if it has no words."""
    if len(content) > _LARGEST:
        yield from text.articles(content, source=source)
        return
    matter, written = part(text.decode(content))
    known = folded(matter)
    prose = read(written)
    said = stated(known)
    title = said.title or prose.title
    body = prose.paragraphs if title == prose.title or not prose.title else (prose.title, *prose.paragraphs)
    if not body:
        body = tuple(filter(None, [first(known, LEADS)]))
    if not any(map(str.isalnum, "".join(body))) and not title:
        raise InputError(source, reason="holds no words", advice="give a file with text in it")
    yield RawArticle(
        source=source,
        digest=hashlib.sha256(content).hexdigest(),
        body=body,
        stated=replace(said, title=title, captions=said.captions + prose.captions),
    )

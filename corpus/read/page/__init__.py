"""A saved web page -> one raw article: what its site states of it, and the paragraphs of its body.

pruning      what of it is never looked at
decoding     its characters
tree         its elements
blocks       its blocks of text in order
linked_data  what it states as JSON-LD
metadata     what it states in its head
visible      what it shows without stating it
site         whose page it is, where it does not state it
statement    which of these is believed for what
extraction   what trafilatura takes for its article
body         its paragraphs
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from corpus.article import RawArticle, Stated
from corpus.errors import InputError

from . import body, linked_data, metadata, site, visible
from .blocks import Block, read_blocks
from .decoding import decode
from .pruning import prune
from .statement import Titles, settle
from .tree import Element, parse, shorten_names

_PROSE = 40
"""Characters of an article's longest paragraph at least; half as many where scripts say more with each."""


def articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    """Yield the article of a web page. Raises InputError where the page holds none."""
    page = decode(prune(content))
    root = parse(page)
    if root is None:
        raise InputError(source, reason="holds no page that can be read", advice="save the page again")
    shorten_names(root)
    blocks = read_blocks(root)
    found = body.find_body(root, blocks)
    if not any(map(_is_prose, found.paragraphs)):
        reason = "is a web page without an article"
        raise InputError(source, reason=reason, advice="save the page of the article itself")
    yield RawArticle(
        source=source,
        digest=hashlib.sha256(content).hexdigest(),
        text="\n".join(found.front),
        body=found.paragraphs,
        above=found.above,
        below=found.below,
        stated=_stated(root, blocks, headline=found.headline, saved=site.saved_from(page)),
    )


def _stated(root: Element, blocks: Sequence[Block], *, headline: str | None, saved: str | None) -> Stated:
    """What the page states of its article in all the places where pages do, and where it was `saved` from."""
    linked = linked_data.stated(linked_data.article_of(root))
    head = metadata.stated(metadata.fields_of(root))
    known = Stated(
        published=linked.published or head.published, updated=linked.updated or head.updated, url=saved
    )
    shown = visible.stated(root, blocks, known=known)
    titles = Titles(page=visible.page_title(root), headings=visible.headings(root, blocks), headline=headline)
    url = linked.url or head.url or shown.url
    whose = site.read_site(root, blocks, titles=(titles.page, *titles.headings), url=url)
    return settle(linked, head, shown, titles=titles, site=whose)


def _is_prose(paragraph: str) -> bool:
    """Whether this says more than the name of a button or a menu."""
    return len(paragraph) >= (_PROSE if paragraph.isascii() else _PROSE // 2)

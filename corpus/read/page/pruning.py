"""What of a page's bytes is never looked at: scripts, styles, embedded files, and all beyond a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

LIMIT = 2_000_000
"""Bytes of a page that are read, without its scripts, styles and embedded files; few have a fifth of it."""

_MOST_TAGS = 120_000
"""Tags of a page that are read; few have a tenth of them, and each takes a hundred times its room."""

_LINKED = 500_000
"""Bytes of a page's linked data that are read; few have a tenth of them."""

_OPENING = re.compile(rb"<(script|style)\b([^<>]{0,2000})>", re.IGNORECASE)
_CLOSING = {
    b"script": re.compile(rb"</script\s*>", re.IGNORECASE),
    b"style": re.compile(rb"</style\s*>", re.IGNORECASE),
}
_EMBEDDED = re.compile(rb"\bdata:[\w/+.;=-]{0,100},[^\"'\s>]{200,}", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def prune(content: bytes) -> bytes:
    """Give `content` without what no reader sees, at most `LIMIT` bytes of it. Linear in its length.

    Linked data is kept, though it stands in a script.
    """
    return _of_few_tags(content[:LIMIT] if content.startswith(_WIDE) else _without_unseen(content))


def _of_few_tags(content: bytes) -> bytes:
    if content.count(b"<") <= _MOST_TAGS:
        return content
    return content[: next(islice(re.finditer(b"<", content), _MOST_TAGS, None)).start()]


def _without_unseen(content: bytes) -> bytes:
    pieces, room = [], LIMIT
    for start, end in _seen(content):
        piece = _EMBEDDED.sub(b"", content[start : min(end, start + 4 * LIMIT)])[:room]
        pieces.append(piece)
        room -= len(piece)
        if room <= 0:
            break
    return b"".join(pieces)


def _seen(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the stretches between scripts and styles begin and end. One without an end is text.

    Of linked data, `_LINKED` bytes are seen: more of it would leave no room for the article.
    """
    start, position, room = 0, 0, _LINKED
    while opening := _OPENING.search(content, position):
        closing = _CLOSING[opening[1].lower()].search(content, opening.end())
        if closing is None:
            break
        is_linked = b"ld+json" in opening[2].lower()
        room -= is_linked * (closing.end() - opening.start())
        if not is_linked or room < 0:
            yield start, opening.start()
            start = closing.end()
        position = closing.end()
    yield start, len(content)

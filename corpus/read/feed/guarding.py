"""What would make an XML parser work for minutes or fill the memory, refused before one sees it."""

from __future__ import annotations

import re
from collections import Counter

from corpus.errors import InputError

from ..encodings import is_wide

LARGEST = 20_000_000
"""Bytes of a feed at most; the largest in use have some."""

_DEEPEST = 5_000
MOST = 20_000
"""Entries of a feed at most."""

_REFERENCES = 1_000_000
"""Characters that are written as references, each of which takes two millionths of a second."""

_ALIKE = 200
_ATTRIBUTES = 200

_ENTITY = re.compile(rb"<!ENTITY\b[^>]{0,1000}>?", re.IGNORECASE)
_SMALL = re.compile(
    rb"""<!ENTITY\s+\w{1,30}\s+(?:"(?:&\#\w{1,8};|[^&%"<]{0,20})"|'(?:&\#\w{1,8};|[^&%'<]{0,20})')\s*>""",
    re.IGNORECASE,
)
_CDATA, _END = b"<![CDATA[", b"]]>"
_TAG = re.compile(rb"<(/?)([a-zA-Z][\w.:-]*)")
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{2000,}")
_ENTRY = frozenset((b"item", b"entry"))
_COUNTED = frozenset(b"category subject keywords author contributor creator link enclosure group".split())
_NEVER_CLOSED = frozenset(b"br img hr input p li td tr dd dt".split())


def guarded(content: bytes, *, source: str) -> bytes:
    """Give the bytes of a feed without entities that expand. Raises InputError where it is made to harm.

    Of the entities that it declares, those stay that stand for a character or a word.
    """
    if len(content) > LARGEST:
        raise _refusal(source, f"is larger than {LARGEST // 1_000_000} MB, too large for a feed")
    if content.count(b"&") > _REFERENCES:
        raise _refusal(source, f"holds more than {_REFERENCES:,} references to characters")
    ascii_only = content.replace(b"\0", b"") if is_wide(content[:65_536]) else content
    if ascii_only is not content and _ENTITY.search(ascii_only):
        raise _refusal(source, "declares entities, in an encoding in which no feed does")
    _refuse_unbounded(_without_cdata(ascii_only), source)
    return _ENTITY.sub(lambda found: found[0] if _SMALL.fullmatch(found[0]) else b"", content)


def _without_cdata(content: bytes) -> bytes:
    """Leave out what a parser takes for text; linear, which no pattern would be where none is ended."""
    before, *rest = content.split(_CDATA)
    return before + b"".join(piece.partition(_END)[2] for piece in rest)


def _refuse_unbounded(content: bytes, source: str) -> None:
    depth = entries = 0
    seen = Counter[bytes]()
    for found in _TAG.finditer(content):
        closing, name = found[1], found[2].lower().rpartition(b":")[2]
        if name in _ENTRY:
            depth, entries = 0, entries + (not closing)
            seen.clear()
        elif closing:
            depth = max(0, depth - 1)
        else:
            depth += name not in _NEVER_CLOSED
            seen[name] += name in _COUNTED
        if depth > _DEEPEST:
            raise _refusal(source, f"is nested more than {_DEEPEST:,} deep")
        if entries > MOST:
            raise _refusal(source, f"has more than {MOST:,} entries")
        if seen[name] > _ALIKE:
            raise _refusal(source, f"has an entry with more than {_ALIKE} of “{name.decode('ascii')}”")
    for tag in _LONG_TAG.findall(content):
        if tag.count(b"=") > _ATTRIBUTES:
            raise _refusal(source, f"has a tag with more than {_ATTRIBUTES} attributes")


def _refusal(source: str, reason: str) -> InputError:
    return InputError(source, reason=reason, advice="it is no feed that a news reader could show; leave it")

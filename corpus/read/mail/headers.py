"""What the head of a newsletter states, decoded (RFC 2047) whatever it declares."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from corpus.article import Stated

from ..encodings import codec_of
from ..harmless import harmless
from ..text import decode

_ANSWERED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_WRITER = re.compile(r"(?P<author>.{3,60}?)\s+(?:from|at|of|via|von|de|@|\||[-–—·])\s+(?P<outlet>.{2,80})")
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_PAGES = ("Archived-At", "X-Original-URL", "Snapshot-Content-Location", "Content-Location", "List-Archive")
_LONGEST = 2_000


def stated(message: Message) -> Stated:
    """Give what a message's head states: a newsletter's sender is its publisher, or writes for it."""
    sender = _sender(message)
    outlet = _list_name(message)
    found = _WRITER.fullmatch(sender)
    author = found["author"] if found else sender if outlet and outlet.lower() != sender.lower() else None
    return Stated(
        title=_ANSWERED.sub("", text_of(message, "Subject"), count=1) or None,
        published=text_of(message, "Date") or None,
        authors=(author,) if author else (),
        publisher=(found["outlet"] if found else outlet or sender) or None,
        language=text_of(message, "Content-Language") or None,
        url=next((page[0] for name in _PAGES if (page := _ADDRESS.search(text_of(message, name)))), None),
    )


def text_of(message: Message, name: str) -> str:
    """Give a header's words on one line, empty if there is none. Never fails."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        pieces = [(str(value), None)]
    words = "".join(_decoded(piece, declared) for piece, declared in pieces)
    return " ".join(harmless(words[:_LONGEST]).split())


def _decoded(piece: str | bytes, declared: str | None) -> str:
    if isinstance(piece, str):
        return piece
    return in_charset(piece, declared)


def in_charset(content: bytes, declared: str | None) -> str:
    """Decode by the charset that is declared, if there is such a one and it fits, else by what it is."""
    try:
        return content.decode(codec_of(declared or "utf-8") or "utf-8")
    except ValueError:
        return decode(content)


def _sender(message: Message) -> str:
    try:
        name, address = parseaddr(text_of(message, "From"))
    except RecursionError:  # comments inside comments
        return ""
    return name.strip(" \"'") or address.rpartition("@")[2]


def _list_name(message: Message) -> str:
    """Give the name that a mailing list has beside its id."""
    return text_of(message, "List-Id").partition("<")[0].strip(" \"'")

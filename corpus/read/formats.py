"""What bytes are, by looking at them: plain text, or which format that Dateline does not read."""

from __future__ import annotations

import re
from enum import Enum, auto

from .encodings import is_wide


class Format(Enum):
    """What an input is. Each format that is read gets a module of its own; so far that is plain text."""

    TEXT = auto()
    WEB_PAGE = auto()
    FEED = auto()
    JSON = auto()
    DOCUMENT = auto()
    ARCHIVE = auto()
    BINARY = auto()
    EMPTY = auto()


_SAMPLE = 65_536

_DOCUMENTS = (b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_ZIP = b"PK\x03\x04"
_IN_ZIPPED_DOCUMENTS = re.compile(rb"mimetypeapplication/|\[Content_Types\]\.xml|(?:word|xl|ppt)/")
_ARCHIVES = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf")
_BINARIES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"SQLite format 3\0",
)

_WEB_PAGE = re.compile(rb"(?:<!--[^>]*-->\s*)*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_FEED = re.compile(rb"<\?xml|<rss|<feed|<rdf:rdf", re.IGNORECASE)
_JSON = re.compile(rb'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
_TAG = re.compile(
    rb"</?(?:p|div|span|a|li|ul|td|tr|table|h[1-6]|script|meta|link)\b[^<>\n]{0,400}>", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def recognise(content: bytes) -> Format:
    """Say what `content` is from its first 64 kB. Text that merely holds some markup is text."""
    if not content.strip():
        return Format.EMPTY
    sample = content[:_SAMPLE]
    by_mark = _marked(sample)
    if by_mark is not None:
        return by_mark
    if is_wide(sample):
        sample = sample.replace(b"\0", b"")
    elif len(_CONTROL.findall(sample)) > len(sample) // 20:
        return Format.BINARY
    return _markup(sample.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").lstrip())


def _marked(sample: bytes) -> Format | None:
    """Say what bytes are that begin as no text does."""
    if sample.startswith(_ZIP):
        return Format.DOCUMENT if _IN_ZIPPED_DOCUMENTS.search(sample) else Format.ARCHIVE
    if sample.startswith(_DOCUMENTS):
        return Format.DOCUMENT
    if sample.startswith(_ARCHIVES):
        return Format.ARCHIVE
    return Format.BINARY if sample.startswith(_BINARIES) else None


def _markup(sample: bytes) -> Format:
    if _WEB_PAGE.match(sample):
        return Format.WEB_PAGE
    if _FEED.match(sample):
        return Format.FEED
    if _JSON.match(sample):
        return Format.JSON
    tags = _TAG.findall(sample)
    if len(tags) >= 20 and sum(map(len, tags)) * 4 > len(sample):
        return Format.WEB_PAGE
    return Format.TEXT

"""What bytes are, by looking at them: which format that Dateline reads, or which that it does not."""

from __future__ import annotations

import json
import re
from enum import Enum, auto
from itertools import islice

from .content import SAMPLE
from .encodings import is_wide


class Format(Enum):
    """What an input is. Each that is read has a module of its own, named in `readers`."""

    TEXT = auto()
    MARKDOWN = auto()
    WEB_PAGE = auto()
    FEED = auto()
    JSON_FEED = auto()
    JSON = auto()
    JSON_LINES = auto()
    NITF = auto()
    NEWSML = auto()
    MAIL = auto()
    MAILBOX = auto()
    GZIP = auto()
    BZIP2 = auto()
    XZ = auto()
    ZIP = auto()
    TAR = auto()
    OPML = auto()
    XML = auto()
    DOCUMENT = auto()
    ARCHIVE = auto()
    BINARY = auto()
    EMPTY = auto()


COMPRESSED = frozenset((Format.GZIP, Format.BZIP2, Format.XZ))
"""One thing, made smaller."""
PACKED = COMPRESSED | {Format.ZIP, Format.TAR}
"""What holds other inputs."""

_DOCUMENTS = (b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_IN_ZIPPED_DOCUMENTS = re.compile(rb"mimetypeapplication/|\[Content_Types\]\.xml|(?:word|xl|ppt)/")
_COMPRESSED = ((b"\x1f\x8b", Format.GZIP), (b"BZh", Format.BZIP2), (b"\xfd7zXZ", Format.XZ))
_ARCHIVES = (b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf", b"Rar!\x1a")
_BINARIES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"SQLite format 3\0",
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_WEB_PAGE = re.compile(rb"(?:<!--[^>]*-->\s*)*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_BEFORE_ROOT = re.compile(
    rb"\s+|<\?[^>]*>|<!--.*?-->|<!doctype[^\[>]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL
)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_ROOTS = {
    b"rss": Format.FEED,
    b"feed": Format.FEED,
    b"rdf": Format.FEED,
    b"channel": Format.FEED,
    b"html": Format.WEB_PAGE,
    b"nitf": Format.NITF,
    b"newsml": Format.NEWSML,
    b"newsitem": Format.NEWSML,
    b"newsmessage": Format.NEWSML,
    b"packageitem": Format.NEWSML,
    b"opml": Format.OPML,
}

_JSON = re.compile(rb'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org')
_LINES_LOOKED_AT = 20

_FRONT_MATTER = re.compile(
    rb"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[\"']?\w[\w .-]*[\"']?[ \t]*[:=]"
    rb"(?:[^\n]*\n)+?(?P=fence)[ \t]*(?:\r?\n|$)"
)
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")

_MAILBOX = re.compile(rb"From \S[^\n]*\d\d:\d\d[^\n]*\n(?=[!-9;-~]+:)")
_MAIL_HEAD = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n|[ \t]+\S[^\n]*\n)+(?:\r?\n|$)")
_TELLING_HEADERS = re.compile(
    rb"^(from|message-id|mime-version|received|return-path|subject|date|content-type)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)

_TAG = re.compile(
    rb"</?(?:p|div|span|a|li|ul|td|tr|table|h[1-6]|script|meta|link)\b[^<>\n]{0,400}>", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def recognise(content: bytes, *, name: str = "") -> Format:
    """Say what `content` is from its first 64 kB; `name` only tells Markdown from plain text.

    Text that merely holds some markup is text.
    """
    sample = content[:SAMPLE]
    if not sample.strip():
        return Format.EMPTY
    by_mark = _marked(sample)
    if by_mark is not None:
        return by_mark
    if is_wide(sample):
        sample = sample.replace(b"\0", b"")
    elif len(_CONTROL.findall(sample)) > len(sample) // 20:
        return Format.BINARY
    for mark in _MARKS:
        sample = sample.removeprefix(mark)
    found = _written(sample.lstrip())
    return Format.MARKDOWN if found is Format.TEXT and name.lower().endswith(_MARKDOWN_NAMES) else found


def _marked(sample: bytes) -> Format | None:
    """Say what bytes are that begin as no text does."""
    if sample.startswith(_ZIPS):
        return Format.DOCUMENT if _IN_ZIPPED_DOCUMENTS.search(sample) else Format.ZIP
    for mark, form in _COMPRESSED:
        if sample.startswith(mark):
            return form
    if sample[257:262] == b"ustar":
        return Format.TAR
    if sample.startswith(_DOCUMENTS):
        return Format.DOCUMENT
    if sample.startswith(_ARCHIVES):
        return Format.ARCHIVE
    return Format.BINARY if sample.startswith(_BINARIES) else None


def _written(sample: bytes) -> Format:
    """Say which format of text this is."""
    if sample.startswith(b"<"):
        return _marked_up(sample)
    if _JSON.match(sample):
        return _json(sample)
    if _FRONT_MATTER.match(sample):
        return Format.MARKDOWN
    if _MAILBOX.match(sample):
        return Format.MAILBOX
    if _is_mail(sample):
        return Format.MAIL
    return Format.WEB_PAGE if _is_mostly_tags(sample) else Format.TEXT


def _marked_up(sample: bytes) -> Format:
    if _WEB_PAGE.match(sample):
        return Format.WEB_PAGE
    at = 0
    while before := _BEFORE_ROOT.match(sample, at):
        at = before.end()
    root = _ROOT.match(sample, at)
    form = _ROOTS.get(root[1].lower()) if root else None
    if form:
        return form
    if sample.startswith(b"<?xml"):
        return Format.XML
    return Format.WEB_PAGE if _is_mostly_tags(sample) else Format.TEXT


def _is_mostly_tags(sample: bytes) -> bool:
    tags = _TAG.findall(sample)
    return len(tags) >= 20 and sum(map(len, tags)) * 4 > len(sample)


def _json(sample: bytes) -> Format:
    """Tell a feed, one document, and records line by line apart: one line at least is a whole."""
    if _JSON_FEED.search(sample):
        return Format.JSON_FEED
    if sample.startswith(b"["):
        return Format.JSON
    lines = [line for line in sample.splitlines() if line.strip()]
    if len(lines) == 1 or any(map(_is_record, islice(lines, _LINES_LOOKED_AT))):
        return Format.JSON_LINES
    return Format.JSON


def _is_record(line: bytes) -> bool:
    try:
        return line.startswith(b"{") and isinstance(json.loads(line.decode("latin-1"), strict=False), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(sample: bytes) -> bool:
    if len(sample) == SAMPLE:  # a head as long as that is cut off in the middle of a line
        sample = sample[: sample.rfind(b"\n") + 1]
    head = _MAIL_HEAD.match(sample)
    if head is None:
        return False
    names = {name.lower() for name in _TELLING_HEADERS.findall(head[0])}
    return len(names) >= 3 or (len(names) == 2 and b"from" in names)

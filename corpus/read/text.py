"""Plain text: bytes decoded as what they most plausibly are, made harmless."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator

from corpus.article import RawArticle
from corpus.errors import InputError

from .encodings import legacy, wide
from .harmless import harmless
from .misread import mend

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WIDE = ("utf-16", "utf-32")
_PART = 1_000_000


def articles(content: bytes, *, source: str) -> Iterator[RawArticle]:
    """Give the one article that a scraped text is. Raises InputError if it has no words."""
    # Whoever works on the article, of 50 MB perhaps, should not have its bytes in memory too.
    readable = decode(content)
    if not any(map(str.isalnum, readable)):
        raise InputError(source, reason="holds no words", advice="give a file with text in it")
    return iter((RawArticle(source=source, text=readable, digest=hashlib.sha256(content).hexdigest()),))


def decode(content: bytes) -> str:
    """Give the text that `content` holds: harmless, with `\\n` for every newline. Never fails.

    A byte order mark decides; else UTF-16 by its zero bytes, then UTF-8, then the most plausible legacy
    encoding. What cannot be decoded becomes U+FFFD.
    """
    encoding = _encoding(content)
    parts = [content] if encoding.startswith(_WIDE) else _parts(content)
    return "".join(harmless(mend(part.decode(encoding, "replace"))) for part in parts)


def _parts(content: bytes) -> Iterator[bytes]:
    """Part long bytes behind a newline or space, which is no part of another character but in wide encodings.

    What is made of a text on its way takes several times its room.
    """
    start = 0
    while start < len(content):
        stop = start + _PART
        if stop < len(content):
            stop = content.rfind(b"\n", start, stop) + 1 or content.rfind(b" ", start, stop) + 1 or stop
        yield content[start:stop]
        start = stop


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    return wide(content) or ("utf-8" if _is_utf8(content) else legacy(content))


def _is_utf8(content: bytes) -> bool:
    """Whether this is UTF-8 but for an odd byte, as where a file was cut in the middle of a character."""
    lost = content.decode("utf-8", "replace").count("\ufffd")
    if not lost:
        return True
    beyond_ascii = len(content) - len(content.translate(None, delete=bytes(range(0x80, 0x100))))
    return lost * 20 < beyond_ascii

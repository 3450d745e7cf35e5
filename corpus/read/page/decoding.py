"""The characters of a web page, by its byte order mark, what it declares, or what its bytes would say."""

from __future__ import annotations

import re

from corpus.read import text
from corpus.read.encodings import codec_of
from corpus.read.harmless import harmless

_LOOKED_AT = 4_096
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
}
"""Encodings that pages declare when they mean a wider one (the WHATWG's encoding standard has them all)."""


def decode(content: bytes) -> str:
    """Give the page that `content` holds, harmless, with `\\n` for every newline. Never fails.

    A byte order mark decides; then UTF-8, if all of it is; then what the page declares, if its bytes agree;
    then whatever they most plausibly are.
    """
    declared = None if content.startswith(_MARKS) else _declared(content)
    if declared is None or _is_utf8(content):
        return text.decode(content)
    page = content.decode(declared, "replace")
    return harmless(page) if page.count("\ufffd") * 1_000 <= len(page) else text.decode(content)


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_LOOKED_AT])
    name = codec_of(match[1].decode("ascii", "replace")) if match else None
    return None if name is None or name.startswith(("utf-16", "utf-32")) else _WIDER.get(name, name)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except ValueError:
        return False
    return True

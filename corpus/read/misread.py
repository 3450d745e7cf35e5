"""UTF-8 that somebody read as cp1252 ("itâ€™s", "cafÃ©") and wrote again: undone where that is certain."""

from __future__ import annotations

import re

_CP1252 = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
_TAIL = "[\x80-\xbf" + "".join(letter for letter in _CP1252 if letter) + "]"
"""What the second and later bytes of a character look like."""

_CERTAIN = re.compile(f"â[€„†‚]|[ÂÃ]{_TAIL}")
"""Beginnings that no language writes; others, such as `Ö“`, are only undone beside one of these."""

_WESTERN = f"[ÂÃÄÅ]{_TAIL}|â{_TAIL}{{2}}|ð{_TAIL}{{3}}"
_FOREIGN = f"(?:[Î-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}){{3,}}"
_RUN = re.compile(f"(?:{_WESTERN})+|{_FOREIGN}")
_LOST_BYTE = re.compile("â€(?=[\\s.,;:!?)]|$)")
"""A closing quotation mark, whose last byte cp1252 has no character for."""


def mend(text: str) -> str:
    """Undo the misreading, line by line where all of a line agrees that it was misread, else run by run.

    A text that was misread twice is mended twice. One without a certain sign comes back as it is.
    """
    for _ in range(2):
        if not _is_misread(text):
            return text
        text = "\n".join(map(_mended, text.split("\n")))
    return text


def _is_misread(text: str) -> bool:
    return bool(_CERTAIN.search(text) or re.search(_FOREIGN, text))


def _mended(line: str) -> str:
    if line.isascii():
        return line
    whole = _undone(line)
    if whole is not None:
        return whole
    line = _LOST_BYTE.sub("”", line)
    return _RUN.sub(lambda run: _undone(run[0]) or run[0], line)


def _undone(text: str) -> str | None:
    try:
        return bytes(_CP1252.get(letter, ord(letter)) for letter in text).decode("utf-8")
    except ValueError:
        return None

"""OSC 52: ask the terminal at the other end, however far away, to put text on its clipboard."""

from __future__ import annotations

import base64
from collections.abc import Mapping

LONGEST = 74_000
"""Bytes of text: base64 makes just under 100,000 characters of them, and many terminals drop more."""

_START, _END = "\x1b]52;c;", "\x07"
_PASS_ON, _PASSED = "\x1bP", "\x1b\\"
_SCREEN_PIECE = 700


def sequence(text: str, environ: Mapping[str, str]) -> str | None:
    """The escape sequence that carries the text, or None if that is too long; wrapped to pass GNU screen.

    tmux needs no wrapping: where it lets programs set the clipboard at all, it takes the sequence itself.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > LONGEST:
        return None
    bare = f"{_START}{base64.b64encode(data).decode('ascii')}{_END}"
    if not environ.get("STY") or environ.get("TMUX"):
        return bare
    # screen hands on a device control string of at most 768 bytes, so a long sequence goes in pieces.
    pieces = (bare[start : start + _SCREEN_PIECE] for start in range(0, len(bare), _SCREEN_PIECE))
    return "".join(f"{_PASS_ON}{piece}{_PASSED}" for piece in pieces)

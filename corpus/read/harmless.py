"""Text that cannot do anything to the terminal that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ESCAPES = re.compile(
    r"\x1b[\]PX^_][^\x07\x1b\x9b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # a string for the terminal, such as a title
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor movement
    r"|\x1b[ -/]*[0-~]?"  # any other escape
)

_BEGINNING = re.compile("[\x1b\x9b\n]")
"""Where a text may be parted: what stands behind one of these is no part of an escape before it."""

_BLOCK = 500_000
"""Characters that are looked through at once, or twice as many: their pieces take fifty times the room."""

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\u200b\u2060\ufeff"  # zero-width spaces
    "\u202a-\u202e\u2066-\u2069"  # direction overrides, which make text read as something else
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # annotations, non-characters, tags
)

_ACTING = re.compile(rf"[\\\n\t]|{_NEWLINES.pattern}|{_UNSEEN.pattern}")


def harmless(text: str) -> str:
    """Give `text` without escape sequences, controls and direction overrides; every newline becomes `\\n`.

    Tabs stay. Escape sequences go whole, so that no parameter of theirs is left behind as text. Linear
    in the length of the text, whatever it holds, and in memory little more than twice that.
    """
    if text.isprintable():  # as most lines are; a newline is not
        return text
    return "".join(_UNSEEN.sub("", _ESCAPES.sub("", block)) for block in _blocks(_with_newlines(text)))


def _with_newlines(text: str) -> str:
    for newline in ("\r\n", *"\r\x0b\x0c\x85\u2028\u2029"):
        text = text.replace(newline, "\n")
    return text


def _blocks(text: str) -> Iterator[str]:
    """Part a text where no escape is parted, unless it is one as long as a block."""
    start = 0
    while start < len(text):
        beginning = _BEGINNING.search(text, start + _BLOCK, start + 2 * _BLOCK)
        end = beginning.start() if beginning else start + 2 * _BLOCK
        yield text[start:end]
        start = end


def visible(name: str) -> str:
    """Give the name of a file with an escape (`\\x1b`) for each character that could act on a terminal.

    Different names stay different, which is why a backslash is escaped too.
    """
    return _ACTING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), name)

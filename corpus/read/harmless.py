"""Text that cannot do anything to the terminal that shows it."""

from __future__ import annotations

import re

_ESCAPES = re.compile(
    r"\x1b[\]PX^_][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # a string handed to the terminal, such as a title
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor movement
    r"|\x1b[ -/]*[0-~]?"  # any other escape
)

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
    in the length of the text, whatever it holds.
    """
    return _UNSEEN.sub("", _ESCAPES.sub("", _NEWLINES.sub("\n", text)))


def visible(name: str) -> str:
    """Give the name of a file with an escape (`\\x1b`) for each character that could act on a terminal.

    Different names stay different, which is why a backslash is escaped too.
    """
    return _ACTING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), name)

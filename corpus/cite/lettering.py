"""How a citation's words are set: italics, quotation marks, and the stop or comma that follows them.

While a citation is put together, emphasis stands in the string as control characters. Nothing from outside
can hold one, because `citation.plain` turns them into spaces; `markups.set_in` takes them out last.
"""

from __future__ import annotations

import re
from typing import Final

DOUBLE: Final = "“”"
SINGLE: Final = "‘’"

ITALIC: Final = "\x0e\x0f"
RAISED: Final = "\x10\x11"
SMALL_CAPITALS: Final = "\x12\x13"
LINK: Final = "\x14\x15"
MARKS: Final = re.compile("[\x0e-\x15]")
_CLOSING: Final = "”’"


def italic(text: str) -> str:
    """The text in italics, or nothing for nothing."""
    return _wrapped(text, ITALIC)


def raised(text: str) -> str:
    """The text as a superscript."""
    return _wrapped(text, RAISED)


def small_capitals(text: str) -> str:
    """The text in large and small capitals."""
    return _wrapped(text, SMALL_CAPITALS)


def link(url: str) -> str:
    """A URL that stands for itself."""
    return _wrapped(url, LINK)


def follow(text: str, mark: str, *, inside: bool = True) -> str:
    """The text with a full stop or comma after it, never two marks where one will do.

    A question or exclamation mark makes a stop needless. `inside` is the American way: the mark goes inside
    quotation marks that close the text. An apostrophe at the end of a word is not a quotation mark.
    """
    if not text:
        return text
    body = MARKS.sub("", text).rstrip(_CLOSING)
    if body.endswith(mark) or (mark == "." and body.endswith(("?", "!"))):
        return text
    cut = _closing_quotes(text) if inside else len(text)
    return text[:cut] + mark + text[cut:]


def sentence(*parts: str, inside: bool = True) -> str:
    """The parts that are not empty, each closed with a full stop, with spaces between."""
    return " ".join(follow(part, ".", inside=inside) for part in parts if part)


def commas(*parts: str, inside: bool = True) -> str:
    """The parts that are not empty, with a comma after each but the last."""
    kept = [part for part in parts if part]
    return " ".join([*(follow(part, ",", inside=inside) for part in kept[:-1]), *kept[-1:]])


def _wrapped(text: str, marks: str) -> str:
    return f"{marks[0]}{text}{marks[1]}" if text else ""


def _closing_quotes(text: str) -> int:
    """Where the quotation marks that close the text begin, behind any end of emphasis; its length if none."""
    cut = end = len(text)
    while end and (text[end - 1] in _CLOSING or MARKS.match(text[end - 1])):
        end -= 1
        if text[end] == "”" or (text[end] == "’" and _opened(text[:end])):
            cut = end
    return cut


def _opened(text: str) -> bool:
    """Whether a single quotation mark opened in the text still waits to be closed."""
    return text.count("‘") > len(re.findall(r"’(?!\w)", text))

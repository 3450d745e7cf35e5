"""How a citation's words are set: italics, quotation marks, and the stop or comma that follows them.

While a citation is put together, emphasis stands in the string as control characters. Nothing from outside
can hold one, because `citation.plain` turns them into spaces; `set_in` takes them out last.
"""

from __future__ import annotations

import html
import re
from types import MappingProxyType
from typing import Final

from corpus.errors import CitationError

from .nearest import nearest

DOUBLE: Final = "“”"
SINGLE: Final = "‘’"

_ITALIC: Final = "\x0e\x0f"
_RAISED: Final = "\x10\x11"
_SMALL_CAPITALS: Final = "\x12\x13"
_LINK: Final = "\x14\x15"
_MARKS: Final = re.compile("[\x0e-\x15]")
_CLOSING: Final = "”’"

_TAGS: Final = {
    "markdown": {
        **dict(zip(_ITALIC, "**", strict=True)),
        **dict(zip(_RAISED, ("<sup>", "</sup>"), strict=True)),
        **dict(zip(_SMALL_CAPITALS, ("", ""), strict=True)),
        **dict(zip(_LINK, "<>", strict=True)),
    },
    "html": {
        **dict(zip(_ITALIC, ("<i>", "</i>"), strict=True)),
        **dict(zip(_RAISED, ("<sup>", "</sup>"), strict=True)),
        **dict(zip(_SMALL_CAPITALS, ('<span style="font-variant: small-caps">', "</span>"), strict=True)),
        **dict(zip(_LINK, ("", ""), strict=True)),
    },
}
MARKUPS: Final = MappingProxyType({"text": "Plain text", "markdown": "Markdown", "html": "HTML"})
"""What a citation can be set in: id -> label."""


def italic(text: str) -> str:
    """The text in italics, or nothing for nothing."""
    return _wrapped(text, _ITALIC)


def raised(text: str) -> str:
    """The text as a superscript."""
    return _wrapped(text, _RAISED)


def small_capitals(text: str) -> str:
    """The text in large and small capitals."""
    return _wrapped(text, _SMALL_CAPITALS)


def link(url: str) -> str:
    """A URL that stands for itself."""
    return _wrapped(url, _LINK)


def set_in(markup: str, text: str) -> str:
    """The finished citation in plain text, Markdown or HTML. Raises CitationError for any other markup."""
    if markup not in MARKUPS:
        raise CitationError(nearest("markup", markup, MARKUPS))
    if markup == "text":
        return _MARKS.sub("", text)
    tags = _TAGS[markup]
    escape = _escape_html if markup == "html" else _escape_markdown
    return _MARKS.sub(lambda mark: tags[mark.group()], escape(text))


def follow(text: str, mark: str, *, inside: bool = True) -> str:
    """The text with a full stop or comma after it, never two marks where one will do.

    A question or exclamation mark makes a stop needless. `inside` is the American way: the mark goes inside
    quotation marks that close the text. An apostrophe at the end of a word is not a quotation mark.
    """
    if not text:
        return text
    body = _MARKS.sub("", text).rstrip(_CLOSING)
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
    while end and (text[end - 1] in _CLOSING or _MARKS.match(text[end - 1])):
        end -= 1
        if text[end] == "”" or (text[end] == "’" and _opened(text[:end])):
            cut = end
    return cut


def _opened(text: str) -> bool:
    """Whether a single quotation mark opened in the text still waits to be closed."""
    return text.count("‘") > len(re.findall(r"’(?!\w)", text))


def _escape_html(text: str) -> str:
    return html.escape(text, quote=False)


def _escape_markdown(text: str) -> str:
    """Escape what Markdown would read as its own, outside URLs, which stand between angle brackets."""
    outside = True
    pieces = []
    for piece in re.split(f"([{_LINK}])", text):
        pieces.append(re.sub(r"([\\`*_\[\]<>])", r"\\\1", piece) if outside else piece)
        outside = piece != _LINK[0]
    return re.sub(r"^(\d+)\. ", r"\1\\. ", "".join(pieces))

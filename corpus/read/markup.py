"""The HTML in a feed, a record or a mail -> plain text: no tag, no address, no script, only words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice

from .harmless import harmless
from .page.tree import Element, outermost, parse

_MARKUP = re.compile(r"<[a-z/!?]|&(?:#|\w+;)", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

# fmt: off
_LEFT_OUT = frozenset((
    "script", "style", "iframe", "object", "embed", "form", "noscript", "svg", "math", "template", "head",
    "title", "button", "select", "textarea", "audio", "video", "canvas", "applet", "map",
    "figcaption",
))
_PARTING = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
    "table", "tr", "td", "th", "section", "article", "header", "footer", "main", "aside", "nav", "figure",
    "hr", "address", "details", "summary", "center", "body", "html", "fieldset",
))
# fmt: on
_LARGEST = 5_000_000
"""Characters of one entry's HTML that are read as such; an article has some tens of thousands."""
_MOST_TAGS = 120_000
"""Of its tags, too: each takes a hundred times its room. What follows is taken as text between tags."""
_PIECE = 100_000
"""Characters of that rest that are a paragraph at most."""
_TAG = re.compile(r"</?[a-z!][^<>]{0,2000}>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Say whether a text holds tags or entities, and would not read well as it stands."""
    return _MARKUP.search(text) is not None


def line(html: str) -> str | None:
    """Give all words of a piece of HTML on one line, such as a headline; None if there are none."""
    return " ".join(" ".join(paragraphs(html)[0]).split()) or None


def plain_line(text: str) -> str | None:
    """Give a text that is no HTML on one line; None if it holds nothing."""
    return " ".join(harmless(text).split()) or None


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Part a text that is no HTML at its blank lines."""
    return _tidy(_BLANK_LINE.split(harmless(text)))


def paragraphs(html: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the paragraphs of a piece of HTML, and apart from them the captions of its pictures."""
    if not is_markup(html):
        return plain_paragraphs(html), ()
    end = _end_of_parsed(html)
    # A NUL is what parts paragraphs here.
    root = parse("<div>" + html[:end].replace("\0", "") + "</div>")
    if root is None:
        return _untagged(html), ()
    captions = _tidy("".join(caption.itertext()) for caption in outermost(root, "figcaption"))
    return _tidy("".join(_pieces(root)).split("\0")) + _untagged(html[end:]), captions


def _end_of_parsed(html: str) -> int:
    """Give where the part of a piece of HTML ends that is parsed: almost always at its own end."""
    if len(html) <= _MOST_TAGS or html.count("<", 0, _LARGEST) <= _MOST_TAGS:
        return _LARGEST
    return next(islice(re.finditer("<", html), _MOST_TAGS, None)).start()


def _untagged(html: str) -> tuple[str, ...]:
    """Give the text between the tags, in paragraphs where it has blank lines or grows too long."""
    return tuple(text for piece in _parted(html) for text in plain_paragraphs(unescape(_TAG.sub(" ", piece))))


def _parted(html: str) -> Iterator[str]:
    """Part a long piece of HTML before tags, or else before spaces."""
    start = 0
    while start < len(html):
        stop = start + _PIECE
        if stop < len(html):
            stop = max(html.rfind("<", start + 1, stop), html.rfind(" ", start + 1, stop))
            stop = stop if stop > start else start + _PIECE
        yield html[start:stop]
        start = stop


def _pieces(root: Element) -> Iterator[str]:
    """Give the words in their order, with a NUL where a paragraph ends: a blank line in a browser's eyes."""
    waiting = [(root, False)]
    after_break = False
    while waiting:
        element, ends = waiting.pop()
        name = element.tag if isinstance(element.tag, str) else "comment"
        if ends or name in _LEFT_OUT or name == "comment":
            said = element.tail or ""
        else:
            waiting.append((element, True))
            waiting += ((child, False) for child in reversed(element))
            said = element.text or ""
            if name == "br":
                yield "\0" if after_break else " "
                after_break = True
        if name in _PARTING:
            yield "\0"
        yield said
        after_break = after_break and not said.strip()


def _tidy(found: Iterable[str]) -> tuple[str, ...]:
    lines = (" ".join(harmless(text).split()) for text in found)
    return tuple(text for text in lines if text)

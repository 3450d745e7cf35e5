"""Lists of feeds, as other readers write and read them (OPML 2.0, http://opml.org/spec2.opml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import quoteattr

from corpus.errors import InputError

from .. import markup
from .entries import Outline

_LARGEST = 5_000_000
_DEEPEST = 50
_MOST = 20_000

_DECLARES = re.compile(rb"<!ENTITY", re.IGNORECASE)
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w{1,10};)")


def read_opml(content: bytes, *, source: str) -> tuple[Outline, ...]:
    """Read the feeds of an OPML list, each address once, in its order. Raises InputError if it is none.

    What is no address on the web is left out.
    """
    if len(content) > _LARGEST:
        raise _refusal(source, f"is larger than {_LARGEST // 1_000_000} MB, too large for a list of feeds")
    root = _tree(content, source)
    body = root.find("body")
    if body is None or root.tag.lower() != "opml":
        raise _refusal(source, "is no OPML list of feeds")
    found: dict[str, Outline] = {}
    for outline in _outlines(body):
        found.setdefault(outline.url, outline)
        if len(found) > _MOST:
            raise _refusal(source, f"lists more than {_MOST:,} feeds")
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], *, title: str) -> str:
    """Write a list of feeds as OPML, folders as nested outlines."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"  <head><title>{_element(title)}</title></head>", "  <body>"]
    inside: tuple[str, ...] = ()
    for outline in sorted(outlines, key=lambda outline: (outline.folders, outline.title or "", outline.url)):
        lines += _change(inside, outline.folders)
        inside = outline.folders
        name = quoteattr(outline.title or outline.url)
        indent = "  " * (2 + len(inside))
        lines.append(
            f'{indent}<outline type="rss" text={name} title={name} xmlUrl={quoteattr(outline.url)}/>'
        )
    return "\n".join([*lines, *_change(inside, ()), "  </body>", "</opml>", ""])


def is_web_address(url: str) -> bool:
    """Say whether this is an address that a feed can be fetched from."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, url))


def _tree(content: bytes, source: str) -> Element:
    if _DECLARES.search(content.replace(b"\0", b"")):
        raise _refusal(source, "declares entities, which no list of feeds needs")
    try:
        return fromstring(_BARE_AMPERSAND.sub(b"&amp;", content))
    except (ParseError, ValueError, LookupError) as error:
        raise _refusal(source, f"is no OPML list of feeds ({error})") from error


def _outlines(body: Element) -> Iterator[Outline]:
    """Walk the outlines in their order; one without an address is a folder of those in it."""
    waiting: list[tuple[Element, tuple[str, ...]]] = [(child, ()) for child in reversed(body)]
    while waiting:
        element, folders = waiting.pop()
        attributes = {str(name).lower(): value for name, value in element.attrib.items()}
        name = markup.plain_line(attributes.get("title") or attributes.get("text") or "")
        url = (attributes.get("xmlurl") or "").strip()
        if is_web_address(url):
            yield Outline(url=url, title=name, folders=folders)
        elif not url and len(folders) < _DEEPEST:
            inner = (*folders, name) if name else folders
            waiting += ((child, inner) for child in reversed(element))


def _change(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """Close the folders that are left, and open those that are entered."""
    shared = 0
    while shared < min(len(before), len(after)) and before[shared] == after[shared]:
        shared += 1
    closed = [f"{'  ' * (2 + depth)}</outline>" for depth in reversed(range(shared, len(before)))]
    opened = [
        f"{'  ' * (2 + depth)}<outline text={quoteattr(after[depth])}>" for depth in range(shared, len(after))
    ]
    return closed + opened


def _element(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _refusal(source: str, reason: str) -> InputError:
    return InputError(source, reason=reason, advice="give an OPML file as another reader exports it")

"""An XML file's elements by their local names, as agencies write the same ones in many namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from corpus.errors import InputError

from ..encodings import is_wide
from ..harmless import harmless

Element: TypeAlias = Any
"""An element of lxml's, which has no types of its own."""

_DECLARED = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)
_HEAD = 65_536
_LARGEST = 20_000_000
"""Bytes of a file that are parsed; as a tree they take ten times the room."""
_MOST_TAGS = 500_000
"""Of those, too: each takes a hundred times its room, and a day's news has some ten thousands."""


def parse(content: bytes, *, source: str) -> Element:
    """Give the root of an XML file; one that is damaged or breaks off is read as far as it goes.

    Raises InputError where it is no XML, or declares entities of its own, which no agency does.
    """
    from lxml import etree

    if len(content) > _LARGEST:
        reason = f"is XML of more than {_LARGEST // 1_000_000} MB"
        raise InputError(source, reason=reason, advice="split it into its items")
    if content.count(b"<") > _MOST_TAGS:
        reason = f"is XML of more than {_MOST_TAGS:,} tags"
        raise InputError(source, reason=reason, advice="split it into its items")
    head = content[:_HEAD].replace(b"\0", b"") if is_wide(content[:_HEAD]) else content
    if _DECLARED.search(head):
        raise InputError(source, reason="declares XML entities of its own", advice="take its DOCTYPE out")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise InputError(source, reason="is not XML that can be read", advice="fetch it again")
    return root


def local(element: Element) -> str:
    """Give an element's name without its namespace, in lower case; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def all_of(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements below one that bear one of `names`, in the order of the file.

    Of those inside one another it is the outermost: hundreds of them would each say all that is in them.
    """
    from lxml import etree

    walker = etree.iterwalk(element, events=("start",))
    for _, inner in walker:
        if local(inner) in names:
            walker.skip_subtree()
            yield inner


def innermost(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements below one that bear a name and hold no other that does."""
    from lxml import etree

    begun = None
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if local(inner) == name and event == "start":
            begun = inner
        elif inner is begun:
            begun = None
            yield inner


def first_of(element: Element | None, *names: str) -> Element | None:
    """Give the first element below one that bears the first of `names` there is, or None."""
    if element is None:
        return None
    return next((found for name in names for found in element.iter() if local(found) == name), None)


def words(element: Element | None) -> str:
    """Give the text in an element on one line, harmless; empty for None."""
    return "" if element is None else " ".join(harmless("".join(element.itertext())).split())


def attribute(element: Element | None, *names: str) -> str:
    """Give the first attribute that an element has of `names`, on one line; empty if it has none."""
    if element is None:
        return ""
    for name in names:
        value = next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)
        if value:
            return " ".join(harmless(value).split())
    return ""

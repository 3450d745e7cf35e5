"""What a page shows around its article without stating it in its head: headline, byline, dates, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Stated

from .blocks import Block
from .tree import Element, find_all, line, words_of

_LETTERS = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'"
_CLASS = f"concat(' ', translate(concat(@class, ' ', @id), {_LETTERS}), ' ')"
_OUTSIDE = (
    "not(ancestor::aside or ancestor::nav or ancestor::*[not(self::body or self::main or self::article)]"
    "[contains(@class, 'related')"
    " or contains(@class, 'comment') or contains(@id, 'comment') or contains(@class, 'sidebar')"
    " or contains(@class, 'teaser') or contains(@class, 'recommend')])"
)


def _classed(*parts: str) -> str:
    """An XPath for elements with one of `parts` in their class or id."""
    return "//*[" + " or ".join(f"contains({_CLASS}, '{part}')" for part in parts) + "]"


_BYLINES = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[contains(concat(' ', @rel, ' '), ' author ')]",
    _classed(
        "author-name", "author_name", "authorname", "byline-name", "byline__name", "writer-name", " fn "
    ),
    _classed("byline", "autorenzeile", "autorzeile"),
    _classed(
        " author", "-author", "_author", "__names", " autor", "-autor", " writer", " redakteur", " username"
    ),
    "//a[contains(@href, '/author/') or contains(@href, '/authors/') or contains(@href, '/autor/')"
    " or contains(@href, '/profile/') or contains(@href, '/auteur/')]",
    "//article//address",
)
_PUBLISHED = (
    "//*[@itemprop='datePublished']",
    "//time[@pubdate]",
    "//time[@datetime][contains(@class, 'publish') or contains(@class, 'entry-date')]",
    "//article//time[@datetime]",
    "//time[@datetime]",
    "//abbr[contains(@class, 'published')]",
    _classed("publish", "pubdate", "post-date", "entry-date", "article-date", "article__date", "meta-date"),
    _classed(" date ", " time ", " datum ", " fecha ", "timestamp", "dateline", "-date "),
)
_UPDATED = ("//*[@itemprop='dateModified']", "//time[contains(@class, 'updated')][@datetime]")
_NAME = re.compile(
    r"(?:(?:[^\W\d_a-z][\w.'’-]*|d[aeiu]|de[lrn]|v[ao]n|el|la|al|bin|und|et|y|and|&|by|By|von|Von|par|Par),?\s*){2,12}"
    r"|[^\W\d_]{2,15}|(?:\S+[：:]\s*)?[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3 ]{2,12}"
)
_SITE = frozenset(
    ("home", "share", "follow", "author", "more", "about", "facebook", "twitter", "email", "profile")
)
_LONGEST_BYLINE = 160
_LONGEST_DATE = 100
_LONGEST_CAPTION = 600
_MOST = 20_000
"""Blocks of a page that is looked over; one with more is no page that people read."""
_CLUSTER = 3
"""Generations up from one author to the element that holds all of them."""


def stated(root: Element, blocks: Sequence[Block]) -> Stated:
    """Give what a page shows beside its article's text."""
    if len(blocks) > _MOST:
        return Stated(language=root.get("lang"))
    return Stated(
        published=_date(root, _PUBLISHED),
        updated=_date(root, _UPDATED),
        authors=_authors(root),
        publisher=next(_said(root, "//*[@itemprop='publisher']//*[@itemprop='name']"), None),
        url=next((link.get("href") for link in find_all(root, "//link[@rel='canonical'][@href]")), None),
        language=root.get("lang") or root.get("xml:lang"),
        captions=tuple(dict.fromkeys(_captions(blocks))),
    )


def page_title(root: Element) -> str:
    """Give the words of the page's title element, which browsers show."""
    return next((title for element in find_all(root, "//title") if (title := words_of(element))), "")


def headings(root: Element, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the words of every heading that could be the headline, the likeliest first."""
    parts = [part for heading in find_all(root, "//h1[position() <= 3]") for part in _longer_part(heading)]
    marked = [words_of(element) for element in find_all(root, "//*[@itemprop='headline'][position() <= 3]")]
    tagged = [
        block.text for tag in ("h1", "h2") for block in blocks if block.tag == tag and not block.caption
    ]
    return tuple(dict.fromkeys(text for text in (*parts, *marked, *tagged[:20]) if text))


def _longer_part(heading: Element) -> Iterator[str]:
    """The headline in a heading that is a kicker and a headline, each in an element of its own."""
    parts = [words_of(child) for child in heading]
    if len(parts) == 2 and all(parts) and _unspaced(*parts) == _unspaced(*heading.itertext()):
        yield max(parts, key=len)


def _unspaced(*texts: str) -> str:
    return "".join(part for text in texts for part in text.split())


def _authors(root: Element) -> tuple[str, ...]:
    for path in _BYLINES:
        found: list[str] = []
        cluster: Element = None
        for element in find_all(root, f"({path})[{_OUTSIDE}][position() <= 12]"):
            text = words_of(element) or line(element.get("content"))
            if len(text) > _LONGEST_BYLINE or not _NAME.match(text) or text.casefold() in _SITE:
                continue
            if cluster is None:
                cluster = _ancestor(element)
            if any(held is cluster for held in (element, *element.iterancestors())):
                found.append(text)
        if found:
            return tuple(dict.fromkeys(text for text in found if not _holds_others(text, found)))[:6]
    return ()


def _holds_others(text: str, found: Sequence[str]) -> bool:
    """Whether a line is the list of names that are each given by themselves as well."""
    return len({other for other in found if other != text and other in text}) > 1


def _ancestor(element: Element) -> Element:
    for _ in range(_CLUSTER):
        parent = element.getparent()
        if parent is None or parent.tag in ("body", "article", "main"):
            break
        element = parent
    return element


def _date(root: Element, paths: Sequence[str]) -> str | None:
    for path in paths:
        for text in _said(root, f"({path})[{_OUTSIDE}][position() <= 6]"):
            if len(text) <= _LONGEST_DATE and sum(map(str.isdigit, text)) >= 5:
                return text
    return None


def _said(root: Element, path: str) -> Iterator[str]:
    """What elements say: in an attribute for machines, else in their words."""
    for element in find_all(root, path):
        text = line(element.get("datetime") or element.get("content") or element.get("title"))
        if text or (text := words_of(element)):
            yield text


def _captions(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.caption and not block.aside and 10 < len(block.text) <= _LONGEST_CAPTION:
            yield block.text

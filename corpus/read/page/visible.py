"""What a page shows around its article without stating it in its head: headline, byline, dates, captions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from corpus.article import Stated

from .blocks import Block
from .tree import Element, brief, find_all, line, size, words_of

_LETTERS = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'"
_CLASS = f"concat(' ', translate(concat(@class, ' ', @id), {_LETTERS}), ' ')"
_SET_APART = (
    "//aside | //nav | //*[not(self::body or self::main or self::article)][contains(@class, 'related')"
    " or contains(@class, 'comment') or contains(@id, 'comment') or contains(@class, 'sidebar')"
    " or contains(@class, 'teaser') or contains(@class, 'recommend')]"
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
        " author",
        "-author",
        "_author",
        "__names",
        " autor",
        "-autor",
        " writer",
        " redakteur",
        " username",
        " auteur",
        " autore",
        " yazar",
        " journalist",
        " periodista",
        " penulis",
        " skribent",
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
_CANONICAL = "//link[@rel='canonical'][@href]"
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
_MOST = 15_000
"""Elements of a page that is looked over; one with more is no page that people read."""
_MOST_HEADINGS = 40
_LONGEST_HEADING = 1_000
_CLUSTER = 3
"""Generations up from one author to the element that holds all of them."""


def stated(root: Element, blocks: Sequence[Block], *, known: Stated) -> Stated:
    """Give what a page shows beside its article's text.

    Dates that are `known` are not looked for; an address that is known stands in for one that is not shown.
    """
    if size(root) > _MOST:
        return Stated(language=root.get("lang"), url=known.url)
    apart = _set_apart(root)
    return Stated(
        published=known.published or _date(root, _PUBLISHED, apart),
        updated=known.updated or _date(root, _UPDATED, apart),
        authors=_authors(root, apart),
        publisher=next(_said(find_all(root, "//*[@itemprop='publisher']//*[@itemprop='name']")), None),
        url=_address(root) or known.url,
        language=root.get("lang") or root.get("xml:lang"),
        captions=tuple(dict.fromkeys(_captions(blocks))),
    )


def _address(root: Element) -> str | None:
    """The page's address as its site writes it; None if that says no host."""
    written = (link.get("href").strip() for link in find_all(root, _CANONICAL))
    whole = (f"https:{url}" if url.startswith("//") else url for url in written)
    return next((url for url in whole if url.startswith("http")), None)


def page_title(root: Element) -> str:
    """Give the words of the page's title element, which browsers show."""
    titles = (words_of(element)[:_LONGEST_HEADING] for element in find_all(root, "//title"))
    return next(filter(None, titles), "")


def headings(root: Element, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the words of every heading that could be the headline, the likeliest first."""
    first = islice(find_all(root, "//h1[position() <= 3]"), _MOST_HEADINGS)
    parts = [part for heading in first for part in _longer_part(heading)]
    named = islice(find_all(root, "//*[@itemprop='headline'][position() <= 3]"), _MOST_HEADINGS)
    marked = [brief(element, _LONGEST_HEADING) for element in named]
    tagged = [
        block.text
        for tag in ("h1", "h2")
        for block in blocks
        if block.tag == tag and not block.caption and len(block.text) <= _LONGEST_HEADING
    ]
    return tuple(dict.fromkeys(text for text in (*parts, *marked, *tagged[:20]) if text))


def _longer_part(heading: Element) -> Iterator[str]:
    """The headline in a heading that is a kicker and a headline, each in an element of its own."""
    if len(heading) != 2 or not brief(heading, _LONGEST_HEADING):
        return
    parts = [words_of(child) for child in heading]
    if all(parts) and _unspaced(*parts) == _unspaced(*heading.itertext()):
        yield max(parts, key=len)


def _unspaced(*texts: str) -> str:
    return "".join(part for text in texts for part in text.split())


def _set_apart(root: Element) -> Collection[Element]:
    """Gather the elements inside those that are set apart from the article, each looked at once."""
    found: set[Element] = set()
    for element in find_all(root, _SET_APART):
        if element not in found:
            found.update(element.iterdescendants())
    return found


def _authors(root: Element, apart: Collection[Element]) -> tuple[str, ...]:
    for path in _BYLINES:
        found: list[str] = []
        cluster: Element = None
        outside = (element for element in find_all(root, path) if element not in apart)
        for element in islice(outside, 12):
            text = brief(element, _LONGEST_BYLINE) or line(element.get("content"))
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


def _date(root: Element, paths: Sequence[str], apart: Collection[Element]) -> str | None:
    for path in paths:
        outside = (element for element in find_all(root, path) if element not in apart)
        for text in _said(islice(outside, 6)):
            if len(text) <= _LONGEST_DATE and sum(map(str.isdigit, text)) >= 5:
                return text
    return None


def _said(elements: Iterable[Element]) -> Iterator[str]:
    """What elements say: in an attribute for machines, else in their words."""
    for element in elements:
        text = line(element.get("datetime") or element.get("content") or element.get("title"))
        if text or (text := brief(element, _LONGEST_HEADING)):
            yield text


def _captions(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.caption and not block.aside and 10 < len(block.text) <= _LONGEST_CAPTION:
            yield block.text

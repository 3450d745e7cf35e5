"""What a page shows around its article without stating it: headline, byline, date, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Stated

from .tree import Element, find_all, line, words_of

_LETTERS = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'"
_CLASS = f"concat(' ', translate(concat(@class, ' ', @id), {_LETTERS}), ' ')"
_OUTSIDE = (
    "not(ancestor::aside or ancestor::nav or ancestor::footer or ancestor::*[contains(@class, 'related')"
    " or contains(@class, 'comment') or contains(@id, 'comment') or contains(@class, 'sidebar')])"
)
_BYLINES = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author' or contains(concat(' ', @rel, ' '), ' author ')]",
    f"//*[contains({_CLASS}, ' author-name ') or contains({_CLASS}, ' author_name ') or contains({_CLASS},"
    f" ' byline-name ') or contains({_CLASS}, ' byline__name ') or contains({_CLASS}, ' fn ')]",
    f"//*[contains({_CLASS}, ' byline') or contains({_CLASS}, '-byline') or contains({_CLASS}, '_byline')]",
    f"//*[contains({_CLASS}, ' author ') or contains({_CLASS}, ' writer ') or contains({_CLASS}, ' autor ')"
    f" or contains({_CLASS}, ' article-author') or contains({_CLASS}, ' article__author')]",
)
_PUBLISHED = (
    "//*[@itemprop='datePublished']",
    "//time[@pubdate]",
    f"//time[@datetime][contains({_CLASS}, 'publish') or contains({_CLASS}, 'entry-date')]",
    "//article//time[@datetime]",
    "//time[@datetime]",
    "//abbr[contains(@class, 'published')]",
    f"//*[contains({_CLASS}, 'publish') or contains({_CLASS}, 'pubdate') or contains({_CLASS}, 'post-date')"
    f" or contains({_CLASS}, 'entry-date') or contains({_CLASS}, 'article-date')"
    f" or contains({_CLASS}, 'article__date')]",
    f"//*[contains({_CLASS}, ' date ') or contains({_CLASS}, ' datum ') or contains({_CLASS}, ' fecha ')"
    f" or contains({_CLASS}, 'timestamp') or contains({_CLASS}, 'dateline')]",
)
_CAPTIONS = (
    f"//figcaption | //*[contains({_CLASS}, 'caption')][not(self::figure or self::video or self::img)]"
)
_DIGIT = re.compile(r"\d")
_LONGEST_BYLINE = 160
_LONGEST_DATE = 100
_LONGEST_CAPTION = 600


def stated(root: Element) -> Stated:
    """Give what a page shows beside its article's text."""
    return Stated(
        title=headline(root),
        published=_date(root),
        updated=next(_said(root, "//*[@itemprop='dateModified']"), None),
        authors=_authors(root),
        publisher=next(_said(root, "//*[@itemprop='publisher']//*[@itemprop='name']"), None),
        url=next((link.get("href") for link in find_all(root, "//link[@rel='canonical'][@href]")), None),
        language=root.get("lang") or root.get("xml:lang"),
        captions=tuple(dict.fromkeys(_captions(root))),
    )


def page_title(root: Element) -> str:
    """Give the words of the page's title element, which browsers show."""
    return next(
        (title for element in find_all(root, "//head//title | //title") if (title := words_of(element))), ""
    )


def headline(root: Element) -> str | None:
    """Give the one first-level heading that the article stands under, if the page has one."""
    for path in ("//*[@itemprop='headline']", "//article//h1", "//h1"):
        found = [
            text
            for element in find_all(root, path)
            if (text := words_of(element) or line(element.get("content")))
        ]
        if len(set(found)) == 1 or (found and path != "//h1"):
            return found[0]
    return None


def headings(root: Element) -> tuple[str, ...]:
    """Give the words of every heading that could be the headline."""
    return tuple(text for element in find_all(root, "//h1 | //h2") if (text := words_of(element)))


def _authors(root: Element) -> tuple[str, ...]:
    for path in _BYLINES:
        found = [
            text
            for element in find_all(root, f"({path})[{_OUTSIDE}][position() <= 6]")
            if 2 < len(text := words_of(element) or line(element.get("content"))) <= _LONGEST_BYLINE
        ]
        if found:
            return tuple(found[:3])
    return ()


def _date(root: Element) -> str | None:
    for path in _PUBLISHED:
        for text in _said(root, f"({path})[{_OUTSIDE}][position() <= 6]"):
            if len(text) <= _LONGEST_DATE and len(_DIGIT.findall(text)) >= 4:
                return text
    return None


def _said(root: Element, path: str) -> Iterator[str]:
    """What elements say: in an attribute for machines, else in their words."""
    for element in find_all(root, path):
        text = line(element.get("datetime") or element.get("content") or element.get("title")) or words_of(
            element
        )
        if text:
            yield text


def _captions(root: Element) -> Iterator[str]:
    for element in find_all(root, f"({_CAPTIONS})[{_OUTSIDE}][position() <= 60]"):
        text = words_of(element)
        if 10 < len(text) <= _LONGEST_CAPTION:
            yield text

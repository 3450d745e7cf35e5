"""A page as blocks of text in order: paragraphs, headings, list items and cells, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .tree import Element, line, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that a page sets apart.

    `place` names the elements around it; `linked` is the share of its characters that are links; `caption`
    says that it belongs to a picture, `aside` that it stands in what is set apart from an article; `articles`
    numbers the article elements that it is in, from the outermost.
    """

    text: str
    tag: str
    place: str
    linked: float = 0.0
    caption: bool = False
    aside: bool = False
    articles: tuple[int, ...] = ()


_INVISIBLE = """
script style noscript template svg math iframe object select textarea button input head audio video canvas
datalist map
"""
_UNSEEN = frozenset(_INVISIBLE.split())
_APART = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_BLOCKS = frozenset(_APART.split())
_ASIDE_TAGS = frozenset(("aside", "nav", "footer", "form"))
_ASIDE = re.compile(
    r"related|recommend|comment|disqus|sidebar|newsletter|subscribe|sign-?up|promo|share|social|cookie|consent"
    r"|breadcrumb|outbrain|taboola|sponsor|advert|teaser|most-?read|read-?more|trending|author-?(?:bio|box|card|info-box)|contributors?(?=[\s_-]|$)"
    r"|about-?(?:the-?)?author|tags?-list|post-?tags|popup|modal",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:\w{0,30}caption\w{0,30}|credits?|bildunterschrift|legende)(?=[\s_-]|$)", re.IGNORECASE
)
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements that hold a whole page or article, whatever their classes say of it."""
_NAMED = 3
"""Elements around a block that its place names."""


@dataclass(slots=True)
class _Run:
    """The text gathered since the last edge of a block."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    breaks: int = 0

    def add(self, text: str | None, *, in_link: bool) -> None:
        if not text:
            return
        self.pieces.append(text)
        if text.strip():
            self.breaks = 0
            self.linked += len(text) if in_link else 0

    def add_break(self) -> None:
        self.pieces.append("\n")
        self.breaks += 1


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of the block elements that are open."""

    tag: str
    names: tuple[str, ...] = ()
    caption: bool = False
    aside: bool = False
    articles: tuple[int, ...] = ()


def read_blocks(root: Element) -> tuple[Block, ...]:
    """Give the blocks of the page under `root`, in order. Two line breaks in a row part blocks as well."""
    return tuple(_blocks(root))


def _blocks(root: Element) -> Iterator[Block]:
    around, run, links = [_Around("html")], _Run(), 0
    for place, (event, element) in enumerate(walk(root, without=_UNSEEN)):
        tag, opens = element.tag, event == "start"
        apart = tag in _BLOCKS or _is_caption(element)
        if apart or (opens and tag == "br" and run.breaks):
            yield from _ended(run, around[-1])
            run = _Run()
        if apart and opens:
            around.append(_within(around[-1], element, place))
        elif apart:
            around.pop()
        elif tag == "a":
            links += 1 if opens else -1
        elif tag == "br" and opens:
            run.add_break()
        if tag not in _UNSEEN or not opens:
            run.add(element.text if opens else element.tail, in_link=links > 0)


def _within(outer: _Around, element: Element, number: int) -> _Around:
    tag = element.tag
    name = "" if tag in _WHOLE else f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    return _Around(
        tag=tag,
        names=(*outer.names[1 - _NAMED :], f"{tag}.{element.get('class') or ''}"[:100]),
        caption=outer.caption or tag in ("figcaption", "figure", "caption") or _is_caption(element),
        aside=outer.aside or tag in _ASIDE_TAGS or bool(_ASIDE.search(name)),
        articles=(*outer.articles, number) if tag == "article" else outer.articles,
    )


def _is_caption(element: Element) -> bool:
    return element.tag not in _WHOLE and bool(_CAPTION.search(element.get("class") or ""))


def _ended(run: _Run, around: _Around) -> Iterator[Block]:
    text = line("".join(run.pieces))
    if text:
        yield Block(
            text=text,
            tag=around.tag,
            place=" ".join(around.names),
            linked=min(1.0, run.linked / len(text)),
            caption=around.caption,
            aside=around.aside,
            articles=around.articles,
        )

"""Whose page it is, where no field states it: the site's name as its readers see it, its host, its owner.

A page says its site's name at an end of its title, in the picture or words that lead to the first page, in
the names of its feeds and of its search, and in a copyright line: a name is what two of these say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from .blocks import Block
from .tree import Element, find_all, line, words_of

_DIVIDER = re.compile(
    r"\s+(?:[|·•»«›‹@:~]|::|[-–—―]{1,2})\s+|\s*[|｜│]\s*|\s*::\s*|\s*[»«]\s*|(?<=[^\x00-\x7f])_"
)
_PATH = re.compile(
    r"(?:https?:)?//[^/?#]+(?:/(?:index\.\w+|home|[a-z]{2})?)?/?$"
    r"|(?:\.{0,2}/)?index\.\w+$|/(?:[a-z]{2}/?)?$"
)
_FURNITURE = re.compile(
    r"(?i)^(?:rss|atom|feed (?:para|von|de|for)|go to|back to|zur|zum|return to|visit"
    r"|the official (?:site|website) of)\s+"
    r"|\s*[-–—|»:›]+\s*(?:(?:latest|main|site|all|blog|posts?|news|full)\s*)?"
    r"(?:rss|atom|feeds?|search|suche|home\w*)\b.*$"
    r"|\s+(?:logo|rss|atom|feed|search|suche|home ?page|startseite|website|main page)\s*$"
    r"|^(?:logo|suche auf|search|buscar en)\s*(?:[-–—:|]|of|de|von)?\s+|\s*[»›|:-]+\s*$"
)
_NO_NAME = re.compile(
    r"(?i)^(?:home\w*|index|logo|start(?:seite)?|accueil|inicio|início|menu|rss.*|atom.*|feeds?|news|blog|main"
    r"|.*\bcomments?\b.*|comentarios.*|kommentare.*|search|suche|back|top|site logo|header logo"
    r"|untitled.*|welcome|wordpress\.com|all|latest|skip.*|official site|website|close|open|more"
    r"|ホーム|トップ|首页|홈|메인|الرئيسية)$|://|\.(?:png|jpe?g|gif|svg)$"
)
_COPYRIGHT = re.compile(
    r"^(?P<before>[A-ZÀ-Þ][\w&.'’ -]{2,40}?) (?:©|[Cc]opyright) (?:19|20)\d\d"
    r"|(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT|ⓒ)[\s©:]*(?:[Cc]opyright|COPYRIGHT)?[\s©:]*"
    r"(?:(?:19|20)\d\d(?:\s*[-–—,/])?\s*)*(?:by )?"
    r"(?P<name>(?![Cc]opyright)[^\W\d_a-z][^.,|©()<>\d]{1,40}?)"
    r"(?= ?[.,|(–—]| - | ?$| (?:[Aa]ll|[Ll]td|[Ii]nc|GmbH|LLC|[Aa]lle|[Tt]ous|[Tt]odos|[Tt]utti)\b"
    r"| ?(?:19|20)\d\d)"
)
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{4,2000})"
)
_HEAD = 3_000
"""Characters at the head of a page among which a note of where it was saved from stands."""
_FOOT = 40
"""Blocks at a page's end in which a copyright is looked for."""
_LONGEST_LINE = 600
_LONGEST = 50
"""Characters of a site's name at most."""
_LONGEST_LABEL = 120
"""Characters of what a link, a feed or a picture says at most for a name to be looked for in it."""
_MOST = 40
"""Links, pictures and feeds of a page that are looked at."""
_TITLE, _LINKED, _FED, _DRAWN, _HELD, _HOST = 2.0, 1.5, 1.5, 1.0, 1.0, 1.5
"""What it weighs for a name that the title ends in it, a link, a feed, a picture, the copyright, the host."""
_ENOUGH = 2.5
_ALIKE = 4
"""Letters of a name at least that is found in a host's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The name of a page's site, the host it is on, and the holder of its copyright, each if it is known."""

    name: str | None = None
    host: str | None = None
    holder: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All that it goes by, the best first."""
        return tuple(filter(None, (self.name, self.host, self.holder)))


def saved_from(page: str) -> str | None:
    """Give the address that a browser, or SingleFile, notes at the head of a page that it saves."""
    match = _SAVED.search(page[:_HEAD])
    return match[1] if match else None


def read_site(root: Element, blocks: Sequence[Block], *, titles: Sequence[str], url: str | None) -> Site:
    """Say whose the page is that has this `url`, and these `titles`: its own, then its headings."""
    host, holder = _host(url), _holder(blocks)
    said = [*_ends(titles), *_led(root), *([(_HELD, holder)] if holder else [])]
    return Site(name=_agreed(said, host=_form(host or "")), host=host, holder=holder)


def _agreed(said: Sequence[tuple[float, str]], *, host: str) -> str | None:
    """The name for which most speaks, of those in what is `said`, if it is enough."""
    votes: dict[str, float] = {}
    names: dict[str, str] = {}
    for weight, name in said:
        form = _form(name)
        if len(name) <= _LONGEST and len(form) > 1 and not _NO_NAME.search(name):
            names.setdefault(form, name)
            votes[form] = votes.get(form, 0.0) + weight
    judged = ((votes[form] + (_HOST if _in_host(form, host) else 0.0), name) for form, name in names.items())
    weight, best = max(judged, key=lambda vote: vote[0], default=(0.0, None))
    return best if weight >= _ENOUGH else None


def _ends(titles: Sequence[str]) -> Iterator[tuple[float, str]]:
    """What stands at the ends of the page's title: surely beside the headline where the rest is a heading."""
    title, *headings = titles
    if cuts := list(_DIVIDER.finditer(title)):
        whole = _form(title[: cuts[-1].start()]) in set(map(_form, headings))
        yield _TITLE + (_ENOUGH - _TITLE if whole else 0.0), title[cuts[-1].end() :].strip()
        yield _TITLE / 2, title[: cuts[0].start()].strip()


def _led(root: Element) -> Iterator[tuple[float, str]]:
    """What links, feeds and pictures call the site; each kind of them says a name once."""
    for weight, texts in ((_LINKED, _leading_home(root)), (_FED, _feeds(root)), (_DRAWN, _logos(root))):
        brief = (text for text in texts if len(text) <= _LONGEST_LABEL)
        yield from ((weight, text) for text in dict.fromkeys(map(_bare, brief)) if text)


def _leading_home(root: Element) -> Iterator[str]:
    """What links to the first page say: in words, in their title, in the words for their picture."""
    links = (link for link in find_all(root, "//a[@href]") if _PATH.match(link.get("href").strip()))
    for link in list(links)[:_MOST]:
        yield words_of(link)
        yield from (line(link.get(name)) for name in ("title", "aria-label"))
        yield from (line(image.get("alt")) for image in find_all(link, ".//img[@alt]"))


def _feeds(root: Element) -> Iterator[str]:
    path = "//link[@title][contains(@type, 'rss') or contains(@type, 'atom') or contains(@type, 'search')]"
    yield from (line(link.get("title")) for link in find_all(root, f"({path})[position() <= {_MOST}]"))


def _logos(root: Element) -> Iterator[str]:
    for image in find_all(root, f"(//img[@alt])[position() <= {_MOST}]"):
        if any("logo" in (image.get(name) or "").casefold() for name in ("alt", "class", "src", "id")):
            yield line(image.get("alt"))


def _bare(name: str) -> str:
    """A name without the words for what it stands on."""
    return _FURNITURE.sub("", _FURNITURE.sub("", name)).strip()


def _holder(blocks: Sequence[Block]) -> str | None:
    """Who holds the copyright that a page claims at its foot."""
    for block in reversed(blocks[-_FOOT:]):
        if match := _COPYRIGHT.search(block.text[:_LONGEST_LINE]):
            return line(match["name"] or match["before"])
    return None


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _in_host(form: str, host: str) -> bool:
    return (len(form) >= _ALIKE and form in host) or (len(host) > _ALIKE and host in form)


def _form(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())

"""The authors that a format states, as names: without cues, roles, addresses and the outlet's own name."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from .bylines import byline
from .junk import ends_article, is_junk
from .names import is_person, proper

_CUE = re.compile(
    r"(?:(?:story|words|text|written|reported|posted|analysis|report|reporting|review|interview) by|by|von"
    r"|about|(?:view )?(?:all )?(?:posts|articles|stories|more) (?:by|from)|mehr (?:von|über)|über|follow"
    r"|par|por|di|da|door|av|af|oleh|author|autore?s?|auteurs?|автор|作者|著者|文|記者|بقلم)"
    r"(?:\s*[:：]\s*|\s+(?=\S))",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:[;\n]|\s[|•·/]\s|\s\+\s|\s&\s|\b(?:and|und|et|y)\b(?=\s)|、)\s*", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:\S+@\S+\.\w+|[(\[<|•·].*|\s[-–—]\s.*|,?\s+(?:for|at|in|is|was|on)\s.*|@\w+)$", re.IGNORECASE
)
_ROLE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|staff|contributor|bureau|producer|journalist"
    r"|redakt\w+|author|special to|md|phd|rdn?|jr|sr|ceo|analyst|photographer)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:https?:|www\.|/)|^(?:admin(?:istrator)?|editor|webmaster|user|guest|anonymous|unknown|none|null"
    r"|n/a|undefined|follow|follow us|share|author|staff|about|contact|home|archive|posts?|comments?"
    r"|(?:view )?all posts.*|read more|more|post author|facebook|twitter|instagram|linkedin|contributors?"
    r"|website|default|root|redaktion|redacción|redazione|la rédaction|redação|editorial)$|^\W*$|\d{3}",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"[a-z]{2,15}[._][a-z]{3,20}")
"""A name as people log in with it ("mara.okonjo")."""
_LONGEST = 80


def tidy_authors(stated: Iterable[str], *, publisher: str | None = None) -> tuple[str, ...]:
    """Give the names in `stated`, each once, in order; an outlet is no author of what it publishes itself."""
    outlet = _form(publisher or "")
    names = [name for text in stated for name in _names(text) if not outlet or _form(name) != outlet]
    return tuple({_form(name): name for name in reversed(names)}.values())[::-1]


def _names(stated: str) -> Iterator[str]:
    text = " ".join(html.unescape(stated[:1_000]).split())
    if named := byline(text):
        yield from named
        return
    cue = _CUE.match(text)
    for part in _PARTS.split(text[cue.end() :] if cue else text):
        yield from _of_part(part)


def _of_part(part: str) -> Iterator[str]:
    """The names in one part: those that commas divide, as long as they are no roles, outlets or places."""
    pieces = [_TAIL.sub("", piece).strip(" .,:-–—") for piece in part.split(",")]
    first, *others = [piece for piece in pieces if piece] or [""]
    if len(first.split()) == 1 and len(others) == 1 and is_person(f"{others[0]} {first}"):
        yield proper(f"{others[0]} {first}")
        return
    yield from (_proper(piece) for piece in (first, *filter(is_person, others)) if _may_be(piece))


def _may_be(name: str) -> bool:
    return (
        bool(name)
        and len(name) <= _LONGEST
        and not (_NOBODY.search(name) or is_junk(name) or ends_article(name))
    )


def _proper(name: str) -> str:
    if _LOGIN.fullmatch(name):
        name = re.sub(r"[._]", " ", name).title()
    return proper(name) if is_person(name.title()) and not _ROLE.search(name) else name


def _form(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())

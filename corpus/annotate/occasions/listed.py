"""Events and laws that go by a name of their own: `find(paragraph)`, `shown(kind, name)`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache

from corpus.article import Kind

from .. import lists
from ..tokens import Paragraph
from .phrases import Phrase

_YEAR = 4


@cache
def _names() -> Mapping[Kind, Mapping[str, str]]:
    return {Kind.EVENT: lists.aliases("named_events"), Kind.LAW: lists.aliases("named_laws")}


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[str, Kind], ...]]:
    """Give the names that begin with a word, the longest first."""
    found: defaultdict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for kind, names in _names().items():
        for name in names:
            found[name.replace("/", " ").split()[0].rstrip(".")].append((name, kind))
            if name.startswith("U.S."):
                found["U.S."].append((name, kind))
    return {word: tuple(sorted(each, key=lambda one: -len(one[0]))) for word, each in found.items()}


def first_words() -> Set[str]:
    """Give the words that listed names begin with."""
    return _by_first_word().keys()


def find(paragraph: Paragraph) -> Iterator[tuple[Kind, Phrase]]:
    """Find the listed names in a paragraph; a year right before one is part of it."""
    begins, text, tokens = _by_first_word(), paragraph.text, paragraph.tokens
    for at, word in enumerate(paragraph.words):
        if word not in begins:
            continue
        token = tokens[at]
        for name, kind in begins[word]:
            end = token.start + len(name)
            if not text.startswith(name, token.start) or text[end : end + 1].isalnum():
                continue
            last = at
            while last < len(tokens) and tokens[last].start < end:
                last += 1
            if last < len(tokens) and tokens[last].capital and tokens[last].gap == " ":
                continue
            dated = at and tokens[at].gap == " " and _is_year(tokens[at - 1].text)
            yield kind, Phrase(at - 1 if dated else at, last)
            break


def shown(kind: Kind, name: str) -> str:
    """Give the name under which an event or law is shown."""
    year, _, rest = name.partition(" ")
    if _is_year(year) and rest in _names()[kind]:
        return f"{year} {_names()[kind][rest]}"
    return _names()[kind].get(name, name)


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdigit() and word[:2] in ("19", "20")

"""Documents written otherwise: other names in them, and some of their lines like headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from random import Random

from corpus.article import Kind

from ...lexicon import Lexicon
from .documents import Document, Label
from .naming import Namer

_LINE = re.compile(r"[^\n]+")
_SMALL_FIRST = re.compile(r"\b[a-z](?=[a-z]{3,})")
_LONGEST_ORGANISATION = 2
"""Longer names say in their own words what they are, and stay."""
_LONGEST_HEADLINE = 130
_RECASED_FIRST, _RECASED = 0.5, 0.1
_SHOUTED = 0.3


@dataclass(frozen=True, slots=True)
class People:
    """Names to give: forenames and family names, from all over the world."""

    forenames: Sequence[str]
    surnames: Sequence[str]


def rename(document: Document, people: People, chance: Random) -> Document:
    """Give the people of a document other names, the same person the same name throughout."""
    new: dict[str, str] = {}
    text, labels, end = "", [], 0
    for label in document.labels:
        text += document.text[end : label.start]
        surface = document.text[label.start : label.end]
        if label.kind is Kind.PERSON:
            words = surface.split(" ")
            surface = " ".join(
                _renamed(word, people.forenames if at == 0 < len(words) - 1 else people.surnames, new, chance)
                for at, word in enumerate(words)
            )
        labels.append(Label(len(text), len(text) + len(surface), label.kind))
        text += surface
        end = label.end
    return replace(document, text=text + document.text[end:], labels=tuple(labels))


def relocate(document: Document, namer: Namer, towns: Set[str], known: Lexicon) -> Document:
    """Give `towns` and short-named organisations other names, the same one the same throughout.

    What is widely known (the United Nations, France) keeps its name, and so does what stands after "the".
    """
    new: dict[str, str] = {}
    text, labels, end = "", [], 0
    for label in document.labels:
        text += document.text[end : label.start]
        surface = document.text[label.start : label.end]
        if not text.lower().endswith("the "):
            if surface in towns and label.kind is not Kind.PERSON:
                surface = new.setdefault(surface, namer.city())
            elif label.kind is Kind.ORG and _is_little_known(surface, known):
                surface = new.setdefault(surface, namer.company(namer.city()).later[0])
        labels.append(Label(len(text), len(text) + len(surface), label.kind))
        text += surface
        end = label.end
    return replace(document, text=text + document.text[end:], labels=tuple(labels))


def _is_little_known(surface: str, known: Lexicon) -> bool:
    words = surface.split(" ")
    return (
        surface[0].isupper()
        and not surface.isupper()
        and surface not in known.organisations
        and len(words) <= _LONGEST_ORGANISATION
        and words[-1] not in known.org_words["head"]
    )


def _renamed(word: str, names: Sequence[str], new: dict[str, str], chance: Random) -> str:
    if len(word) < 3 or not word[0].isupper() or word.endswith("."):
        return word
    name = new.setdefault(word.lower(), chance.choice(names))
    return name.upper() if word.isupper() else name


def recase(document: Document, chance: Random) -> Document:
    """Write some short lines, a document's first above all, in Title Case or CAPITALS; nothing moves."""
    text = document.text
    for number, match in enumerate(_LINE.finditer(document.text)):
        line = match.group()
        if len(line) >= _LONGEST_HEADLINE or chance.random() >= (_RECASED if number else _RECASED_FIRST):
            continue
        shouted = chance.random() < _SHOUTED
        other = line.upper() if shouted else _SMALL_FIRST.sub(lambda m: m.group().upper(), line)
        if len(other) == len(line):
            text = text[: match.start()] + other + text[match.end() :]
    return replace(document, text=text)

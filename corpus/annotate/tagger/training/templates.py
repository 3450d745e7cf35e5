"""The templates that documents are written from, and how one is filled.

`{p1}` is filled from the document's cast (see `cast`), `[ORG White House]` is a label on words that stand
there; everything else is text. The files in `templates/` are our own work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files

from corpus.article import Kind

from .documents import Label

Piece = tuple[str, Kind | None]
Cast = Callable[[str], Iterable[Piece]]
ARTICLE = "the "
"""A piece that is left out where another article, or an owner, already stands."""
_HAS_OWNER = re.compile(r"(?:['’]s|\b[Tt]he|\b[Aa]n?|[A-Z]\w+(?:ian|ese|ish|an|ch|i)) $")
_OPENS = re.compile(r"(?:^|\n|[.!?:] |[\"“])$")
_PART = re.compile(r"\{(\w+)\}|\[(ORG|PLACE|PERSON) ([^\]]+)\]")


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Read the templates of a file, by section."""
    found: dict[str, list[str]] = {}
    title = ""
    for line in _lines(name):
        if line.startswith("[") and line.endswith("]") and " " not in line:
            title = line[1:-1]
        else:
            found.setdefault(title, []).append(line)
    return {title: tuple(lines) for title, lines in found.items()}


@cache
def words(what: str) -> tuple[str, ...]:
    """Give the words of a sort that invented names are made of."""
    return _listed("words")[what]


@cache
def phrases() -> Mapping[str, tuple[str, ...]]:
    """Give words and phrases by sort, to stand for a slot; a phrase may have slots of its own."""
    return _listed("words") | _listed("phrases")


@cache
def patterns(sort: str) -> tuple[str, ...]:
    """Give the patterns that names of a sort are made after."""
    return _listed("names")[sort]


@cache
def _listed(name: str) -> dict[str, tuple[str, ...]]:
    rows = (line.split(": ", 1) for line in _lines(name))
    return {title: tuple(entries.split("; ")) for title, entries in rows}


@cache
def countries() -> tuple[tuple[str, str, str], ...]:
    """Give countries, each with its capital and the adjective of its people."""
    rows = (line.split("|") for line in _lines("countries"))
    return tuple((country, capital, people) for country, capital, people in rows)


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("templates", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


class Writer:
    """Writes a text piece by piece, noting labels as it goes."""

    def __init__(self) -> None:
        self.text = ""
        self.labels: list[Label] = []

    def fill(self, template: str, cast: Cast) -> None:
        """Write a template, its slots filled by `cast`."""
        end = 0
        for match in _PART.finditer(template):
            self.write(template[end : match.start()])
            if match[1]:
                for text, kind in cast(match[1]):
                    if "{" in text:
                        self.fill(text, cast)
                    else:
                        self.write(text, kind)
            else:
                self.write(match[3], Kind(match[2]))
            end = match.end()
        self.write(template[end:])

    def write(self, text: str, kind: Kind | None = None) -> None:
        """Write some text; an abbreviation's point also ends the sentence."""
        if text == ARTICLE:
            text = self._article()
        if text.startswith(".") and self.text.endswith("."):
            text = text[1:]
        if kind is not None and text:
            self.labels.append(Label(len(self.text), len(self.text) + len(text), kind))
        self.text += text

    def _article(self) -> str:
        if _HAS_OWNER.search(self.text):
            return ""
        return "The " if _OPENS.search(self.text) else ARTICLE

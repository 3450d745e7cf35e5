"""Three articles of an invented town, and all that a library shows of who and what they speak of."""

from __future__ import annotations

import hashlib
from typing import Any

from corpus.article import Annotations, Article, Entity, Kind, Mention, Quote, Span
from corpus.export import record
from corpus.library import Library
from corpus.library.spoken_of.standing import settle


def entity(key: str, name: str) -> Entity:
    return Entity(key=key, name=name, kind=Kind(key.partition(":")[0].upper()))


DALE = entity("person:dale mira", "Mira Dale")
DAYLE = entity("person:dayle mira", "Mira Dayle")
BARE = entity("person:dale?", "Dale")
PORT = entity("org:port office", "Port Office")
ACRONYM = entity("org:po", "PO")
ORRIN = entity("place:orrin", "Orrin")
EVERYONE = (DALE, DAYLE, BARE, PORT, ACRONYM, ORRIN)

SAID = "“The quay is shut,”"
TEXTS: dict[str, tuple[str, tuple[tuple[str, Entity], ...]]] = {
    "quay.txt": (
        f"Mira Dale of the Port Office spoke in Orrin. {SAID} Dale said. Harbour Watch agreed.",
        (("Mira Dale", DALE), ("Port Office", PORT), ("Orrin", ORRIN), ("Dale said", DALE)),
    ),
    "tide.txt": (
        "Mira Dayle left Orrin for the PO, and Harbour Watch cheered. Dayle waved.",
        (("Mira Dayle", DAYLE), ("Orrin", ORRIN), ("PO", ACRONYM), ("Dayle waved", DAYLE)),
    ),
    "gale.txt": (
        "A gale shut Orrin on Friday, and Dale kept silent at the Port Office.",
        (("Orrin", ORRIN), ("Dale", BARE), ("Port Office", PORT)),
    ),
}


def keep(library: Library, source: str, *, times: int = 0) -> None:
    """Keep one of the articles; `times` tells one reading of it from another."""
    text, named = TEXTS[source]
    mentions, last = [], 0
    for words, who in named:
        start = text.index(words, last)
        last = start + len(words.removesuffix(" said").removesuffix(" waved"))
        mentions.append(Mention(span=Span(0, start, last), entity=who))
    quotes: tuple[Quote, ...] = ()
    if SAID in text:
        start = text.index(SAID)
        quotes = (Quote(span=Span(0, start, start + len(SAID)), text=SAID, speaker="Mira Dale", entity=DALE),)
    digest = hashlib.sha256(f"{source} {times}".encode()).hexdigest()
    article = Article(source=source, title=source, body=(text,))
    library.keep(article, Annotations(mentions=tuple(mentions), quotes=quotes), digest=digest)


def keep_all(library: Library, *, times: int = 0) -> None:
    for source in TEXTS:
        keep(library, source, times=times)
    settle(library._connections)


def shown(library: Library) -> dict[str, Any]:
    """Give all that is shown, in every place that shows it, without the numbers of rows."""
    suggestions = library.jump("", limit=100)
    return {
        "articles": sorted(
            (without_number(record(kept)) for kept in library.articles()), key=lambda one: str(one["source"])
        ),
        "jump": sorted((s.key, s.name, str(s.kind), s.aliases, s.mentions, s.articles) for s in suggestions),
        "pages": [page_of(library, s.key) for s in sorted(suggestions, key=lambda s: s.key)],
        "found by name": {
            name: sorted(kept.article.source for kept in library.articles(f'entity:"{name}"'))
            for name in ("Mira Dale", "Dale", "Dayle", "Port Office", "PO", "Harbour Watch", "Friday")
        },
    }


def without_number(kept: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in kept.items() if name != "id"}


def page_of(library: Library, key: str) -> Any:
    page = library.entity(key)
    return (
        page.entity,
        page.mentions,
        sorted(str(row.title) for row in page.articles),
        sorted((other.key, other.name, times) for other, times in page.appears_with),
        [(found.quote.text, found.quote.speaker) for found in page.quotes],
    )


def names(library: Library) -> set[str]:
    """Give the names of all entities."""
    return {suggestion.name for suggestion in library.jump("", limit=100)}

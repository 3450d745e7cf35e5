"""Small invented articles, and what they speak of, for the tests of the library."""

import hashlib
from typing import Any

from corpus.article import Annotations, Article, Entity, Kind, Mention, Quote, Span, Topic
from corpus.library import Library
from corpus.library.articles.outcomes import Kept

MARA = Entity(key="PERSON:mara okonjo", name="Mara Okonjo", kind=Kind.PERSON)
TIDE = Entity(key="ORG:tideline ferries", name="Tideline Ferries", kind=Kind.ORG)
PORT = Entity(key="PLACE:port hale", name="Port Hale", kind=Kind.PLACE)


def article(source: str = "ferry.txt", **changes: Any) -> Article:
    """Build an article with a headline and one paragraph, changed as asked."""
    values: dict[str, Any] = {
        "title": "Ferry to stop in June",
        "body": ("The ferry to Port Hale will stop in June.",),
        "published": "2025-04-09",
    }
    return Article(source=source, **(values | changes))


def mention(text: str, words: str, entity: Entity, *, paragraph: int = 0) -> Mention:
    """Build a mention of an entity by the first such words of a paragraph."""
    start = text.index(words)
    return Mention(span=Span(paragraph, start, start + len(words)), entity=entity)


def keep(
    library: Library,
    kept: Article,
    *mentions: Mention,
    quotes: tuple[Quote, ...] = (),
    topics: tuple[str, ...] = (),
) -> Kept:
    """Keep an article under the digest of all its content."""
    annotations = Annotations(
        mentions=mentions, quotes=quotes, topics=tuple(Topic(name=name) for name in topics)
    )
    digest = hashlib.sha256(repr((kept, annotations)).encode()).hexdigest()
    return library.keep(kept, annotations, digest=digest)


def speak(library: Library, source: str, text: str, *named: tuple[str, Entity], **changes: Any) -> Kept:
    """Keep an article of one paragraph that mentions entities by these words."""
    return keep(
        library,
        article(source, body=(text,), **changes),
        *(mention(text, words, who) for words, who in named),
    )


def person(name: str) -> Entity:
    """Build a person whose key is the folded name."""
    return Entity(key=f"PERSON:{name.lower()}", name=name, kind=Kind.PERSON)

"""A kept article as others read it: the JSON record of the export contract, Markdown, or plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from corpus.article import Annotations, Article, Entity, Figure, KeptArticle, Mention, Quote

Record = dict[str, Any]


def record(kept: KeptArticle) -> Record:
    """Make the object that `dateline export --format jsonl` writes for one article."""
    article, annotations = kept.article, kept.annotations
    return {
        "id": kept.id,
        "source": article.source,
        "title": article.title,
        "title_origin": article.title_origin.value,
        "published": article.published,
        "published_origin": article.published_origin.value if article.published_origin else None,
        "updated": article.updated,
        "authors": list(article.authors),
        "publisher": article.publisher,
        "agency": article.agency,
        "section": article.section,
        "dateline": article.dateline,
        "url": article.url,
        "language": article.language,
        "body": list(article.body),
        "captions": list(article.captions),
        "mentions": _marked(annotations),
        "quotes": [_quote(quote) for quote in annotations.quotes],
        "topics": [topic.name for topic in annotations.topics],
        "story": kept.story,
        "read": kept.read,
        "starred": kept.starred,
        "tags": list(kept.tags),
    }


_ACTING = re.compile("[\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]")
"""Characters beyond those that JSON itself escapes that a terminal acts on, or that no UTF-8 can hold."""


def to_json(value: Any, *, indent: int | None = None) -> str:
    """Write a value as JSON in which no character acts on a terminal; reading it gives the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ACTING.sub(lambda found: json.dumps(found[0])[1:-1], text)


def to_jsonl(kept: KeptArticle) -> str:
    """Write one article as one line of JSON, without its line end."""
    return to_json(record(kept))


def to_text(kept: KeptArticle) -> str:
    """Write one article as plain text: headline, byline, dates, then its paragraphs."""
    article = kept.article
    head = [article.title or "(no headline)", *_credits(article)]
    return "\n".join(head) + "\n\n" + "\n\n".join(article.body) + "\n"


def to_markdown(kept: KeptArticle) -> str:
    """Write one article as Markdown, its text escaped so that nothing in it is taken for markup."""
    article = kept.article
    lines = [f"# {_escape(article.title or '(no headline)')}", ""]
    lines += [f"*{_escape(line)}*  " for line in _credits(article)]
    lines += ["", *(f"{_escape(paragraph)}\n" for paragraph in article.body)]
    return "\n".join(lines)


WRITERS: Mapping[str, Callable[[KeptArticle], str]] = {
    "jsonl": to_jsonl,
    "markdown": to_markdown,
    "text": to_text,
}
"""The formats that hold whole articles, one article at a time; citation formats are in `corpus.cite`."""


def _marked(annotations: Annotations) -> list[Record]:
    """List mentions and figures in the order of the text."""
    found: tuple[Mention | Figure, ...] = (*annotations.mentions, *annotations.figures)
    return [_mention(one) for one in sorted(found, key=lambda one: one.span)]


def _mention(found: Mention | Figure) -> Record:
    span = found.span
    named = (found.kind, found.value) if isinstance(found, Figure) else (found.entity.kind, found.entity.name)
    return {
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "type": named[0].value,
        "entity": named[1],
    }


def _quote(quote: Quote) -> Record:
    span = quote.span
    return {
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "kind": quote.kind.value,
    }


def entity_record(entity: Entity) -> Record:
    """Make the JSON object of an entity where a list names one."""
    return {"name": entity.name, "type": entity.kind.value, "aliases": list(entity.aliases)}


def _credits(article: Article) -> list[str]:
    """List who wrote and published it and when, a line each, leaving out what is unknown."""
    publisher = article.publisher
    if article.agency:
        publisher = f"{publisher} via {article.agency}" if publisher else f"via {article.agency}"
    lines = [
        ", ".join(article.authors),
        publisher or "",
        f"Published {article.published.replace('T', ' ')}" if article.published else "",
        f"Updated {article.updated.replace('T', ' ')}" if article.updated else "",
        article.url or "",
    ]
    return [line for line in lines if line]


def _escape(text: str) -> str:
    """Put a backslash before each character that Markdown would take for markup."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|!" else character for character in text)

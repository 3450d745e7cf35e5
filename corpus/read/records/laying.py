"""A text that came beside stated fields, plain or HTML -> the raw article it belongs to."""

from __future__ import annotations

from dataclasses import replace

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read.markup import is_markup, line, paragraphs
from corpus.read.readers import Found


def laid(raw: RawArticle, body: str | tuple[str, ...]) -> Found:
    """Lay the text of an article, which may be HTML, into what is stated of it."""
    title = raw.stated.title
    raw = replace(raw, stated=replace(raw.stated, title=line(title) if title else None))
    whole = body if isinstance(body, str) else "\n\n".join(body)
    if not any(map(str.isalnum, whole)) and not raw.stated.title:
        return InputError(raw.source, reason="holds no words", advice="check that record")
    if is_markup(whole):
        marked, captions = paragraphs(whole)
        return replace(raw, body=marked, stated=replace(raw.stated, captions=raw.stated.captions + captions))
    return replace(raw, text=body) if isinstance(body, str) else replace(raw, body=body)

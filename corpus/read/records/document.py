"""One JSON document: an object with articles somewhere in it, or a list of them of any length."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.errors import InputError
from corpus.read.content import Content
from corpus.read.readers import Found

from .articles import Sources, articles
from .lines import loads
from .splitting import Splitting

_MARKS = (b"\xff\xfe", b"\xfe\xff")


def articles_in(content: Content) -> Iterator[Found]:
    """Yield the articles of a JSON document. Raises InputError where it is not JSON, or not to its end."""
    if content.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[") and not content.head.startswith(_MARKS):
        yield from _of_list(content)
        return
    try:
        value = loads(content.whole())
    except ValueError as error:
        raise InputError(content.source, reason=str(error), advice="save it again as JSON") from error
    yield from articles(value, number=1, sources=Sources(content.source), content=content)


def _of_list(content: Content) -> Iterator[Found]:
    source, sources, number = content.source, Sources(content.source), 0
    parts = Splitting(content.stream())
    for number, part in enumerate(parts, 1):
        try:
            value = loads(part)
        except ValueError as error:
            yield InputError(f"{source}#{number}", reason=str(error), advice="put it right, or leave it out")
            continue
        yield from articles(value, number=number, sources=sources, content=content, written=part)
    if parts.too_long:
        reason = f"record {number + 1} is larger than 50 MB, too large for an article"
        raise InputError(source, reason=reason, advice="split it into its articles")
    if not parts.complete:
        raise InputError(source, reason=f"breaks off after record {number}", advice="fetch it again")

"""Addresses on the web -> what stands there, read as the files of the same kinds are."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.article import RawArticle
from corpus.errors import InputError

from .content import Content
from .harmless import visible
from .readers import Found, articles_in

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_address(name: str) -> bool:
    """Whether an input is named by an address on the web, not by a path."""
    return _ADDRESS.match(name) is not None


def read_addresses(addresses: Iterable[str]) -> Iterator[Found]:
    """Yield what stands at each address, as the answers come, and an InputError for each that fails."""
    from .fetch import Fetched, Request, fetch_all

    requests = [Request(url=address) for address in dict.fromkeys(addresses)]
    for request, answer in fetch_all(requests):
        if isinstance(answer, Fetched):
            yield from _articles(answer.content, source=visible(request.url), url=answer.url)
        else:
            yield answer


def _articles(content: bytes, *, source: str, url: str) -> Iterator[Found]:
    """Read what an address gave; an article that states no address of its own has that one."""
    try:
        for found in articles_in(Content(io.BytesIO(content), source=source)):
            if isinstance(found, RawArticle) and found.source == source and not found.stated.url:
                yield replace(found, stated=replace(found.stated, url=url))
            else:
                yield found
    except InputError as error:
        yield error

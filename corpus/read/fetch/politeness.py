"""How Dateline behaves towards those it asks: by name, and nobody all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, zip_longest

from .addresses import host_of
from .requests import Request


@cache
def user_agent() -> str:
    """Name the program that asks."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("dateline")
    except PackageNotFoundError:
        number = "0"
    return f"Dateline/{number} (news reader for the terminal)"


def hosts_in_turn(requests: Iterable[Request]) -> Iterator[Request]:
    """Order requests so that those to one host stand far apart, and no slow host holds up the others."""
    by_host: dict[str, list[Request]] = {}
    for request in requests:
        by_host.setdefault(_host(request.url), []).append(request)
    turns = chain.from_iterable(zip_longest(*by_host.values()))
    return (request for request in turns if request is not None)


def _host(url: str) -> str:
    try:
        return host_of(url)
    except ValueError:
        return ""

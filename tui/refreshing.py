"""What feeds brought, told in a line as they are asked behind the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.errors import DatelineError
from tui.startup import Progress

if TYPE_CHECKING:
    from corpus.feeds import Refreshed
    from corpus.feeds.refreshing import Event

_NAMED = 3
"""Feeds that are named in the line."""
_NONE = "No feeds are followed yet: `dateline feeds add URL` follows one"


def tell(events: Iterator[Event], *, unasked: bool) -> Iterator[Progress]:
    """Put a refresh into words; one that nobody asked for says nothing where there is nothing to say."""
    from corpus.feeds import Refreshed
    from corpus.ingest import Failed, Started

    asked, failed = 0, 0
    brought: list[Refreshed] = []
    try:
        for event in events:
            match event:
                case Started(total=total):
                    asked = total
                case Failed():
                    failed += 1
                case Refreshed() if event.added or event.updated:
                    brought.append(event)
                    yield Progress("", changed=True)
    except DatelineError as error:
        yield Progress(str(error))
        return
    if brought or failed or not unasked:
        yield Progress(_summary(asked, failed, brought), changed=bool(brought))


def _summary(asked: int, failed: int, brought: list[Refreshed]) -> str:
    if not asked:
        return _NONE
    said = _brought(brought) or ("" if failed else f"Nothing new in {_count(asked, 'feed')}")
    trouble = f"{failed} failed: `dateline feeds list` says why" if failed else ""
    return "; ".join(filter(None, (said, trouble)))


def _brought(brought: list[Refreshed]) -> str:
    added = sum(feed.added for feed in brought)
    if not added:
        changed = sum(feed.updated for feed in brought)
        return f"{_count(changed, 'article')} changed" if changed else ""
    most = sorted((feed for feed in brought if feed.added), key=lambda feed: -feed.added)
    names = ", ".join(f"{feed.title or feed.url} {feed.added}" for feed in most[:_NAMED])
    return f"{_count(added, 'new article')}: {names}{', ...' if len(most) > _NAMED else ''}"


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"

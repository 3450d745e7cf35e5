"""When a feed is asked again. Pure: the time is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from corpus.errors import FetchError, InputError
from corpus.library.personal.subscriptions import Subscription
from corpus.read.fetch import Fetched

_INTERVAL = timedelta(minutes=30)
_LONGEST = timedelta(days=1)
_DOUBLINGS = 6


def is_due(feed: Subscription, now: datetime) -> bool:
    """Say whether a feed is to be asked; one that is gone never is."""
    return not feed.gone and (feed.due is None or feed.due <= _stamp(now))


def after_answer(
    feed: Subscription,
    answer: Fetched,
    now: datetime,
    *,
    title: str | None,
    every: timedelta | None = None,
) -> Subscription:
    """Give how a feed fares after a good answer: asked again in half an hour, or when it or the server says.

    `every` is how often it says it changes; where it has not changed, it is believed to say what it said.
    """
    said = _waited(feed) if answer.unchanged else every
    wait = max(_INTERVAL, min(max(timedelta(seconds=answer.fresh_for or 0), said or _INTERVAL), _LONGEST))
    return replace(
        feed,
        address=answer.moved or feed.address,
        title=title or feed.title,
        etag=answer.etag,
        last_modified=answer.last_modified,
        refreshed=_stamp(now),
        due=_stamp(now + wait),
        failure=None,
        failures=0,
        gone=False,
    )


def after_failure(feed: Subscription, error: InputError, now: datetime) -> Subscription:
    """Give how a feed fares after a bad answer: asked ever later, and not before it wants to be."""
    wait = min(_INTERVAL * 2 ** min(feed.failures, _DOUBLINGS), _LONGEST)
    gone = False
    if isinstance(error, FetchError):
        gone = error.gone
        wait = max(wait, timedelta(seconds=error.retry_after or 0))
    return replace(
        feed,
        due=_stamp(now + wait),
        failure=f"{error.reason}; {error.advice}",
        failures=feed.failures + 1,
        gone=gone,
    )


def _waited(feed: Subscription) -> timedelta | None:
    """Give how long a feed was to be left alone after its last good answer."""
    if feed.failures or not (feed.refreshed and feed.due):
        return None
    return datetime.fromisoformat(feed.due) - datetime.fromisoformat(feed.refreshed)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""Feeds that are followed: asked when they are due, and what they bring kept like any other article.

following   add a feed by its address, a page's address or a file; lists of feeds in and out
refreshing  ask the feeds that are due -> their new and changed entries -> the library
schedule    when a feed is asked again, after good and bad answers
completing  entries that came cut short -> the whole article from its page
"""

from .completing import complete
from .following import Followed, export_list, follow, import_list, look
from .refreshing import Refreshed, is_anything_due, refresh, take_feed

__all__ = [
    "Followed",
    "Refreshed",
    "complete",
    "export_list",
    "follow",
    "import_list",
    "is_anything_due",
    "look",
    "refresh",
    "take_feed",
]

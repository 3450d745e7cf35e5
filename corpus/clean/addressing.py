"""What an outlet says to its readers about its own services, whatever the phrase."""

from __future__ import annotations

import re

from .wordlists import words

_ADDRESSED = re.compile(r"\b(?:you|yours?|we|our|us|please|this (?:e-?mail|newsletter))\b")
_SERVICE = words("""
account adblocker ads advertisers advertising again alerts app apps bookmark bookmarks browser channel
click clicking comment commenting comments content cookies delivered donate donation donations download
downloads e-mail editors email emails enjoy facebook feedback follow following forum forums free inbox
instagram join journalism journalists later linkedin log login magazine member members membership my
newsletter newsletters newsroom notifications offer offers opt-in page podcast podcasts privacy reader
readers received register registered registering registration reporting share sharing sign signed
signing site spam sponsors story subscribe subscribed subscriber subscribers subscribing subscription
subscriptions tap telegram terms tiktok trial try twitter unsubscribe updates website whatsapp youtube
""")
_PAST = re.compile(r"\b(?:said|told|says|was|were|had|did)\b|[“\"]")
_WORD = re.compile(r"[a-z'-]+")
_ENOUGH = 3
_LONGEST = 300


def is_to_reader(said: str) -> bool:
    """Whether a line speaks to the reader, in the words of a service rather than of the news.

    `said` is in lower case with straight apostrophes.
    """
    if len(said) > _LONGEST or not _ADDRESSED.search(said) or _PAST.search(said):
        return False
    spoken = _WORD.findall(said)
    serving = sum(word in _SERVICE for word in spoken)
    return serving >= _ENOUGH or (serving == _ENOUGH - 1 and len(spoken) < 16)

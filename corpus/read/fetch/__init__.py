"""The network: addresses -> bytes, politely and within limits.

requests   what is asked for, what comes back, and the limits
fetching   one address at a time a host, many hosts at once: the only file that imports httpx
talking    what an answer's status and headers say
addresses  which addresses may be asked for by whom
politeness a name, and no host asked twice at a time
inflating  compressed answers, never larger than they may be
"""

from .fetching import fetch, fetch_all
from .requests import LIMITS, Fetched, Limits, Request, Stopped, never

__all__ = ["LIMITS", "Fetched", "Limits", "Request", "Stopped", "fetch", "fetch_all", "never"]

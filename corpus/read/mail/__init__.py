"""Newsletters as they are kept: one message (`.eml`), many (`.mbox`), or a page saved as a message (`.mht`).

headers   what a message's head states
parts     its text, HTML before plain, and no attachment
message   one message -> a raw article
mailbox   many, one after the other
"""

from .mailbox import articles_in
from .message import articles

__all__ = ["articles", "articles_in"]

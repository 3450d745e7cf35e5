"""How often Python looks for objects that hold each other: articles make many objects, and none of these."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""Objects that are made before Python looks for cycles among them; it does by itself after 700."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for cycles seldom meanwhile: looking took a tenth of the time of annotating."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)

"""How often Python looks for objects that hold each other: articles make many objects, and none of these."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""Objects that are made before Python looks for cycles among them; it does by itself after 700."""

_FEW = 2
"""Such looks after which what outlived them is looked through again; it is 10 by itself."""

_turn = threading.Lock()
_before: list[tuple[int, int, int]] = []
"""What each that is at it, in any thread, found when it began: the first of these is to be put back."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for cycles seldom meanwhile: looking took a tenth of the time of annotating.

    What outlives such a look is looked through again after a few: no look, in which all threads stand still,
    is at very many objects.
    """
    with _turn:
        _before.append(gc.get_threshold())
        gc.set_threshold(SELDOM, _FEW, _before[0][2])
    try:
        yield
    finally:
        with _turn:
            first = _before[0]
            _before.pop()
            if not _before:
                gc.set_threshold(*first)

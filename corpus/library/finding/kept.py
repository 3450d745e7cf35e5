"""What was computed and may be asked for again: the most recently used, within a number of bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeAlias, TypeVar

from numpy.typing import NDArray

_Arrays: TypeAlias = tuple[NDArray[Any], NDArray[Any]]
_Some = TypeVar("_Some", bound=_Arrays)


class Kept:
    """Pairs of arrays under keys, of so many bytes at `most`, for any thread."""

    def __init__(self, *, most: int) -> None:
        self.bytes, self._most = 0, most
        self._arrays: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._arrays

    def of(self, key: Hashable, compute: Callable[[], _Some]) -> _Some:
        """Give what is kept under a key, which is always of one type; computed if it isn't kept."""
        with self._lock:
            if key in self._arrays:
                self._arrays.move_to_end(key)
                known: _Some = self._arrays[key]
                return known
        found = compute()
        with self._lock:
            if key not in self._arrays:
                self._arrays[key] = found
                self.bytes += _size(found)
            while self.bytes > self._most:
                _, dropped = self._arrays.popitem(last=False)
                self.bytes -= _size(dropped)
        return found


def _size(arrays: _Arrays) -> int:
    return arrays[0].nbytes + arrays[1].nbytes

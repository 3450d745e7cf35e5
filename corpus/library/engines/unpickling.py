"""Reading what Whoosh pickles, as if it came from a stranger.

It takes Python's own unpickler that is written in Python, for that one can be told what it knows: only the
instructions that an index of ours is written with. None of these runs code, or takes more time or memory than
the bytes that it stands in.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Collection
from types import MappingProxyType
from typing import Any, BinaryIO

_KNOWN = (
    *(pickle.PROTO, pickle.FRAME, pickle.MARK, pickle.STOP, pickle.NONE, pickle.NEWFALSE, pickle.NEWTRUE),
    *(pickle.BININT1, pickle.BININT2, pickle.BININT, pickle.LONG1),
    *(pickle.SHORT_BINUNICODE, pickle.BINUNICODE, pickle.STACK_GLOBAL),
    *(pickle.EMPTY_TUPLE, pickle.EMPTY_LIST, pickle.APPEND, pickle.APPENDS),
    *(pickle.EMPTY_SET, pickle.ADDITEMS, pickle.EMPTY_DICT, pickle.SETITEM, pickle.SETITEMS),
    *(pickle.NEWOBJ, pickle.BUILD),
    *(pickle.BINPUT, pickle.MEMOIZE, pickle.BINGET, pickle.LONG_BINGET),
)


_Plain: Any = pickle._Unpickler


class Unpickler(_Plain):  # type: ignore[misc]
    """Reads numbers, texts, lists, sets, dicts, counts, and objects of the types that are `admitted`."""

    def __init__(self, stream: BinaryIO, admitted: Collection[tuple[str, str]] = ()) -> None:
        super().__init__(stream)
        self._admitted = admitted

    def find_class(self, module: str, name: str) -> Any:
        """Admit few types."""
        if (module, name) not in self._admitted:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in an index")
        return super().find_class(module, name)

    def _load_what_counts_are(self) -> None:
        # Tuples in tuples, as deep as they like, would be looked at deeper than there is room for.
        if self.stack[-1:] != [int]:
            raise pickle.UnpicklingError("tuples have no place in an index")
        self.load_tuple1()

    def _load_counts(self) -> None:
        if self.stack[-2:] != [defaultdict, (int,)]:
            raise pickle.UnpicklingError("calls have no place in an index")
        self.load_reduce()

    dispatch = MappingProxyType(
        {known[0]: _Plain.dispatch[known[0]] for known in _KNOWN}
        | {pickle.TUPLE1[0]: _load_what_counts_are, pickle.REDUCE[0]: _load_counts}
    )

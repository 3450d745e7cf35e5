"""What the library asks of an engine: to take in documents, and to give what it holds as a snapshot.

Everything else (which words a query stands for, what each counts, the order of the hits) is worked out from
the snapshot, so that a search finds and ranks the same whichever engine is at work.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, Self

from ..index.documents import Document
from ..index.snapshot import Snapshot

ENGINES = ("whoosh", "fts5", "tantivy")
"""The names of the engines that a library may choose from."""

_EXTRA = {"tantivy": "tantivy"}
"""The packages of the engines that Dateline can do without, which are extras of the same name."""


class Engine(Protocol):
    """An index in a folder of its own; it may be missing or unusable at any time.

    Whatever it is asked raises UnusableIndex where it must be built anew, and LibraryError where it cannot be
    read or written for want of space or rights.
    """

    folder: Path
    name: str

    def writing(self) -> AbstractContextManager[bool]:
        """Hold the one right among all processes to write the index; False if another has it."""

    def stamp(self) -> tuple[int, ...]:
        """Give what differs between two commits, of this index or one in its place; () without any."""

    def applied(self) -> int:
        """Give the number of the last change that the index has taken in."""

    def check(self) -> None:
        """Look through all that the index holds, which may take long; raises UnusableIndex."""

    def condemn(self) -> None:
        """See to it that the index is built anew when next caught up: it has turned out to be damaged."""

    def snapshot(self, *, last: Snapshot | None = None) -> Snapshot:
        """Open what the index holds now; what `last` had opened may be used again."""

    def write(self, documents: Iterable[Document], *, replaced: Collection[int], applied: int) -> None:
        """Put documents in the place of those of the articles `replaced`, up to the change `applied`.

        Call it while `writing`; a kill at any moment leaves the index as it was, or as it should be.
        """

    def join(self) -> bool:
        """Put in better order a part of what was written in many pieces; False where there is nothing to do.

        Call it while `writing`; a kill at any moment leaves the index as it was, or as it should be.
        """

    def create(self) -> None:
        """Make an empty index, in the place of one that may be there; call it while `writing`."""

    def beside(self) -> Self:
        """Give an index in a folder beside this one, to build anew in."""

    def take_the_place_of(self, other: Self) -> None:
        """Move this index to where the other is, which it replaces; call it while the other is `writing`."""

    def delete(self) -> None:
        """Leave nothing of the index; call it while `writing`."""


def is_installed(name: str) -> bool:
    """Say whether an engine can be used here."""
    return name not in _EXTRA or find_spec(_EXTRA[name]) is not None


def install(name: str) -> str:
    """Give the command that installs an engine."""
    return f"pip install 'dateline[{name}]'"


def engine(name: str, folder: Path, *, library: str) -> Engine:
    """Give the index by that engine of the library in a folder, which calls itself `library`.

    One that is not known was chosen by a newer program, and one may not be installed any more: Whoosh's index
    will be there again.
    """
    if name == "fts5":
        from .fts5_index import Fts5Index

        return Fts5Index(folder / "fts5", library=library)
    if name == "tantivy" and is_installed(name):
        from .tantivy_index import RustIndex

        return RustIndex(folder / "tantivy", library=library)
    from .whoosh_index import Index

    return Index(folder / "index", library=library)

"""The search index on disk, written and found through Whoosh; no other module imports it.

Whoosh's own writer spends its time on each single posting; ours gathers arrays and writes a block a word.
Whoosh pickles its list of segments: it is read by an unpickler that admits only what our index holds, and
the folder is private to its owner.
"""

from __future__ import annotations

import io
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from itertools import compress
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from whoosh import columns, fields, formats, writing
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, FileIndex
from whoosh.index import IndexError as WhooshError
from whoosh.util.numeric import byte_to_length

from ..index.documents import FIELDS, Document
from ..index.postings import DamagedPostings
from ..index.snapshot import Snapshot
from ..index.soundness import DamagedIndex, MissingFile, UnusableIndex, judging
from .applied import forget_notes, note, read_note
from .gathering import Gathering, better_joined
from .in_folder import InFolder
from .joining import Absorbed, Source
from .segment_writing import write_words
from .segments import Segment, ids_of
from .sums import seal, unsealed
from .unpickling import Unpickler

_TRIES = 5
"""Times to open an index whose files another process may be replacing."""

_NAME = "MAIN"
_NOTHING: Mapping[str, Segment] = MappingProxyType({})
LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float32)
"""The length of a field that each code on disk stands for; long ones are kept coarsely."""

_ADMITTED = {
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("whoosh.codec.whoosh3", "W3Codec"),
    ("collections", "defaultdict"),
    ("builtins", "int"),
}


class _WordCounts(fields.FieldType):  # type: ignore[misc]
    """A field given as counted words; Whoosh keeps neither its text nor the words' places."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None, scorable=True)


SCHEMA = fields.Schema(
    id=fields.COLUMN(columns.NumericColumn("q")),
    day=fields.COLUMN(columns.NumericColumn("i")),
    **{field: _WordCounts() for field in FIELDS},
)


class _File(StructFile):  # type: ignore[misc]
    def read_pickle(self) -> object:
        return Unpickler(self.file, _ADMITTED).load()


class _Folder(FileStorage):  # type: ignore[misc]
    """Opens files as their bytes, as Whoosh would leave a damaged one open; tells that it may not look."""

    def list(self) -> list[str]:
        try:
            # Every search asks: a path for each of so many files would take longer than all else it does.
            with os.scandir(self.folder) as files:
                return [file.name for file in files]
        except FileNotFoundError:
            return []

    def open_file(self, name: str, **options: Any) -> StructFile:
        return _File(io.BytesIO(unsealed(Path(self._fpath(name)))), name=name, **options)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Seal what takes its place: this is how Whoosh writes a list of segments."""
        seal(Path(self._fpath(oldname)))
        super().rename_file(oldname, newname, safe=safe)


class _Writer(writing.SegmentWriter):  # type: ignore[misc]
    """Gathers documents and writes them as one segment, and with them those segments that are `joined`."""

    joined: Sequence[Any] = ()

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=W3Codec(compression=0), compound=False)
        self._gathering = Gathering()
        self._sources: list[Source] = [self._gathering]

    def add(self, document: Document) -> None:
        """Take in one document."""
        lengths = {field: counts.total() for field, counts in document.fields.items()}
        number = self._add_row(document.id, document.day, lengths)
        self._gathering.add(number, document)

    def _add_row(self, article_id: int, day: int, lengths: Mapping[str, int]) -> int:
        number: int = self.docnum
        rows = self.perdocwriter
        rows.start_doc(number)
        for field, length in lengths.items():
            rows.add_field(field, SCHEMA[field], None, length)
        rows.add_column_value("id", SCHEMA["id"].column_type, article_id)
        rows.add_column_value("day", SCHEMA["day"].column_type, day)
        rows.finish_doc()
        self.docnum += 1
        self._added = True
        return number

    def _merge_segments(self, *_policy: object) -> list[Any]:
        """Keep the segments but those that are to be joined, which are written anew."""
        for segment in self.joined:
            self._absorb(_open(Path(self.storage.folder), segment))
        return [segment for segment in self.segments if segment not in self.joined]

    def _absorb(self, segment: Segment) -> None:
        segment.check()
        self._sources.append(Absorbed(segment, first=self.docnum))
        for old in np.flatnonzero(segment.alive).tolist():
            lengths = {field: byte_to_length(segment.length_codes[field][old]) for field in FIELDS}
            self._add_row(int(segment.ids[old]), int(segment.days[old]), lengths)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.close()
        write_words(
            Path(self.storage.folder), self.newsegment.segment_id(), self._sources, length=self.docnum
        )


class Index(InFolder):
    """The index of the library that calls itself `library`; it may be missing or unusable at any time.

    LibraryError is raised where it cannot be read or written for want of space or rights.
    """

    name = "whoosh"

    def __init__(self, folder: Path, *, library: str) -> None:
        super().__init__(folder, library=library)
        self._storage = _Folder(str(folder))
        self._list, self._next = self._list_of(0), self._list_of(1)

    def stamp(self) -> tuple[int, ...]:
        """Give what differs between two commits, of this index or one in its place; () without any."""
        try:
            # Every search asks, and mostly nothing is new.
            if self._next.exists() or not self._list.exists():
                latest = self._generation()
                self._list, self._next = self._list_of(latest), self._list_of(latest + 1)
            about = self._list.stat()
        except OSError:
            return ()
        return about.st_ino, about.st_mtime_ns, about.st_size

    def applied(self) -> int:
        """Give the number of the last change that the index has taken in. Raises UnusableIndex."""
        with self._judging():
            generation = self._generation()
            FileIndex(self._storage, SCHEMA)
            return read_note(self.folder, generation, library=self._library)

    def check(self) -> None:
        """Look through all that the index holds. Raises UnusableIndex."""
        snapshot = self.snapshot()
        with self._judging():
            for segment in snapshot.segments:
                assert isinstance(segment, Segment)
                segment.check()

    def condemn(self) -> None:
        """See to it that the index is built anew when next caught up: it has turned out to be damaged."""
        with suppress(OSError):
            forget_notes(self.folder)

    def snapshot(self, *, last: Snapshot | None = None) -> Snapshot:
        """Open what the index holds now; what `last` had opened is used again. Raises UnusableIndex."""
        for _ in range(_TRIES):
            stamp = self.stamp()
            with suppress(MissingFile):
                return self._snapshot(last)
            # Another process may be replacing the files.
            if stamp and stamp == self.stamp():
                raise DamagedIndex("files of the index are missing")
        raise UnusableIndex("files of the index are missing")

    def write(self, documents: Iterable[Document], *, replaced: Collection[int], applied: int) -> None:
        """Put documents in the place of those of the articles `replaced`, up to the change `applied`.

        Call it while `writing`; a kill at any moment leaves the index as it was, or as it should be.
        Raises UnusableIndex.
        """
        with self._judging():
            writer = _Writer(FileIndex(self._storage, SCHEMA))
        try:
            with self._judging():
                self._remove(writer, replaced)
            for document in documents:
                with self._judging():
                    writer.add(document)
            with self._judging():
                self._commit(writer, applied)
        finally:
            _let_go(writer)

    def join(self) -> bool:
        """Write segments that are better one as one; False where there are none. Call it while `writing`."""
        with self._judging():
            held = FileIndex(self._storage, SCHEMA)._segments()
            wanted = better_joined([(segment.doc_count(), segment.doc_count_all()) for segment in held])
            if not any(wanted):
                return False
            writer = _Writer(FileIndex(self._storage, SCHEMA))
        try:
            with self._judging():
                writer.joined = list(compress(writer.segments, wanted))
                self._commit(writer, read_note(self.folder, self._generation(), library=self._library))
        finally:
            _let_go(writer)
        return True

    def create(self) -> None:
        """Make an empty index, in the place of one that may be there; call it while `writing`."""
        with self._judging():
            self.make_folder()
            FileIndex.create(self._storage, SCHEMA, _NAME)
            note(self.folder, 0, library=self._library, applied=0)

    def _snapshot(self, last: Snapshot | None) -> Snapshot:
        applied = self.applied()
        known = last.segments if last else ()
        opened = {segment.name: segment for segment in known if isinstance(segment, Segment)}
        with self._judging():
            held = FileIndex(self._storage, SCHEMA)._segments()
            segments = tuple(_open(self.folder, segment, opened) for segment in held)
            sums = np.array([sum(s._fieldlengths.get(field, 0) for s in held) for field in FIELDS], np.int64)
            totals = dict(zip(FIELDS, sums.tolist(), strict=True))
            return Snapshot(segments, totals=totals, applied=applied, scale=LENGTHS)

    def _commit(self, writer: _Writer, applied: int) -> None:
        note(self.folder, writer.generation, library=self._library, applied=applied)
        writer.commit()
        forget_notes(self.folder, but=writer.generation)

    def _judging(self) -> AbstractContextManager[None]:
        return judging(self.folder, WhooshError, DamagedPostings)

    def _list_of(self, generation: int) -> Path:
        """Give the file that lists the segments of a commit."""
        name: str = TOC._filename(_NAME, generation)
        return self.folder / name

    def _generation(self) -> int:
        generation: int = TOC._latest_generation(self._storage, _NAME)
        return generation

    def _remove(self, writer: _Writer, replaced: Collection[int]) -> None:
        articles = np.fromiter(replaced, np.int64, len(replaced))
        for segment in writer.segments:
            ids = ids_of(self.folder, segment.segment_id(), length=segment.doc_count_all())
            for number in np.flatnonzero(np.isin(ids, articles)).tolist():
                segment.delete_document(number)


def _open(folder: Path, segment: Any, opened: Mapping[str, Segment] = _NOTHING) -> Segment:
    deleted = frozenset(segment.deleted_docs())
    known = opened.get(segment.segment_id())
    if known is not None:
        return known.without(deleted)
    return Segment(folder, segment.segment_id(), length=segment.doc_count_all(), deleted=deleted)


def _let_go(writer: _Writer) -> None:
    """Undo what was not committed."""
    if not writer.is_closed:
        # Closing writes what is left, for which there may be no room, or into files that are closed already.
        with suppress(OSError, ValueError):
            writer.cancel()

"""The search index in tantivy, an engine written in Rust; no other module imports it.

tantivy tells in which documents a word stands, but not how often: so a word that stands twice or more in a
field is there a second time, with that number behind it. Ranking is ours, as with the other engines.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray
from tantivy import Order, Query

from ..index import postings
from ..index.documents import FIELDS, Document
from ..index.postings import DamagedPostings, Postings
from ..index.snapshot import Snapshot
from ..index.soundness import DamagedIndex, UnusableIndex, judging
from ..index.terms import Terms
from .in_folder import InFolder, ensure_own
from .whoosh_index import LENGTHS

_VERSION = 1
"""Changes when an index written before would answer otherwise than one written now."""

_TIMES = "\x01"
"""Stands in no word: what comes behind it is how often the word before it stands there."""

_MEMORY = 64_000_000
"""Bytes that documents may take before they are written."""

_NO_ARTICLE = 0
"""The article of the document that says how far the index came."""

_SUMS = "sums.json"
_COLUMNS = ("number", "article", "day", *(f"length_{field}" for field in FIELDS))


class RustIndex(InFolder):
    """The index of the library that calls itself `library`; see `Engine` for what it can do."""

    name = "tantivy"

    def stamp(self) -> tuple[int, ...]:
        """Give what differs between two commits, of this index or one in its place; () without any."""
        try:
            about = (self.folder / "meta.json").stat()
        except OSError:
            return ()
        return about.st_ino, about.st_mtime_ns, about.st_size

    def applied(self) -> int:
        """Give the number of the last change that the index has taken in. Raises UnusableIndex."""
        with self._judging():
            return self._state(self._open().searcher())[0]

    def check(self) -> None:
        """Look through all that the index holds. Raises UnusableIndex."""
        with self._judging():
            self._verify()

    def condemn(self) -> None:
        """See to it that the index is built anew when next caught up: it has turned out to be damaged."""
        with suppress(OSError):
            (self.folder / "meta.json").unlink()

    def snapshot(self, *, last: Snapshot | None = None) -> Snapshot:
        """Open what the index holds now. Raises UnusableIndex."""
        with self._judging():
            # tantivy maps its files into memory and trusts what is in them.
            self._verify()
            index = self._open()
            searcher = index.searcher()
            applied, _ = self._state(searcher)
            part = _Part(index.schema, searcher)
        return Snapshot((part,) if part.length else (), totals=part.totals, applied=applied, scale=LENGTHS)

    def write(self, documents: Iterable[Document], *, replaced: Collection[int], applied: int) -> None:
        """Put documents in the place of those of the articles `replaced`, up to the change `applied`."""
        with self._judging():
            index = self._open()
            _, free = self._state(index.searcher())
            writer = index.writer(_MEMORY, num_threads=1)
        try:
            with self._judging():
                for article in (_NO_ARTICLE, *replaced):
                    writer.delete_documents_by_term("article", article)
            for free, document in enumerate(documents, free + 1):  # noqa: B020
                with self._judging():
                    writer.add_document(_document(free - 1, document))
            with self._judging():
                self._commit(writer, applied, free)
        finally:
            # It lets go of its lock only when it is gone.
            del writer

    def create(self) -> None:
        """Make an empty index, in the place of one that may be there; call it while `writing`."""
        with self._judging():
            self.make_folder()
            tantivy.Index(_schema(), path=str(self.folder))
            self._commit(self._open().writer(_MEMORY, num_threads=1), 0, 0)

    def _open(self) -> tantivy.Index:
        ensure_own(self.folder)
        (self.folder / "meta.json").stat()
        index = tantivy.Index.open(str(self.folder))
        words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("words", words)
        return index

    def _state(self, searcher: tantivy.Searcher) -> tuple[int, int]:
        """Give the last change applied and the next document's number."""
        found = searcher.search(Query.all_query(), 1, count=False, order_by_field="number", order=Order.Asc)
        said = json.loads(searcher.doc(found.hits[0][1])["state"][0])
        if (said["version"], said["library"]) != (_VERSION, self._library):
            raise UnusableIndex("the index is of another library or version")
        return int(said["applied"]), int(said["next"])

    def _commit(self, writer: tantivy.IndexWriter, applied: int, number: int) -> None:
        state = {"version": _VERSION, "library": self._library, "applied": applied, "next": number}
        nothing = dict.fromkeys(_COLUMNS, 0) | {"number": -1, "article": _NO_ARTICLE}
        writer.add_document(tantivy.Document(state=json.dumps(state), **nothing))
        writer.commit()
        writer.wait_merging_threads()
        sums = self._sums()
        known = {file.name: zlib.crc32(file.read_bytes()) for file in self._parts() if file.name not in sums}
        kept = {file.name for file in self._parts()}
        written = {name: crc for name, crc in (sums | known).items() if name in kept}
        (self.folder / _SUMS).write_text(json.dumps(written))

    def _verify(self) -> None:
        """Raise DamagedIndex if a file is not as it was written; one written since is taken as it is."""
        sums = self._sums()
        for file in self._parts():
            with suppress(FileNotFoundError):
                if file.name in sums and zlib.crc32(file.read_bytes()) != sums[file.name]:
                    raise DamagedIndex(f"{file.name} is not as it was written")

    def _parts(self) -> list[Path]:
        """Give the files that are written once and never again."""
        return [file for file in self.folder.iterdir() if file.suffix not in {".json", ".lock", ".new"}]

    def _sums(self) -> dict[str, int]:
        try:
            sums: dict[str, int] = json.loads((self.folder / _SUMS).read_text())
        except FileNotFoundError:
            return {}
        return sums

    def _judging(self) -> AbstractContextManager[None]:
        return _judging(self.folder)


class _Part:
    """The documents that were there when it was made, for any thread. Raises DamagedPostings."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._schema, self._searcher = schema, searcher
        hits = self._ordered(Query.all_query())
        # The first one says how far the index came.
        addresses = [address for _, address in hits[1:]]
        columns = {name: searcher.fast_field_values(name, addresses) for name in _COLUMNS}
        self._numbers = np.array(columns["number"], np.int64)
        self.length = len(self._numbers)
        self.ids = np.array(columns["article"], np.int64)
        self.days = np.array(columns["day"], np.int32)
        self.alive = np.ones(self.length, np.bool_)
        lengths = {field: np.array(columns[f"length_{field}"], np.int64) for field in FIELDS}
        self.totals = {field: int(some.sum()) for field, some in lengths.items()}
        self.length_codes = {
            field: np.minimum(np.searchsorted(LENGTHS, some), 255).astype(np.uint8)
            for field, some in lengths.items()
        }
        self.terms = {field: Terms.counted(self._words(field)) for field in FIELDS}

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, or none if the field lacks it."""
        try:
            with _judging(Path()):
                docs = self._docs(field, word)
                if not len(docs):
                    return postings.NONE
                times = np.ones(len(docs), np.uint32)
                for written, _ in self._searcher.terms_with_prefix(field, f"{word}{_TIMES}"):
                    some = self._docs(field, written)
                    times[np.searchsorted(docs, some)] = int(written.rpartition(_TIMES)[2])
        except (UnusableIndex, IndexError) as error:
            raise DamagedPostings(str(error)) from error
        return docs, times

    def next_to_each_other(self, _bits: NDArray[np.int64]) -> None:
        """Say nothing of pairs of words: this engine does not know them."""

    def _docs(self, field: str, written: str) -> NDArray[np.int32]:
        hits = self._ordered(Query.term_query(self._schema, field, written))
        numbers = np.fromiter((number for number, _ in hits), np.int64, len(hits))
        return np.searchsorted(self._numbers, numbers).astype(np.int32)

    def _ordered(self, query: Query) -> list[tuple[int, tantivy.DocAddress]]:
        limit = max(1, self._searcher.num_docs)
        found = self._searcher.search(query, limit, count=False, order_by_field="number", order=Order.Asc)
        hits: list[tuple[int, tantivy.DocAddress]] = found.hits
        return hits

    def _words(self, field: str) -> Iterator[tuple[str, int]]:
        for word, documents in self._searcher.terms_with_prefix(field, ""):
            if _TIMES not in word:
                yield word, documents


def _schema() -> tantivy.Schema:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("state", stored=True, tokenizer_name="raw", index_option="basic")
    for name in _COLUMNS:
        schema.add_integer_field(name, indexed=name == "article", fast=True)
    for field in FIELDS:
        schema.add_text_field(field, tokenizer_name="words", index_option="basic")
    return schema.build()


def _document(number: int, document: Document) -> tantivy.Document:
    texts = {
        field: " ".join((*counts, *(f"{word}{_TIMES}{times}" for word, times in counts.items() if times > 1)))
        for field, counts in document.fields.items()
    }
    lengths = {f"length_{field}": counts.total() for field, counts in document.fields.items()}
    return tantivy.Document(number=number, article=document.id, day=document.day, **lengths, **texts)


@contextmanager
def _judging(folder: Path) -> Iterator[None]:
    """Say what is wrong with the index in a folder, also where Rust could not go on."""
    try:
        with judging(folder):
            yield
    except BaseException as error:
        # It stands outside of Exception, and only its name tells it.
        if type(error).__name__ != "PanicException":
            raise
        raise DamagedIndex(f"tantivy cannot go on: {error}") from error

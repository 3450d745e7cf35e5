"""Archives -> their members, one after the other, never written to disk; a member's name is only a name."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, BinaryIO, Self

from corpus.errors import InputError

from .allowance import Allowance
from .formats import Format
from .harmless import visible
from .unpacking import DAMAGE, Unpacked, buffered
from .walk import is_wanted
from .zipped import Packed, listed, lying

MOST_MEMBERS = 1_000_000
_LONGEST_NAME = 300
_LONGEST_HEADER = 1_000_000
_EXTENSIONS = (
    *(tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE),
    *(tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK),
)
_RECORD = re.compile(rb"(?P<length>\d{1,7}) (?P<key>[^=\n]{1,60})=")
_TELLING = frozenset(
    (
        *(b"path", b"linkpath", b"size"),
        *(b"GNU.sparse." + name for name in b"major minor name realsize size map numblocks".split()),
        *(b"GNU.sparse.offset", b"GNU.sparse.numbytes"),
    )
)
_LONG_NUMBER = re.compile(rb"\d{40}")
_AGAIN = "fetch it again"
_UNREADABLE = (*DAMAGE, NotImplementedError, RuntimeError, ValueError)


class _Header(tarfile.TarInfo):
    """A header that is not believed when it says that its own extension fills the memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Read one. Raises tarfile.ReadError."""
        header = super().frombuf(buf, encoding, errors)
        if header.type in _EXTENSIONS and header.size > _LONGEST_HEADER:
            raise tarfile.ReadError("a header is too long")
        return header

    def _proc_pax(self, archive: Any) -> Any:
        """Hand the library the records that tell names and sizes, and none of the others.

        It copies all of them for each member, and looks for some with patterns that go back.
        """
        stream = archive.fileobj
        told = stream.read(self._block(self.size))  # type: ignore[attr-defined]
        archive.fileobj = _Told(b"".join(_telling(told)), lambda: setattr(archive, "fileobj", stream))
        return super()._proc_pax(archive)  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class _Told:
    """Stands in for a stream, once: gives the same to whoever reads, and has it put back."""

    content: bytes
    put_back: Callable[[], None]

    def read(self, _size: int) -> bytes:
        """Give the content."""
        self.put_back()
        return self.content


def _telling(records: bytes) -> Iterator[bytes]:
    """Yield the records of a pax header (`LENGTH KEY=VALUE` and a newline each) that tell names and sizes."""
    at = 0
    while match := _RECORD.match(records, at):
        end = at + int(match["length"])
        if end <= match.end():
            return
        if match["key"] in _TELLING and not _LONG_NUMBER.search(records, at, end):
            yield records[at:end]
        at = end


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, named by the archive's source and its own path there."""

    source: str
    stream: BinaryIO


class Names:
    """Names for the members of one archive: harmless, without a way out of it, and no two the same."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._taken: set[int] = set()

    def name(self, path: str) -> str:
        """Give the name of the member at `path`."""
        parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
        own = visible("/".join(parts))[-_LONGEST_NAME:] or "unnamed"
        name = own if hash(own) not in self._taken else f"{own}~{len(self._taken) + 1}"
        self._taken.add(hash(name))
        return f"{self._source}/{name}"


def members(
    stream: BinaryIO, form: Format, allowance: Allowance, *, source: str
) -> Iterator[Member | InputError]:
    """Yield the files in a zip (its stream seekable) or tar archive, each to be read before the next.

    Hidden files, folders, links and what no article is in are passed over. What is wrong with one is yielded
    in its place. Raises InputError where the archive cannot be opened, or not to its end.
    """
    within = _in_zip if form is Format.ZIP else _in_tar
    for number, member in enumerate(within(stream, allowance, source)):
        if number == MOST_MEMBERS:
            reason = f"holds more than {MOST_MEMBERS:,} files"
            raise InputError(source, reason=reason, advice="unpack it and import the folder")
        yield member


def _in_zip(stream: BinaryIO, allowance: Allowance, source: str) -> Iterator[Member | InputError]:
    """Yield what a zip lists, and where its list is damaged or missing what lies in it beside that."""
    names, given = Names(source), 0
    try:
        for packed in listed(stream):
            given += 1
            yield from _zipped(stream, packed, allowance, names)
        return
    except _UNREADABLE as error:
        damage = error
    for packed in islice(lying(stream), given, None):
        yield from _zipped(stream, packed, allowance, names)
    reason = f"is a zip archive that is damaged or breaks off ({damage}); what could be unpacked was read"
    raise InputError(source, reason=reason, advice=_AGAIN)


def _zipped(
    stream: BinaryIO, packed: Packed, allowance: Allowance, names: Names
) -> Iterator[Member | InputError]:
    if packed.is_folder or not is_wanted(packed.path):
        return
    source = names.name(packed.path)
    if packed.is_encrypted:
        yield InputError(source, reason="is encrypted", advice="unpack the archive with its password")
    elif packed.is_empty:
        yield InputError(source, reason="is empty", advice="give a file with text in it")
    else:
        try:
            inner = packed.open(stream)
        except _UNREADABLE as error:
            yield InputError(source, reason=f"cannot be unpacked ({error})", advice=_AGAIN)
            return
        yield from _given(inner, allowance, source)


def _in_tar(stream: BinaryIO, allowance: Allowance, source: str) -> Iterator[Member | InputError]:
    names = Names(source)
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
            for info in archive:
                archive.members.clear()  # type: ignore[attr-defined]  # else what was passed is held to the end
                if info.isreg() and is_wanted(info.name) and (inner := archive.extractfile(info)):
                    yield from _given(inner, allowance, names.name(info.name))
    except _UNREADABLE as error:
        reason = f"is a tar archive that is damaged or breaks off ({error})"
        raise InputError(source, reason=reason, advice=_AGAIN) from error


def _given(inner: IO[bytes], allowance: Allowance, source: str) -> Iterator[Member | InputError]:
    """Yield a member, and once it is read the damage that ended it."""
    unpacked = Unpacked(inner, allowance, source=source)
    yield Member(source, buffered(unpacked))
    if unpacked.damage:
        yield unpacked.damage

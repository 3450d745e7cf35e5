"""A zip gives its members by its list, and where that is lost as they lie in it."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import RawArticle
from corpus.read.zipped import Packed, listed, lying
from tests.reading_formats.tools import found

FERRY = "The ferry to Sandnes sailed again on Monday.\n"
MANY = {f"{number}.txt": f"Ferry {number}\n\n{FERRY * 5}" for number in range(20)}
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


class Unseekable(io.BytesIO):
    """A stream that goes one way, so that a zip's sizes are written behind its members."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError


def zipped(
    files: dict[str, str], *, method: int = zipfile.ZIP_DEFLATED, to: io.BytesIO | None = None
) -> bytes:
    buffer = to or io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def contents(members: Iterable[Packed], content: bytes) -> dict[str, str]:
    archive = io.BytesIO(content)
    return {member.path: member.open(archive).read().decode() for member in members}


@pytest.mark.parametrize("method", METHODS)
def test_what_a_zip_lists_is_what_lies_in_it(method: int) -> None:
    for content in (zipped(MANY, method=method), zipped(MANY, method=method, to=Unseekable())):
        assert contents(listed(io.BytesIO(content)), content) == MANY
        assert contents(lying(io.BytesIO(content)), content) == MANY


@given(st.dictionaries(st.text("abcé/日\x01", min_size=1, max_size=8), st.text(max_size=50), max_size=5))
def test_any_zip_is_read_as_the_standard_library_reads_it(files: dict[str, str]) -> None:
    content = b"#!/bin/sh\n" + zipped(files)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        expected = {name: archive.read(name).decode() for name in archive.namelist()}
    assert contents(listed(io.BytesIO(content)), content) == expected


@pytest.mark.parametrize("to", [io.BytesIO, Unseekable])
def test_of_a_zip_that_breaks_off_the_whole_members_are_read_and_the_rest_is_told_of(
    to: type[io.BytesIO],
) -> None:
    content = zipped(MANY, to=to())
    end = content.index(b"15.txt") + 40
    taken = found(content[:end])
    texts = [one.text for one in taken if isinstance(one, RawArticle)]
    assert texts[:15] == [*MANY.values()][:15]
    damaged = [str(one) for one in taken if not isinstance(one, RawArticle)]
    broken = "input/15.txt: is damaged or breaks off (its end is missing)"
    assert any(broken in one for one in damaged), damaged
    assert "damaged or breaks off (its list of files is missing)" in damaged[-1]


def test_where_the_list_breaks_off_nothing_comes_twice_and_nothing_is_lost() -> None:
    content = bytearray(zipped(MANY))
    place = -1
    for _ in range(8):
        place = content.index(b"PK\1\2", place + 1)
    content[place] = 0
    taken = found(bytes(content))
    assert [one.text for one in taken if isinstance(one, RawArticle)] == [*MANY.values()]
    assert "its list of files is damaged" in str(taken[-1])


@pytest.mark.parametrize("flood", [b"PK\3\4", b"PK\7\x08", b"PK\3\4" + bytes(2) + b"\x08" + bytes(30)])
def test_a_flood_of_marks_takes_no_longer_than_the_bytes_it_is_made_of(flood: bytes) -> None:
    def seconds(times: int) -> float:
        begun = time.process_time()
        for _ in lying(io.BytesIO(flood * times)):
            pass
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(16_000) < 16 * max(0.02, seconds(2_000))


@given(st.binary(max_size=300))
def test_no_bytes_at_all_break_it(noise: bytes) -> None:
    content = zipped({"a.txt": FERRY})
    for broken in (noise, b"PK\3\4" + noise, content[:60] + noise, content[:60] + noise + content[-60:]):
        for member in found(b"PK\3\4" + broken):
            assert str(member)

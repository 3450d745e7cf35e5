"""Compressed files and archives are read in place, within bounds; damage in one file ends no other."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read import allowance, archives, read
from tests.reading_formats.tools import articles, failures, found, only

FERRY = "The ferry to Sandnes sailed again on Monday.\n"
STRIKE = "The strike at the harbour is over, says the union.\n"
Pack = Callable[[bytes], bytes]
PackFiles = Callable[[Mapping[str, bytes | str]], bytes]
PACKERS: list[Pack] = [gzip.compress, partial(bz2.compress, compresslevel=1), lzma.compress]


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(files: Mapping[str, bytes | str], mode: str = "w") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            content = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(content)
            info.type = tarfile.DIRTYPE if name.endswith("/") else tarfile.REGTYPE
            archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


@pytest.mark.parametrize("pack", PACKERS)
def test_a_compressed_file_is_the_article_in_it(pack: Pack) -> None:
    article = only(pack(FERRY.encode()), name="ferry.txt.gz")
    assert (article.source, article.text) == ("ferry.txt.gz", FERRY)


def test_the_name_inside_tells_markdown_from_plain_text() -> None:
    assert only(gzip.compress(b"A *late* ferry."), name="ferry.md.gz").text != "A *late* ferry."


@pytest.mark.parametrize(
    "pack", [zipped, tarred, lambda files: tarred(files, "w:gz"), lambda files: gzip.compress(zipped(files))]
)
def test_an_archive_gives_what_each_file_in_it_gives(pack: PackFiles) -> None:
    lines = "\n".join(json.dumps({"title": title, "text": FERRY}) for title in ("One", "Two"))
    content = pack({"news/ferry.txt": FERRY, "lines.jsonl": lines, "more.gz": gzip.compress(STRIKE.encode())})
    assert [article.source for article in articles(content, name="all.bin")] == [
        "all.bin/news/ferry.txt",
        "all.bin/lines.jsonl#1",
        "all.bin/lines.jsonl#2",
        "all.bin/more.gz",
    ]


def test_a_file_archive_is_read_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(zipped({"ferry.txt": FERRY}))
    assert [one.source for one in read(path)] == [f"{path}/ferry.txt"]


def test_hidden_files_pictures_and_folders_in_an_archive_are_passed_over() -> None:
    names = [
        "a/",
        ".DS_Store",
        "__MACOSX/a/._ferry.txt",
        "page_files/logo.PNG",
        "page_files/site.css",
        "a/ferry.txt",
    ]
    for pack in (zipped, tarred):
        content = pack({name: "" if name.endswith("/") else FERRY for name in names})
        assert [one.source for one in found(content)] == ["input/a/ferry.txt"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_out_of_an_archive_lead_nowhere(
    pack: PackFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["../../ferry.txt", "/ferry.txt", "c\\..\\ferry.txt", "a\x1b[31m\n.txt", "a\u202eb.txt"]
    taken = [one.source for one in articles(pack(dict.fromkeys(names, FERRY)))]
    assert taken == [
        "input/ferry.txt",
        "input/ferry.txt~2",
        "input/c/ferry.txt",
        r"input/a\x1b[31m\n.txt",
        r"input/a\u202eb.txt",
    ]
    assert not list(tmp_path.iterdir())


def test_links_and_devices_in_a_tar_are_passed_over() -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo("ferry.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert found(buffer.getvalue()) == []


def test_an_encrypted_a_damaged_and_an_empty_file_are_told_of_and_the_rest_goes_on() -> None:
    content = bytearray(zipped({"a.txt": FERRY, "b.txt": FERRY * 9, "c.txt": "", "d.txt": STRIKE}))
    first, second = (content.index(b"PK\x01\x02"), content.index(b"b.txt") + len("b.txt"))
    content[first + 8] |= 1
    content[second + 4] ^= 0xFF
    told = failures(bytes(content))
    assert told[0].startswith("input/a.txt: is encrypted; unpack the archive")
    assert "input/b.txt: is damaged or breaks off" in "".join(told)
    assert "input/c.txt: is empty; give a file with text in it" in told
    assert [one.source for one in found(bytes(content)) if isinstance(one, RawArticle)][-1] == "input/d.txt"


@pytest.mark.parametrize("pack", PACKERS)
def test_of_a_compressed_file_that_breaks_off_what_there_is_is_read(pack: Pack) -> None:
    noise = "".join(f"{number} ferries sailed {os.urandom(9).hex()}. " for number in range(20_000))
    content = pack(noise.encode())
    article, damage = found(content[: len(content) // 2])
    assert isinstance(article, RawArticle)
    assert noise.startswith(article.text.rstrip("\ufffd"))
    assert len(article.text) > 50_000
    assert "breaks off" in str(damage)


@pytest.mark.parametrize("size", [0.02, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("pack", [zipped, lambda files: tarred(files, "w:gz")])
def test_archives_that_break_off_say_so(pack: PackFiles, size: float) -> None:
    content = pack({"a.txt": FERRY * 99, "b.txt": STRIKE})
    assert failures(content[: int(len(content) * size)])


@pytest.mark.parametrize("pack", PACKERS)
def test_a_bomb_is_defused(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "ALLOWED", 1_000_000)
    bomb = pack(b"boom " * 500_000)
    assert "unpacks to more than" in failures(bomb)[-1]
    assert "unpacks to more than" in failures(zipped({f"{number}.gz": bomb for number in range(9)}))[-1]


def test_a_bomb_of_many_small_files_is_defused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "ALLOWED", 1_000_000)
    told = failures(zipped({f"{number}.txt": "boom " * 20_000 for number in range(50)}))
    assert len(told) == 1
    assert "unpacks to more than" in told[0]


def test_things_packed_too_often_are_refused() -> None:
    content = FERRY.encode()
    for _ in range(4):
        content = gzip.compress(content)
    assert articles(content)
    assert failures(gzip.compress(content)) == [
        "input: is packed 5 times over; unpack it and import what is in it"
    ]


def test_one_empty_archive_holds_nothing() -> None:
    assert found(zipped({})) == []
    assert isinstance(found(gzip.compress(b""))[0], InputError)


def test_a_header_of_a_tar_that_would_fill_the_memory_is_not_read() -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("ferry.txt")
        info.pax_headers = {"comment": "x" * 2_000_000}
        archive.addfile(info)
    assert "a header is too long" in failures(buffer.getvalue())[0]


def test_of_a_header_of_a_tar_only_what_names_and_measures_is_looked_at() -> None:
    buffer, name = io.BytesIO(), "Färjan " * 30 + ".txt"
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo(name)
        info.pax_headers = {"comment": "a ferry", "mtime": "9" * 60}
        archive.addfile(info)
    buffer.seek(0)
    with tarfile.open(fileobj=buffer, mode="r|", tarinfo=archives._Header) as archive:
        (info,) = archive
    assert info.name == name
    assert info.pax_headers.keys() == {"path"}

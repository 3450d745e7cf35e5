"""What the worst inputs cost: the CPU seconds of a whole import, and the memory of its largest process.

    python -m tests.benchmarks.hostile [NAME ...]

writes one hostile file after another, imports each into a library of its own with the command that everybody
uses, and prints a table. A line is marked where it is over what is promised: 5 s of CPU and 300 MB for an
input, 30 s for one of 50 MB. With names, only inputs whose names begin so.
"""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

_MB = 1 << 20
_LARGE = 30 * _MB
_SECONDS, _SECONDS_IF_LARGE, _MEGABYTES = 5.0, 30.0, 300
_SENTENCE = "The ferry to Lindholm will stop in June, Mara Okonjo of Tessel Ferries said on Monday. "

Make = Callable[[Path], None]
"""Writes one hostile file."""


def main() -> None:
    """Measure, and print the table."""
    wanted = tuple(sys.argv[1:])
    print(f"{'':36}{'MB':>7}{'CPU s':>8}{'peak MB':>9}{'exit':>6}  last of what was said")
    for name, make in INPUTS.items():
        if not wanted or name.startswith(wanted):
            with tempfile.TemporaryDirectory() as folder:
                _measure(name, make, Path(folder))


def _measure(name: str, make: Make, folder: Path) -> None:
    path = folder / name
    _apart(make, path)
    size = path.stat().st_size
    run = subprocess.Popen(
        [sys.executable, "-m", "tui", "--library", folder / "library", "import", path],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert run.stderr is not None
    said = run.stderr.read().decode().strip().rpartition("\n")[2]
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    allowed = _SECONDS_IF_LARGE if size > _LARGE else _SECONDS
    over = "  OVER" if cpu > allowed or peak > _MEGABYTES or run.returncode not in (0, 1) else ""
    print(
        f"{name:36}{size / _MB:7.1f}{cpu:8.1f}{peak:9.0f}{run.returncode:6}  {said[-90:]!r}{over}", flush=True
    )


def _apart(make: Make, path: Path) -> None:
    """Write the file by a process of its own: what this one has used would be counted as its children's."""
    child = os.fork()
    if not child:
        make(path)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def _repeated(piece: str, times: int, *, before: str = "", after: str = "") -> Make:
    """Give what writes a piece so many times."""

    def make(path: Path) -> None:
        with path.open("w") as file:
            file.write(before)
            many = piece * min(times, 1000)
            file.writelines(many for _ in range(times // 1000))
            file.write(piece * (times % 1000) + after)

    return make


def _numbered(piece: str, times: int, *, before: str = "", after: str = "") -> Make:
    """Give what writes a piece so many times, `{}` in it the number."""

    def make(path: Path) -> None:
        with path.open("w") as file:
            file.write(before)
            file.writelines(piece.replace("{}", str(number)) for number in range(times))
            file.write(after)

    return make


def _member(file: gzip.GzipFile | IO[bytes], block: bytes, times: int) -> None:
    for _ in range(times):
        file.write(block)


def _gz_bomb(path: Path) -> None:
    with gzip.open(path, "wb", 9) as file:
        _member(file, bytes(_MB), 2000)


def _gz_text_bomb(path: Path) -> None:
    with gzip.open(path, "wb", 9) as file:
        _member(file, (_SENTENCE * 10_000).encode(), 1000)


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            with archive.open(f"{number}.txt", "w") as file:
                _member(file, bytes(_MB), 50)


def _zip_of_empty(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(300_000):
            archive.writestr(f"{number}.txt", b"")


def _zip_of_texts(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(200):
            archive.writestr(f"{number}.txt", f"Ferry {number}\n\n{_SENTENCE * 5}")
    path.write_bytes(path.read_bytes()[:-3000])


def _tar_bomb(path: Path) -> None:
    with tarfile.open(path, "w:xz") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = 1000 * _MB
        archive.addfile(member, _Zeros(member.size))


class _Zeros(io.RawIOBase):
    def __init__(self, size: int) -> None:
        self._left = size

    def read(self, size: int = -1) -> bytes:
        size = min(size, self._left)
        self._left -= size
        return bytes(size)


def _feed(items: int) -> Make:
    item = "<item><title>Ferry {}</title><guid>{}</guid><description>Stops.</description></item>"
    return _numbered(
        item, items, before='<rss version="2.0"><channel><title>T</title>', after="</channel></rss>"
    )


def _text(text: str) -> Make:
    def make(path: Path) -> None:
        path.write_text(text)

    return make


def _laughs(root: str) -> Make:
    """Give what writes XML whose last entity stands for a million million words."""
    kinds = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    return _text(f'<?xml version="1.0"?><!DOCTYPE x [{kinds}]>{root.replace("{}", "&l11;")}')


def _yaml(front: str) -> Make:
    return _text(f"---\n{front}\n---\n\n{_SENTENCE * 3}\n")


_ALIASES = (
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    + "\ntitle: *a11\nauthors: *a11"
)

_NITF = "<nitf><head><title>Ferry</title></head><body><body.content><p>{}</p></body.content></body></nitf>"
_NEWSML = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
_NEWSITEM = '<newsItem guid="{}"/>'
_RSS = "<rss><channel><title>{}</title><item><title>{}</title></item></channel></rss>"
_TRACE = f"X-Trace: {'a' * 44}\n"
_BODY = f"\n{_SENTENCE}\n"
_HEAD = "From: a@example.org\nSubject: Ferry\nDate: Mon, 6 Apr 2026 10:00:00 +0000\n"


def _mbox(path: Path) -> None:
    with path.open("w") as file:
        for number in range(20_000):
            file.write(f"From a Mon Apr  6 10:00:00 2026\nSubject: {number}\nFrom: a@b.example\n\nx\n\n")


INPUTS: dict[str, Make] = {
    "line.txt": _repeated("x", 49_000_000),
    "words-on-a-line.txt": _repeated(_SENTENCE, 49_000_000 // len(_SENTENCE)),
    "other-words-on-a-line.txt": _numbered("word{} ", 4_500_000),
    "cjk.txt": _repeated("東京港の船は六月に止まると市長が語った。\n\n", 800_000),
    "paragraphs.txt": _numbered("Paragraph {} of a long day at the harbour.\n\n", 1_000_000),
    "short-paragraphs.txt": _repeated("a\n\n", 17_000_000),
    "blank-lines.txt": _repeated("\n", 49_000_000),
    "nul.txt": _repeated("\0", 49_000_000),
    "escapes.txt": _repeated("\x1b[31mred\x1b]0;x\x07\u202e", 2_000_000),
    "quotes.txt": _repeated("“a” said “b” ", 2_000_000),
    "names.txt": _numbered("Mara Okonjo{}, ", 2_000_000),
    "brackets.md": _repeated("[", 5 * _MB),
    "emphasis.md": _repeated("*a_ ", 2 * _MB),
    "quoted.md": _repeated(">", 5 * _MB),
    "lists.md": _repeated("- ", 5 * _MB),
    "links.md": _repeated("[a](", 5 * _MB),
    "aliases.md": _yaml(_ALIASES),
    "nested-yaml.md": _yaml("a: " + "[" * 20_000),
    "long-yaml.md": _yaml("\n".join(f"key{n}: value" for n in range(60_000))),
    "nested.html": _repeated("<div>", 100_000, before="<html><body>", after="a"),
    "nested-inline.html": _repeated("<b><i>", 100_000, before="<html><body><p>", after="a"),
    "tags.html": _repeated("<p>a</p>", 49_000_000 // 8, before="<html><body>"),
    "open-tags.html": _repeated("<", 49_000_000, before="<html>"),
    "attributes.html": _numbered(" a{}=b", 3_000_000, before="<html><body ", after=">a"),
    "table.html": _repeated("<table><tr><td>", 100_000, before="<html><body>"),
    "entities.html": _repeated("&amp;", 5 * _MB, before="<html><body><p>"),
    "comments.html": _repeated("<!--", 5 * _MB, before="<html><body>"),
    "scripts.html": _repeated("<script>", 2 * _MB, before="<html><body>"),
    "json-ld.html": _repeated("[", 500_000, before='<html><head><script type="application/ld+json">'),
    "bad-lines.jsonl": _repeated("{bad\n", 1_000_000, before='{"title": "Ferry", "text": "It stops."}\n'),
    "empty-objects.jsonl": _repeated("{}\n", 1_000_000, before='{"title": "Ferry", "text": "It stops."}\n'),
    "small.jsonl": _numbered('{"title": "Ferry {}", "text": "It stops in June."}\n', 20_000),
    "long-line.jsonl": _repeated(_SENTENCE, 49_000_000 // len(_SENTENCE), before='{"text": "', after='"}\n'),
    "nested.jsonl": _repeated("[", 5 * _MB, before='{"title": "a", "text": "b"}\n{"text": '),
    "nested.json": _repeated('{"a":', 1_000_000),
    "numbers.json": _repeated("1,", 10_000_000, before="[", after="1]"),
    "digits.json": _repeated("1", 5_000_000, before='{"text": ', after="}"),
    "strings.json": _repeated('"a",', 5_000_000, before="[", after="1]"),
    "array.json": _numbered('{"title": "Ferry {}", "text": "It stops."},', 20_000, before="[", after="{}]"),
    "feed.xml": _feed(20_000),
    "many-items.xml": _feed(400_000),
    "laughs-feed.xml": _laughs(
        "<rss><channel><title>{}</title><item><title>{}</title></item></channel></rss>"
    ),
    "laughs.opml": _laughs('<opml version="2.0"><body><outline text="{}" xmlUrl="{}"/></body></opml>'),
    "laughs-nitf.xml": _laughs(_NITF),
    "nested.xml": _repeated("<a>", 1_000_000, before="<rss><channel>"),
    "nested-nitf.xml": _repeated("<p>", 1_000_000, before="<nitf><body><body.content>"),
    "news-items.xml": _numbered(_NEWSITEM, 100_000, before=_NEWSML, after="</itemSet></newsMessage>"),
    "outlines.opml": _repeated("<outline>", 500_000, before='<opml version="2.0"><body>'),
    "head.eml": _repeated(
        _TRACE,
        2_000,
        before=_HEAD,
        after=_BODY,
    ),
    "heads.eml": _repeated(
        _TRACE,
        200_000,
        before=_HEAD,
        after=_BODY,
    ),
    "folded.eml": _repeated(" a\n", 2_000_000, before=_HEAD + "X-Trace: a\n", after=_BODY),
    "parts.eml": _repeated('Content-Type: multipart/mixed; boundary="a"\n\n--a\n', 50_000, before=_HEAD),
    "many.mbox": _mbox,
    "bomb.gz": _gz_bomb,
    "text-bomb.txt.gz": _gz_text_bomb,
    "bomb.zip": _zip_bomb,
    "empty-files.zip": _zip_of_empty,
    "truncated.zip": _zip_of_texts,
    "bomb.tar.xz": _tar_bomb,
}

if __name__ == "__main__":
    main()

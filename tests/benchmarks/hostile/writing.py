"""How hostile files are written, without holding them in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

MB = 1 << 20
SENTENCE = "The ferry to Lindholm will stop in June, Mara Okonjo of Tessel Ferries said on Monday. "

Make = Callable[[Path], None]
"""Writes one hostile file or folder."""


def repeated(piece: str, times: int, *, before: str = "", after: str = "") -> Make:
    """Give what writes a piece so many times."""

    def make(path: Path) -> None:
        with path.open("w") as file:
            file.write(before)
            many = piece * min(times, 1000)
            file.writelines(many for _ in range(times // 1000))
            file.write(piece * (times % 1000) + after)

    return make


def numbered(piece: str, times: int, *, before: str = "", after: str = "") -> Make:
    """Give what writes a piece so many times, `{}` in it the number."""

    def make(path: Path) -> None:
        with path.open("w") as file:
            file.write(before)
            file.writelines(piece.replace("{}", str(number)) for number in range(times))
            file.write(after)

    return make


def written(content: str | bytes) -> Make:
    """Give what writes just this."""

    def make(path: Path) -> None:
        path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)

    return make


def laughs(root: str) -> Make:
    """Give what writes XML whose last entity stands for a million million words."""
    kinds = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    return written(f'<?xml version="1.0"?><!DOCTYPE x [{kinds}]>{root.replace("{}", "&l11;")}')


def reaching_out(root: str) -> Make:
    """Give what writes XML whose entities stand for files and addresses elsewhere."""
    kinds = '<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:9/">'
    parameter = '<!ENTITY % c SYSTEM "file:///dev/zero"> %c;'
    return written(f'<?xml version="1.0"?><!DOCTYPE x [{kinds}{parameter}]>{root.replace("{}", "&a;&b;")}')

"""Columns of the command line: aligned whatever stands in them, cut for a terminal and whole for a pipe."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from corpus.article import Annotations, Article
from corpus.library import Library
from tui.cli.columns import cells, cut, padded, table

TITLE = "港湾トンネルの延期を発表、住民説明会は来月に開かれる見通しと市長が記者会見で述べた"
LETTERS = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0xFFFF), max_size=40)


@given(LETTERS, st.integers(1, 30))
def test_a_cut_or_padded_text_has_its_width(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width
    assert cells(padded(text, width)) == width


def test_wide_characters_are_two_cells_as_the_reader_counts_them() -> None:
    for text in (TITLE, "메리디안뉴스", "Brückhausener Anzeiger", "é", "〒１２"):
        assert cells(text) == cell_len(text)


def test_columns_stand_under_each_other() -> None:
    rows = [("PERSON", "해담", "3 mentions"), ("ORG", "Harbour Board", "12 mentions")]
    assert list(table(rows, most=(7, 40))) == [
        "PERSON  해담           3 mentions",
        "ORG     Harbour Board  12 mentions",
    ]


def test_a_terminal_gets_what_fits_and_a_pipe_gets_all(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number, publisher in enumerate(("朝日新聞", "Kernow Post")):
            article = Article(source=str(number), title=TITLE, publisher=publisher, body=("Text.",))
            library.keep(article, Annotations(), digest=str(number))
    command = [sys.executable, "-m", "tui", "--library", str(tmp_path), "list"]
    piped = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert {line.partition(TITLE)[1] for line in piped.splitlines()} == {TITLE}
    assert len({cell_len(line.partition(TITLE)[0]) for line in piped.splitlines()}) == 1
    for line in on_a_terminal(command, columns=80):
        assert cell_len(line) <= 80
        assert line.endswith("…")


def on_a_terminal(command: list[str], *, columns: int) -> list[str]:
    """Give the lines that a command writes to a terminal."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, columns))
    try:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        subprocess.run(command, stdout=theirs, stdin=subprocess.DEVNULL, env=environment, check=True)
        return os.read(ours, 65536).decode().split("\r\n")[:-1]
    finally:
        os.close(ours)
        os.close(theirs)

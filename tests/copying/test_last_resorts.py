"""Where no tool holds a clipboard, the terminal is asked, the file keeps the text, and we say so."""

from __future__ import annotations

import base64
import os
import pty
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clipboard import copy, ways
from tui.clipboard.terminal import LONGEST, sequence

from .machines import SEVEN_SCRIPTS

NOTHING: dict[str, str] = {"PATH": "/nowhere"}


def test_the_terminal_is_asked_and_not_believed(tmp_path: Path) -> None:
    sent: list[str] = []
    copied = copy(SEVEN_SCRIPTS, osc52=sent.append, keep=tmp_path / "copied.txt", environ=NOTHING)
    assert copied.message == (
        f"Sent to the terminal, which does not say whether it took it; also in {tmp_path / 'copied.txt'}"
    )
    assert (copied.sure, copied.way, copied.file) == (False, "OSC 52", tmp_path / "copied.txt")
    assert len(sent) == 1


def test_what_the_terminal_gets_is_the_text(tmp_path: Path) -> None:
    """Through a real pseudo-terminal, as a terminal emulator reads it."""
    ours, theirs = pty.openpty()
    try:
        copy(SEVEN_SCRIPTS, osc52=lambda text: void(os.write(theirs, text.encode())), environ=NOTHING)
        got = os.read(ours, 100_000)
    finally:
        os.close(ours)
        os.close(theirs)
    found = re.fullmatch(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", got)
    assert found
    assert base64.b64decode(found.group(1)).decode() == SEVEN_SCRIPTS


def test_a_text_too_long_for_a_terminal_is_in_the_file(tmp_path: Path) -> None:
    sent: list[str] = []
    long = "x" * (LONGEST + 1)
    copied = copy(long, osc52=sent.append, keep=tmp_path / "copied.txt", environ=NOTHING)
    assert sent == []
    assert copied.message == f"Too long for a terminal (over 74 kB); the text is in {tmp_path / 'copied.txt'}"
    assert (tmp_path / "copied.txt").read_text() == long


def test_with_nothing_at_all_the_message_says_so() -> None:
    copied = copy("text", environ=NOTHING)
    assert copied.message == "Not copied: no clipboard here, and no file to keep the text in"
    assert (copied.sure, copied.way, copied.file, copied.text) == (False, None, None, "text")
    assert ways(NOTHING) == ()


def test_the_file_is_its_owners_alone_and_replaces_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "private.txt"
    target.write_text("mine")
    kept = tmp_path / "new" / "copied.txt"
    kept.parent.mkdir()
    kept.symlink_to(target)
    copied = copy(SEVEN_SCRIPTS, keep=kept, environ=NOTHING)
    assert copied.file == kept
    assert kept.read_text(encoding="utf-8") == SEVEN_SCRIPTS
    assert not kept.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert target.read_text() == "mine"
    assert [path.name for path in kept.parent.iterdir()] == ["copied.txt"]


def test_a_file_that_cannot_be_written_is_not_promised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    copied = copy("text", keep=tmp_path / "file" / "copied.txt", environ=NOTHING)
    assert copied.file is None
    assert "no file to keep the text in" in copied.message
    assert copied.tried[0].startswith("copied.txt: ")


def test_a_path_in_a_message_holds_nothing_a_terminal_obeys(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31mb"
    copied = copy("text", keep=folder / "copied.txt", environ=NOTHING)
    assert copied.file
    assert copied.message.isprintable()


def test_gnu_screen_is_passed_in_pieces_it_hands_on() -> None:
    sent = sequence("long " * 1000, {"STY": "1.pts-0.host"})
    assert sent
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sent, re.S)
    assert all(len(piece) <= 768 for piece in pieces)
    assert "".join(pieces) == sequence("long " * 1000, {})


@given(st.text(max_size=2000))
@pytest.mark.parametrize("environ", [{}, {"STY": "1.host"}])
def test_no_text_can_end_its_escape_sequence_early(environ: dict[str, str], text: str) -> None:
    sent = sequence(text, environ)
    assert sent
    inside = sent.replace("\x1bP", "").replace("\x1b\\", "").removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert base64.b64decode(inside, validate=True).decode() == text.encode("utf-8", "replace").decode()


def void(_: object) -> None:
    """Take a value and give none, for a callback that must return nothing."""

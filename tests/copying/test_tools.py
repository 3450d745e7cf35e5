"""A copy by one of the machine's tools is believed when it can be read back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import require
from tui.clipboard import copy, ways

from .machines import SEVEN_SCRIPTS, fake, only, tmux_server, x_display

TEXTS = {"scripts": SEVEN_SCRIPTS, "empty": "", "space": " \n", "1 MB": "long line " * 100_000}


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    require("Xvfb", "xclip", "xsel")
    with x_display() as name:
        yield name


@pytest.mark.clipboard
@pytest.mark.parametrize("tool", ["xclip", "xsel"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_x_tool_takes_every_letter(tool: str, text: str, display: str, tmp_path: Path) -> None:
    # xsel keeps a file of its own under HOME, and fails without one.
    environ = {"DISPLAY": display, "HOME": str(tmp_path), "PATH": only(tool, folder=tmp_path / "bin")}
    copied = copy(text, environ=environ)
    assert copied.tried == ()
    assert copied.message == f"Copied ({tool})"
    assert copied.sure


@pytest.mark.clipboard
def test_a_dead_display_is_not_taken_for_a_copy(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    tools = ["xclip", "xsel"]
    require(*tools)
    environ = {"DISPLAY": ":977", "HOME": str(tmp_path), "PATH": only(*tools, folder=tmp_path / "bin")}
    copied = copy("text", environ=environ, keep=tmp_path / "copied.txt")
    assert not copied.sure
    assert copied.message == f"No clipboard here; the text is in {tmp_path / 'copied.txt'}"
    assert [reason.split(":")[0] for reason in copied.tried] == tools
    assert capfd.readouterr() == ("", "")


@pytest.mark.clipboard
def test_over_ssh_only_a_forwarded_display_counts(display: str, tmp_path: Path) -> None:
    path = only("xclip", folder=tmp_path / "bin")
    assert ways({"DISPLAY": display, "PATH": path}) == ("xclip",)
    assert ways({"DISPLAY": display, "PATH": path, "SSH_TTY": "/dev/pts/1"}) == ()
    assert ways({"DISPLAY": "localhost:10.0", "PATH": path, "SSH_TTY": "/dev/pts/1"}) == ("xclip",)


def test_a_tool_that_gives_back_something_else_is_not_believed(tmp_path: Path) -> None:
    path = fake("wl-copy", "cat >/dev/null", folder=tmp_path / "bin")
    fake("wl-paste", "echo other", folder=tmp_path / "bin")
    copied = copy("text", environ={"WAYLAND_DISPLAY": "wayland-0", "PATH": path}, keep=tmp_path / "kept")
    assert not copied.sure
    assert copied.tried == ("wl-copy: it gave back something else",)


def test_a_tool_that_hangs_is_left_after_two_seconds(tmp_path: Path) -> None:
    path = fake("wl-copy", "exec sleep 30", folder=tmp_path / "bin")
    fake("wl-paste", "exit 1", folder=tmp_path / "bin")
    start = time.monotonic()
    copied = copy("text", environ={"WAYLAND_DISPLAY": "wayland-0", "PATH": path}, keep=tmp_path / "kept")
    assert time.monotonic() - start < 5
    assert copied.tried == ("wl-copy: no answer in 2 seconds",)


def test_wayland_comes_before_x(tmp_path: Path) -> None:
    path = fake("wl-copy", f"cat > {tmp_path}/board", folder=tmp_path / "bin")
    fake("wl-paste", f"cat {tmp_path}/board", folder=tmp_path / "bin")
    fake("xclip", "exit 1", folder=tmp_path / "bin")
    copied = copy(SEVEN_SCRIPTS, environ={"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":1", "PATH": path})
    assert (copied.message, copied.sure) == ("Copied (wl-copy)", True)


@pytest.mark.terminal
@pytest.mark.parametrize("set_clipboard", ["external", "on", "off"])
def test_tmux_takes_the_text_into_its_buffer(set_clipboard: str, tmp_path: Path) -> None:
    with tmux_server(set_clipboard) as environ:
        path = only("tmux", folder=tmp_path / "bin")
        copied = copy(SEVEN_SCRIPTS, environ={**environ, "PATH": path})
    assert copied.message == "Copied (tmux buffer; prefix ] pastes it)"
    assert copied.sure


@pytest.mark.terminal
def test_a_tmux_that_has_gone_is_not_taken_for_a_copy(tmp_path: Path) -> None:
    with tmux_server("on") as environ:
        gone = dict(environ)
    copied = copy("text", environ={**gone, "PATH": only("tmux", folder=tmp_path / "bin")})
    assert not copied.sure
    assert copied.message == "Not copied: no clipboard here, and no file to keep the text in"

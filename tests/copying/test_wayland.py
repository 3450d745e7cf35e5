"""wl-copy in a real Wayland session is believed when it gives the text back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import require
from tui.clipboard import copy

from .machines import SEVEN_SCRIPTS, only, wayland_display

TEXTS = {"scripts": SEVEN_SCRIPTS, "empty": "", "space": " \n", "1 MB": "long line " * 100_000}


@pytest.fixture(scope="module")
def session() -> Iterator[dict[str, str]]:
    require("sway", "wl-copy", "wl-paste")
    with wayland_display() as environ:
        yield environ


@pytest.mark.clipboard
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_wayland_takes_every_letter(text: str, session: dict[str, str], tmp_path: Path) -> None:
    path = only("wl-copy", "wl-paste", "cat", folder=tmp_path / "bin")  # wl-copy itself runs cat
    copied = copy(text, environ={**session, "PATH": path})
    assert copied.tried == ()
    assert copied.message == "Copied (wl-copy)"
    assert copied.sure


@pytest.mark.clipboard
def test_a_wayland_session_that_has_gone_is_not_taken_for_a_copy(
    session: dict[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = only("wl-copy", "wl-paste", "cat", folder=tmp_path / "bin")
    gone = {**session, "WAYLAND_DISPLAY": "wayland-977", "PATH": path}
    copied = copy("text", environ=gone, keep=tmp_path / "copied.txt")
    assert not copied.sure
    assert copied.message == f"No clipboard here; the text is in {tmp_path / 'copied.txt'}"
    assert capfd.readouterr() == ("", "")

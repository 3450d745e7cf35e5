"""Rich text is copied where a tool can offer HTML, and nowhere else is it claimed to be."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.tools import require
from tui.clipboard import copy_rich

from .machines import only, wayland_display, x_display

HTML = "Sand, M. (2031). <i>Ebb &amp; flow</i> “서울”."


def given(command: list[str], environ: dict[str, str]) -> str:
    done = subprocess.run(command, env={**os.environ, **environ}, capture_output=True, check=True, timeout=5)
    return done.stdout.decode()


@pytest.mark.clipboard
def test_xclip_offers_html_with_its_encoding(tmp_path: Path) -> None:
    require("Xvfb", "xclip")
    with x_display() as name:
        copied = copy_rich(HTML, environ={"DISPLAY": name, "PATH": only("xclip", folder=tmp_path)})
        assert copied.tried == ()
        assert (copied.message, copied.sure) == ("Copied as rich text only (xclip)", True)
        ask = ["xclip", "-selection", "clipboard", "-o", "-t"]
        assert "text/html" in given([*ask, "TARGETS"], {"DISPLAY": name}).split()
        assert given([*ask, "text/html"], {"DISPLAY": name}) == f'<meta charset="utf-8">{HTML}'


@pytest.mark.clipboard
def test_wayland_offers_html(tmp_path: Path) -> None:
    require("sway", "wl-copy", "wl-paste")
    with wayland_display() as session:
        path = only("wl-copy", "wl-paste", "cat", folder=tmp_path)
        copied = copy_rich(HTML, environ={**session, "PATH": path})
        assert copied.tried == ()
        assert (copied.message, copied.sure) == ("Copied as rich text only (wl-copy)", True)
        assert "text/html" in given(["wl-paste", "--list-types"], session).split()


@pytest.mark.clipboard
def test_where_no_tool_takes_it_nothing_is_said_to_be_copied(tmp_path: Path) -> None:
    require("xsel")
    copied = copy_rich(HTML, environ={"DISPLAY": ":977", "PATH": only("xsel", folder=tmp_path)})
    assert not copied.sure
    assert copied.message == "Not copied: nothing here takes rich text (wl-copy and xclip do)"

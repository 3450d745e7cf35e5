"""A line at an edge of the screen: what it leaves out where there is no room."""

from __future__ import annotations

from rich.cells import cell_len

from tui.widgets.one_line import line


def test_a_key_is_left_out_before_it_is_cut() -> None:
    keys = "m merge   c name   R cite all   h back"
    assert line(keys, "", 34).rstrip() == " m merge   c name   R cite all"
    assert line(keys, "", 80).rstrip() == f" {keys}"


def test_one_long_thing_is_cut() -> None:
    assert line("東京都知事は延期を発表", "", 10) == " 東京都知…"


def test_a_line_is_as_wide_as_it_should_be() -> None:
    for width in range(60):
        assert cell_len(line("m merge   c name 東京   R cite", "h back", width)) == width

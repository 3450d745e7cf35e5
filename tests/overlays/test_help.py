"""The help: what it lists, and how it is found and left."""

from __future__ import annotations

from tests.overlays.small_library import Host, painted, settled
from tui.commands import COMMANDS
from tui.screens.help import HelpScreen
from tui.widgets.help_lines import help_column
from tui.widgets.lines import Column


def said(column: Column) -> str:
    return "\n".join(column.line(position).text for position in range(len(column)))


def test_every_command_is_listed_with_what_it_does() -> None:
    text = said(help_column(COMMANDS, "", 200))
    assert all(command.help in text for command in COMMANDS)


def test_signs_and_searches_are_explained() -> None:
    text = said(help_column((), "", 80))
    for expected in ("person", "organisation", "place", "topic", "is:unread", "ferry OR bridge"):
        assert expected in text


def test_words_in_any_order_leave_what_holds_them_all() -> None:
    text = said(help_column(COMMANDS, "half down", 80))
    assert "Ctrl-d" in text
    assert "Ctrl-u" not in text


def test_a_key_finds_its_command() -> None:
    assert "Go half a screen down" in said(help_column(COMMANDS, "ctrl-d", 80))


def test_what_is_not_there_is_said() -> None:
    assert said(help_column(COMMANDS, "zebra[/]", 80)) == " No help on 'zebra[/]'."


async def test_typing_filters_arrows_scroll_and_escape_closes() -> None:
    host = Host(lambda: HelpScreen(COMMANDS, title="Help: [b]reading"))
    async with host.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "Help: [b]reading" in painted(pilot.app.screen)
        await pilot.press(*["pagedown"] * 12)
        assert "saved:fares" in painted(pilot.app.screen)
        await pilot.press(*"star")
        await pilot.pause()
        assert "Star the article" in painted(pilot.app.screen)
        assert "Go half a screen" not in painted(pilot.app.screen)
        await pilot.press("escape")
        await pilot.pause()
        assert host.results == [None]

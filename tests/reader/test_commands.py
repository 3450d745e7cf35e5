"""The table of commands: each can be given, none hides another, and each is in what is made from it."""

import pytest
from textual.keys import _character_to_key

from corpus.library import Library
from tests.reader.harbour import painted, reader, until
from tui import keys
from tui.app import DatelineApp
from tui.commands import BY_ID, COMMANDS, Scope, bindings, commands_in, key_table, shown_keys
from tui.config import _HEARD_TOGETHER
from tui.screens.article import ArticleScreen
from tui.screens.palette import by_use
from tui.screens.reading import ReadingScreen
from tui.screens.search import SearchScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.article_pane import ArticlePane
from tui.widgets.query_input import QueryInput
from tui.widgets.virtual_list import VirtualList

ANSWERING = {
    Scope.EVERYWHERE: (DatelineApp,),
    Scope.MOVE: (VirtualList, ArticlePane),
    Scope.QUERY: (QueryInput,),
    Scope.SEARCH: (SearchScreen,),
    Scope.LIST: (ArticleList,),
    Scope.READING: (ReadingScreen,),
}


def test_every_command_has_an_action_where_it_is_heard() -> None:
    for scope, classes in ANSWERING.items():
        for command in commands_in(scope):
            for kind in classes:
                assert hasattr(kind, f"action_{command.action}"), (kind, command.id)


def test_no_two_commands_heard_together_share_a_key() -> None:
    for scopes in _HEARD_TOGETHER:
        heard = [key for command in COMMANDS if command.scope in scopes for key in command.keys]
        assert len(heard) == len(set(heard))


def test_ids_are_told_apart_and_keys_are_ones_that_terminals_send() -> None:
    assert len(BY_ID) == len(COMMANDS)
    for command in COMMANDS:
        for key in command.keys:
            assert keys.check(key) == key


def test_the_readmes_table_holds_every_command() -> None:
    table = key_table()
    for command in COMMANDS:
        assert f"| `{shown_keys(command)}` | {command.label} | {command.help} |" in table


def test_a_persons_own_keys_are_the_ones_shown() -> None:
    assert shown_keys(BY_ID["search"], {"search": ("ctrl+s", "f5")}) == "Ctrl-s F5"


def test_keys_are_named_as_textual_names_them() -> None:
    for character in "/?@#:[]a1ß+-_~":
        assert keys.check(character) == _character_to_key(character)


def test_bindings_carry_the_id_that_remapping_needs() -> None:
    (binding,) = bindings("jump")
    assert (binding.id, binding.action, binding.key) == ("jump", "jump", "at")  # type: ignore[union-attr]
    assert issubclass(ReadingScreen, ArticleScreen)


async def test_the_palette_offers_what_can_be_given_here(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("ctrl+p", *"nexttheme")
        await until(pilot, "Ctrl-t")
        before = pilot.app.theme
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.theme != before
        await pilot.press("colon")
        await until(pilot, "Commands")
        assert "Next theme" in painted(pilot).split("Commands")[1].splitlines()[1]


@pytest.mark.parametrize(
    ("typed", "shown", "then"),
    [("lima", "Ana Lima", "Appears with"), ("harbour tax", "# harbour tax", "speak of")],
)
async def test_the_palette_finds_what_the_library_has(
    library: Library, typed: str, shown: str, then: str
) -> None:
    async with reader(library) as pilot:
        await pilot.press("colon", *(letter.replace(" ", "space") for letter in typed))
        await until(pilot, shown)
        await pilot.press("enter")
        await until(pilot, then)


async def test_the_palette_finds_articles_and_opens_them_at_the_words(library: Library) -> None:
    async with reader(library) as pilot:
        await pilot.press("colon", *"vote")
        await until(pilot, "Articles")
        await pilot.press("pagedown", "enter")
        await until(pilot, "hit 1 of")


def test_what_was_chosen_lately_comes_first_and_moving_last() -> None:
    order = [command.id for command in by_use(COMMANDS, ("star", "theme"))]
    assert order[0] == "theme"
    assert order[-1] == "open"

"""The configuration: what may stand in it, and what is said of what may not."""

from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.library import Library
from tests.reader.harbour import reader
from tui.config import FILE_NAME, Asking, Config, config_folder, load_config
from tui.screens.search import SearchScreen


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_all_is_as_wonted_and_nothing_is_created(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none") == Config()
    assert not (tmp_path / "none").exists()


def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path))
    assert config_folder() == tmp_path


def test_settings_are_read(tmp_path: Path) -> None:
    plain = 'theme = "day"\ncitation_style = "mla"\nask_feeds = "at-start"\n'
    text = plain + '[keys]\nsearch = ["?", "ctrl+/"]\nhelp = "f1"\n'
    config = load_config(written(tmp_path, text))
    assert (config.theme, config.citation_style, config.ask_feeds) == ("day", "mla", Asking.AT_START)
    assert config.keys == {"search": ("question_mark", "ctrl+slash"), "help": ("f1",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('them = "day"', "unknown key 'them': did you mean 'theme'?"),
        ("theme = 3", "theme is 3: write a name in quotes"),
        ("theme =", "is not TOML"),
        ('ask_feeds = "often"', 'ask_feeds is \'often\': write one of "always", "at-start", "never"'),
        ("keys = 3", "keys is not a table"),
        ('[keys]\nserch = "x"', "keys.serch: no command 'serch': did you mean 'search'?"),
        ("[keys]\nsearch = 3", "keys.search is 3: write a key"),
        ('[keys]\nsearch = "escpe"', "keys.search: no key 'escpe': did you mean 'escape'?"),
        ('[keys]\nsearch = "shift+a"', "keys.search: no terminal sends 'shift+a': write 'A'"),
        ('[keys]\nsearch = "ctrl+m"', "no terminal can tell 'ctrl+m' from 'enter'"),
        ('[keys]\nsearch = "cmd+a"', "'cmd' is not one of ctrl, alt"),
        ('[keys]\nsearch = "y"', "keys.search: 'y' is both 'copy-citation' and 'search'"),
    ],
)
def test_what_is_wrong_is_said_with_file_key_and_advice(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_config(written(tmp_path, text))
    assert str(tmp_path / FILE_NAME) in str(caught.value)
    assert said in str(caught.value)


def test_a_file_that_is_no_text_is_an_error_too(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load_config(tmp_path)


async def test_a_remapped_key_works_and_the_old_one_does_not(library: Library) -> None:
    async with reader(library, config=Config(keys={"search": ("f5",)})) as pilot:
        await pilot.press("slash")
        assert not isinstance(pilot.app.screen, SearchScreen)
        await pilot.press("f5")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_a_theme_that_is_not_there_is_told_and_replaced(library: Library) -> None:
    async with reader(library, config=Config(theme="nought")) as pilot:
        assert pilot.app.theme == "night"
        await pilot.pause()

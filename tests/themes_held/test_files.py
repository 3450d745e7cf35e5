import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themes import COLOURS, load, load_one
from themes.theme import KEYS, Unfit, theme_of

BUILT_IN = {theme.name for theme in load().themes}
GOOD: dict[str, object] = {"label": "Mine", "dark": False} | dict.fromkeys(COLOURS, "#123abc")
VALUES: tuple[object, ...] = (
    None,
    True,
    0,
    -1.5,
    "",
    "#ABCDEF",
    "#abcdeg",
    "x\x1b[0m",
    "\u202e",
    "\ud800",
    "y" * 99,
    [],
    {},
)
Write: TypeAlias = Callable[..., Path]


def toml(table: dict[str, object]) -> str:
    def literal(value: object) -> str:
        return str(value).lower() if isinstance(value, bool) else f'"{value}"'

    return "".join(f"{key} = {literal(value)}\n" for key, value in table.items())


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return to_file


def test_the_built_in_themes_load_without_a_problem() -> None:
    assert load().problems == ()


def test_a_missing_folder_adds_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == load()


def test_a_users_theme_stands_beside_the_built_in_ones(tmp_path: Path, write: Write) -> None:
    write("mine.toml", toml(GOOD))
    loaded = load(tmp_path)
    assert loaded.problems == ()
    assert {theme.name for theme in loaded.themes} == BUILT_IN | {"mine"}


def test_a_users_theme_replaces_the_built_in_one_of_its_name(tmp_path: Path, write: Write) -> None:
    write("day.toml", toml(GOOD))
    assert [theme.label for theme in load(tmp_path).themes if theme.name == "day"] == ["Mine"]
    own = load_one("day", tmp_path)
    assert own is not None
    assert own.label == "Mine"


def test_the_built_in_theme_stays_where_the_users_is_bad(tmp_path: Path, write: Write) -> None:
    write("day.toml", "dark = 3")
    assert {theme.name for theme in load(tmp_path).themes} == BUILT_IN
    assert load_one("day", tmp_path) == load_one("day")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"backgruond": "#000000"}, "unknown key 'backgruond': did you mean background?"),
        ({"zzzz": "#000000"}, "the keys are label, dark, background"),
        ({"text": "red"}, "text is 'red': write a colour as \"#rrggbb\""),
        ({"text": "#12345"}, "text is '#12345'"),
        ({"text": "#1234567"}, "text is '#1234567'"),
        ({"text": "#１２３４５６"}, "text is"),
        ({"dark": "yes"}, "dark is 'yes': write true or false"),
        ({"label": " "}, "label is ' '"),
        ({"label": "x" * 41}, "label is 'xxx"),
        ({"label": "[red]Mine[/]"}, "and no ["),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(
    tmp_path: Path, write: Write, changes: dict[str, object], told: str
) -> None:
    write("mine.toml", toml(GOOD | changes))
    loaded = load(tmp_path)
    assert {theme.name for theme in loaded.themes} == BUILT_IN
    (problem,) = loaded.problems
    assert problem.startswith("mine.toml: ")
    assert told in problem


def test_a_missing_key_is_named(tmp_path: Path, write: Write) -> None:
    write("mine.toml", toml({key: value for key, value in GOOD.items() if key != "cursor_text"}))
    assert load(tmp_path).problems == (
        "mine.toml: cursor_text is missing: copy the lines from a built-in theme",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "is not UTF-8 text (byte 1)"),
        (b"label = ", "is not TOML"),
        (b"", "missing"),
        (b"#" * 40_000, "is larger than 32 kB"),
        (b"x = " + b"[" * 30_000, "is not"),
        (b"x = " + b"9" * 30_000, "is not"),
        (b"[label]\nx = 1\n" + toml({k: v for k, v in GOOD.items() if k != "label"}).encode(), "missing"),
        (
            b'label = "\\u001b]0;gone\\u0007"\n' + toml(GOOD).replace('label = "Mine"\n', "").encode(),
            "label is",
        ),
        (b'"\\u001b[31m" = 1\n' + toml(GOOD).encode(), "unknown key"),
    ],
)
def test_a_hostile_file_is_told_of_in_plain_characters(
    tmp_path: Path, write: Write, content: bytes, told: str
) -> None:
    write("mine.toml", content)
    (problem,) = load(tmp_path).problems
    assert told in problem
    assert problem.isprintable()
    assert len(problem) < 600


def test_a_value_of_another_type_is_told_of(tmp_path: Path, write: Write) -> None:
    write("mine.toml", toml(GOOD).replace('text = "#123abc"', "text = { red = 1 }", 1))
    assert "a dict" in load(tmp_path).problems[0]


@pytest.mark.parametrize("name", ["Mine", "my theme", "a_b", "\x1b[31m", "thé", "x" * 41])
def test_a_file_whose_name_cannot_name_a_theme_is_skipped(tmp_path: Path, write: Write, name: str) -> None:
    write(f"{name}.toml", toml(GOOD))
    (problem,) = load(tmp_path).problems
    assert "cannot name a theme" in problem
    assert problem.isprintable()


def test_a_pipe_or_folder_in_place_of_a_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    assert [problem.split(":")[0] for problem in load(tmp_path).problems] == [
        "folder.toml",
        "gone.toml",
        "pipe.toml",
    ]


def test_hidden_and_other_files_are_left_alone(tmp_path: Path, write: Write) -> None:
    write(".mine.toml", "nonsense")
    write("notes.txt", "nonsense")
    assert load(tmp_path) == load()


def test_a_folder_of_very_many_files_is_cut_short_and_says_so(tmp_path: Path, write: Write) -> None:
    for number in range(201):
        write(f"t{number:03}.toml", toml(GOOD))
    loaded = load(tmp_path)
    assert len(loaded.themes) == len(BUILT_IN) + 200
    assert "only the first 200" in loaded.problems[0]


@pytest.mark.parametrize("name", ["", "..", "../day", "day/../day", "/etc/passwd", "day\0", "x" * 4000])
def test_one_theme_is_only_looked_for_in_the_folders(tmp_path: Path, name: str) -> None:
    assert load_one(name, tmp_path) is None


def test_one_theme_loads_as_it_does_among_all() -> None:
    assert all(load_one(theme.name) == theme for theme in load().themes)


@given(st.dictionaries(st.sampled_from((*KEYS, "else")), st.sampled_from(VALUES)))
def test_a_table_is_a_theme_or_unfit_and_nothing_else(table: dict[str, object]) -> None:
    theme, told = GOOD | table, ""
    try:
        theme = asdict(theme_of("mine", theme))
    except Unfit as unfit:
        told = str(unfit)
    assert told.isprintable()
    assert told or all(re.fullmatch("#[0-9a-f]{6}", str(theme[key])) for key in COLOURS)


def test_loading_themes_imports_no_screen() -> None:
    code = "import sys, themes; themes.load(); sys.exit('textual' in sys.modules or 'corpus' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

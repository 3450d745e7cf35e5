"""The README is true: its keys, commands, styles and set-up are what the program has."""

import argparse
import re
from pathlib import Path

import pytest

from corpus.cite import FORMATS, STYLES
from tests.documents.fill_readme import query_table
from themes import load
from tui.cli.parser import command_parser
from tui.commands import key_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def between(marker: str) -> str:
    found = re.search(rf"<!-- {marker} -->\n(.*?)<!-- /{marker} -->", README, re.DOTALL)
    assert found, f"the README has no part {marker}"
    return found[1]


def commands() -> dict[str, argparse.ArgumentParser]:
    (found,) = (a for a in command_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(found.choices)


def test_the_key_table_is_made_from_the_commands() -> None:
    """`python -m tests.documents.fill_readme` writes it."""
    assert between("keys").strip() == key_table().strip()


def test_the_queries_are_the_examples_of_the_language() -> None:
    """`python -m tests.documents.fill_readme` writes it."""
    assert between("queries").strip() == query_table().strip()


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"^    dateline .*\b{command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_option_in_the_readme_is_one_of_the_command(command: str) -> None:
    line = re.search(rf"^    dateline {command}\b(.*)$", README, re.MULTILINE)
    known = {option for action in commands()[command]._actions for option in action.option_strings}
    assert set(re.findall(r"--[a-z-]+", line[1] if line else "")) <= known


def test_every_style_format_and_theme_is_named() -> None:
    for name in (*STYLES, *FORMATS, *(theme.name for theme in load().themes)):
        assert re.search(rf"\b{re.escape(name)}\b", README), name


def test_ci_runs_the_readmes_test_command() -> None:
    opening, testing = re.findall(r"```sh\n(python3 -m venv.*)\n```", README)
    assert opening.endswith(".venv/bin/dateline")
    assert testing in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_file_that_the_readme_points_at_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target

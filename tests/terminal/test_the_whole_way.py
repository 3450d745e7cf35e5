"""An article from a file to the clipboard, in a real terminal: import, read, search, jump, cite."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal import Display, Terminal, write_articles
from tests.tools import require

FERRY = """\
Menu Content
Go Top

Politics

Harbour board halts night ferries to Sandnes island

Written: 2026-03-04 09:12:10Updated: 2026-03-04 11:40:02

Harbour board halts night ferries to Sandnes island

The harbour board of Lindholm voted on Tuesday to halt the night ferries to Sandnes after a week of storms. \
Board chair Ingrid Halvorsen said the pier could not be made safe before the summer.

"We will not send a crew to a pier that moves under their feet," Halvorsen said.

Deputy mayor Tomas Okafor called the vote a mistake and asked for a second survey.

By Anna Berg

This website uses cookies to enhance quality of service.
"""

BRIDGE = """\
 date 2026-03-09 LINDHOLM: Engineers hired by the city found cracks in two of the nine arches of the old \
railway bridge, officials said Monday.

Deputy mayor Tomas Okafor told reporters that trains would cross at walking pace until the arches were mended.

"Nobody is in danger, and nobody will be," Okafor said.
"""

WIDE, TALL = 140, 40


@pytest.fixture
def display() -> Iterator[Display]:
    require("Xvfb", "xclip")
    display = Display()
    yield display
    display.close()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two articles, taken in by the real command."""
    write_articles(tmp_path / "news", {"ferry.txt": FERRY, "bridge.txt": BRIDGE})
    folder = tmp_path / "library"
    command = [sys.executable, "-m", "tui", "--library", str(folder), "import", str(tmp_path / "news")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "2 added" in done.stdout
    return folder


@pytest.fixture
def reader(library: Path, display: Display, tmp_path: Path) -> Iterator[Terminal]:
    require("tmux")
    environ = {
        "DISPLAY": display.name,
        "DATELINE_CONFIG": str(tmp_path / "no-config.toml"),
        "DATELINE_LIBRARY": str(library),
        "HOME": str(tmp_path),
        "COLORTERM": "truecolor",
    }
    command = [sys.executable, "-m", "tui"]
    terminal = Terminal(command, columns=WIDE, rows=TALL, environ=environ)
    yield terminal
    terminal.close()


@pytest.mark.terminal
@pytest.mark.clipboard
def test_an_article_goes_from_a_file_to_the_clipboard(reader: Terminal, display: Display) -> None:
    reader.wait_for("Harbour board halts night ferries")

    reader.press("/")
    reader.type("halvorsn")  # a letter is missing
    reader.wait_for("halvorsen")
    reader.press("Enter")
    reader.wait_for("a pier that moves under their feet")

    reader.press("@")
    reader.type("okafr tom")  # the words turned round and a letter missing
    reader.wait_for("Tomas Okafor")
    reader.press("Enter")
    page = reader.wait_for("Nobody is in danger")
    assert "Harbour board halts night ferries" in page
    reader.press("Escape")
    reader.wait_until_gone("Nobody is in danger")

    reader.press("/")
    reader.type("pier summer")
    reader.wait_for("1 article")
    reader.press("Enter")
    reader.wait_for("Anna Berg")
    reader.press("y")
    reader.wait_for("Copied (xclip)")
    assert display.clipboard().startswith(
        "Berg, A. (2026, March 4). Harbour board halts night ferries to Sandnes"
    )

    reader.press("Q")
    reader.wait_for("[exit 0]")


@pytest.mark.terminal
@pytest.mark.clipboard
def test_what_nobody_knew_is_put_right_and_cited(reader: Terminal, display: Display) -> None:
    reader.wait_for("Nobody is in danger")
    reader.press("y")
    reader.wait_for("Nothing to cite: headline, authors, publisher and URL are all unknown")

    reader.press("e")
    reader.wait_for("Put right")
    reader.type("Trains slow down on the old bridge")
    for _ in range(4):
        reader.press("Tab")
    reader.type("The Lindholm Post")
    reader.press("Enter")
    reader.wait_for("Put right: headline, publisher")

    reader.press("y")
    reader.wait_for("Copied (xclip) · not known: author, URL (e) · ")
    assert display.clipboard() == ("Trains slow down on the old bridge. (2026, March 9). The Lindholm Post.")


@pytest.mark.terminal
def test_the_first_run_opens_on_the_sample_and_says_how_to_import(tmp_path: Path) -> None:
    require("tmux")
    environ = {"DATELINE_LIBRARY": str(tmp_path / "library"), "HOME": str(tmp_path), "COLORTERM": "truecolor"}
    terminal = Terminal([sys.executable, "-m", "tui"], columns=80, rows=24, environ=environ)
    try:
        terminal.wait_for("dateline import")
        terminal.press("Q")
        terminal.wait_for("[exit 0]")
    finally:
        terminal.close()

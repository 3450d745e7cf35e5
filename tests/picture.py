"""Make the README's pictures from the app itself: `python -m tests.picture` writes .github/*.svg."""

import asyncio
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from corpus.ingest import ingest
from corpus.library import Library
from corpus.sample import paths
from tui.app import DatelineApp
from tui.config import Config

FOLDER = Path(__file__).parents[1] / ".github"
WIDE, NARROW = (132, 36), (110, 32)
PICTURES: Mapping[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "reader": (WIDE, ("j", "j", "enter", "tab")),
    "cite-as": (NARROW, ("j", "j", "Y", "j")),
    "put-right": (NARROW, ("j", "j", "e")),
    "quote": (NARROW, ("j", "j", "enter", "right_square_bracket", "y")),
}
"""What is pressed on the sample library, and how large the terminal is, for each picture."""


async def take_picture(library: Library, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """Open the library on its newest article, press the keys, and return the screen as SVG."""
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        return app.export_screenshot(title="dateline")


@contextmanager
def home() -> Iterator[Path]:
    """Give the folder of a library in a new home folder, so that paths in a picture are anybody's."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.environ["HOME"]
        os.environ["HOME"] = folder
        yield Path(folder) / ".local" / "share" / "dateline"
        os.environ["HOME"] = before


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with home() as folder, Library(folder) as library:
        for _ in ingest(paths(), library):
            pass
        for name, (size, keys) in PICTURES.items():
            picture = asyncio.run(take_picture(library, size, keys))
            (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()

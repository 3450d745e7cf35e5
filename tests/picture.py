"""Make the README's picture from the app itself: `python -m tests.picture` writes .github/reader.svg."""

import asyncio
import tempfile
from pathlib import Path

from corpus.ingest import ingest
from corpus.library import Library
from corpus.sample import paths
from tui.app import DatelineApp
from tui.config import Config

PICTURE = Path(__file__).parents[1] / ".github" / "reader.svg"
SIZE = (132, 36)


async def take_picture(folder: Path) -> str:
    """Open the sample library on its newest article and return the screen as SVG."""
    with Library(folder) as library:
        for _ in ingest(paths(), library):
            pass
        app = DatelineApp(library, config=Config())
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("j", "j", "enter", "tab")
            await pilot.pause(0.5)
            return app.export_screenshot(title="dateline")


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        picture = asyncio.run(take_picture(Path(folder)))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()

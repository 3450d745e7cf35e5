"""While one reads, what an older version annotated is brought up to date behind the screen."""

import asyncio
import sqlite3

from corpus.article import ANNOTATING
from corpus.library import Library
from tests.reader.harbour import until
from tui.app import DatelineApp
from tui.config import Config


async def test_names_are_brought_up_to_date_while_one_reads(library: Library) -> None:
    with sqlite3.connect(library.folder / "library.db") as db:
        db.execute("UPDATE annotated SET version = '1'")
    assert library.count_behind(ANNOTATING)
    app = DatelineApp(library, config=Config())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("j")
        for _ in range(600):
            if not library.count_behind(ANNOTATING):
                break
            await asyncio.sleep(0.1)
        await until(pilot, "Names are up to date")

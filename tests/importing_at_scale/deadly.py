"""A worker that some texts are the death of, as a bug in a library written in C might be."""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from corpus.article import Article, RawArticle
from corpus.clean import clean
from corpus.ingest import stages, worker

DEATH, SLEEP, TOIL = "This text is deadly.", "This text has no end.", "This text is endless work."
TWICE = "This text is deadly twice."
ASLEEP = "asleep"
"""What a worker says before it waits for ever."""
DEATHS = "DATELINE_TEST_DEATHS"
"""Names, in the environment, the file that holds a byte for each death."""


def work(pipe: Connection, folder: Path) -> None:
    """Work as a worker does, until such a text comes."""
    stages.clean = _clean  # type: ignore[attr-defined]
    worker.ENOUGH_CPU = 2.0
    worker.work(pipe, folder)


def _clean(raw: RawArticle) -> Article:
    if DEATH in raw.text:
        os._exit(3)
    if TWICE in raw.text:
        with Path(os.environ[DEATHS]).open("ab") as deaths:
            if deaths.tell() < 2:
                os.write(deaths.fileno(), b".")
                os._exit(3)
    if SLEEP in raw.text:
        os.write(1, f"{ASLEEP}\n".encode())
        time.sleep(1000)
    while TOIL in raw.text:
        pass
    return clean(raw)

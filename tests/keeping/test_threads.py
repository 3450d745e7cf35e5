"""Reading while writing, and nothing heavy before it is needed."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from corpus.library import Library
from tests.keeping.builders import MARA, article, keep, speak

ROOT = Path(__file__).parents[2]


def test_threads_read_while_one_writes(library: Library) -> None:
    done = threading.Event()
    keep(library, article("first"))

    def read() -> int:
        rounds = 0
        while not done.is_set() or rounds == 0:
            listing = library.listing()
            assert all(listing.row(position).title for position in range(len(listing)))
            assert library.search("ferry")
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for number in range(60):
            speak(library, str(number), f"The ferry {number} of Mara Okonjo.", ("Mara Okonjo", MARA))
            if number % 20 == 19:
                library.catch_up()
        done.set()
        assert all(reader.result(timeout=30) > 0 for reader in readers)
    assert library.count() == 61
    assert len(library.search("okonjo", limit=200)) == 60


def test_threads_may_write_at_once(library: Library) -> None:
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(lambda number: keep(library, article(str(number))).id, range(40)))
    assert sorted(kept) == list(range(1, 41))
    assert library.count() == 40


def test_opening_and_listing_load_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from corpus.library import Library\n"
        "with Library(Path(sys.argv[1])) as library:\n"
        "    len(library.listing()); len(library.listing('is:unread'))\n"
        "print(sorted({'whoosh', 'numpy', 'rapidfuzz', 'textual'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


CLOSED = """
import sys, threading
from pathlib import Path
from corpus.errors import LibraryError
from corpus.library import Library
from tests.keeping.builders import article, keep
ends = []
for _ in range(8):
    with Library(Path(sys.argv[1])) as library:
        asking = threading.Barrier(4)
        def ask():
            asking.wait()
            try:
                while True:
                    library.search("ferry ")
                    len(library.listing("ferry OR port"))
            except LibraryError as error:
                ends.append("has been closed" in str(error))
        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        asking.wait()
        threads[0].join(0.03)
    for thread in threads:
        thread.join()
print(len(ends), all(ends))
"""


def test_closing_breaks_off_what_other_threads_ask(library: Library) -> None:
    for number in range(300):
        keep(library, article(str(number), body=("The ferry to Port Hale. " * 50,)))
    library.catch_up()
    done = subprocess.run(
        [sys.executable, "-c", CLOSED, library.folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr, done.stdout.split()) == (0, "", ["24", "True"])

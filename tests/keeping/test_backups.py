"""A backup is the whole library in one file, made at any time; putting it back loses nothing either."""

from __future__ import annotations

import itertools
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import LibraryError
from corpus.library import Library
from corpus.library.library import STORE
from corpus.library.sqlite.schema import MIGRATIONS

from .builders import MARA, TIDE, article, keep, speak
from .contents import contents

KEEPS_IT_OPEN = """
import sys
from pathlib import Path
from corpus.library import Library

with Library(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def told(library: Library) -> Library:
    """A library of two articles that speak of somebody, one of them starred and tagged."""
    speak(
        library, "a", "Mara Okonjo left Tideline Ferries.", ("Mara Okonjo", MARA), ("Tideline Ferries", TIDE)
    )
    speak(library, "b", "Mara Okonjo is back.", ("Mara Okonjo", MARA))
    library.set_starred(1, True)
    library.set_tags(2, ("ships",))
    return library


@pytest.fixture
def backup(told: Library, tmp_path: Path) -> Path:
    return told.back_up(tmp_path / "kept.db").file


def test_a_backup_put_back_is_the_library_as_it_was(told: Library, backup: Path, tmp_path: Path) -> None:
    restored = Library.restore(tmp_path / "other", backup=backup)
    assert (restored.articles, restored.aside) == (2, None)
    with Library(tmp_path / "other") as other:
        assert contents(other) == contents(told)
        assert other.article(1) == told.article(1)
        assert other.article(2) == told.article(2)


def test_what_it_replaces_is_set_aside_and_the_index_follows(
    told: Library, backup: Path, tmp_path: Path
) -> None:
    keep(told, article("later", body=("A zeppelin landed.",)))
    told.catch_up()
    told.close()
    aside = Library.restore(told.folder, backup=backup).aside
    assert aside is not None
    with Library(told.folder) as restored:
        assert restored.count() == 2
        assert restored.catch_up().rebuilt
        assert not restored.search("zeppelin")
        assert [hit.id for hit in restored.search('"tideline ferries"')] == [1]
    with Library(aside) as before:
        assert before.count() == 3


def test_a_damaged_store_is_set_aside_with_its_journal(told: Library, backup: Path) -> None:
    told.close()
    (told.folder / STORE).write_bytes(b"nonsense " * 1000)
    (told.folder / f"{STORE}-wal").write_bytes(b"left behind")
    aside = Library.restore(told.folder, backup=backup).aside
    assert aside is not None
    assert (aside / STORE).read_bytes() == b"nonsense " * 1000
    assert (aside / f"{STORE}-wal").read_bytes() == b"left behind"
    with Library(told.folder) as restored:
        assert restored.count() == 2


def test_a_library_that_is_open_elsewhere_is_not_replaced(told: Library, backup: Path) -> None:
    told.close()
    command = [sys.executable, "-c", KEEPS_IT_OPEN, str(told.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(LibraryError, match="open in another Dateline"):
            Library.restore(told.folder, backup=backup)
        other.communicate()
    assert Library.restore(told.folder, backup=backup).articles == 2


def test_a_backup_made_while_others_write_is_whole(told: Library, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        for number in itertools.takewhile(lambda _: not stop.is_set(), itertools.count()):
            speak(told, f"more {number}", "Mara Okonjo spoke.", ("Mara Okonjo", MARA))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [told.back_up(tmp_path / "kept.db") for _ in range(5)]
    finally:
        stop.set()
        writer.join()
    Library.restore(tmp_path / "other", backup=made[-1].file)
    with Library(tmp_path / "other") as other:
        assert other.count() == made[-1].articles == len(list(other.articles()))
        assert len(other.entity(MARA.key).articles) == made[-1].articles
    assert [one.articles for one in made] == sorted(one.articles for one in made)


def test_a_folder_gets_a_file_named_after_the_day(told: Library, tmp_path: Path) -> None:
    made = told.back_up(tmp_path)
    assert made.file.parent == tmp_path
    assert made.file.match("dateline-20??-??-??.db")
    assert (made.articles, made.bytes) == (2, made.file.stat().st_size)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_backup_is_the_owners_alone_and_leaves_nothing_beside_it(backup: Path, tmp_path: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert {file.name for file in tmp_path.iterdir()} == {"library", "kept.db"}


def test_only_an_earlier_backup_is_written_over(told: Library, backup: Path, tmp_path: Path) -> None:
    assert told.back_up(backup).articles == 2
    letters = tmp_path / "letters.txt"
    letters.write_text("Dear Mara")
    with pytest.raises(LibraryError, match=r"letters\.txt is not a sound backup"):
        told.back_up(letters)
    assert letters.read_text() == "Dear Mara"


def test_the_librarys_own_store_is_no_backup_of_it(told: Library) -> None:
    with pytest.raises(LibraryError, match="own store"):
        told.back_up(told.folder / STORE)
    told.close()
    with pytest.raises(LibraryError, match="own store"):
        Library.restore(told.folder, backup=told.folder / STORE)


def cut_short(backup: Path) -> None:
    with backup.open("r+b") as file:
        file.truncate(backup.stat().st_size // 2)


def scribbled_over(backup: Path) -> None:
    with backup.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 8)


def of_a_newer_dateline(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def of_another_program(backup: Path) -> None:
    backup.unlink()
    with closing(sqlite3.connect(backup)) as db:
        db.execute("CREATE TABLE theirs (x)")


@pytest.mark.parametrize(
    "spoil", [cut_short, scribbled_over, of_a_newer_dateline, of_another_program, Path.unlink]
)
def test_a_bad_backup_is_refused_by_name_and_changes_nothing(
    told: Library, backup: Path, spoil: object
) -> None:
    assert callable(spoil)
    before = contents(told)
    told.close()
    spoil(backup)
    with pytest.raises(LibraryError, match=r"kept\.db"):
        Library.restore(told.folder, backup=backup)
    with Library(told.folder) as library:
        assert contents(library) == before
    assert {file.name for file in told.folder.iterdir()} <= {STORE, "index", "index.lock"}


def test_a_disk_that_is_full_leaves_the_earlier_backup(told: Library, backup: Path) -> None:
    for number in range(300):
        keep(told, article(str(number), body=("The ferry. " * 50,)))
    earlier = backup.read_bytes()
    command = [sys.executable, "-m", "tui", "--library", str(told.folder), "backup", str(backup)]
    ran = subprocess.run(
        command,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (len(earlier), len(earlier))),
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"dateline: {backup}: ")
    assert len(ran.stderr.splitlines()) == 1
    assert backup.read_bytes() == earlier
    assert not backup.with_name("kept.db.partial").exists()


def test_a_restored_copy_does_not_take_the_first_ones_index(
    told: Library, backup: Path, tmp_path: Path
) -> None:
    told.catch_up()
    Library.restore(tmp_path / "other", backup=backup)
    shutil.copytree(told.folder / "index", tmp_path / "other" / "index")
    with Library(tmp_path / "other") as other:
        assert other.catch_up().rebuilt

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from corpus.article import Annotations, Article, Origin, Quote, QuoteKind, Span, Topic
from corpus.errors import InputError, LibraryError, NotInLibrary
from corpus.library import Library
from corpus.library.articles.outcomes import Outcome
from corpus.library.sqlite.schema import MIGRATIONS
from tests.keeping.builders import MARA, TIDE, article, keep, mention

WHOLE = Article(
    source="https://example.org/a?b=1",
    title="“Ferry” — [late] again",
    title_origin=Origin.DERIVED,
    published="2025-04-09T11:13+09:00",
    published_origin=Origin.INFERRED,
    updated="2025-04",
    authors=("Ann Lo", "Øystein “Ø” Å"),
    publisher="The Harbour Post",
    agency="Coastwire",
    section="Sea",
    dateline="PORT HALE",
    url="https://example.org/a",
    language="en",
    body=("Mara Okonjo said “no”.\u2028Line.", '"Yes", said Tideline \\ "Ferries".', "港町"),
    captions=("A ferry.",),
)
SPOKEN = Annotations(
    mentions=(
        mention(WHOLE.body[0], "Mara Okonjo", MARA),
        mention(WHOLE.body[1], "Tideline", TIDE, paragraph=1),
    ),
    quotes=(
        Quote(span=Span(0, 17, 21), text="“no”", speaker="Mara Okonjo", entity=MARA, kind=QuoteKind.FRAGMENT),
        Quote(span=Span(1, 0, 5), text='"Yes"'),
    ),
    topics=(Topic(name="ferry fares", spans=(Span(0, 0, 4), Span(1, 2, 3))), Topic(name="strikes")),
)


def test_an_article_comes_back_as_it_was_kept(library: Library) -> None:
    kept = library.article(library.keep(WHOLE, SPOKEN, digest="1").id)
    assert kept.article == WHOLE
    assert [(m.span, m.entity.key) for m in kept.annotations.mentions] == [
        (m.span, m.entity.key) for m in SPOKEN.mentions
    ]
    assert [(q.span, q.text, q.speaker, q.kind) for q in kept.annotations.quotes] == [
        (q.span, q.text, q.speaker, q.kind) for q in SPOKEN.quotes
    ]
    assert kept.annotations.topics == SPOKEN.topics
    assert not kept.read
    assert not kept.starred
    assert kept.tags == ()


def test_the_same_source_and_digest_change_nothing(library: Library) -> None:
    first = library.keep(WHOLE, SPOKEN, digest="1")
    again = library.keep(article(WHOLE.source), Annotations(), digest="1")
    assert (first.outcome, again.outcome) == (Outcome.ADDED, Outcome.UNCHANGED)
    assert first.id == again.id
    assert library.article(first.id).article == WHOLE
    assert library.count() == 1


def test_a_changed_article_keeps_its_number_and_what_its_reader_did(library: Library) -> None:
    first = library.keep(WHOLE, SPOKEN, digest="1")
    library.set_read(first.id, True)
    library.set_starred(first.id, True)
    library.set_tags(first.id, ("sea", "later", " sea "))
    second = library.keep(article(WHOLE.source, title="New"), Annotations(), digest="2")
    kept = library.article(first.id)
    assert (second.id, second.outcome) == (first.id, Outcome.UPDATED)
    assert kept.article.title == "New"
    assert (kept.read, kept.starred, kept.tags) == (True, True, ("later", "sea"))
    assert kept.annotations == Annotations()


def test_holds_knows_a_source_by_its_digest(library: Library) -> None:
    library.keep(WHOLE, SPOKEN, digest="1")
    assert library.holds(WHOLE.source, "1")
    assert not library.holds(WHOLE.source, "2")
    assert not library.holds("other", "1")


def test_what_fails_halfway_leaves_nothing_behind(library: Library) -> None:
    broken = Annotations(mentions=SPOKEN.mentions, topics=(Topic(name=None),))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        library.keep(WHOLE, broken, digest="1")
    assert library.count() == 0
    assert library.jump("mara") == ()
    assert library.catch_up().indexed == 0


def test_half_a_character_is_refused_in_a_text_and_replaced_in_a_file_name(library: Library) -> None:
    with pytest.raises(InputError, match="half of a character"):
        keep(library, article(body=("A ferry \ud800.",)))
    odd = article("caf\udce9.txt")
    library.keep(odd, Annotations(), digest="1")
    assert library.holds(odd.source, "1")
    assert library.article(1).article.source == "caf?.txt"


def test_asking_for_what_is_not_there_says_so(library: Library) -> None:
    for ask in (
        lambda: library.article(7),
        lambda: library.set_read(7, True),
        lambda: library.set_starred(7, True),
        lambda: library.set_tags(7, ("x",)),
        lambda: library.entity("PERSON:nobody"),
        lambda: library.topic("nothing"),
    ):
        with pytest.raises(NotInLibrary):
            ask()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_folder_and_its_files_are_private(library: Library) -> None:
    keep(library, article())
    library.catch_up()
    assert stat.S_IMODE(library.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((library.folder / "index").stat().st_mode) == 0o700
    for file in library.folder.glob("library.db*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_a_file_that_is_no_library_is_named_and_left_alone(tmp_path: Path) -> None:
    store = tmp_path / "library.db"
    store.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(LibraryError, match=r"library\.db is damaged .* backup"):
        Library(tmp_path)
    assert store.read_bytes() == b"Dear diary, " * 1000


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        other.execute("CREATE TABLE theirs (x)")
    with pytest.raises(LibraryError, match="another program's database"):
        Library(tmp_path)
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_store_damaged_inside_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(300):
            keep(library, article(f"{number}", body=("The ferry. " * 50,)))
    store = tmp_path / "library.db"
    data = bytearray(store.read_bytes())
    data[8192 : len(data) - 8192] = b"\xff" * (len(data) - 16384)
    store.write_bytes(data)
    with pytest.raises(LibraryError, match="backup"), Library(tmp_path) as library:
        list(library.articles())


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    Library(tmp_path).close()
    with sqlite3.connect(tmp_path / "library.db") as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.close()
    with pytest.raises(LibraryError, match="newer Dateline"):
        Library(tmp_path)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="--library"):
        Library(tmp_path / "file" / "library")


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.count()


def test_opening_again_finds_what_was_kept(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        number = library.keep(WHOLE, SPOKEN, digest="1").id
    with Library(tmp_path) as library:
        assert library.article(number).article == WHOLE


def test_foreign_keys_hold_and_the_check_finds_nothing_wrong(library: Library) -> None:
    library.keep(WHOLE, SPOKEN, digest="1")
    library.keep(article(WHOLE.source), Annotations(), digest="2")
    library.catch_up()
    assert [finding for finding in library.check() if not finding.ok] == []


def test_the_check_says_what_is_wrong_and_what_to_do(library: Library) -> None:
    keep(library, article())
    library.folder.chmod(0o755)
    wrong = [finding for finding in library.check() if not finding.ok]
    assert len(wrong) == 2
    assert all(finding.advice for finding in wrong)

"""What an older version annotated is annotated anew: completely, resumably, decisions kept."""

import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from corpus.article import ANNOTATING, Annotations, Article, Kind
from corpus.ingest import reannotating
from corpus.ingest.reannotating import reannotate
from corpus.library import Library
from corpus.library.renewed import Renewed
from tui.__main__ import main

TEXT = "Mara Okonjo signed the Clean Harbours Act on Monday. “We will sweep it,” Okonjo said."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


def keep_old(library: Library, count: int = 1, version: str = "1") -> list[int]:
    """Keep articles in which an old version found nothing."""
    return [
        library.keep(
            Article(source=f"{n}.txt", title=f"Harbour {n}", body=(TEXT,)),
            Annotations(version=version),
            digest=str(n),
        ).id
        for n in range(count)
    ]


def names(library: Library, article_id: int) -> set[str]:
    return {mention.entity.name for mention in library.article(article_id).annotations.mentions}


def test_what_is_behind_is_brought_up_to_date(library: Library) -> None:
    (number,) = keep_old(library)
    library.set_starred(number, True)
    steps = list(reannotate(library, workers=1))
    assert (steps[-1].done, steps[-1].total) == (1, 1)
    assert names(library, number) == {"Mara Okonjo", "Clean Harbours Act"}
    kept = library.article(number)
    assert (kept.annotations.version, kept.starred) == (ANNOTATING, True)
    assert len(kept.annotations.quotes) == 1


def test_an_article_of_a_library_that_knew_no_versions_is_behind(library: Library) -> None:
    keep_old(library)
    with sqlite3.connect(library.folder / "library.db") as db:
        db.execute("DELETE FROM annotated")
    assert library.count_behind(ANNOTATING) == 1


def test_what_is_up_to_date_newer_or_of_no_version_is_left_alone(library: Library) -> None:
    for version in (ANNOTATING, str(int(ANNOTATING) + 1), ""):
        library.keep(Article(source=version, body=(TEXT,)), Annotations(version=version), digest="a")
    assert list(reannotate(library, workers=1)) == []


def test_stopped_anywhere_it_goes_on_there(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reannotating, "_BATCH", 2)
    keep_old(library, 6)
    begun = reannotate(library, workers=1)
    assert [step.done for step in islice(begun, 2)] == [0, 2]
    begun.close()
    assert library.count_behind(ANNOTATING) == 4
    assert list(reannotate(library, workers=1))[-1].done == 4
    assert library.count_behind(ANNOTATING) == 0


def test_decisions_stay_laid_over_what_is_found_anew(library: Library) -> None:
    (number,) = keep_old(library)
    list(reannotate(library, workers=1))
    library.correcting.rename(library.correcting.find("Mara Okonjo"), "Mara A. Okonjo")
    with sqlite3.connect(library.folder / "library.db") as db:
        db.execute("UPDATE annotated SET version = '1'")
    list(reannotate(library, workers=1))
    assert "Mara A. Okonjo" in names(library, number)
    library.correcting.undo()
    assert "Mara Okonjo" in names(library, number)


def test_an_article_that_was_changed_meanwhile_is_left_for_the_next_time(library: Library) -> None:
    (number,) = keep_old(library)
    (read,) = library.articles_behind(ANNOTATING)
    library.keep(Article(source="0.txt", body=("Other words.",)), Annotations(version="1"), digest="b")
    assert library.renew([Renewed(read, Annotations(version=ANNOTATING))]) == 0
    assert library.article(number).article.body == ("Other words.",)


def test_search_and_pages_follow(library: Library) -> None:
    keep_old(library)
    list(reannotate(library, workers=1))
    (law,) = library.jump("harbours act", kinds=frozenset({Kind.LAW}))
    assert library.entity(law.key).mentions == 1
    assert len(library.search('law:"clean harbours"')) == 1


def test_the_command_says_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library(tmp_path / "library") as opened:
        keep_old(opened, 3)
    asked = ["--library", str(tmp_path / "library"), "reannotate", "--workers", "2"]
    assert [main([*asked, "--json"]), main(asked)] == [0, 0]
    assert capsys.readouterr().out == '{\n  "reannotated": 3\n}\nreannotated 0 articles\n'

"""Many articles of one headline: what is compared and parted anew grows with their number and no faster."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Annotations
from corpus.library import Library
from corpus.library.stories import linking, regrouping
from corpus.library.stories.groups import groups
from corpus.library.stories.kinship import kinships

from .reports import FIRE, OTHER, keep, report

FEW, MANY = 60, 600
WORDS = (
    "council",
    "budget",
    "school",
    "harbour",
    "mayor",
    "bridge",
    "police",
    "fire",
    "rail",
    "strike",
    "vote",
)


def feed(number: int, *, alike: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in range(number):
        chosen = random.Random(entry)
        own = " ".join(chosen.choice(WORDS) for _ in range(50))
        yield f"{entry:04}.txt", (*FIRE, f"This is report {entry}.") if alike else (f"{own}.",)


def effort(folder: Path, number: int, patch: pytest.MonkeyPatch, *, alike: bool) -> tuple[int, int, int]:
    """Count the comparisons, the articles parted anew, and the kinships kept, for a feed of one headline."""
    compared = parted = 0

    def comparing(one: Any, others: Any) -> Any:
        nonlocal compared
        compared += len(others)
        return kinships(one, others)

    def parting(articles: Any, known: Any) -> Any:
        nonlocal parted
        parted += len(articles)
        return groups(articles, known)

    with patch.context() as patched, Library(folder) as library:
        patched.setattr(linking, "kinships", comparing)
        patched.setattr(regrouping, "groups", parting)
        for source, body in feed(number, alike=alike):
            library.keep(report(source, body), Annotations(), digest=source)
        library.find_stories()
        with library._connections.reading() as db:
            (kept,) = db.execute("SELECT count(*) FROM kinships").fetchone()
    return compared, parted, kept


@pytest.mark.parametrize("alike", [True, False])
def test_of_one_headline_each_article_costs_no_more_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, alike: bool
) -> None:
    compared, parted, kept = effort(tmp_path / "library", MANY, monkeypatch, alike=alike)
    assert compared <= (1 if alike else 24) * MANY
    assert parted <= (1 if alike else 10) * MANY
    assert kept <= (0 if alike else 48) * MANY


def test_a_text_that_hundreds_ran_is_one_story_and_one_original(library: Library) -> None:
    for source, body in feed(FEW, alike=True):
        library.keep(report(source, body), Annotations(), digest=source)
    library.find_stories()
    (story,) = library.stories()
    assert story.articles == FEW
    assert len(library.listing("is:copy")) == FEW - 1
    assert len(library.story(story.id).articles) == 1


def test_copies_hold_together_when_the_one_they_are_folded_under_is_rewritten(library: Library) -> None:
    first, second, third = keep(library, report("a.txt"), report("b.txt"), report("c.txt"))
    keep(library, report("a.txt", OTHER, title="Mayor leaps into new pool"))
    assert library.story_of(first) is None
    assert library.article(first).copy_of is None
    assert library.article(third).copy_of == second
    assert library.story_of(second) == library.story_of(third) is not None


def test_a_copy_of_two_that_is_left_alone_is_none_any_more(library: Library) -> None:
    first, second = keep(library, report("a.txt"), report("b.txt"))
    keep(library, report("a.txt", OTHER, title="Mayor leaps into new pool"))
    assert library.article(second).copy_of is None
    assert library.story_of(second) is None
    keep(library, report("a.txt"))
    assert library.article(second).copy_of == first
    assert library.story_of(second) is not None


def test_an_earlier_copy_that_comes_late_is_the_original(library: Library) -> None:
    late, later = keep(
        library, report("a.txt", published="2031-03-06"), report("b.txt", published="2031-03-07")
    )
    (first,) = keep(library, report("c.txt", published="2031-03-05"))
    assert [library.article(one).copy_of for one in (first, late, later)] == [None, first, first]


def test_the_first_of_many_copies_is_kept_apart_from_all_of_them_and_let_back(library: Library) -> None:
    first, second, third = keep(library, report("a.txt"), report("b.txt"), report("c.txt"))
    library.keep_apart(first)
    assert library.story_of(first) is None
    assert library.article(third).copy_of == second
    assert library.story_of(second) == library.story_of(third) is not None
    library.let_together(first)
    assert library.story_of(first) == library.story_of(second) is not None
    assert library.article(second).copy_of == first

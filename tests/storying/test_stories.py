"""How stories come about, change and stay, and what is asked of them."""

from pathlib import Path

import pytest

from corpus.errors import NotInLibrary
from corpus.export import record
from corpus.library import Library

from .reports import FIRE, OTHER, RETOLD, keep, report


def ids(library: Library, query: str) -> set[int]:
    listing = library.listing(query)
    return {listing.row(position).id for position in range(len(listing))}


def two_and_another(library: Library) -> list[int]:
    return keep(
        library,
        report("gazette.txt"),
        report("courier.txt", RETOLD, title="Brinehaven: rope works burnt, one dead"),
        report("herald.txt", OTHER, title="Mayor leaps into new pool"),
    )


def test_two_reports_of_one_event_are_a_story_and_other_news_of_its_people_is_not_in_it(
    library: Library,
) -> None:
    one, two, other = two_and_another(library)
    story = library.story_of(one)
    assert story is not None
    assert story == library.story_of(two)
    assert library.story_of(other) is None
    assert story.articles == 2
    assert story.outlets == ("Gazette", "Courier")
    assert story.first == story.latest == "2031-03-04"


def test_a_story_is_named_by_a_headline_of_its_own(library: Library) -> None:
    one, *_ = two_and_another(library)
    line = library.story_of(one)
    assert line is not None
    assert line.name in (
        "Watchman dies as fire destroys Brinehaven rope works",
        "Brinehaven: rope works burnt, one dead",
    )


def test_an_article_says_its_story_and_so_does_its_record(library: Library) -> None:
    one, two, other = two_and_another(library)
    line = library.story_of(one)
    assert line is not None
    assert library.article(two).story == line.id
    assert record(library.article(two))["story"] == line.id
    assert record(library.article(other))["story"] is None


def test_a_report_of_weeks_later_is_not_of_the_story(library: Library) -> None:
    one, two = keep(library, report("a.txt"), report("b.txt", RETOLD, published="2031-04-02"))
    assert library.story_of(one) is None
    assert library.story_of(two) is None


def test_a_report_without_a_date_finds_its_story(library: Library) -> None:
    one, two = keep(library, report("a.txt"), report("b.txt", RETOLD, published=None))
    assert library.story_of(one) is not None
    assert library.story_of(one) == library.story_of(two)


def test_a_story_keeps_its_number_when_more_of_it_comes(library: Library) -> None:
    one, *_ = two_and_another(library)
    before = library.story_of(one)
    keep(library, report("late.txt", (*RETOLD, *FIRE[3:]), title="Rope works fire: flats planned"))
    after = library.story_of(one)
    assert before is not None
    assert after is not None
    assert (after.id, after.articles) == (before.id, 3)


def test_an_article_that_tells_of_something_else_now_leaves_its_story(library: Library) -> None:
    one, two, _ = two_and_another(library)
    keep(library, report("courier.txt", OTHER, title="Mayor leaps into new pool"))
    assert library.story_of(one) is None
    assert library.article(two).story != library.article(one).story or library.article(two).story is None


def test_finding_them_again_changes_nothing(library: Library) -> None:
    two_and_another(library)
    before = library.stories()
    assert library.find_stories() == 0
    assert library.stories() == before


def test_a_decision_on_who_is_who_is_looked_at_and_leaves_the_story(library: Library) -> None:
    two_and_another(library)
    before = library.stories()
    correcting = library.correcting
    change = correcting.rename(correcting.find("Edith Marlow"), "Edie Marlow")
    assert change.articles == 3
    assert library.find_stories() == 3
    assert library.stories() == before
    assert library.find_stories() == 0


def test_a_headline_put_right_names_its_story(library: Library) -> None:
    one, two, _ = two_and_another(library)
    for article in (one, two):
        library.correct(article, "title", "Brinehaven rope works burn down")
    library.find_stories()
    line = library.story_of(one)
    assert line is not None
    assert line.name == "Brinehaven rope works burn down"


def test_stories_found_by_another_method_are_found_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, *_ = two_and_another(library)
    monkeypatch.setattr("corpus.library.stories.assigning.METHOD", 99)
    assert library.find_stories() == 3
    assert library.story_of(one) is not None


def test_a_query_asks_for_a_story_by_number_and_by_name(library: Library) -> None:
    one, two, _ = two_and_another(library)
    story = library.article(one).story
    assert ids(library, f"story:{story}") == {one, two}
    assert ids(library, 'story:"rope works"') == {one, two}
    assert ids(library, "story:swimming") == set()
    assert ids(library, "story:99999999999999999999") == set()


def test_the_jump_to_topics_finds_stories_by_their_names(library: Library) -> None:
    one, *_ = two_and_another(library)
    found = [item for item in library.jump("rope works", topics=True) if item.is_story]
    assert [(item.key, item.articles) for item in found] == [(str(library.article(one).story), 2)]


def test_what_a_person_keeps_apart_stays_apart_also_when_imported_again(library: Library) -> None:
    one, two, _ = two_and_another(library)
    library.keep_apart(two)
    assert library.story_of(one) is None
    keep(library, report("courier.txt", (*RETOLD, "More was to come."), title="Rope works burnt"))
    assert library.story_of(two) is None
    (third,) = keep(library, report("late.txt", (*FIRE[:3], *RETOLD[2:])))
    assert library.story_of(third) is not None
    assert library.article(one).story != library.article(two).story


def test_keeping_apart_can_be_taken_back(library: Library) -> None:
    one, two, other = two_and_another(library)
    library.keep_apart(two)
    library.let_together(two)
    assert library.story_of(one) is not None
    with pytest.raises(NotInLibrary, match="part of no story"):
        library.keep_apart(other)


def test_a_story_that_is_not_there_is_said_so(library: Library) -> None:
    with pytest.raises(NotInLibrary, match="dateline stories"):
        library.story(7)


def test_a_killed_run_is_finished_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.library.stories.assigning._BATCH", 1)
    with Library(tmp_path / "library") as library:
        one, *_ = two_and_another(library)

        def kill(done: int, total: int) -> None:
            raise KeyboardInterrupt

        library.keep(report("b.txt"), library.article(one).annotations, digest="b")
        library.keep(report("c.txt"), library.article(one).annotations, digest="c")
        with pytest.raises(KeyboardInterrupt):
            library.find_stories(kill)
    with Library(tmp_path / "library") as library:
        assert library.find_stories() == 1
        line = library.story_of(one)
        assert line is not None
        assert line.articles == 4

"""A story's page: its articles in the order of time, and what only one of them has."""

from corpus.library import Library
from corpus.library.stories.figures import figures, spelt

from .reports import RETOLD, keep, report


def test_a_page_tells_who_told_what_and_what_only_they_have(library: Library) -> None:
    late, first = keep(library, report("late.txt", RETOLD, published="2031-03-05"), report("first.txt"))
    story = library.article(first).story
    assert story is not None
    page = library.story(story)
    assert [one.article.id for one in page.articles] == [first, late]
    assert (page.line.first, page.line.latest) == ("2031-03-04", "2031-03-05")
    assert page.articles[0].numbers == ("120 firefighters", "4.5 million crowns")
    assert page.articles[1].numbers == ("63", "85 flats")
    assert "Ines Corder" in [person.name for person in page.articles[1].people]
    (quote,) = page.quotes
    assert [source.in_part for source in quote.sources] == [False, True]
    assert "Edith Marlow" in [entity.name for entity, _ in page.speaks_of]


def test_figures_come_with_what_they_count_and_dates_are_none() -> None:
    text = (
        "On April 9, 2025, at 3.30 p.m. some 4,200 people paid $1.5 billion, up 6.25 percent from 12 March.",
        "The 28-minute call cost 61,000 jobs and 4.2 billion won; page 3/4 of 10:30.",
    )
    assert list(figures(text).values()) == [
        "4,200 people",
        "$1.5 billion",
        "6.25 percent",
        "28-minute",
        "61,000 jobs",
        "4.2 billion won",
    ]


def test_a_number_written_as_a_word_is_the_same_number() -> None:
    assert spelt(("Fourteen people and forty dogs",)) == {"14", "40"}


def test_where_all_others_are_near_copies_nothing_is_only_in_the_one(library: Library) -> None:
    one, _ = keep(library, report("a.txt"), report("b.txt", published="2031-03-05"))
    line = library.story_of(one)
    assert line is not None
    (told,) = library.story(line.id).articles
    assert len(told.copies) == 1
    assert (told.quotes, told.people, told.numbers) == ((), (), ())

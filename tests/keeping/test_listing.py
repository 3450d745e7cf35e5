import itertools

import pytest

from corpus.library import Library
from corpus.library.queries.listing import PAGE
from corpus.library.sqlite.moments import day_of, moment_of
from tests.keeping.builders import article, keep


def ids(library: Library, query: str = "") -> list[int]:
    listing = library.listing(query)
    return [listing.row(position).id for position in range(len(listing))]


def test_newest_first_then_the_undated_as_they_were_imported(library: Library) -> None:
    dates = ["2025-04-09", None, "2025-04-09T08:00", "2024", "next week", "2025-04-09T23:30-05:00", "2025-04"]
    for number, published in enumerate(dates):
        keep(library, article(str(number), published=published))
    assert ids(library) == [6, 3, 1, 7, 4, 2, 5]
    assert [kept.id for kept in library.articles()] == ids(library)


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        (None, ""),
        ("2025", "2025"),
        ("2025-04-09T11:13", "2025-04-09T11:13"),
        ("2025-04-09T11:13+09:00", "2025-04-09T02:13:00"),
        ("2025-04-09T11:13:10Z", "2025-04-09T11:13:10"),
        ("0001-01-01T00:00+09:00", "0001-01-01"),
        ("April 9", ""),
    ],
)
def test_a_moment_sorts_as_time_does(published: str | None, moment: str) -> None:
    assert moment_of(published) == moment


def test_a_day_is_a_number_and_nonsense_is_none() -> None:
    assert day_of("2025-04-09T02:13") - day_of("2025-04-08") == 1
    assert day_of("2025") == day_of("2025-01-01")
    assert day_of("2025-02-31") == day_of("") == 0


def test_any_way_through_a_long_list_shows_the_same_rows(library: Library) -> None:
    total = 2 * PAGE + 40
    for number in range(total):
        keep(library, article(str(number), published=f"2025-01-{number % 28 + 1:02}" if number % 5 else None))
    forward = ids(library)
    assert sorted(forward) == list(range(1, total + 1))
    backward = library.listing()
    assert [backward.row(position).id for position in reversed(range(total))] == forward[::-1]
    assert ids(library, "ferry") == forward
    for position, number in itertools.islice(enumerate(forward), 0, None, 37):
        assert library.listing().position(number) == position
        assert library.listing("ferry").position(number) == position
    assert library.listing().position(total + 1) is None
    with pytest.raises(IndexError):
        backward.row(total)
    with pytest.raises(IndexError):
        backward.row(-1)


def test_a_list_stays_as_it_was_while_articles_come_in(library: Library) -> None:
    for number in range(PAGE + 10):
        keep(library, article(str(number)))
    listing = library.listing()
    before = [listing.row(position).id for position in range(5)]
    keep(library, article("newest", published="2026-01-01"))
    listing.forget(before[0])
    assert [listing.row(position).id for position in range(5)] == before
    assert len(listing) == PAGE + 10
    assert listing.row(PAGE + 9).id == PAGE + 10


@pytest.mark.parametrize("query", ["", "ferry"])
def test_a_forgotten_row_is_read_again(library: Library, query: str) -> None:
    number = keep(library, article()).id
    listing = library.listing(query)
    assert not listing.row(0).read
    library.set_read(number, True)
    assert not listing.row(0).read
    listing.forget(number)
    assert listing.row(0).read


def test_an_empty_library_has_an_empty_list(library: Library) -> None:
    assert len(library.listing()) == 0
    assert library.listing().position(1) is None
    assert tuple(library.articles("ferry")) == ()

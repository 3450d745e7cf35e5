"""Near copies: kept, marked, and folded under the article whose text they have."""

import sqlite3

from corpus.library import Library
from corpus.library.rows import Listing

from .reports import FIRE, OTHER, RETOLD, keep, report


def test_the_same_text_in_another_outlet_is_a_copy_of_the_first(library: Library) -> None:
    late, first = keep(
        library, report("mirror.txt", published="2031-03-05"), report("wire.txt", published="2031-03-04")
    )
    assert library.article(late).copy_of == first
    assert library.article(first).copy_of is None


def test_a_text_cut_and_slightly_edited_is_still_a_copy(library: Library) -> None:
    edited = (FIRE[0].replace("Monday", "Monday late"), *FIRE[1:4])
    first, copy = keep(library, report("a.txt"), report("b.txt", edited, published="2031-03-05"))
    assert library.article(copy).copy_of == first


def test_another_report_of_the_event_is_no_copy(library: Library) -> None:
    first, other = keep(library, report("a.txt"), report("b.txt", RETOLD))
    assert library.article(first).copy_of is None
    assert library.article(other).copy_of is None


def test_a_brief_cut_from_a_report_is_no_copy(library: Library) -> None:
    keep(library, report("a.txt"), report("b.txt", FIRE[:1]))
    assert len(library.listing("is:copy")) == 0


def test_copies_are_asked_for_and_left_out_by_query(library: Library) -> None:
    first, copy, other = keep(
        library, report("a.txt"), report("b.txt", published=None), report("c.txt", OTHER)
    )
    listed = library.listing("is:copy")
    assert [listed.row(n).id for n in range(len(listed))] == [copy]
    listed = library.listing("-is:copy")
    assert {listed.row(n).id for n in range(len(listed))} == {first, other}


def test_a_copy_that_is_rewritten_is_none_any_more(library: Library) -> None:
    _, copy = keep(library, report("a.txt"), report("b.txt", published="2031-03-05"))
    keep(library, report("b.txt", OTHER, published="2031-03-05"))
    assert library.article(copy).copy_of is None


def ids(listing: Listing) -> list[int]:
    return [listing.row(position).id for position in range(len(listing))]


def test_a_row_says_that_it_is_a_copy_and_how_many_copies_an_original_has(library: Library) -> None:
    first, copy, other = keep(
        library, report("a.txt"), report("b.txt", published="2031-03-05"), report("c.txt", OTHER)
    )
    listed = library.listing()
    said = {listed.row(place).id: listed.row(place) for place in range(len(listed))}
    assert (said[first].copies, said[first].copy_of) == (1, None)
    assert (said[copy].copies, said[copy].copy_of) == (0, first)
    assert (said[other].copies, said[other].copy_of) == (0, None)


def test_a_folded_list_is_without_copies_and_counts_so(library: Library) -> None:
    first, copy, other = keep(
        library, report("a.txt"), report("b.txt", published="2031-03-05"), report("c.txt", OTHER)
    )
    assert set(ids(library.listing(folded=True))) == {first, other}
    assert set(ids(library.listing())) == {first, copy, other}


def test_a_copy_stands_with_its_original_in_a_folded_list(library: Library) -> None:
    first, copy = keep(library, report("a.txt"), report("b.txt", published="2031-03-05"))
    listed = library.listing(folded=True)
    assert listed.position(copy) == listed.position(first) == 0


def test_a_query_folds_only_copies_of_which_the_original_is_listed_too(library: Library) -> None:
    first, copy = keep(library, report("a.txt"), report("b.txt", published="2031-03-05"))
    assert ids(library.listing("fire", folded=True)) == [first]
    assert ids(library.listing("is:copy", folded=True)) == [copy]
    assert ids(library.listing("publisher:B", folded=True)) == [copy]


def test_a_forgotten_or_rewritten_copy_is_counted_no_more(library: Library) -> None:
    keep(library, report("a.txt"), report("b.txt"), report("c.txt"))
    assert len(library.listing(folded=True)) == 1
    keep(library, report("b.txt", OTHER))
    assert len(library.listing(folded=True)) == len(ids(library.listing(folded=True))) == 2
    with library._connections.writing() as db:
        db.execute("DELETE FROM articles WHERE source = 'a.txt'")
    assert len(library.listing(folded=True)) == len(ids(library.listing(folded=True))) == 2


def test_a_long_list_is_walked_and_leapt_through_without_its_copies(library: Library) -> None:
    (original,) = keep(library, report("a.txt"))
    with library._connections.writing() as db:
        made = [_bare(db, number) for number in range(600)]
        db.executemany("INSERT INTO copies VALUES (?, ?)", [(copy, original) for copy in made[::3]])
    walked, leapt = library.listing(folded=True), library.listing(folded=True)
    last = leapt.row(len(leapt) - 1).id
    assert len(ids(walked)) == len(set(ids(walked))) == 401
    assert ids(walked)[-1] == last
    place = walked.position(original)
    assert place is not None
    assert walked.row(place).copies == 200


def _bare(db: sqlite3.Connection, number: int) -> int:
    made: int = db.execute(
        "INSERT INTO articles (source, digest, title_origin, moment, authors)"
        " VALUES (?, '', 'file', ?, '[]') RETURNING id",
        (f"made-{number}", f"2031-{number % 12 + 1:02}"),
    ).fetchone()[0]
    return made


def test_all_that_have_a_text_are_told_the_original_first(library: Library) -> None:
    third, first, second, other = keep(
        library,
        report("c.txt", published="2031-03-06"),
        report("a.txt"),
        report("b.txt", published="2031-03-05"),
        report("d.txt", OTHER),
    )
    for article in (first, second, third):
        assert {row.id for row in library.copies(article)} == {first, second, third}
        assert library.copies(article)[0].id == first
    assert library.copies(other) == ()


def test_a_story_folds_copies_under_their_original(library: Library) -> None:
    first, copy, other = keep(
        library, report("a.txt"), report("b.txt", published="2031-03-05"), report("c.txt", RETOLD)
    )
    story = library.article(first).story
    assert story is not None
    shown = {one.article.id: [row.id for row in one.copies] for one in library.story(story).articles}
    assert shown == {first: [copy], other: []}

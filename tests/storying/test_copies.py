"""Near copies: kept, marked, and folded under the article whose text they have."""

from corpus.library import Library

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


def test_a_story_folds_copies_under_their_original(library: Library) -> None:
    first, copy, other = keep(
        library, report("a.txt"), report("b.txt", published="2031-03-05"), report("c.txt", RETOLD)
    )
    story = library.article(first).story
    assert story is not None
    shown = {one.article.id: [row.id for row in one.copies] for one in library.story(story).articles}
    assert shown == {first: [copy], other: []}

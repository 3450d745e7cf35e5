"""An article as a page: what stands where, and what is marked."""

from corpus.article import Article, KeptArticle, Origin, Span
from tests.reader.harbour import ALBA, LIMA, article, marks_of
from tui.dates import written
from tui.render import Page, Run, apart, index_at, page_of, pieces


def kept(number: int = 0, **changes: object) -> KeptArticle:
    made = article(number)
    return KeptArticle(id=1, article=made, annotations=marks_of(made.body), **changes)  # type: ignore[arg-type]


def test_a_page_tells_all_that_is_known_of_the_article() -> None:
    text = page_of(kept(tags=("strikes", "sea"))).text
    for expected in (
        "Ferry crews of Port Alba end their strike\n\nBy Jo Reyes and Mia Sand\nThe Alba Courier\n"
        "9 April 2031, 11:13\nhttps://courier.example/ferry\nTags: strikes, sea\n\nPort Alba's",
        "Captions\nAna Lima on the quay.",
    ):
        assert expected in text


def test_a_derived_headline_and_an_inferred_date_are_said_to_be_so() -> None:
    assert "council\nheadline made from the first paragraph\n" in page_of(kept(1)).text
    inferred = Article(source="a", published="2031-04", published_origin=Origin.INFERRED, body=("x",))
    text = page_of(KeptArticle(id=1, article=inferred)).text
    assert "(no headline)\n\nApril 2031 (worked out, not stated)\n\nx" in text


def test_every_mark_is_on_the_words_it_stands_for() -> None:
    page = page_of(kept())
    marked = {(page.text[run.start : run.end], run.look) for run in page.stops}
    assert marked == {
        ("Ana Lima", "person"),
        ("Gulls Union", "organisation"),
        ("Port Alba", "place"),
        ("harbour tax", "topic"),
    }
    assert [page.text[run.start : run.end][:8] for run in page.quotes] == ["“We did "]


def test_where_a_name_and_a_topic_share_words_the_name_is_marked() -> None:
    names = apart([Run(5, 10, "person", LIMA), Run(8, 12, "place", ALBA)])
    both = apart([*names, Run(0, 6, "topic"), Run(10, 14, "topic")], among=names)
    assert [(run.start, run.look) for run in both] == [(5, "person"), (10, "topic")]


def test_a_line_is_parted_where_its_looks_change() -> None:
    layers = ((Run(0, 6, "quote"),), (Run(4, 9, "person"),))
    assert list(pieces(layers, 2, 12)) == [
        (2, 4, ("quote",)),
        (4, 6, ("quote", "person")),
        (6, 9, ("person",)),
        (9, 12, ()),
    ]
    assert index_at(layers[1], 8) == 0
    assert index_at(layers[1], 9) is None


def test_what_would_steer_a_terminal_is_not_on_the_page() -> None:
    hostile = Article(source="a", title="\x1b]0;owned\x07 \u202eabc", body=("tab\there", "a\nb"))
    page = page_of(KeptArticle(id=1, article=hostile))
    assert page.text.endswith("\n\ntab here\n\na b")
    assert not set(page.text) & set("\x1b\x07\u202e\t")
    assert page.text[page.run(Span(1, 0, 3), "x").start :] == "a b"


def test_an_empty_page_has_nothing() -> None:
    assert Page().text == ""


def test_dates_are_written_no_more_precisely_than_stated() -> None:
    dates = (
        "2031",
        "2031-04",
        "2031-04-09",
        "2031-04-09T11:13",
        "2031-04-09T15:17:10+09:00",
        "2031-04-09T07:00Z",
    )
    assert [written(date) for date in dates] == [
        "2031",
        "April 2031",
        "9 April 2031",
        "9 April 2031, 11:13",
        "9 April 2031, 15:17 +09:00",
        "9 April 2031, 07:00 UTC",
    ]
    assert written("soon") == "soon"
    assert written("2031-13") == "2031-13"

"""A list of references stands in its style's order, and what a citation lacks is named."""

from __future__ import annotations

from datetime import date

from corpus.article import Article
from corpus.cite import citation_of, references, unknown
from corpus.cite.citation import Citation

TODAY = date(2031, 3, 9)


def cited(title: str, *authors: str, published: str | None = "2031-03-02") -> Citation:
    article = Article(
        source=f"{title}.txt", title=title, authors=authors, published=published, publisher="Harbour Gazette"
    )
    return citation_of(article, accessed=TODAY)


ZELL = cited("Ferry sails", "Ida Zell")
ABEL = cited("Pier sold", "Ömer Abel")
ANGEL = cited("Quay flooded", "Åsa Angel")
NOBODY = cited("The barge sinks")


def test_an_alphabetical_style_sorts_by_what_its_entries_begin_with() -> None:
    entries = references([ZELL, NOBODY, ANGEL, ABEL], style="apa")
    assert [entry.split()[0] for entry in entries] == ["Abel,", "Angel,", "The", "Zell,"]


def test_one_authors_works_stand_before_those_with_others() -> None:
    with_other = cited("Ferry sails again", "Ida Zell", "Bo Sand", published="2020-01-01")
    later, earlier = cited("Later", "Ida Zell"), cited("Earlier", "Ida Zell", published="2029")
    entries = references([with_other, later, earlier], style="apa")
    assert ["Earlier" in entries[0], "Later" in entries[1], "Sand" in entries[2]] == [True, True, True]


def test_apa_lists_an_authors_works_of_one_year_by_their_dates_and_letters_them() -> None:
    days = ("2031-11-02", "2031", None, "2031-04", "2030-12-24", "2031-02-27T18:40", "2031-04-01")
    works = [cited(f"Work {number}", "Ida Zell", published=day) for number, day in enumerate(days)]
    both = cited("Apart", "Ida Zell", "Bo Sand", published="2031-01-01")
    other = cited("Unlike", "Jo Zell", published="2031-01-01")
    entries = references([other, both, *works], style="apa")
    assert [entry.partition(". Harbour")[0].removeprefix("Zell, I. ") for entry in entries] == [
        "(n.d.). Work 2",
        "(2030, December 24). Work 4",
        "(2031a). Work 1",
        "(2031b, February 27). Work 5",
        "(2031c, April). Work 3",
        "(2031d, April 1). Work 6",
        "(2031e, November 2). Work 0",
        "Zell, I., & Sand, B. (2031, January 1). Apart",
        "Zell, J. (2031, January 1). Unlike",
    ]


def test_apa_lists_works_of_one_day_by_their_headlines() -> None:
    entries = references([cited(title, "Ida Zell") for title in ("The quay", "A pier", "Moles")], style="apa")
    assert [entry.split("(2031")[1][:2] for entry in entries] == ["a,", "b,", "c,"]
    assert ["Moles" in entries[0], "A pier" in entries[1], "The quay" in entries[2]] == [True, True, True]


def test_apa_letters_works_without_a_date() -> None:
    entries = references(
        [cited(title, "Ida Zell", published=None) for title in ("Pier", "Mole")], style="apa"
    )
    assert [entry[:19] for entry in entries] == ["Zell, I. (n.d.-a). ", "Zell, I. (n.d.-b). "]


def test_apa_letters_nothing_that_nobody_wrote() -> None:
    assert "(2031, March 2)" in references([cited("Mole"), cited("Pier")], style="apa")[0]


def test_a_numbering_style_keeps_the_order_of_citing() -> None:
    entries = references([ZELL, ABEL, ZELL], style="ieee")
    assert [entry[:3] for entry in entries] == ["[1]", "[2]"]
    assert "Zell" in entries[0]


def test_each_article_is_listed_once() -> None:
    assert len(references([ZELL, ABEL, ZELL, ABEL], style="mla")) == 2
    assert references([], style="mla") == ()


def test_what_a_citation_lacks_is_named() -> None:
    assert unknown(citation_of(Article(source="a.txt"), accessed=TODAY)) == (
        "author",
        "headline",
        "date",
        "publisher",
        "URL",
    )
    assert unknown(ZELL) == ("URL",)

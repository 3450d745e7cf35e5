"""What some write as one word and others as two is found either way, and what is joined stays together."""

import pytest

from corpus.library import Library
from tests.keeping.builders import article, keep

NEWS = (
    ("Ports agree on co-operation", "The co-operation of both ports begins."),
    ("Ports agree on cooperation", "The cooperation of both ports begins."),
    ("A co-op stops", "The company of owners said that the operation of ferries by the co was over."),
    ("Covid-19 rules end", "Rules against Covid-19 end on 9/11, after 1,000 days."),
    ("Covid rules", "The 11 rules of Covid ward 19 end in 9 days, 1 of 000."),
    ("Hill gates close", "The gate on Wick Hill closes; the hillside stays open."),
    ("Mr O'Doran resigns", "Pat O’Doran of the Wick Hill school resigned."),
    ("Lim Seo-hyun sings", "Lim Seo-hyun sang, and Lim Seo Hyun bowed."),
    ("Lims meet", "Hyun Lim met Seo of the choir."),
)


@pytest.fixture
def ports(library: Library) -> Library:
    for number, (title, text) in enumerate(NEWS, 1):
        keep(library, article(str(number), title=title, body=("A lead.", text), published="2025-04-09"))
    library.catch_up()
    return library


def found(library: Library, query: str) -> list[int]:
    return list(library.search(query).ids)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("cooperation ", {2}),
        ("co-operation ", {1, 2}),
        ("co operation ", {1, 2, 3}),
        ("covid-19 ", {4}),
        ("covid19 ", {4}),
        ("9/11 ", {4}),
        ("1,000 days ", {4}),
        ("o'doran ", {7}),
        ("o’doran ", {7}),
        ("odoran ", {7}),
        ("wickhill ", {6, 7}),
        ("wick-hill ", {6, 7}),
        ("hill side ", {6}),
        ("seo-hyun ", {8}),
        ("seo hyun ", {8, 9}),
        ("seohyun ", {8}),
        ("lim seo-hyu", {8}),
    ],
)
def test_one_word_or_two(ports: Library, query: str, first: set[int]) -> None:
    assert set(found(ports, query)[: len(first)]) == first
    if "/" in query or any(map(str.isdigit, query)):
        assert set(found(ports, query)) == first


def test_what_is_joined_may_stand_apart_where_few_articles_have_it_together(ports: Library) -> None:
    assert found(ports, "seo-hyun ") == [8, 9]
    assert found(ports, "co-operations ")[-1] == 3
    assert found(ports, '"seo-hyun"') == [8]
    assert found(ports, "lim -seo-hyun ") == [9]


def test_a_wrong_letter_in_what_is_joined_is_forgiven(ports: Library) -> None:
    assert found(ports, "seo-hyum ")[0] == 8
    assert found(ports, "hospital co-opertion ") == []
    assert 1 in found(ports, "co-opertion ")


def test_lists_hold_what_is_joined_together(ports: Library) -> None:
    assert [hit.id for hit in ports.articles("seo-hyun")] == [8]


def test_what_answered_is_marked_as_a_whole_where_it_is_one(ports: Library) -> None:
    whole, apart = ports.search("seo-hyun ")
    assert (whole.matched, apart.matched) == (("seo hyun",), ("seo", "hyun"))
    assert ports.search("cooperation ")[0].matched == ("cooperation",)
    assert {hit.matched for hit in ports.search("co-operation ")[:2]} == {("co operation",), ("cooperation",)}

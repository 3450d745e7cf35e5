"""What of an article is marked as found: words, phrases as wholes, and in the headline as in the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.finding.snippets import marks
from corpus.library.results import Hit
from corpus.library.text import needle
from corpus.library.word_places import find_row, holds, joined
from tests.keeping.builders import article, keep

BODY = (
    "Trade talks went on; nobody spoke of war.",
    "Then the trade war began. The state of trade, of the state: a trade-war bulletin.",
    "東京都の港で祭りが開かれた。",
)


@pytest.fixture
def library(library: Library) -> Library:
    keep(library, article("a", title="A trade war for Port Hale", body=BODY, captions=("The war room.",)))
    library.catch_up()
    return library


def only(library: Library, query: str) -> Hit:
    (hit,) = library.search(query)
    return hit


def marked(library: Library, query: str) -> list[str]:
    """Give what is marked in the article that is opened, in the order of the body, captions and headline."""
    kept = library.article(1).article
    texts = (*kept.body, *kept.captions, kept.title or "")
    spans = [passage.span for passage in library.passages(kept, only(library, query).matched)]
    return [texts[span.paragraph][span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"trade war"', ["trade war", "trade-war", "trade war"]),
        ('"trade w', ["trade war", "trade-war", "trade war"]),
        ('"the state"', ["The state", "the state"]),
        ('"trade talks" war', ["Trade talks", "war", "war", "war", "war", "war"]),
        ("bulletin", ["bulletin"]),
        ("東京都", ["東京都"]),
        ('"東京都の港"', ["東京都の港"]),
        ("hale", ["Hale"]),
        ("room", ["room"]),
    ],
)
def test_what_answers_is_marked_wherever_it_stands_and_a_phrase_only_as_a_whole(
    library: Library, query: str, words: list[str]
) -> None:
    assert marked(library, query) == words


def test_a_snippet_is_cut_where_the_phrase_stands_and_says_where_that_is(library: Library) -> None:
    hit = only(library, '"trade war"')
    assert hit.snippet.startswith("Then the trade war")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["trade war", "trade-war"]
    assert [(hit.title or "")[start:end] for start, end in hit.title_marks] == ["trade war"]
    assert hit.place
    assert BODY[hit.place.paragraph][hit.place.start : hit.place.end] == "trade war"
    assert hit.matched == ("trade war",)


def test_marks_do_not_overlap(library: Library) -> None:
    hit = only(library, "東京都")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["東京都"]
    assert marks("東京都と東京", frozenset({"東京", "京都"})) == ((0, 3), (4, 6))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=12))
def test_joined_places_hold_the_same_letters_and_share_none(lengths: list[tuple[int, int]]) -> None:
    places = sorted((start, start + length, "w") for start, length in lengths)
    whole = list(joined(places))
    assert all(one[1] <= other[0] for one, other in pairwise(whole))
    letters = {at for start, end, _ in places for at in range(start, end)}
    assert {at for start, end, _ in whole for at in range(start, end)} == letters


@given(st.text(alphabet="ab .'’s-é", max_size=30), st.text(alphabet="ab é", max_size=5), st.booleans())
def test_a_row_of_words_has_a_place_wherever_a_text_holds_it(text: str, sought: str, goes_on: bool) -> None:
    row = needle(sought, unfinished=goes_on)
    if row:
        assert bool(list(find_row(text, row))) == holds(text, row)


@given(st.text(alphabet="a 東京", max_size=20), st.text(alphabet="a 東京", max_size=5), st.booleans())
def test_a_row_has_no_place_in_a_text_that_does_not_hold_it(text: str, sought: str, goes_on: bool) -> None:
    row = needle(sought, unfinished=goes_on)
    if row and any(find_row(text, row)):
        assert holds(text, row)


def test_words_of_a_list_s_query_are_known_for_marking(library: Library) -> None:
    assert library.words_of('ferry -bridge "port hale" tag:x') == ("ferry", "port hale")
    assert library.words_of("colour:red") == ()
    assert library.words_of("") == ()

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from corpus.library.index.lexicon import Lexicon
from corpus.library.index.postings import DamagedPostings, decode, encode
from corpus.library.index.terms import Terms

WORDS = {
    "ferry": 9,
    "ferries": 4,
    "fern": 2,
    "bridge": 7,
    "tariff": 5,
    "tariffs": 8,
    "sea": 3,
    "2025": 6,
    "東京": 1,
}


def lexicon(words: Mapping[str, int]) -> Lexicon:
    return Lexicon({"body": (Terms.counted(words.items()),)})


def test_a_beginning_stands_for_its_most_frequent_words() -> None:
    many = lexicon({f"fe{number:03}": number for number in range(100)})
    assert set(many.beginning("fe0")) == {f"fe{number:03}" for number in range(68, 100)}
    assert set(many.beginning("fe")) == {f"fe{number:03}" for number in range(88, 100)}
    assert lexicon(WORDS).beginning("ferr") == ("ferry", "ferries")
    assert lexicon(WORDS).beginning("東") == ("東京",)
    assert lexicon({}).beginning("f") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ferrry", "ferry"),
        ("fery", "ferry"),
        ("frery", "ferry"),
        ("efrry", "ferry"),
        ("erry", "ferry"),
        ("xferry", "ferry"),
        ("gerry", "ferry"),
        ("tarif", "tariff"),
        ("trarifs", "tariffs"),
        ("see", "sea"),
    ],
)
def test_a_misspelt_word_is_near_what_was_meant(typed: str, meant: str) -> None:
    assert lexicon(WORDS).near(typed)[0][0] == meant


@pytest.mark.parametrize("typed", ["se", "2026", "x", "zzzzzz", "東西"])
def test_short_words_and_numbers_mean_what_they_say(typed: str) -> None:
    assert lexicon(WORDS).near(typed) == ()


def test_a_misspelt_beginning_is_near_words_that_go_on() -> None:
    assert {word for word, _ in lexicon(WORDS).near_beginning("tarrf")} == {"tariff", "tariffs"}


@given(st.sets(st.text("abc", min_size=3, max_size=6), max_size=30), st.text("abc", min_size=3, max_size=6))
def test_every_word_one_edit_away_is_near(known: set[str], typed: str) -> None:
    near = {word for word, edits in lexicon(dict.fromkeys(known, 1)).near(typed) if edits == 1}
    expected = {word for word in known if OSA.distance(word, typed) == 1}
    assert near == expected or (len(expected) > 8 and near < expected)


@given(st.dictionaries(st.integers(0, 10**6), st.integers(1, 70000), min_size=1))
def test_postings_come_back_as_they_were_written(times: dict[int, int]) -> None:

    numbers = sorted(times)
    block = encode(numbers, [times[number] for number in numbers])
    docs, often = decode(block)
    assert docs.tolist() == numbers
    assert often.tolist() == [times[number] for number in numbers]


@given(st.binary(max_size=60))
def test_bytes_that_are_no_postings_are_refused(data: bytes) -> None:
    for block in (data, b"W3Bl\xff\xff\xff\xff" + data):
        with pytest.raises(DamagedPostings):
            decode(block)


LETTERS = st.text("abé", min_size=1, max_size=12)


@given(st.sets(LETTERS), LETTERS)
def test_a_word_and_a_beginning_are_told_by_all_their_letters(known: set[str], letters: str) -> None:
    terms = Terms.counted(dict.fromkeys(known, 1).items())
    in_order = sorted(known, key=str.encode)
    assert terms.number(letters) == (in_order.index(letters) if letters in known else None)
    beginning = [terms.word(number) for number in terms.beginning(letters)]
    assert beginning == [word for word in in_order if word.startswith(letters)]

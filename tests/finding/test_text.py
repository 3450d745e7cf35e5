import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.library.counting import count_words
from corpus.library.text import asked, between_spaces, fold, locate, needle, words
from corpus.library.word_places import find_words, holds

NEWS = st.text(alphabet=st.sampled_from("aéßæTs.'’ -_1“港町ガ\u0301\u0300ıİŁ가한\n"), max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raúl’s ferry", ["raul", "ferry"]),
        ("U.S.-led; the U.S. and us", ["us", "led", "the", "us", "and", "us"]),
        ("Don't O'Brien", ["don", "t", "o", "brien"]),
        ("Straße, Ærø, Łódź", ["strasse", "aero", "lodz"]),
        ("re\u0301sume\u0301", ["resume"]),
        ("snake_case 3.5", ["snake", "case", "3", "5"]),
        ("港町 Hale", ["港町", "町", "hale"]),
        ("", []),
    ],
)
def test_words_are_folded_plain(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(NEWS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    for start, end, word in locate(text):
        assert 0 <= start < end <= len(text)
        assert word in words(text[start:end]) or word in words(text[start : end + 1])


@given(NEWS | st.text(alphabet="aBé.'s 1_-’") | st.text())
def test_words_are_those_that_stand_at_places(text: str) -> None:
    assert words(text) == [word for _, _, word in locate(text)]


@given(st.text())
def test_counting_and_listing_words_agree(text: str) -> None:
    counted = count_words(text)
    assert sorted(counted.elements()) == sorted(words(text))


@given(NEWS, NEWS)
def test_the_short_way_to_find_words_finds_what_the_long_way_does(text: str, query: str) -> None:
    wanted = frozenset(word for word in words(query) if len(word) > 1)
    assert find_words(text, wanted) == [place for place in locate(text) if place[2] in wanted]


@given(NEWS)
def test_a_text_holds_its_own_words_in_a_row(text: str) -> None:
    for line in text.splitlines():
        if sought := needle(line):
            assert holds(text, sought)


@given(NEWS | st.text(alphabet="as.'’ U\n"), st.text(alphabet="asu é's", max_size=6), st.booleans())
def test_a_text_holds_what_stands_in_a_row_in_one_of_its_lines(text: str, row: str, goes_on: bool) -> None:
    sought = needle(row, unfinished=goes_on)
    if sought:
        assert holds(text, sought) == any(sought in between_spaces(line) for line in text.splitlines())


def test_a_phrase_does_not_run_from_one_line_into_the_next() -> None:
    assert holds("the ferry\nstops here", needle("stops here"))
    assert not holds("the ferry\nstops here", needle("ferry stops"))
    assert not holds("the ferry stopped", needle("ferry stop"))
    assert holds("the ferry stopped", needle("ferry stop", unfinished=True))


def test_part_of_a_chinese_word_is_found_in_it() -> None:
    assert asked("東京") == ("東京",)
    assert holds("東京都の港", needle("東京"))
    assert holds("東京都の港", needle("都の"))
    assert holds("東京都の港", needle("京"))
    assert not holds("東京都の港", needle("港東"))


def test_a_tome_is_counted_in_pieces_as_if_it_were_one() -> None:
    sentence = "Harbour masters met in São Tomé, the U.S. envoy's aide said; "
    times = 4_000
    counted = count_words(sentence * times + "\n" + "x" * 250_000)
    assert {word: counted[word] for word in words(sentence)} == dict.fromkeys(words(sentence), times)


def test_of_a_tome_only_so_many_different_words_are_counted_and_those_to_the_end() -> None:
    counted = count_words("ferry " + " ".join(f"{number:06}" for number in range(300_000)) + " ferry")
    assert counted["ferry"] == 2
    assert 100_000 <= len(counted) < 120_000

from hypothesis import given
from hypothesis import strategies as st

from corpus.library.finding.snippets import snippet

LONG = (
    "The ferry left. "
    + "Nothing happened for a while. " * 20
    + "Then the bridge and the ferry fell. "
    + "End. " * 60
)


def test_it_shows_the_place_with_the_most_different_words() -> None:
    text, marks, place = snippet(("A ferry.", LONG), frozenset({"bridge", "ferry"}))
    assert [text[start:end] for start, end in marks] == ["bridge", "ferry"]
    assert text.startswith("…")
    assert text.endswith("…")
    assert place
    assert (place.paragraph, LONG[place.start : place.end]) == (1, "bridge")


def test_without_the_words_it_is_the_beginning() -> None:
    assert snippet(("Short lead.", "More."), frozenset({"zebra"})) == ("Short lead.", (), None)
    assert snippet((), frozenset({"zebra"})) == ("", (), None)


@given(st.text(alphabet="ab é.'’\n港", max_size=600), st.sets(st.sampled_from(["a", "ab", "e", "港", "bb"])))
def test_marks_lie_inside_it_and_it_stays_short(text: str, wanted: set[str]) -> None:
    shown, marks, _ = snippet((text,), frozenset(wanted))
    assert len(shown) <= 203
    assert all(0 <= start < end <= len(shown) for start, end in marks)
    assert shown.strip("…") in text

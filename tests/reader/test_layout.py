"""Lines of text: nothing is lost, nothing is too wide, and a place is found again at any width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout import harmless, wrap

TEXTS = st.text(alphabet="ab é“—漢字한국어\n 🙂", max_size=120)
WIDTHS = st.integers(1, 40)


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked_unless_one_character_is(text: str, width: int) -> None:
    lines = wrap(text, width)
    for start, end in zip(lines.starts, lines.ends, strict=True):
        assert cell_len(text[start:end]) <= width or end - start == 1


@given(TEXTS, WIDTHS)
def test_only_spaces_and_line_breaks_stand_between_lines(text: str, width: int) -> None:
    lines = wrap(text, width)
    shown = "".join(text[start:end] for start, end in zip(lines.starts, lines.ends, strict=True))
    assert "".join(shown.split()) == "".join(text.split())


@given(TEXTS, WIDTHS, st.integers(0, 119))
def test_a_place_in_the_text_is_on_the_line_that_shows_it(text: str, width: int, offset: int) -> None:
    lines = wrap(text, width)
    line = lines.line_at(min(offset, len(text)))
    assert lines.starts[line] <= min(offset, len(text))
    assert line + 1 == len(lines) or lines.starts[line + 1] > min(offset, len(text))


@given(st.text(alphabet=st.sampled_from("abc ,.xy"), max_size=200), WIDTHS)
def test_words_are_broken_only_where_they_are_too_long(text: str, width: int) -> None:
    lines = wrap(text, width)
    for end, start in zip(lines.ends, lines.starts[1:], strict=False):
        in_a_word = text[end - 1 : end].strip() and text[start : start + 1].strip() and start == end
        assert not in_a_word or len(max(text.split(), key=len)) > width


@given(st.text(max_size=60))
def test_harmless_text_is_as_long_as_it_was_and_steers_nothing(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not set(shown) & set("\u202a\u202e\u2066\u2069\u200f")

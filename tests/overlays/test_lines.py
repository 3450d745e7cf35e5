"""The pieces that lines are made of: what fits, what is safe, and what can be stopped at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.line_list import LineList
from tui.widgets.lines import Column, Line, count, harmless, heading, pad, plain, printable, shorten, wrap

TEXTS = st.text(max_size=80) | st.text(alphabet="ab 東京\u202e\x1b[]\u0301🙂", max_size=60)


@given(TEXTS, st.integers(2, 40))
def test_wrapped_lines_fit_and_hold_all_words(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())


@given(TEXTS, st.integers(0, 40))
def test_shortened_text_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    short = shorten(text, width)
    assert cell_len(short) <= max(width, 0)
    assert short == text or short.endswith("…") or width == 0


@given(TEXTS, st.integers(0, 40))
def test_padded_text_takes_exactly_its_width(text: str, width: int) -> None:
    assert cell_len(pad(printable(text), width)) == width


@given(TEXTS)
def test_harmless_text_holds_nothing_that_steers_a_terminal_and_can_be_encoded(text: str) -> None:
    safe = harmless(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in safe)
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    safe.encode("utf-8")


def test_markup_is_text_like_any_other() -> None:
    assert printable("[@click=app.bell]x[/]") == "[@click=app.bell]x[/]"


def test_one_is_said_in_the_singular() -> None:
    assert (count(1, "article"), count(1204, "article"), count(2, "entity", "entities")) == (
        "1 article",
        "1,204 articles",
        "2 entities",
    )


def test_a_column_makes_its_tail_when_asked() -> None:
    asked: list[int] = []

    def tail(position: int) -> Line:
        asked.append(position)
        return plain(str(position))

    column = Column((*heading("Articles"), plain("first")), 1_000_000, tail)
    assert len(column) == 1_000_003
    assert column.line(999_999).text == "999996"
    assert asked == [999_996]
    assert column.sections == (1,)


def test_a_list_paints_no_line_that_could_steer_the_terminal() -> None:
    shown = LineList()
    shown.column = Column((plain("a\x1b[2Jb\u202ec\td"),))
    assert shown.lines(0, 80) == [[("a[2Jbc d", "")]]

"""Money, percentages and dates, and what they come to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import annotate, annotate_text
from corpus.annotate.figures import MOST


def figures(text: str) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.value) for f in annotate_text(text).figures]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It cost €4.2 billion to build.", "€4.2 billion", "EUR 4.2 billion"),
        ("They paid US$1,500 in cash.", "US$1,500", "USD 1500"),
        ("A fine of 85,000 Australian dollars followed.", "85,000 Australian dollars", "AUD 85000"),
        ("Half a million euros are gone.", "Half a million euros", "EUR 0.5 million"),
        ("Sales of 3 trillion won were booked.", "3 trillion won", "KRW 3 trillion"),
        ("A budget of $5-6bn is planned.", "$5-6bn", "$ 5-6 billion"),
        ("Prices rose 2.5% again.", "2.5%", "2.5%"),
        ("Rates fell by half a percentage point.", "half a percentage point", "0.5 percentage points"),
        ("About twelve per cent agreed.", "twelve per cent", "12%"),
        ("Cut by 25 basis points.", "25 basis points", "25 basis points"),
        ("It opened on April 9, 2025, in rain.", "April 9, 2025", "2025-04-09"),
        ("It opened on 9 April 2025.", "9 April 2025", "2025-04-09"),
        ("It opened in Sept. 2019 at last.", "Sept. 2019", "2019-09"),
        ("She left in 2019 for good.", "2019", "2019"),
        ("The vote is on Aug. 16.", "Aug. 16", "--08-16"),
        ("He spoke last Tuesday.", "last Tuesday", "Tuesday"),
    ],
)
def test_a_figure_is_found_whole_and_valued(text: str, written: str, value: str) -> None:
    assert figures(text) == [(written, value)]


@pytest.mark.parametrize(
    "text",
    [
        "She won 3 games and May won 4.",
        "He carried 12 pounds of flour.",
        "Room 2019 is on floor 3.",
        "Version 1.2.3 of 10.0.0.1 came.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert figures(text) == []


def test_a_figure_inside_a_name_is_a_part_of_it() -> None:
    assert figures("He rowed at the 2018 Winter Olympics.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It ended on Dec. 30.", "2024-12-30"),
        ("It begins on 2 February.", "2025-02-02"),
        ("It began last November.", "2024-11"),
        ("It ends next November.", "2025-11"),
        ("He spoke last Friday.", "2025-01-03"),
    ],
)
def test_the_day_of_publication_tells_the_year(text: str, value: str) -> None:
    (figure,) = annotate([text], published="2025-01-10T08:00").figures
    assert figure.value == value


@given(st.text(alphabet="0123456789$€%.,- abcdeMay", max_size=80))
def test_figures_never_overlap_and_stay_inside(text: str) -> None:
    found = annotate_text(text).figures
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_of_endless_figures_the_first_are_told() -> None:
    found = annotate(["$1 " * 700] * 20).figures
    assert len(found) == MOST
    assert found[-1].span.paragraph == MOST // 700

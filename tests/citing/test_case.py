"""Headlines are put into title case without harm to names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cite.case import is_title_case, title_case


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("the end of the line", "The End of the Line"),
        ("iPhone sales fall as eBay gains", "iPhone Sales Fall as eBay Gains"),
        ("NATO and the EU in COVID-19 row", "NATO and the EU in COVID-19 Row"),
        ("long-term plan for up-to-date e-mail", "Long-Term Plan for Up-to-Date E-Mail"),
        ("housing: a plan is not a home", "Housing: A Plan Is Not a Home"),
        ("what is it? the answer", "What Is It? The Answer"),
        ("who is he with?", "Who Is He With?"),
        ("a “grave mistake”: “the end” of it", "A “Grave Mistake”: “The End” of It"),
        ("ten things (and not one more)", "Ten Things (and Not One More)"),
        ("3rd-placed side wins 2-0", "3rd-Placed Side Wins 2-0"),
        ("harbour – the end – of it", "Harbour – the End – of It"),
        ("news at example.org today", "News at example.org Today"),
        ("vitamin c levels fall", "Vitamin c Levels Fall"),
        ("peña’s plan for 서울", "Peña’s Plan for 서울"),
    ],
)
def test_title_case(headline: str, expected: str) -> None:
    assert title_case(headline) == expected


@given(st.text())
def test_title_case_changes_no_more_than_capitals_and_settles(headline: str) -> None:
    titled = title_case(headline)
    assert len(titled) == len(headline)
    assert titled.casefold() == headline.casefold()
    assert title_case(titled) == titled


@pytest.mark.parametrize(
    ("headline", "titled"),
    [("Council Votes to Rebuild Wall", True), ("Council votes on Wall", False), ("Oil", False)],
)
def test_title_case_is_known_by_its_long_words(headline: str, titled: bool) -> None:
    assert is_title_case(headline) is titled

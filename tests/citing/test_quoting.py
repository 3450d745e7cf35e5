"""Quotation marks of a headline turn over inside a quoted title, and stops find their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cite.lettering import SINGLE, follow, italic
from corpus.cite.markups import set_in
from corpus.cite.quoting import curly, quoted


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Minister calls plan “a mess”", "“Minister calls plan ‘a mess’”"),
        ("‘Why?’ she asked", "“‘Why?’ she asked”"),
        ("Judge on “the ‘big’ case”", "“Judge on ‘the “big” case’”"),
        ("He said \"no\" to the 'deal'", "“He said ‘no’ to the ‘deal’”"),
        ("The workers' march isn't over", "“The workers’ march isn’t over”"),
        ("Class of '90s", "“Class of ’90s”"),
        ("Rock 'n' roll", "“Rock ’n’ roll”"),
        ("A 6'2\" man", '“A 6’2" man”'),
    ],
)
def test_marks_inside_a_quoted_headline_turn_over(headline: str, expected: str) -> None:
    assert quoted(headline) == expected


def test_british_marks_are_single_outside() -> None:
    assert quoted("Minister calls plan ‘a mess’", SINGLE) == "‘Minister calls plan “a mess”’"


def test_an_unquoted_headline_keeps_the_curly_marks_it_has() -> None:
    assert curly("It’s ‘over’, says “friend”") == "It’s ‘over’, says “friend”"


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("“Rain”", ".", "“Rain.”"),
        ("“Rain ‘stops’”", ",", "“Rain ‘stops,’”"),
        ("“Why?”", ".", "“Why?”"),
        ("“Why?”", ",", "“Why?,”"),
        ("Acme Inc.", ".", "Acme Inc."),
        ("the Joneses’", ",", "the Joneses’,"),
        ("", ".", ""),
    ],
)
def test_a_stop_is_written_once_and_inside_the_marks(text: str, mark: str, expected: str) -> None:
    assert follow(text, mark) == expected


def test_outside_america_the_stop_stays_outside() -> None:
    assert follow("‘Rain’", ",", inside=False) == "‘Rain’,"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.sampled_from([".", ","]))
def test_a_mark_is_never_doubled(text: str, mark: str) -> None:
    assert follow(follow(text, mark), mark) == follow(text, mark)


def test_markdown_and_html_escape_what_is_theirs_and_keep_italics() -> None:
    text = f"{italic('A*b [c] <d> & e_f')}."
    assert set_in("markdown", text) == r"*A\*b \[c\] \<d\> & e\_f*."
    assert set_in("html", text) == "<i>A*b [c] &lt;d&gt; &amp; e_f</i>."
    assert set_in("text", text) == "A*b [c] <d> & e_f."

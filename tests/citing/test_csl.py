"""CSL-JSON records are believed only where they are right, and a wrong one is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cite import STYLES, Name, export, from_csl, render
from corpus.errors import CitationError

RECORD: dict[str, Any] = {
    "id": "r1",
    "type": "article-newspaper",
    "title": "Rain",
    "container-title": "Lantern",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    "id",
    "type",
    "title",
    "author",
    "container-title",
    "issued",
    "accessed",
    "URL",
    "language",
    "section",
)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"type": "book"}, "record 'r1': type 'book' is no news article"),
        ({"title": ["Rain"]}, "record 'r1': title is a list, but must be a string"),
        ({"author": "Lim"}, "record 'r1': author is a string, but must be a list of names"),
        ({"author": ["Lim"]}, "author 1 is a string, but must be an object with family and given"),
        ({"author": [{"family": "Lim"}, {}]}, "author 2 has neither a family name nor a literal one"),
        ({"issued": {"date-parts": [[2024, 13]]}}, r"issued \[2024, 13\] is no date"),
        ({"issued": {"date-parts": [[2024, 2, 30]]}}, r"issued \[2024, 2, 30\] is no date"),
        ({"issued": {"date-parts": 2024}}, "issued has date-parts that are no list of lists"),
        ({"issued": 2024}, "issued is a number, but must be an object with date-parts"),
        ({"issued": "2024-99"}, "issued '2024-99' is no date"),
        ({"title": "", "container-title": None}, "it has neither title, author, container-title nor URL"),
        ({"id": "x\x1b[31m\ny", "title": 7.5, "author": 3}, r"record 'x \[31m y': author is a number"),
    ],
)
def test_a_wrong_record_is_named_with_what_is_wrong(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(CitationError, match=message):
        from_csl(RECORD | wrong)


def test_what_is_no_record_at_all_says_so() -> None:
    with pytest.raises(CitationError, match="is a list, but must be an object"):
        from_csl([RECORD])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[2024, 3, 15]]}, "(2024, March 15)"),
        ({"date-parts": [["2024", "03"]]}, "(2024, March)"),
        ({"date-parts": [[2024, 3, 15], [2024, 3, 17]]}, "(2024, March 15)"),
        ({"raw": "2024-03-15"}, "(2024, March 15)"),
        ("2024-03-15T10:00:00Z", "(2024, March 15)"),
        ({"literal": "Spring 2024"}, "(Spring 2024)"),
        ({"date-parts": [[]]}, "(n.d.)"),
        ({}, "(n.d.)"),
    ],
)
def test_dates_come_in_many_forms(issued: Any, expected: str) -> None:
    assert expected in render(from_csl(RECORD | {"issued": issued}))


def test_particles_may_stand_in_fields_of_their_own_or_in_the_family_name() -> None:
    apart = from_csl(
        RECORD | {"author": [{"family": "Meer", "given": "A", "non-dropping-particle": "van der"}]}
    )
    joined = from_csl(RECORD | {"author": [{"family": "van der Meer", "given": "A"}]})
    assert apart.authors == joined.authors == (Name(family="Meer", given="A", particle="van der"),)


def test_line_breaks_and_control_characters_become_spaces() -> None:
    told = from_csl(
        RECORD | {"title": "Rain\r\n stops\x1b[2J\u2028play\u202e", "URL": "https://x.example/\na"}
    )
    assert told.title == "Rain stops [2J play"
    assert told.url == "https://x.example/%20a"


def test_markup_in_a_headline_goes() -> None:
    assert from_csl(RECORD | {"title": "The <i>Ada</i> sinks"}).title == "The Ada sinks"


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
@settings(max_examples=60)
def test_any_record_gives_one_line_or_a_reason(record: dict[str, Any]) -> None:
    said = _written(record)
    assert not any(char in text for text in said for char in "\n\r\x1b\x00")


def _written(record: dict[str, Any]) -> list[str]:
    """The record in every style, or why it cannot be cited."""
    try:
        told = from_csl(record)
        texts = [render(told, style=style) for style in STYLES]
    except CitationError as error:
        return [str(error)]
    assert json.loads(export([told], format="csl-json"))
    return texts

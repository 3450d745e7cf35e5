"""Other programs read what is exported, whatever stands in it."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cite import FORMATS, Citation, Name, citation_of, export, from_csl
from corpus.cite.dates import When
from corpus.cite.keys import unique_keys
from corpus.errors import CitationError

from .articles import ACCESSED, article, citation

LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Zs"]), min_size=1).map(
    str.strip
)
WHEN = st.builds(When, st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 28)) | st.builds(
    When, st.integers(1000, 9999)
)
NAME = st.builds(lambda text: Name(literal=text), LINE) | st.builds(
    lambda family, given_name: Name(family=f"X{family}", given=given_name), LINE, LINE
)
CITATION = st.builds(
    Citation,
    title=LINE,
    authors=st.lists(NAME, max_size=3).map(tuple),
    publisher=LINE,
    section=LINE,
    issued=WHEN,
    accessed=WHEN,
    url=LINE,
)
FEW = settings(max_examples=40)


def test_a_bibtex_entry() -> None:
    told = citation(title="NATO & iPhone: 5% up #1", agency="Northwire", section="Sea_news")
    assert export([told], format="bibtex") == (
        "@article{lim2026nato,\n"
        "  author = {Lim, Seo-yeon and van der Meer, Anna},\n"
        "  title = {{NATO} \\& {iPhone}: 5\\% up \\#1},\n"
        "  journal = {The Sandnes Times},\n"
        "  year = {2026},\n"
        "  month = mar,\n"
        "  day = {4},\n"
        "  url = {https://sandnes.example/ferries?id=7&ref=a_b},\n"
        "  urldate = {2026-04-02},\n"
        "  note = {Section: Sea\\_news; via Northwire},\n"
        "  language = {en},\n"
        "}\n"
    )


def test_a_biblatex_entry_has_iso_dates_and_organisations_in_braces() -> None:
    told = citation(authors=("Northwire News",), published="2026-03")
    text = export([told], format="biblatex")
    assert "  author = {{Northwire News}},\n" in text
    assert "  date = {2026-03},\n" in text
    assert "  entrysubtype = {newspaper},\n" in text


def test_a_ris_record() -> None:
    lines = export([citation()], format="ris").split("\n")
    assert lines[0] == "TY  - NEWS"
    assert "AU  - van der Meer, Anna" in lines
    assert "DA  - 2026/03/04" in lines
    assert lines[-2:] == ["ER  - ", ""]


def test_a_markdown_line_links_the_headline() -> None:
    text = export([citation(title="Deal [or not] *now*", url="https://x.example/a(b)")], format="markdown")
    assert text == (
        "- [Deal \\[or not\\] \\*now\\*](https://x.example/a%28b%29), *The Sandnes Times*, 4 March 2026\n"
    )


@FEW
@given(st.lists(CITATION, max_size=4))
def test_csl_json_gives_back_what_it_was_given(citations: list[Citation]) -> None:
    records = json.loads(export(citations, format="csl-json"))
    back = [from_csl(record) for record in records]
    for citation_, again in zip(citations, back, strict=True):
        assert (again.title, again.publisher, again.issued) == (
            re.sub(r"</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>", "", citation_.title, flags=re.I).strip(),
            citation_.publisher,
            citation_.issued,
        )
        assert [name.natural for name in again.authors] == [name.natural for name in citation_.authors]


@FEW
@given(st.lists(CITATION, min_size=1, max_size=4))
def test_bibtex_is_balanced_and_its_keys_are_plain(citations: list[Citation]) -> None:
    for format in ("bibtex", "biblatex"):
        text = export(citations, format=format)
        bare = text.replace("\\{", "").replace("\\}", "")
        depth = 0
        for char in bare:
            depth += {"{": 1, "}": -1}.get(char, 0)
            assert depth >= 0
        assert depth == 0
        assert len(re.findall(r"^@article\{[a-z0-9-]+,$", text, re.M)) == len(citations)


@FEW
@given(st.lists(CITATION, min_size=1, max_size=4))
def test_every_line_of_ris_is_a_tag_and_a_value(citations: list[Citation]) -> None:
    for line in export(citations, format="ris").split("\n"):
        assert not line or re.match(r"[A-Z][A-Z0-9]  - ", line)


@FEW
@given(st.lists(CITATION, max_size=8))
def test_keys_are_unique_and_the_same_each_time(citations: list[Citation]) -> None:
    keys = unique_keys([*citations, *citations])
    assert len(set(keys)) == len(keys)
    assert keys[: len(citations)] == unique_keys(citations)


def test_a_key_can_be_read_aloud() -> None:
    told = [
        citation(),
        citation(),
        citation(authors=(), title="The sea wall", published=None),
        citation(authors=("김민지",), title="항구"),
        citation(authors=("Søren Łukasz Ødegård",), title="“Yes,” says board"),
    ]
    assert unique_keys(told) == [
        "lim2026night",
        "lim2026nightb",
        "sandnestimesndsea",
        "kim2026hanggu",
        "odegard2026yes",
    ]


def test_an_unknown_format_is_answered_with_the_nearest() -> None:
    with pytest.raises(CitationError, match="did you mean bibtex"):
        export([citation()], format="bibtext")


def test_nothing_exports_to_nothing_or_an_empty_list() -> None:
    lists = {"csl-json", "ninjs", "json-ld"}
    assert {format: export([], format=format).strip() for format in FORMATS} == {
        format: "[]" if format in lists else "" for format in FORMATS
    }


@pytest.mark.parametrize("format", FORMATS)
def test_ten_thousand_references_are_exported_in_under_three_seconds(format: str) -> None:
    many = [citation_of(article(title=f"Ferry {n} halted"), accessed=ACCESSED) for n in range(10_000)]
    start = time.process_time()
    export(many, format=format)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"authors": ("윤하나",), "title": "해담대교 통제", "language": "ko"}, "yoon2026haedamdaegyo"),
        ({"authors": ("Петров",), "title": None, "language": "ru"}, "petrov2026"),
        ({"authors": (), "publisher": "朝日新聞", "title": "港の凍結"}, "sandnes2026"),
        ({"authors": (), "publisher": "朝日新聞", "title": "港の凍結", "url": None}, "article2026"),
        ({"authors": (), "publisher": None}, "anonymous2026night"),
    ],
)
def test_a_name_in_other_letters_has_a_key_that_can_be_read(changes: dict[str, Any], key: str) -> None:
    assert unique_keys([citation(**changes)]) == [key]

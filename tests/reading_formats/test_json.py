"""Articles in JSON are found under the common names, however they are wrapped; a bad record stops nothing."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read import Held, readers
from corpus.read import content as limits
from tests.reading_formats.tools import articles, failures, found, only

TEXT = "The ferry to Sandnes sailed again on Monday.\n\nIt had lain still for a week."


def record(**more: Any) -> dict[str, Any]:
    return {"title": "Ferry sails again", "text": TEXT, **more}


@pytest.mark.parametrize(
    ("given", "field", "expected"),
    [
        ({"headline": "Late", "title": None}, "title", "Late"),
        ({"title": {"rendered": "Ferry&#8217;s <b>last</b> trip"}}, "title", "Ferry’s last trip"),
        ({"headline": {"main": "Ferry back", "kicker": "x"}, "title": ""}, "title", "Ferry back"),
        ({"pubDate": "Tue, 19 Nov 2019 02:24:00 GMT"}, "published", "Tue, 19 Nov 2019 02:24:00 GMT"),
        ({"published_at": "2025-04-09"}, "published", "2025-04-09"),
        ({"datePublished": "2025-04-09", "dateModified": "2025-04-10"}, "updated", "2025-04-10"),
        ({"timestamp": 1744190000}, "published", "1744190000"),
        ({"author": "Ida Berg"}, "authors", ("Ida Berg",)),
        ({"authors": [{"name": "Ida Berg"}, "Ola Lie"]}, "authors", ("Ida Berg", "Ola Lie")),
        ({"author": {"firstName": "Ida", "lastName": "Berg"}}, "authors", ("Ida Berg",)),
        ({"author": 17, "byline": "By Ida Berg"}, "authors", ("By Ida Berg",)),
        ({"source": {"id": None, "name": "Fjord Post"}}, "publisher", "Fjord Post"),
        ({"source": "Fjord Post"}, "publisher", "Fjord Post"),
        ({"source": "https://x.example/1", "outlet": "Fjord Post"}, "publisher", "Fjord Post"),
        ({"link": "https://x.example/1"}, "url", "https://x.example/1"),
        ({"guid": "abc", "url": "not one"}, "url", None),
        ({"category": ["Sea", "Harbour"]}, "section", "Sea"),
        ({"lang": "no"}, "language", "no"),
        ({"keywords": "ferry, harbour;sea"}, "tags", ("ferry", "harbour", "sea")),
        ({"tags": ["ferry", {"name": "sea"}]}, "tags", ("ferry", "sea")),
    ],
)
def test_common_names_are_known(given: dict[str, Any], field: str, expected: object) -> None:
    assert getattr(only(json.dumps(record(**given))).stated, field) == expected


@pytest.mark.parametrize("name", ["text", "body", "content", "articleBody", "full_text", "maintext", "story"])
def test_the_text_is_known_by_its_common_names(name: str) -> None:
    assert only(json.dumps({"title": "Ferry", name: TEXT})).text == TEXT


def test_html_becomes_paragraphs_and_a_list_of_texts_is_one_of_paragraphs() -> None:
    assert only(json.dumps(record(text="<p>One &amp; two.</p><p>Three.</p>"))).body == (
        "One & two.",
        "Three.",
    )
    assert only(json.dumps(record(text=["One.", "Two."]))).body == ("One.", "Two.")


def test_a_description_stands_in_for_a_text_that_is_not_there() -> None:
    assert only(json.dumps({"title": "Ferry", "description": "It sails."})).text == "It sails."
    assert only(json.dumps({"title": "Ferry", "description": "It sails.", "text": TEXT})).text == TEXT


WRAPPED = [
    [record()],
    {"articles": [record()]},
    {"data": [record()]},
    {"status": "ok", "totalResults": 1, "articles": [record(source={"id": "x", "name": "Post"})]},
    {"response": {"status": "ok", "results": [record()]}},
    {"hits": {"total": 1, "hits": [{"_id": "a", "_source": record()}]}},
    {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "url": "x"}, record()]},
    {"results": [{"id": 1, "fields": record()}]},
    {"a-1": record(), "a-2": {"no": "article"}},
]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("value", WRAPPED)
def test_articles_are_found_inside_what_wraps_them(value: Any, indent: int | None) -> None:
    assert [article.text for article in articles(json.dumps(value, indent=indent))] == [TEXT]


def test_a_record_is_named_by_its_id_or_number_and_no_two_share_a_name() -> None:
    records = [
        record(id="a/1"),
        record(),
        record(id="a/1"),
        record(id=7),
        record(id="2"),
        record(id="\x1b[1m"),
    ]
    sources = [article.source for article in articles("\n".join(map(json.dumps, records)))]
    assert sources == ["input#a/1", "input#2", "input#a/1~3", "input#7", "input#2~5", "input#6"]


def test_a_record_that_is_kept_already_is_passed_over_and_a_changed_one_is_not() -> None:
    lines = [json.dumps({"id": name, "text": f"The ferry {name} will stop."}).encode() for name in "abc"]
    first = readers.articles_in(limits.Content(io.BytesIO(b"\n".join(lines)), source="n.jsonl"))
    kept = {(each.source, each.digest) for each in first if isinstance(each, RawArticle)}
    lines[1] = lines[1].replace(b"stop", b"sail")
    stream = io.BytesIO(b"\n".join(lines))
    again = limits.Content(stream, source="n.jsonl", holds=lambda *one: one in kept)
    read = [(type(each), each.source) for each in readers.articles_in(again)]
    assert read == [(Held, "n.jsonl#a"), (RawArticle, "n.jsonl#b"), (Held, "n.jsonl#c")]


def test_the_rest_goes_on_after_a_bad_line() -> None:
    good = json.dumps(record())
    content = "\n".join([good, "{broken", "", '{"no": "article"}', "[" * 100_000, good[:-9], good])
    numbers = [one.source for one in found(content)]
    assert numbers == [f"input#{number}" for number in (1, 2, 4, 5, 6, 7)]
    assert failures(content) == [
        "input#2: line 2 is not JSON: Expecting property name enclosed in double quotes at character 2; "
        "put it right, or leave it out",
        "input#4: is no record of an article: it has no title and no text under a name that is known; "
        "call them `title` and `text`",
        "input#5: line 5 is nested too deep; put it right, or leave it out",
        "input#6: line 6 is not JSON: Unterminated string starting at at character 40; "
        "put it right, or leave it out",
    ]


def test_a_first_line_that_is_broken_does_not_hide_the_others() -> None:
    content = "\n".join(['{"title": "cut off', *[json.dumps(record())] * 3])
    assert [isinstance(one, RawArticle) for one in found(content)] == [False, True, True, True]


def test_failures_beyond_a_thousand_are_only_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MOST_FAILURES", 2)
    told = failures("\n".join([json.dumps(record()), *["{"] * 9]))
    assert len(told) == 3
    assert "holds 7 more" in told[-1]


def test_a_line_over_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMIT", 1_000)
    content = "\n".join(json.dumps(record(text="ferry " * size)) for size in (9, 5_000, 9))
    assert [isinstance(one, InputError) for one in found(content)] == [False, True, False]


def test_json_lines_in_the_encoding_of_another_system_are_read() -> None:
    content = "\n".join([json.dumps(record(title="Fähre"), ensure_ascii=False)] * 2)
    for encoding in ("utf-16", "utf-8-sig", "cp1252"):
        assert [one.stated.title for one in articles(content.encode(encoding))] == ["Fähre"] * 2, encoding


def test_a_list_is_read_value_by_value_and_says_where_it_breaks_off() -> None:
    content = json.dumps([record(text=f"{TEXT} {'[{,' * 9}{'x' * size}") for size in (1, 2_000_000, 3)])
    assert len(articles(content)) == 3
    cut = found(content[:-30])
    assert [type(one) for one in cut] == [RawArticle, RawArticle, InputError]
    assert "breaks off after record 2" in str(cut[-1])


def test_a_bad_value_of_a_list_does_not_end_it() -> None:
    good = json.dumps(record())
    taken = found(f'[{good}, {{"title": nope}}, {good}]')
    assert [type(one) for one in taken] == [RawArticle, InputError, RawArticle]


@pytest.mark.parametrize(
    "content",
    [
        '{"a":' * 100_000,
        "[" * 100_000 + "{",
        '[{"title": ' + "[" * 100_000,
        '{"title": "x",\n "text": "never ends',
        '{"title": ["' + "]" * 9,
    ],
)
def test_what_no_parser_can_read_is_refused_with_a_reason(content: str) -> None:
    assert failures(content)


def test_nothing_in_a_record_can_act_on_the_terminal() -> None:
    article = only(json.dumps(record(title="\x1b[31mred \u202egnp", id="\x9b2J", author="a\x07 b")))
    assert (article.source, article.stated.title) == ("input#1", "red gnp")
    assert article.stated.authors == ("a b",)


def test_json_of_millions_of_tiny_parts_is_refused_before_it_fills_the_memory() -> None:
    content = '{"title": "x", "text": [' + "{}," * 400_001 + "{}]}"
    assert "too many small parts" in failures(content)[0]

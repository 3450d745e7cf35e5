"""Topics in the codes of the news agencies."""

import json
import re
from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.cite import citation_of, export
from corpus.media_topics import FILE, media_topic, media_topics, topics_called

ARTICLE = Article(source="a.txt", title="Bank of Vardia raises rate", published="2031-03-04")
CITATION = citation_of(
    ARTICLE,
    accessed=date(2031, 4, 1),
    topics=("interest rates", "harbour cranes", "tariffs", "interest rates"),
)


def test_every_topic_of_the_list_is_one_that_articles_are_given() -> None:
    rows = [line.split(" | ") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
    assert len({row[0] for row in rows}) == len(rows)
    for topic, code, name in rows:
        assert re.fullmatch(r"\d{8}", code), topic
        assert name
        found = {about.name for about in annotate((f"The report speaks of {topic} in the north.",)).topics}
        assert not found or topic in found


def test_a_topic_without_a_code_has_none() -> None:
    assert media_topic("harbour cranes") is None
    assert [found.code for found in media_topics(("tariffs", "free trade", "protectionism"))] == [
        "20000384",
        "20000377",
    ]


@pytest.mark.parametrize(
    "said",
    ["20000371", "medtop:20000371", "http://cv.iptc.org/newscodes/mediatopic/20000371", "Interest Rates"],
)
def test_a_media_topic_is_ours_by_its_name_and_code(said: str) -> None:
    assert topics_called(said) == ("interest rates",)


def test_ninjs_gives_the_subjects_with_name_and_address() -> None:
    assert json.loads(export([CITATION], format="ninjs"))["subjects"] == [
        {
            "name": "interest rates",
            "uri": "http://cv.iptc.org/newscodes/mediatopic/20000371",
            "literal": "medtop:20000371",
        },
        {
            "name": "tariff",
            "uri": "http://cv.iptc.org/newscodes/mediatopic/20000384",
            "literal": "medtop:20000384",
        },
    ]


def test_json_ld_says_what_the_article_is_about() -> None:
    about = json.loads(export([CITATION], format="json-ld"))["about"]
    assert [(one["@type"], one["termCode"]) for one in about] == [
        ("DefinedTerm", "medtop:20000371"),
        ("DefinedTerm", "medtop:20000384"),
    ]

"""A headline in title case becomes a sentence where the article's own text tells its names from its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cite import Citation, export, from_csl, render
from corpus.cite.sentences import as_sentence

from .articles import citation

BODY = (
    "Ministers met on Tuesday in Saltmarsh to hold talks about the tariff, which Prime Minister Ada Reading "
    "had called a grave mistake. The talks with Brightwater, the first this year, were held behind closed "
    "doors at the White House hotel, and no deal was struck.",
    "Police chief Ola May said that crews from Brightwater would return to the port in March. “We will not "
    "bow to pressure,” Reading told reporters, adding that concerns over the levy had been heard.",
    "Bill Turner, who owns the Galaxy Ferry Company, said the bill would raise the price of a crossing.",
    "More Stories: Council Votes to Hold Talks Over Grave Mistake in Port",
)


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        (
            "Reading Holds First Talks with Brightwater amid Tariff Concerns",
            "Reading holds first talks with Brightwater amid tariff concerns",
        ),
        ("Ministers Hold Talks at White House Hotel", "Ministers hold talks at White House hotel"),
        ("Crews to Return: Port Reopens in March", "Crews to return: Port reopens in March"),
        ("Talks Fail. Ministers Blame Pressure", "Talks fail. Ministers blame pressure"),
        ("NATO and G20 Hail McBride’s iPhone Deal", "NATO and G20 hail McBride’s iPhone deal"),
        ("Korean Envoy Joins Tariff Talks on Sunday", "Korean envoy joins tariff talks on Sunday"),
        ("Reading’s ‘Grave Mistake’ Haunts Talks", "Reading’s ‘grave mistake’ haunts talks"),
        ("Why I’m Against a Post-Tariff Deal", "Why I’m against a post-tariff deal"),
        ("iPhone Maker Joins Talks with eBay", "iPhone maker joins talks with eBay"),
        ("Galaxy Ferry Company Raises Price", "Galaxy Ferry Company raises price"),
    ],
)
def test_a_headline_in_title_case_becomes_a_sentence(headline: str, sentence: str) -> None:
    assert as_sentence(headline, text=BODY) == sentence


@pytest.mark.parametrize(
    "headline", ["Ministers hold talks in Saltmarsh", "TALKS FAIL IN SALTMARSH", "Rain", ""]
)
def test_any_other_headline_stays_as_it_is(headline: str) -> None:
    assert as_sentence(headline, text=BODY) == headline


def test_too_little_text_tells_nothing() -> None:
    assert as_sentence("Ministers Hold Talks Again", text=BODY[:1]) == "Ministers Hold Talks Again"


@given(st.text(), st.lists(st.text(min_size=200), min_size=3, max_size=5))
def test_nothing_but_capitals_ever_changes(headline: str, text: list[str]) -> None:
    sentence = as_sentence(f"Talks Fail Again {headline}", text=[*BODY, *text])
    assert sentence.casefold() == f"Talks Fail Again {headline}".casefold()


def cited(**changes: object) -> Citation:
    return citation(title="Ministers Hold Talks on Tariff", body=BODY, **changes)


@pytest.mark.parametrize(
    "style", ["apa", "harvard", "ieee", "vancouver", "ama", "nature", "elsevier-harvard"]
)
def test_styles_that_want_sentences_have_them(style: str) -> None:
    assert "Ministers hold talks on tariff" in render(cited(), style=style)


@pytest.mark.parametrize(
    "style", ["mla", "chicago-notes", "apsa", "bluebook", "iso690", "plain", "wikipedia"]
)
def test_other_styles_keep_the_headline(style: str) -> None:
    assert "Ministers Hold Talks on Tariff" in render(cited(), style=style)


def test_formats_and_records_of_others_keep_the_headline() -> None:
    assert '"title": "Ministers Hold Talks on Tariff"' in export([cited()], format="csl-json")
    record = {"title": "Ministers Hold Talks on Tariff", "container-title": "Lantern"}
    assert "Ministers Hold Talks on Tariff" in render(from_csl(record), style="apa")


def test_an_article_in_another_language_or_an_unknown_one_keeps_its_headline() -> None:
    for language in ("de", None):
        assert "Ministers Hold Talks on Tariff" in render(cited(language=language), style="apa")

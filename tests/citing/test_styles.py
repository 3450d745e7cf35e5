"""What the measured styles do beyond the measure, and the styles nobody else writes."""

from __future__ import annotations

import json

import pytest

from corpus.cite import export, from_csl, render

from .articles import citation


@pytest.mark.parametrize(
    ("style", "form", "expected"),
    [
        (
            "bluebook",
            "note",
            "Seo-yeon Lim & Anna van der Meer, Night Ferries Halted as Ice Closes the Upper Harbour, "
            "The Sandnes Times (Mar. 4, 2026), https://sandnes.example/ferries?id=7&ref=a_b.",
        ),
        (
            "wikipedia", "bibliography",
            "{{cite news |last1=Lim |first1=Seo-yeon |last2=van der Meer |first2=Anna "
            "|date=2026-03-04 |title=Night ferries halted as ice closes the upper harbour "
            "|url=https://sandnes.example/ferries?id=7&ref=a_b |work=The Sandnes Times "
            "|access-date=2026-04-02}}",
        ),
        (
            "plain", "bibliography",
            "Night ferries halted as ice closes the upper harbour, The Sandnes Times, 4 March 2026, "
            "https://sandnes.example/ferries?id=7&ref=a_b",
        ),
        ("plain", "in-text", "(The Sandnes Times, 4 March 2026)"),
        (
            "chicago-notes", "short-note",
            "Lim and van der Meer, “Night Ferries Halted as Ice Closes the Upper Harbour.”",
        ),
        (
            "turabian-author-date", "bibliography",
            "Lim, Seo-yeon, and Anna van der Meer. 2026. “Night Ferries Halted as Ice Closes "
            "the Upper Harbour.” The Sandnes Times, March 4, 2026. https://sandnes.example/ferries?id=7&ref=a_b.",
        ),
    ],
)  # fmt: skip
def test_a_style_writes(style: str, form: str, expected: str) -> None:
    assert render(citation(), style=style, form=form) == expected


@pytest.mark.parametrize(
    ("locator", "style", "expected"),
    [
        ("para. 4", "apa", "(Lim & van der Meer, 2026, para. 4)"),
        ("paragraphs 4-6", "apa", "(Lim & van der Meer, 2026, paras. 4–6)"),
        ("¶ 4", "mla", "(Lim and van der Meer, par. 4)"),
        ("4", "ieee", "[1, Para. 4]"),
        ("p. A1", "chicago-author-date", "(Lim and van der Meer 2026, p. A1)"),
        ("para. 4", "ama", "1(para4)"),
        ("para. 4\x1b[31m\n", "harvard", "(Lim and van der Meer, 2026, para. 4 [31m)"),
    ],
)
def test_a_locator_says_where_the_words_stand(locator: str, style: str, expected: str) -> None:
    assert render(citation(), style=style, form="in-text", locator=locator) == expected


def test_apa_writes_retrieved_only_with_a_date_of_retrieval() -> None:
    """APA 7, 9.16: "Retrieved" needs its date; citeproc-js writes the word alone."""
    undated = citation(published=None)
    assert "Retrieved April 2, 2026, from https://" in render(undated)


def test_a_foreign_section_is_not_put_into_english_title_case() -> None:
    """CMOS 18, 11.10; citeproc-js capitalises every section."""
    text = render(citation(section="La vie en ville", language="fr"), style="chicago-author-date")
    assert " La vie en ville. " in text


def test_a_foreign_newspaper_keeps_its_capitals() -> None:
    assert "Corriere della Costa" in render(citation(publisher="Corriere della Costa"), style="mla")


def test_the_markup_keeps_italics() -> None:
    assert "<i>The Sandnes Times</i>" in render(citation(), markup="html")
    assert "id=7&amp;ref=a_b" in render(citation(), markup="html")
    assert "*The Sandnes Times*" in render(citation(), markup="markdown")
    assert "<https://sandnes.example/ferries?id=7&ref=a_b>" in render(citation(), markup="markdown")
    assert render(citation(), style="nature", form="in-text", markup="html") == "<sup>1</sup>"


def test_wikipedia_gets_nothing_that_ends_its_template() -> None:
    text = render(
        citation(title="Deal | no }} deal [[now]] ''ok'' <ref>", authors=("A | B",)), style="wikipedia"
    )
    inside = text.removeprefix("{{cite news |").removesuffix("}}")
    assert not set("{}[]<>") & set(inside)
    assert [field.split("=")[0] for field in inside.split(" |")] == [
        "author", "date", "title", "url", "work", "access-date",
    ]  # fmt: skip


def test_straight_marks_in_names_become_curly_but_not_for_wikipedia() -> None:
    named = citation(authors=("Seán O'Dowd",), publisher="Fishermen's Friend")
    assert render(named).startswith("O’Dowd, S. (2026, March 4). ")
    assert "|last=O'Dowd " in render(named, style="wikipedia")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "*Night ferries halted as ice closes the upper harbour*. Isles Radio News. "),
        (
            "chicago-author-date",
            "Closes the Upper Harbour.” Isles Radio News, March 4.",
        ),
        ("chicago-notes", "Upper Harbour.” Isles Radio News, March 4, 2026."),
        ("ama", "upper harbour. Isles Radio News. March 4, 2026."),
        ("mla", "Upper Harbour.” *Isles Radio News*, 4 Mar. 2026"),
    ],
)
def test_what_was_broadcast_or_blogged_is_a_page_of_a_news_site(style: str, expected: str) -> None:
    assert expected in render(citation(publisher="Isles Radio News"), style=style, markup="markdown")


def test_a_page_without_an_author_is_cited_by_its_headline_in_italics() -> None:
    page = citation(publisher="BBC News", authors=())
    cited = render(page, form="in-text", markup="markdown")
    assert cited == "(*Night Ferries Halted as Ice Closes the Upper Harbour*, 2026)"


@pytest.mark.parametrize("publisher", ["Radio Times", "The Guardian", "Salonica Post", "Voxburg Herald", ""])
def test_a_newspaper_is_no_news_site(publisher: str) -> None:
    assert not citation(publisher=publisher).is_site


@pytest.mark.parametrize("publisher", ["CNN", "the Associated Press", "BBC Sport", "YTN", "Fjord TV 2"])
def test_a_broadcaster_and_an_agency_are_news_sites_and_stay_so_in_csl_json(publisher: str) -> None:
    assert from_csl(json.loads(export([citation(publisher=publisher)], format="csl-json"))[0]).is_site

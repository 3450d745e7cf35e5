"""Which spans are mentions, and of what kind."""

import pytest

from corpus.annotate import annotate
from corpus.article import Kind


def mentioned(*paragraphs: str, headline: str | None = None) -> list[tuple[str, Kind]]:
    found = annotate(paragraphs, headline=headline).mentions
    return [(paragraphs[m.span.paragraph][m.span.start : m.span.end], m.entity.kind) for m in found]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Industry Minister Seo Min-jae has arrived.", ["Seo Min-jae"]),
        ("Secretary of State Ana Reyes met Dr. Kofi Mensah.", ["Ana Reyes", "Kofi Mensah"]),
        ("The Delorme administration ended the deal.", ["Delorme"]),
        (
            "Talks with Margriet van der Velden went on. Van der Velden left.",
            ["Margriet van der Velden", "Van der Velden"],
        ),
        (
            "Actor Denzel Orlin, 70, met the president of Chad, Idriss Mahamat.",
            ["Denzel Orlin", "Idriss Mahamat"],
        ),
        ("BY MARA JOHANSSON", ["MARA JOHANSSON"]),
    ],
)
def test_people_are_found_without_their_titles(text: str, people: list[str]) -> None:
    assert [surface for surface, kind in mentioned(text) if kind is Kind.PERSON] == people


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "The Ministry of Trade, Labour and Resources spoke.",
            ["Ministry of Trade, Labour and Resources"],
        ),
        (
            "The Orrin Valley Workers Union struck at Hanil Steel Co. on May 3.",
            ["Orrin Valley Workers Union", "Hanil Steel Co."],
        ),
        (
            "General Services Administration rules bind the House Ways Committee.",
            ["General Services Administration", "House Ways Committee"],
        ),
        ("Shares of SK hynix rose, Johnson & Johnson fell.", ["SK hynix", "Johnson & Johnson"]),
        ("The Lake Orrin Water Board (LOWB) met. LOWB said no.", ["Lake Orrin Water Board", "LOWB", "LOWB"]),
    ],
)
def test_organisations_are_found_whole(text: str, organisations: list[str]) -> None:
    assert [surface for surface, kind in mentioned(text) if kind is Kind.ORG] == organisations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("TOKYO: He left for Washington, D.C., on Monday.", ["TOKYO", "Washington, D.C."]),
        ("The South Korea-U.S. alliance, and U.S.-led talks.", ["South Korea", "U.S.", "U.S."]),
        (
            "Boats left Orrin Bay and North Harlow near Jade River.",
            ["Orrin Bay", "North Harlow", "Jade River"],
        ),
        ("She was in Georgia. Georgia Fraser-Reyes was not.", ["Georgia"]),
    ],
)
def test_places_are_found_whole(text: str, places: list[str]) -> None:
    assert [surface for surface, kind in mentioned(text) if kind is Kind.PLACE] == places


@pytest.mark.parametrize(
    "text",
    [
        "The European talks and the South Korean side were Christian.",
        "Meanwhile, there are signs. Still, he waited. However, I'm here.",
        "The CEO said GDP and AI matter on Monday, March 3.",
        "See https://example.org/Paris/London or write to London@example.org now.",
        "![The White House in Washington [PHOTO]](https://example.org/Kim_Jong-un.jpg)",
    ],
)
def test_peoples_opening_words_abbreviations_and_addresses_are_no_mentions(text: str) -> None:
    assert mentioned(text) == []


def test_a_headline_in_capitals_mentions_only_what_is_known() -> None:
    found = mentioned("Seo Calls Haddad after Dispute over River Water", "Seo Min-jae met Noor Haddad.")
    assert [surface for surface, _ in found[:2]] == ["Seo", "Haddad"]
    assert len(found) == 4


def test_a_headline_introduces_people_but_holds_no_spans() -> None:
    body = "Wieczorek scored twice."
    assert mentioned(body, headline="Tomasz Wieczorek shines") == [("Wieczorek", Kind.PERSON)]


def test_a_pair_of_names_is_two_and_a_korean_given_name_one() -> None:
    found = mentioned("Seo-Haddad talks began. Seo Min-jae met Noor Haddad.", "Haddad and Seo left.")
    assert [surface for surface, _ in found] == [
        "Seo",
        "Haddad",
        "Seo Min-jae",
        "Noor Haddad",
        "Haddad",
        "Seo",
    ]

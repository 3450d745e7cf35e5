"""Events and laws among the names of a text."""

import pytest

from corpus.annotate import annotate_text
from corpus.article import Kind


def found(text: str) -> list[tuple[str, str, Kind]]:
    return [
        (text[m.start : m.end], m.entity.name, m.entity.kind)
        for m in annotate_text(text).mentions
        if m.entity.kind in (Kind.EVENT, Kind.LAW)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Farmers want to change the Clean Harbours Act before June.", "Clean Harbours Act"),
        (
            "It was banned by the Tin and Copper Trade Act of 1964, he said.",
            "Tin and Copper Trade Act of 1964",
        ),
        (
            "Both states left the Treaty on the Protection of Seabirds.",
            "Treaty on the Protection of Seabirds",
        ),
        ("The envoys signed the Tartu Accords on Monday.", "Tartu Accords"),
        ("Lawyers cited Section 301 and asked for time.", "Section 301"),
        ("Her case rests on the 14th Amendment alone.", "14th Amendment"),
    ],
)
def test_laws_and_treaties_are_found_whole(text: str, name: str) -> None:
    assert found(text) == [(name, name, Kind.LAW)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crowds waited for the Lisbon Marathon in the rain.", "Lisbon Marathon"),
        ("He fought in the Korean War as a cook.", "Korean War"),
        ("Roofs flew when Typhoon Marisol came ashore.", "Typhoon Marisol"),
        ("She rowed at the 2012 Summer Olympics in London.", "2012 Summer Olympics"),
        ("Delegates left COP31 without a text.", "COP31"),
        ("Leaders gather for the Group of 20 summit in May.", "Group of 20 summit"),
        ("The soldiers of the Battle of the Marshes lie here.", "Battle of the Marshes"),
    ],
)
def test_events_are_found_whole(text: str, name: str) -> None:
    assert found(text) == [(name, name, Kind.EVENT)]


def test_an_acronym_of_a_law_is_the_law() -> None:
    text = "The Clean Harbours Act (CHA) is new. The CHA bans oil."
    assert [name for _, name, _ in found(text)] == ["Clean Harbours Act"] * 3


def test_a_listed_name_is_shown_as_it_is_known() -> None:
    assert found("He cut Obamacare.") == [("Obamacare", "Affordable Care Act", Kind.LAW)]
    assert found("They won the FIFA World Cup.") == [("FIFA World Cup", "World Cup", Kind.EVENT)]


@pytest.mark.parametrize(
    "text",
    [
        "Bill Clark met Jude Law in Dover.",
        "The World Cup Organising Committee met.",
        "The National Hurricane Center warned.",
        "A price war broke out, and an agreement is far.",
        "The Seattle Storm lost. A bill was paid.",
    ],
)
def test_people_offices_and_teams_are_neither(text: str) -> None:
    assert found(text) == []

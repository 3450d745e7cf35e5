"""Authors are who the byline says, in the form of running text; nobody who is only quoted."""

from __future__ import annotations

import pytest

from corpus.clean.authorship import find_authors
from corpus.clean.bylines import byline
from corpus.clean.names import is_person, proper
from corpus.clean.signoffs import sign_off


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ida Brandt", ("Ida Brandt",)),
        ("BY LEE SOO-MIN [[email protected]]", ("Lee Soo-min",)),
        ("By IDA BRANDT and NILS AABY", ("Ida Brandt", "Nils Aaby")),
        ("By Ida Brandt, AP Sports Writer", ("Ida Brandt",)),
        ("By Ida Brandt | ida@harbour.example | Harbour Tribune", ("Ida Brandt",)),
        ("By Ida Brandt On 3/31/25 at 4:00 PM EST", ("Ida Brandt",)),
        ("Mar 3, 2025 | Northfield Courier | By Ida Brandt", ("Ida Brandt",)),
        ("Von Jutta Brenner und Malte Osswald", ("Jutta Brenner", "Malte Osswald")),
        ("Par Solène Kerbrat, avec AFP", ("Solène Kerbrat",)),
        ("Analysis by Ida Brandt, Editor-at-large", ("Ida Brandt",)),
        ("민서준 기자 seojun@haean.example", ("민서준",)),
        ("By Reuters", ()),
        ("By the numbers: what the ferry costs", ()),
        ("By: Ledger News Service | Manila |", ()),
        ("The plan was drawn up by Ida Brandt, the harbour master.", ()),
    ],
)
def test_a_byline_names_its_authors(line: str, authors: tuple[str, ...]) -> None:
    assert byline(line) == authors


def test_a_sign_off_names_author_and_outlet() -> None:
    assert sign_off("Jonas Pell, Sound Radio News.") == (("Jonas Pell",), "Sound Radio News")
    assert sign_off("(Reporting by Greta Lindahl; Editing by Peter Voss)")[0] == ("Greta Lindahl",)


def test_a_name_alone_is_an_author_only_beside_what_stands_by_a_byline() -> None:
    assert find_authors(["Ida Brandt", "3 March 2025, 07:05"], ()) == ("Ida Brandt",)
    assert find_authors(["Ida Brandt", "Environment reporter"], ()) == ("Ida Brandt",)
    assert find_authors(["Ida Brandt", "Ida Brandt"], ()) == ("Ida Brandt",)
    assert find_authors(["Port Arden", "Weather"], ()) == ()


@pytest.mark.parametrize(
    "words", ["Harbour Tribune", "World News", "Today's Paper", "Ida", "the ferry", "Page 2"]
)
def test_outlets_and_menus_are_no_persons(words: str) -> None:
    assert not is_person(words)


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("LEE SOO-MIN", "Lee Soo-min"),
        ("JEAN-LUC PICOT", "Jean-Luc Picot"),
        ("MARGARET O'DOWD", "Margaret O'Dowd"),
        ("IAN MCKAY", "Ian McKay"),
        ("LUDWIG VAN HOLT", "Ludwig van Holt"),
        ("Ida Brandt", "Ida Brandt"),
    ],
)
def test_capitals_become_a_name_as_it_is_written(capitals: str, name: str) -> None:
    assert proper(capitals) == name

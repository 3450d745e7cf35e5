"""What is taken for a headline, what is not, and how the weights of its signs are learnt."""

from __future__ import annotations

import pytest

from corpus.article import Article, Origin, RawArticle
from corpus.clean import clean

from .learn_headlines import Choice, learn

BODY = """\
The ferry to Innis Holm will sail again on Monday after eleven weeks in the yard, the council said.
Its engine had been taken out through a hole in the side, which took two tries and a borrowed crane.
"We have put it back the way it came," the yard's manager, Tor Alsing, told islanders at the pier.
"""


def cleaned(*above: str) -> Article:
    text = "\n".join([*above, BODY])
    return clean(RawArticle(source="ferry", text=text, digest="0"))


@pytest.mark.parametrize(
    "above",
    [
        ("Food & Drink",),
        ("Weather & Tides", "14 March 2019"),
        ("Ida Brandt, @idabrandt", "14 March 2019"),
        ("Ida Brandt /", "14 March 2019"),
        ("Bridges and roads", "Schools and nurseries", "Boats and harbours", "Sheep and cattle"),
    ],
)
def test_sections_names_handles_and_menus_are_no_headlines(above: tuple[str, ...]) -> None:
    assert cleaned(*above).title_origin is Origin.DERIVED


@pytest.mark.parametrize(
    "above",
    [
        ("Ferry to sail again after eleven weeks",),
        ("Boats and harbours", "Ferry to sail again after eleven weeks", "By Ida Brandt", "14 March 2019"),
        ("By Ida Brandt", "14 March 2019", "Ferry to sail again after eleven weeks"),
        ("Ferry to sail again after eleven weeks", "It went in for a week in January and nobody was told."),
    ],
)
def test_a_headline_is_found_by_what_stands_around_it_and_what_the_body_tells(above: tuple[str, ...]) -> None:
    assert cleaned(*above).title == "Ferry to sail again after eleven weeks"


def test_signs_of_headlines_are_learnt_to_speak_for_them_and_others_against() -> None:
    told, menu = {"told": 1.0}, {"menu": 1.0}
    choices = [
        *[Choice((told, menu), right=(True, False), counts=1.0)] * 3,
        *[Choice((menu,), right=(False,), counts=1.0)] * 3,
    ]
    weights = learn(choices)
    assert weights["menu"] < weights["no headline"] < weights["told"]

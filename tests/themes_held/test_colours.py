from itertools import combinations

import pytest

from tests.themes_held.lab import apart
from themes import COLOURS, Theme, load
from themes.contrast import PAIRS, contrast

BUILT_IN = load().themes
KINDS = ("person", "organisation", "place", "topic")


def colour(theme: Theme, key: str) -> str:
    value = getattr(theme, key)
    assert isinstance(value, str)
    return value


def held_at(theme: Theme) -> float:
    return 7.0 if theme.name.startswith("contrast") else 4.5


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#abcdef", "#abcdef", 1.0),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_there_are_light_dark_paper_and_high_contrast_themes() -> None:
    dark = {theme.name: theme.dark for theme in BUILT_IN}
    assert {"day": False, "night": True, "paper": False, "contrast": True}.items() <= dark.items()


@pytest.mark.parametrize("theme", BUILT_IN, ids=lambda theme: theme.name)
def test_every_text_reads_on_every_ground(theme: Theme) -> None:
    weak = {
        pair: round(ratio, 2)
        for pair in PAIRS
        if (ratio := contrast(colour(theme, pair[0]), colour(theme, pair[1]))) < held_at(theme)
    }
    assert not weak


@pytest.mark.parametrize("theme", BUILT_IN, ids=lambda theme: theme.name)
def test_a_dark_theme_is_dark(theme: Theme) -> None:
    lit = contrast(theme.background, "#000000") > contrast(theme.background, "#ffffff")
    assert lit is not theme.dark


@pytest.mark.parametrize("theme", BUILT_IN, ids=lambda theme: theme.name)
def test_kinds_of_entity_differ_from_each_other_and_from_plain_text(theme: Theme) -> None:
    near = [
        (one, other)
        for one, other in combinations((*KINDS, "text"), 2)
        if apart(colour(theme, one), colour(theme, other)) < 20
    ]
    assert not near


@pytest.mark.parametrize("theme", BUILT_IN, ids=lambda theme: theme.name)
def test_cursor_hit_and_selection_stand_out_from_the_page_and_from_each_other(theme: Theme) -> None:
    grounds = ("background", "cursor_background", "hit_background", "selection_background")
    near = [
        (one, other)
        for one, other in combinations(grounds, 2)
        if apart(colour(theme, one), colour(theme, other)) < 10
    ]
    assert not near


def test_no_two_themes_are_painted_alike() -> None:
    palettes = {tuple(colour(theme, key) for key in COLOURS) for theme in BUILT_IN}
    assert len(palettes) == len(BUILT_IN)

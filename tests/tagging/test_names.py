"""Our own lists of names that news takes as known."""

import pytest

from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger.gazetteer import KINDS, gazetteer
from corpus.annotate.tagger.names import every, named

LISTS = ("organisations", "places", "teams")


@pytest.mark.parametrize("name", LISTS)
def test_no_name_is_empty_or_too_long(name: str) -> None:
    assert named(name)
    assert all(each == each.strip() and 0 < len(each.split()) <= 8 for each in every(name))


def test_what_names_a_place_and_its_team_is_a_kind_of_its_own() -> None:
    both = 1 + 4 * KINDS.index("place and team")
    assert gazetteer().codes(["Newcastle", "beat", "Calgary"]) == [both, 0, both]


def test_the_gazetteer_knows_our_names() -> None:
    assert "Infineon" not in lexicon().places
    assert gazetteer().codes(["Infineon"]) == [1 + 4 * KINDS.index("renowned organisation")]
    assert gazetteer().codes(["Neptune"]) == [1 + 4 * KINDS.index("renowned place")]

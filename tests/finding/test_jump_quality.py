"""How well a jump finds the name that somebody has in mind: floors for the ways that names are written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.library import Library
from tests.benchmarks.jumping.crowd import crowd
from tests.benchmarks.jumping.crowded import write_library
from tests.benchmarks.jumping.wanted import wanted

_NAMES, _EACH, _AMONG = 2_000, 8, 10
_FLOORS = {"initial and family name": 0.9, "family name": 0.9, "acronym": 0.8, "initials": 0.7}
"""Mean reciprocal ranks; of all other ways, where a whole name is typed, `_WHOLE`."""
_WHOLE = 0.95


@pytest.fixture(scope="module")
def ranks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[float]]:
    """Give by way of writing the reciprocal ranks of what was meant, 0 if it is not among the first ten."""
    folder: Path = tmp_path_factory.mktemp("crowd")
    named = tuple(crowd(_NAMES))
    write_library(folder, named, of=4)
    with Library(folder) as library:
        found: dict[str, list[float]] = {}
        for way, row in wanted(named, _EACH).items():
            for one in row:
                names = [suggestion.name for suggestion in library.jump(one.typed, limit=_AMONG)]
                places = (place for place, name in enumerate(names, 1) if name in one.names)
                found.setdefault(way, []).append(1 / next(places, float("inf")))
        return found


def test_what_was_meant_is_among_the_first_ten(ranks: Mapping[str, list[float]]) -> None:
    missed = {way: all_of.count(0) for way, all_of in ranks.items()}
    assert sum(missed.values()) <= 2, missed


def test_what_was_meant_comes_first(ranks: Mapping[str, list[float]]) -> None:
    means = {way: sum(all_of) / len(all_of) for way, all_of in ranks.items()}
    assert {way for way, mean in means.items() if mean < _FLOORS.get(way, _WHOLE)} == set(), means

from collections.abc import Sequence

import pytest

from corpus.library import Library
from corpus.library.finding.hits import PAGE, Hits
from corpus.library.results import Hit
from tests.keeping.builders import article, keep


def test_pages_that_were_asked_for_in_part_are_made_as_a_whole(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(PAGE + 3):
        keep(library, article(f"{number}", title=f"Ferry {number}"))
    library.catch_up()
    made = list[Sequence[int]]()
    make = Hits._make

    def noted(hits: Hits, places: Sequence[int]) -> tuple[Hit, ...]:
        made.append(tuple(places))
        return make(hits, places)

    monkeypatch.setattr(Hits, "_make", noted)
    hits = library.search("ferry")
    assert len(hits[: PAGE - 3]) == PAGE - 3
    assert hits[PAGE - 1].title
    assert made == [tuple(range(PAGE))]
    assert hits[PAGE].title
    assert made[1:] == [(PAGE, PAGE + 1, PAGE + 2)]

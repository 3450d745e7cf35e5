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


def test_each_hit_tells_the_words_of_its_own_article(library: Library) -> None:
    for source, text in (("1", "A harbour."), ("2", "A harbinger."), ("3", "Harbours and a harbour.")):
        keep(library, article(source, body=(text,)))
    library.catch_up()
    hits = library.search("harb")
    told = {library.article(hit.id).article.source: set(hit.matched) for hit in hits}
    assert told == {"1": {"harbour"}, "2": {"harbinger"}, "3": {"harbour", "harbours"}}
    assert set(hits.words) == {"harbour", "harbinger", "harbours"}

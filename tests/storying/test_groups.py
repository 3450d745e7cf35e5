"""Stories of invented reports and of the sample, against what a person would say."""

import random
from itertools import combinations
from pathlib import Path

import pytest

from corpus.ingest import ingest
from corpus.library import Library
from corpus.sample import paths
from tests.story_groups import Report, reports

FLOOR = {"groups": 0.92, "fresh": 0.86, "hard": 0.76, "blind": 0.87, "plain": 0.92}
"""Pairwise F of each of the sets of reports; what makes a story is fitted to all but the plain one."""


def stories(library: Library) -> list[set[str]]:
    return [
        {library.article(one.article.id).article.source for one in library.story(line.id).articles}
        for line in library.stories(limit=1000)
    ]


def pairwise_f(found: list[set[str]], wanted: tuple[Report, ...]) -> float:
    event = {report.article.source: report.event for report in wanted}
    pairs = [pair for group in found for pair in combinations(sorted(group), 2)]
    right = sum(event[one] is not None and event[one] == event[other] for one, other in pairs)
    in_all = sum(one.event is not None and one.event == other.event for one, other in combinations(wanted, 2))
    return 2 * right / (len(pairs) + in_all)


def keep(library: Library, some: list[Report], *, at_a_time: int) -> None:
    for number, report in enumerate(some, 1):
        library.keep(report.article, report.annotations, digest=report.article.source)
        if number % at_a_time == 0:
            library.find_stories()
    library.find_stories()


@pytest.mark.parametrize("sort", FLOOR)
@pytest.mark.parametrize(("seed", "at_a_time"), [(0, 1), (1, 1000)])
def test_three_reports_of_one_event_are_a_story_in_whatever_order_they_came(
    library: Library, seed: int, at_a_time: int, sort: str
) -> None:
    some = list(reports(sort))
    random.Random(seed).shuffle(some)
    keep(library, some, at_a_time=at_a_time)
    assert pairwise_f(stories(library), reports(sort)) >= FLOOR[sort]


def test_the_same_articles_give_the_same_stories(tmp_path: Path) -> None:
    found = []
    for folder in ("one", "other"):
        with Library(tmp_path / folder) as library:
            keep(library, list(reports()), at_a_time=1000)
            found.append([(line.id, line.name, line.articles) for line in library.stories(limit=1000)])
    assert found[0] == found[1]


def test_stories_found_while_articles_are_kept_are_those_found_at_the_end(tmp_path: Path) -> None:
    found = []
    for folder, at_a_time in (("meanwhile", 7), ("at the end", 1000)):
        with Library(tmp_path / folder) as library:
            for number, report in enumerate(reports(), 1):
                library.keep(report.article, report.annotations, digest=report.article.source)
                if number % at_a_time == 0:
                    library.find_stories(rest=False)
            library.find_stories()
            found.append([(line.id, line.name, line.articles) for line in library.stories(limit=1000)])
    assert found[0] == found[1]


def test_the_samples_only_story_is_that_of_the_bridge(library: Library) -> None:
    list(ingest(paths(), library))
    (story,) = stories(library)
    assert {Path(source).name for source in story} == {
        "bridge-post.txt",
        "bridge-programme.txt",
        "bridge-wire.txt",
    }

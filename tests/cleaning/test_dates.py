"""Dates are read as they are written, with the precision they give and no more."""

from __future__ import annotations

import pytest

from corpus.article import Origin
from corpus.clean.dates import day_first_habit, find_stamps
from corpus.clean.dating import Dates, find_dates, split_marker


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("Published: 03 Mar. 2025, 07:05", ["2025-03-03T07:05"]),
        (
            "Written: 2025-03-03 15:17:10Updated: 2025-03-04 17:05:31",
            ["2025-03-03T15:17:10", "2025-03-04T17:05:31"],
        ),
        ("March 3, 2025 12:21:13 am", ["2025-03-03T00:21:13"]),
        ("Monday, March 3rd 2025 at 6:34 p.m.", ["2025-03-03T18:34"]),
        ("First published on Mon 3 Mar 2025 13.02 GMT", ["2025-03-03T13:02+00:00"]),
        ("Updated 0339 GMT (1139 HKT) March 3, 2025", ["2025-03-03T03:39+00:00"]),
        ("1:33 am CST, Monday, March 3, 2025", ["2025-03-03T01:33"]),
        ("9. April 2025, 11:13 Uhr", ["2025-04-09T11:13"]),
        ("Publié le 9 avril 2025 à 11h13", ["2025-04-09T11:13"]),
        ("segunda-feira, 22 de janeiro de 2018 às 0:13", ["2018-01-22T00:13"]),
        ("입력 2025.04.09 오후 3:17", ["2025-04-09T15:17"]),
        ("2025년 4월 9일", ["2025-04-09"]),
        ("2025年4月9日 午後1時05分", ["2025-04-09T13:05"]),
        ("٩ أبريل 2025", ["2025-04-09"]),
        ("2025-04-09T11:13:05+09:00", ["2025-04-09T11:13:05+09:00"]),
        ("20-11-2019 18:44 IST", ["2019-11-20T18:44"]),
        ("31/12/24", ["2024-12-31"]),
        ("31 February 2025", []),
        ("the 2019-2020 season", []),
        ("April 2025", []),
        ("25:61, 9 April 2025", ["2025-04-09"]),
    ],
)
def test_a_date_is_read_as_written(written: str, values: list[str]) -> None:
    assert [stamp.value for stamp in find_stamps(written)] == values


def test_a_date_that_could_be_two_is_read_by_the_habit_of_its_page_or_not_at_all() -> None:
    assert find_stamps("3/4/2025") == ()
    assert [stamp.value for stamp in find_stamps("3/4/2025", day_first=True)] == ["2025-04-03"]
    assert [stamp.value for stamp in find_stamps("3/4/2025", day_first=False)] == ["2025-03-04"]
    assert day_first_habit("Printed on 3/4/2025. Seen 25/4/2025.", "en") is True
    assert day_first_habit("Printed on 3/4/2025 at noon EST.", "en") is False
    assert day_first_habit("Printed on 3/4/2025.", "en") is None
    assert day_first_habit("3/4/2025", "fr") is True
    assert day_first_habit("3/4/2025. The harbour centre, a councillor said.", "en") is True
    assert day_first_habit("3/4/2025. Ten percent, the sheriff said.", "en") is False
    assert [stamp.value for stamp in find_stamps("Monday, 12/5/2025")] == ["2025-05-12"]
    assert [stamp.value for stamp in find_stamps("Friday 12/5/2025")] == ["2025-12-05"]


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        (" date 2025-03-03 The ferry sails.", "2025-03-03", "The ferry sails."),
        ("date 2025-03 The ferry sails.", "2025-03", "The ferry sails."),
        ("The date 2025-03-03 was set.", None, "The date 2025-03-03 was set."),
    ],
)
def test_a_leading_mark_is_taken_off(text: str, marker: str | None, rest: str) -> None:
    assert split_marker(text) == (marker, rest)


def dates_of(*lines: str, title: int | None = 0, marker: str | None = None) -> Dates:
    body = "The ferry sails again on Monday, the harbour office said in a statement on 1 January 2020."
    return find_dates(
        [*lines, body], title=title, start=len(lines), stop=len(lines) + 1, marker=marker, day_first=True
    )


def test_labels_tell_published_from_updated() -> None:
    dates = dates_of("Ferry sails", "Updated: 4 March 2025 08:00 | Created: 3 March 2025 07:00")
    assert dates == Dates(published="2025-03-03T07:00", origin=Origin.FILE, updated="2025-03-04T08:00")


def test_the_pages_clock_is_no_date_of_publication() -> None:
    assert dates_of("Thursday, 8 May 2026", "Today's Paper", "Ferry sails", "3 hours ago", title=2) == Dates()


def test_copyright_years_and_dates_in_sentences_are_none() -> None:
    assert dates_of("Ferry sails", "© 2025 The Harbour Standard") == Dates()


def test_an_update_alone_gives_its_day_as_inferred() -> None:
    dates = dates_of("Ferry sails", "Updated 4 March 2025 08:00")
    assert dates == Dates(published="2025-03-04", origin=Origin.INFERRED, updated="2025-03-04T08:00")


def test_an_update_without_a_year_takes_that_of_publication() -> None:
    dates = dates_of(
        "Ferry sails", "Posted on March 3, 2025 at 12:03 PM", "Updated Monday, Mar 3 at 12:59 PM"
    )
    assert (dates.published, dates.updated) == ("2025-03-03T12:03", "2025-03-03T12:59")


def test_a_leading_mark_yields_to_a_closer_date_only_if_they_agree() -> None:
    assert dates_of("Ferry sails", "3 March 2025 07:00", marker="2025-03-03").published == "2025-03-03T07:00"
    assert dates_of("Ferry sails", "9 March 2025 07:00", marker="2025-03-03").published == "2025-03-03"

"""What the day of a document tells of a query's dates agrees with what the store says."""

import sqlite3
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from corpus.library.finding.by_day import tell_by_day
from corpus.library.queries.conditions import condition
from corpus.library.queries.periods import period
from corpus.library.queries.query import Field
from corpus.library.sqlite.moments import day_of, moment_of

DAYS = st.dates(date(2024, 12, 28), date(2025, 3, 4)).map(str)
TIMES = st.sampled_from(("T00:10", "T23:50", "T00:10+14:00", "T23:50-12:00", "T12:00Z"))
STATED = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    st.tuples(DAYS, TIMES).map("".join),
    st.sampled_from((None, "early in May", "2025-02-31", "%", "20__")),
)
PERIODS = st.one_of(
    DAYS, DAYS.map(lambda day: day[:7]), st.sampled_from(("2024", "2025", "9999", "2025-01-15..2025-02"))
)


@given(published=STATED, name=st.sampled_from(("after", "before", "on")), said=PERIODS)
def test_a_day_never_tells_otherwise_than_the_store(published: str | None, name: str, said: str) -> None:
    days = period(said, today=date(2025, 3, 4))
    assert days is not None
    dated = Field(name, said, days=days)
    sql, values = condition(dated, lambda _words: None)
    (holds,) = (
        sqlite3.connect(":memory:")
        .execute(f"SELECT {sql} FROM (SELECT ? AS published)", (*values, published))
        .fetchone()
    )
    within, unsure = tell_by_day(dated, np.array([day_of(moment_of(published))], np.int32))
    assert unsure[0] or within[0] == bool(holds)


def test_of_most_documents_the_day_tells() -> None:
    days = np.arange(date(2020, 1, 1).toordinal(), date(2025, 1, 1).toordinal(), dtype=np.int32)
    _, unsure = tell_by_day(Field("after", "2022-06-15", days=("2022-06-15", "2022-06-16")), days)
    assert unsure.sum() < 20

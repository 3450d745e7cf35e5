"""How fast an import goes and how long it will take."""

from corpus.ingest import Reached, Skipped, Started
from tui.pace import Pace, duration


class Clock:
    """Tells the time that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_rate_and_the_time_left_follow_from_what_is_done() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.count(Started(1, 1000))
    assert pace.text() == "0 articles, 0 a second"
    clock.now = 10
    for _ in range(500):
        pace.count(Skipped("a"))
    pace.count(Reached(250))
    assert (pace.share, pace.rate, pace.left) == (0.25, 50, 30)
    assert pace.text() == "500 articles, 50 a second, 30 s left"


def test_what_went_fast_long_ago_is_forgotten() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.count(Started(1, 100_000))
    for _ in range(10_000):
        pace.count(Skipped("a"))
    for step in range(1, 10):
        clock.now = step * 10.0
        pace.count(Reached(50_000 + step * 100))
    assert pace.rate == 0
    assert pace.left is not None
    assert pace.left > 4000


def test_without_sizes_there_is_a_rate_and_no_time_left() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.count(Started(1))
    clock.now = 1
    pace.count(Skipped("a"))
    pace.count(Reached(0))
    assert pace.text() == "1 article, 1 a second"


def test_a_time_is_said_in_one_unit() -> None:
    assert [duration(seconds) for seconds in (0, 40, 120, 7200)] == ["0 s", "40 s", "2 min", "2.0 h"]

"""How fast and how right citations are: `python -m tests.benchmarks.citing` prints two tables.

The invented articles of `tests.citing.gold` are cited in every style and form and exported in every format,
10,000 at once; the oracle's texts for the half of them that was held out are compared with ours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import process_time

from corpus.cite import FORMATS, FORMS, STYLES, Citation, export, from_csl, references, render
from tests.citing.gold import cells, records
from tests.citing.gold.invent import articles

REFERENCES = 10_000
RUNS = 3


def seconds(work: Callable[[], object]) -> float:
    """Give the processor's seconds that the work takes, the best of a few runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def print_speed(citations: tuple[Citation, ...]) -> None:
    """Print how long a citation takes in each style, then how long many take in a list and each format."""
    few = citations[:300]
    for style in STYLES:
        taken = seconds(lambda: [render(one, style=style, form=form) for one in few for form in FORMS])  # noqa: B023
        print(f"{style:<24}{taken / len(few) / len(FORMS) * 1000:>8.3f} ms a citation")
    for format in FORMATS:
        taken = seconds(lambda: export(citations, format=format))  # noqa: B023
        print(f"{format:<24}{taken:>8.2f} s for {len(citations):,}")
    taken = seconds(lambda: references(citations, style="apa"))
    print(f"{'list of references, apa':<24}{taken:>8.2f} s for {len(citations):,}")


def print_rightness() -> None:
    """Print how many texts of the half held out are the oracle's in each style, and how many the manual's."""
    known = {record["id"]: from_csl(record) for record in records()}
    print(f"\n{'half held out':<24}{'cells':>8}{'oracle':>8}{'manual':>8}")
    counts: dict[str, list[int]] = {}
    for cell in cells():
        if cell.held_out:
            text = render(known[cell.article["id"]], style=cell.style, form=cell.form, locator=cell.locator)
            row = counts.setdefault(cell.style, [0, 0, 0])
            row[:] = row[0] + 1, row[1] + (text == cell.oracle), row[2] + (text == cell.manual)
    counts["all"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    for style, (count, oracle, manual) in counts.items():
        print(f"{style:<24}{count:>8,}{oracle / count:>8.1%}{manual / count:>8.1%}")


def main() -> None:
    """Print the tables."""
    made = (from_csl(record) for record in articles(count=REFERENCES))
    print_speed(tuple(replace(one, id=str(number)) for number, one in enumerate(made)))
    print_rightness()


if __name__ == "__main__":
    main()

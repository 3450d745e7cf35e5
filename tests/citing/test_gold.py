"""Citations are what the styles' manuals want, measured on invented articles against citeproc-js."""

from __future__ import annotations

import pytest

from corpus.cite import from_csl, render

from .gold import Cell, cells, records
from .gold.exceptions import RULES
from .gold.invent import articles

CELLS = tuple(cells())
STYLES = tuple(dict.fromkeys(cell.style for cell in CELLS))


CITATIONS = {record["id"]: from_csl(record) for record in records()}


def written(cell: Cell) -> str:
    return render(CITATIONS[cell.article["id"]], style=cell.style, form=cell.form, locator=cell.locator)


def test_the_articles_are_those_the_script_invents() -> None:
    assert records() == articles()


@pytest.mark.parametrize("style", STYLES)
def test_every_citation_is_exactly_what_the_manual_wants(style: str) -> None:
    wrong = {
        cell.name: (cell.manual, text)
        for cell in CELLS
        if cell.style == style and (text := written(cell)) != cell.manual
    }
    assert not wrong


def test_the_oracle_agrees_on_98_of_100_citations_of_the_half_held_out() -> None:
    held_out = [cell for cell in CELLS if cell.held_out]
    exact = sum(written(cell) == cell.oracle for cell in held_out)
    assert exact / len(held_out) >= 0.98


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.why[:40])
def test_every_exception_is_needed(rule: object) -> None:
    used = {cell.why for cell in CELLS if cell.manual != cell.oracle}
    assert any(getattr(rule, "why", "") in why for why in used)

"""300 invented articles, what citeproc-js makes of each in 13 styles, and where a manual says otherwise.

`invent` makes `articles.json`, `oracle.js` makes `cells.jsonl` of it, `exceptions` says where the oracle is
wrong. Articles with an odd number were not looked at while the styles were written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .exceptions import RULES

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One citation: what the oracle wrote, and what the manual wants, which is nearly always the same."""

    style: str
    article: dict[str, Any]
    form: str
    locator: str | None
    oracle: str
    manual: str
    why: str = ""

    @property
    def held_out(self) -> bool:
        return int(self.article["id"][1:]) % 2 == 1

    @property
    def name(self) -> str:
        return f"{self.style} {self.article['id']} {self.form}{' with locator' if self.locator else ''}"


def records() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((_HERE / "articles.json").read_text(encoding="utf-8"))
    return found


def cells() -> Iterator[Cell]:
    articles = {article["id"]: article for article in records()}
    for line in (_HERE / "cells.jsonl").read_text(encoding="utf-8").splitlines():
        style, number, bibliography, cited, located = json.loads(line)
        yield _cell(style, articles[number], "bibliography", None, bibliography)
        yield _cell(style, articles[number], "in-text", None, cited)
        yield _cell(style, articles[number], "in-text", "para. 4", located)


def _cell(style: str, article: dict[str, Any], form: str, locator: str | None, oracle: str) -> Cell:
    manual, reasons = oracle, []
    for rule in RULES:
        if style in rule.styles and rule.applies(article, manual):
            manual = rule.mend(article, manual)
            reasons.append(rule.why)
    return Cell(
        style=style,
        article=article,
        form=form,
        locator=locator,
        oracle=oracle,
        manual=manual,
        why=" ".join(reasons),
    )

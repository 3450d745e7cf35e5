"""Where citeproc-js is wrong, and what the style's manual says: each rule mends its text, or names our own.

A rule holds for the cells it names and no others: the test demands that the mended text is exactly ours.
Where other texts of the oracle may differ from ours, and why, is told in `tests/citing/README.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Why the oracle's text is wrong in some styles, for which records, and what it should be."""

    why: str
    styles: frozenset[str]
    applies: Callable[[Record, str], bool]
    mend: Callable[[Record, str], str]


def _among(styles: str) -> frozenset[str]:
    return frozenset(styles.split())


def _nobody(record: Record) -> bool:
    return not record.get("author") and not record.get("title")


def _first_cited(record: Record) -> str:
    return str(record.get("container-title") or record.get("URL") or "")


def _mla_in_text(record: Record, text: str) -> str:
    who = _first_cited(record)
    return f"({who}, par. 4)" if text == "(par. 4)" else f"({who})"


def _harvard_headline_first(record: Record, text: str) -> str:
    """(2019) ‘Rain’, 4 April. -> Rain (2019), 4 April. and (2019) -> (Rain, 2019)"""
    title = record["title"]
    if f" ‘{title}’" in text:
        year, rest = text.split(f" ‘{title}’", 1)
        return f"{title} {year.replace('No', 'no')}{rest}"
    return f"({title}, {text.removeprefix('(')}"


def _compound_heads(record: Record, text: str) -> str:
    """by-Pass -> By-Pass, over-60s -> Over-60s"""
    return re.sub(r"\b(by-P|over-6)", lambda found: found.group().capitalize(), text).replace("By-p", "By-P")


RULES = (
    Rule(
        why="CMOS 18, 8.162, and MLA 9, 2.90: the first part of a compound is capitalised, whatever it is.",
        styles=_among("apa mla chicago-author-date chicago-notes turabian apsa"),
        applies=lambda record, text: "by-P" in text or " Roll-out in over-60s" in text,
        mend=_compound_heads,
    ),
    Rule(
        why="An element that is missing leaves no full stop of its own behind (both guides; any manual).",
        styles=_among("elsevier-harvard iso690"),
        applies=lambda record, text: ". ." in text,
        mend=lambda record, text: text.replace(". .", "."),
    ),
    Rule(
        why="A name that ends in an exclamation mark takes no full stop after it (CMOS 18, 6.125).",
        styles=_among("ama iso690"),
        applies=lambda record, text: "Ahoy!." in text,
        mend=lambda record, text: text.replace("Ahoy!.", "Ahoy!"),
    ),
    Rule(
        why="Cite Them Right 12: without author and newspaper the headline stands first, before the year.",
        styles=_among("harvard"),
        applies=lambda record, text: (
            "title" in record and not (record.get("author") or record.get("container-title"))
        ),
        mend=_harvard_headline_first,
    ),
    Rule(
        why="MLA Handbook 9, 6.4: the text has what begins the works-cited entry, here the source.",
        styles=_among("mla"),
        applies=lambda record, text: _nobody(record) and ("CSL STYLE ERROR" in text or text == "(par. 4)"),
        mend=_mla_in_text,
    ),
    Rule(
        why="CMOS 18, 14.88: a newspaper of another language keeps the capitals of its name.",
        styles=_among("apa mla chicago-author-date chicago-notes turabian harvard"),
        applies=lambda record, text: "Corriere Della Costa" in text,
        mend=lambda record, text: text.replace("Della", "della"),
    ),
)

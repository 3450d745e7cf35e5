"""The expectations, read once, and what the program makes of each article."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.annotate import annotate
from corpus.article import Annotations, Article, RawArticle
from corpus.clean import clean
from corpus.read import read
from corpus.sample import paths

HERE = Path(__file__).parent
PATHS = {path.name: path for path in paths()}
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
NOT_YET: dict[str, list[str]] = json.loads((HERE / "not_yet.json").read_text(encoding="utf-8"))
"""What is known to come out wrong, by article. What no longer does fails until it is struck off here."""


def cases(field: str) -> list[Any]:
    """Give a test case for each article, or for each thing where `field` is a list of things with names."""
    return [
        _case(name, thing)
        for name, expected in sorted(EXPECTED.items())
        for thing in (expected[field] if isinstance(expected.get(field), list) else [field])
    ]


def fields(names: Iterable[str]) -> list[Any]:
    """Give a test case for each of the fields `names` of each article."""
    return [_case(article, field) for article in sorted(EXPECTED) for field in names]


def wanted(name: str, field: str) -> tuple[Any, ...]:
    """Give every value of `field` that is right for the article `name`."""
    value = EXPECTED[name][field]
    return tuple(value["any"]) if isinstance(value, dict) else (value,)


@cache
def cleaned(name: str) -> Article:
    """Read and clean the sample article `name`."""
    (raw,) = read(PATHS[name])
    assert isinstance(raw, RawArticle)
    return clean(raw)


@cache
def annotated(name: str) -> Annotations:
    """Say what the sample article `name` speaks of."""
    article = cleaned(name)
    return annotate(article.body, headline=article.title)


def _case(name: str, thing: Any) -> Any:
    label = thing if isinstance(thing, str) else str(thing.get("name") or thing["words"])
    wrong = label in NOT_YET.get(name, ())
    marks = [pytest.mark.xfail(reason="comes out wrong as yet", strict=True)] if wrong else []
    return pytest.param(name, thing, id=f"{name}: {label}", marks=marks)

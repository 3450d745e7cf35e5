"""Whole pages as scrapers leave them, in many shapes and languages, and the articles that stand in them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from corpus.article import RawArticle
from corpus.clean import clean
from corpus.read import read

PAGES = Path(__file__).with_name("pages")


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.txt")))
def test_a_page_gives_its_article(name: str) -> None:
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    (raw,) = read(PAGES / f"{name}.txt")
    assert isinstance(raw, RawArticle)
    article = json.loads(json.dumps(asdict(clean(raw))))
    assert {key: article[key] for key in expected} == expected

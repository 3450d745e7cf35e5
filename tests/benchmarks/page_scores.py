"""How near a reading of a page is to what is known of it; the same measures for every extractor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from .extractors import Reading

MEASURES = ("body F1", "title", "day", "author F1", "publisher")

_FORM = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_WIDE = re.compile("([\u3040-\u30ff\u4e00-\u9fff])")


def score(wanted: Mapping[str, Any], reading: Reading) -> Mapping[str, float]:
    """Give the marks from 0 to 1 for what is known of a page. What is not known is not marked."""
    marks: dict[str, float] = {}
    if wanted.get("body"):
        marks["body F1"] = _shingles("\n".join(wanted["body"]), reading.body)
    if titles := [*filter(None, [wanted.get("title"), *(wanted.get("title_accept") or ())])]:
        marks["title"] = float(_form(reading.title) in map(_form, titles))
    if wanted.get("published"):
        marks["day"] = float((reading.published or "")[:10] == wanted["published"]["value"][:10])
    if wanted.get("authors"):
        marks["author F1"] = _overlap(wanted["authors"], reading.authors)
    if publishers := wanted.get("publisher_accept"):
        said = _form(reading.publisher)
        marks["publisher"] = float(
            any(said and (_form(name) in said or said in _form(name)) for name in publishers)
        )
    return marks


def _shingles(wanted: str, found: str, *, length: int = 4) -> float:
    """F1 over runs of four words, for one page (after scrapinghub's article-extraction-benchmark)."""
    ours, theirs = _runs(wanted, length), _runs(found, length)
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def _runs(text: str, length: int) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(_WIDE.sub(r" \1 ", text))
    return Counter(tuple(words[start : start + length]) for start in range(max(1, len(words) - length + 1)))


def _overlap(wanted: Sequence[str], found: Sequence[str]) -> float:
    ours, theirs = {_form(name) for name in wanted}, {_form(name) for name in found}
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if theirs else 0.0


def _form(text: str | None) -> str:
    return _FORM.sub(" ", (text or "").casefold()).strip()

"""What is exported comes back the same through citation-js.

It needs Node.js, which no other part of the tests does, so what it read is kept in `gold/citation_js.jsonl`,
and `gold/citation_js.js` says how to have it read anew. The digest holds it to what is exported now.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.cite import Citation, export, from_csl

from .gold import records

FORMATS = ("bibtex", "biblatex", "csl-json", "ris")
CITATIONS = tuple(from_csl(record) for record in records()[::4])
READ = Path(__file__).parent / "gold" / "citation_js.jsonl"


@cache
def exported(format: str) -> str:
    return export(CITATIONS, format=format)


@cache
def read(format: str) -> list[list[Any]]:
    lines = map(json.loads, READ.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line[0] == format]


def straight(text: str) -> str:
    """The text without markup and with one kind of quotation mark, as each program has its own way."""
    return re.sub('[“”‘’"]', "'", re.sub(r"</?\w+[^>]*>", "", text)).casefold()


def joined(name: str) -> str:
    """The name with its article joined to it, as we write it: al-Masri."""
    return re.sub(r"([-’']) ", r"\1", name)


def names(citation: Citation) -> list[str]:
    return [name.literal or f"{name.short} {name.given}".strip() for name in citation.authors]


@pytest.mark.parametrize("format", FORMATS)
def test_what_it_read_is_what_is_exported_now(format: str) -> None:
    digest = hashlib.sha256(exported(format).encode()).hexdigest()[:12]
    assert {line[1] for line in read(format)} == {digest}, "export changed: see gold/citation_js.js"


@pytest.mark.parametrize("format", FORMATS)
def test_it_reads_every_headline_url_and_publisher(format: str) -> None:
    for citation, (_, _, title, _, _, url, publisher) in zip(CITATIONS, read(format), strict=True):
        assert straight(title) == straight(citation.title)
        assert url == citation.url
        assert straight(publisher) == straight(citation.publisher)


@pytest.mark.parametrize("format", FORMATS)
def test_it_reads_every_author_and_date(format: str) -> None:
    for citation, (_, _, _, authors, date, _, _) in zip(CITATIONS, read(format), strict=True):
        issued = citation.issued.parts() if citation.issued else []
        if format == "ris":
            assert date == issued[:1]  # of a newspaper article it reads the year alone
            assert bool(authors) == bool(citation.authors)
        else:
            assert list(map(joined, authors)) == names(citation)
            assert date == issued


if __name__ == "__main__":
    json.dump({format: exported(format) for format in FORMATS}, sys.stdout)

"""What is exported comes back the same through the programs that people take citations to."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from pybtex.database import parse_string as read_bibtex

from corpus.cite import Citation, export, from_csl
from corpus.cite.pandoc import run

from .gold import records

CITATIONS = tuple(from_csl(record) for record in records())
SIZE = len(CITATIONS)


def exported(format: str) -> str:
    return export(CITATIONS, format=format)


@cache
def through_pandoc(format: str, reader: str) -> list[dict[str, Any]]:
    text = run("-f", reader, "-t", "csljson", text=exported(format), folder=Path.cwd())
    found: list[dict[str, Any]] = json.loads(text)
    return found


def written_name(citation: Citation) -> list[str]:
    return [name.literal or f"{name.short} {name.given}".strip() for name in citation.authors]


def straight(text: str) -> str:
    """The text with one kind of quotation mark, as each program has its own way with them."""
    return re.sub('[“”‘’"]', "'", text)


def read_name(author: dict[str, str]) -> str:
    particles = (author.get(f"{kind}dropping-particle", "") for kind in ("", "non-"))
    parts = (*particles, author.get("family", ""), author.get("given", ""))
    joined = " ".join(part for part in parts if part)
    return author.get("literal") or joined.replace("- ", "-").replace("’ ", "’").replace("' ", "'")


def test_pybtex_reads_every_entry_with_its_names_and_date() -> None:
    entries = read_bibtex(exported("bibtex"), "bibtex").entries
    assert len(entries) == SIZE
    for citation, entry in zip(CITATIONS, entries.values(), strict=True):
        issued = citation.issued
        assert len(entry.persons.get("author", ())) == len(citation.authors)
        assert bool(entry.fields.get("year")) == bool(issued)
        assert entry.fields.get("day") == (str(issued.day) if issued and issued.day else None)


def test_bibtexparser_reads_every_headline_name_and_url() -> None:
    layers = [LatexDecodingMiddleware(), SeparateCoAuthors(), SplitNameParts()]
    library = parse_string(exported("bibtex"), append_middleware=layers)
    assert not library.failed_blocks
    assert len(library.entries) == SIZE
    for citation, entry in zip(CITATIONS, library.entries, strict=True):
        fields = {field.key: field.value for field in entry.fields}
        assert straight(fields.get("title", "").replace("{", "").replace("}", "")) == straight(citation.title)
        assert len(fields.get("author", ())) == len(citation.authors)


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_pandoc_reads_bibtex_and_biblatex(format: str) -> None:
    for citation, record in zip(CITATIONS, through_pandoc(format, format), strict=True):
        assert [read_name(author) for author in record.get("author", ())] == written_name(citation)
        assert straight(record.get("title", "")).casefold() == straight(citation.title).casefold()
        assert record.get("URL", "") == citation.url
        if citation.issued and not citation.issued.words:
            assert record["issued"]["date-parts"][0] == citation.issued.parts()


def test_pandoc_reads_ris() -> None:
    for citation, record in zip(CITATIONS, through_pandoc("ris", "ris"), strict=True):
        assert record["type"] == "article-newspaper"
        assert straight(record.get("title", "")) == straight(citation.title)
        families = [author.get("family") for author in record.get("author", ()) if not author.get("given")]
        assert families == [name.short for name in citation.authors if not name.given]
        assert record.get("container-title", "") == citation.publisher


def test_pandoc_reads_csl_json_and_so_do_we_what_it_writes() -> None:
    back = [from_csl(record) for record in through_pandoc("csl-json", "csljson")]
    for citation, again in zip(CITATIONS, back, strict=True):
        assert straight(again.title) == straight(citation.title)
        assert (again.authors, again.issued) == (citation.authors, citation.issued)


def test_endnote_xml_is_well_formed_and_holds_every_field() -> None:
    found = list(ElementTree.fromstring(exported("endnote-xml")).iter("record"))
    for citation, record in zip(CITATIONS, found, strict=True):
        texts = {element.tag: "".join(element.itertext()) for element in record.iter()}
        assert texts["ref-type"] == "23"
        assert texts.get("title", "") == citation.title
        assert texts.get("secondary-title", "") == citation.publisher
        assert texts.get("url", "") == citation.url
        names = [person.split(",")[0] for author in record.iter("author") for person in author.itertext()]
        assert names == [name.short.split(",")[0] for name in citation.authors]


@pytest.mark.parametrize("format", ["ninjs", "json-ld"])
def test_a_record_of_news_has_what_its_standard_demands(format: str) -> None:
    found = json.loads(exported(format))
    for citation, record in zip(CITATIONS, found, strict=True):
        headline = record.get("headlines", [{}])[0].get("value") or record.get("headline")
        assert headline == (citation.title or None)
        assert "" not in record.values()
        if format == "ninjs":
            assert record["uri"].startswith("urn:uuid:")
        else:
            assert (record["@context"], record["@type"]) == ("https://schema.org", "NewsArticle")

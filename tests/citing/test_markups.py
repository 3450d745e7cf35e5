"""What a citation is set in shows its words exactly, with its italics where they can be held."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Quote, Span
from corpus.cite import MARKUPS, quotation, render
from corpus.cite.markups import set_in
from corpus.cite.pandoc import run

from .articles import citation

LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1)


def test_rtf_is_a_document_with_italics_and_escapes() -> None:
    text = render(citation(title="Rain {and} \\ 서울 😀"), markup="rtf")
    assert text.startswith(r"{\rtf1\ansi")
    assert text.endswith(r"\par}")
    assert r"Rain \{and\} \\ \u-16100 ?\u-14664 ? \u-10179 ?\u-8704 ?. {\i The Sandnes Times}." in text
    assert text.isascii()


@given(LINE)
def test_rtf_is_balanced_whatever_it_holds(text: str) -> None:
    bare = set_in("rtf", text).replace("\\\\", "").replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
    assert "\n" not in bare


def test_pandoc_reads_the_words_of_rtf_and_of_html() -> None:
    told = citation(title="Rain <b>&amp; {and} \\ 서울 *no* Søren")
    for markup in ("rtf", "html"):
        options = ("-f", markup, "-t", "plain", "--wrap=none")
        text = run(*options, text=render(told, markup=markup), folder=Path.cwd())
        assert text.strip() == render(told)


@pytest.mark.parametrize("markup", MARKUPS)
def test_a_quote_stands_above_its_citation_in_every_markup(markup: str) -> None:
    quote = Quote(span=Span(0, 0, 9), text="“Not {one} *word* <i>”", speaker="Lim")
    text = quotation(quote, render(citation(), markup=markup), markup=markup)
    expected = {
        "text": "“Not {one} *word* <i>” — Lim\n\nLim, S.",
        "markdown": "“Not {one} \\*word\\* \\<i\\>” — Lim\n\nLim, S.",
        "html": "“Not {one} *word* &lt;i&gt;” — Lim<br>\n<br>\nLim, S.",
        "rtf": r"\uc1 \u8220 ?Not \{one\} *word* <i>\u8221 ? \u8212 ? Lim\par\par Lim, S.",
    }
    assert expected[markup] in text
    assert text.count("\\rtf1") == (markup == "rtf")

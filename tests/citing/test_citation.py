"""What an article does not state is not cited, and what is cited is on one line."""

from __future__ import annotations

import pytest

from corpus.article import Origin, Quote, Span
from corpus.cite import FORMS, STYLES, Name, quotation, render
from corpus.errors import CitationError

from .articles import citation


def test_a_headline_made_from_the_lead_is_not_cited() -> None:
    assert citation(title_origin=Origin.DERIVED).title == ""


def test_a_date_worked_out_is_not_cited() -> None:
    assert "(n.d.)" in render(citation(published_origin=Origin.INFERRED))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-03-04T06:15+01:00", "(2026, March 4)"),
        ("2026-03", "(2026, March)"),
        ("2026", "(2026)"),
        (None, "(n.d.)"),
    ],
)
def test_a_date_is_as_precise_as_it_was_stated(published: str | None, expected: str) -> None:
    assert expected in render(citation(published=published))


def test_an_agency_is_the_author_where_nobody_else_is() -> None:
    assert citation(authors=(), agency="Northwire").authors == (Name(literal="Northwire"),)
    assert citation(agency="Northwire").authors[0].family == "Lim"


def test_a_relayed_agency_is_named_where_the_style_has_a_place_for_it() -> None:
    assert "|agency=Northwire" in render(citation(agency="Northwire"), style="wikipedia")
    assert "|agency=" not in render(citation(authors=(), agency="Northwire"), style="wikipedia")


def test_nothing_at_all_cannot_be_cited() -> None:
    bare = citation(title=None, authors=(), publisher=None, url=None)
    with pytest.raises(CitationError, match="Nothing to cite"):
        render(bare)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("form", FORMS)
def test_every_style_has_every_form_on_one_line(style: str, form: str) -> None:
    for changes in (
        {},
        {"authors": ()},
        {"title": None},
        {"published": None},
        {"url": None},
        {"publisher": None},
    ):
        text = render(citation(**changes), style=style, form=form, locator="para. 4")
        assert text.strip() == text != ""
        assert text.isprintable() or "\N{NO-BREAK SPACE}" in text
        assert "None" not in text


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"style": "apaa"}, "no citation style 'apaa': did you mean apa"),
        ({"style": "chicago"}, "did you mean chicago-notes or chicago-author-date"),
        ({"style": "zzzz"}, "choose one of apa, mla"),
        ({"form": "bib"}, "no citation form 'bib': did you mean bibliography"),
        ({"markup": "rich"}, "no citation markup 'rich'"),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(asked: dict[str, str], message: str) -> None:
    with pytest.raises(CitationError, match=message):
        render(citation(), **asked)


def test_a_quote_is_cited_with_its_words_and_speaker() -> None:
    quote = Quote(span=Span(0, 0, 12), text="“We will rebuild.”", speaker="Ada Moe")
    assert quotation(quote, "Lim (2026).") == "“We will rebuild.” — Ada Moe\n\nLim (2026)."
    unmarked = Quote(span=Span(0, 0, 12), text="We will rebuild.")
    assert quotation(unmarked, "Lim (2026).") == "“We will rebuild.”\n\nLim (2026)."

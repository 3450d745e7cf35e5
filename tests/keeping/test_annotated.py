"""Figures and the version of the annotations are kept with an article."""

from corpus.article import Annotations, Figure, FigureKind, Span
from corpus.library import Library

from .builders import article


def test_figures_and_version_come_back_as_they_were_kept(library: Library) -> None:
    figures = (
        Figure(span=Span(0, 4, 9), kind=FigureKind.MONEY, value="EUR 4 million"),
        Figure(span=Span(0, 12, 15), kind=FigureKind.PERCENT, value="9%"),
    )
    kept = library.keep(article(), Annotations(figures=figures, version="7"), digest="a")
    found = library.article(kept.id).annotations
    assert (found.figures, found.version) == (figures, "7")


def test_an_article_kept_anew_has_its_new_figures_only(library: Library) -> None:
    old = Figure(span=Span(0, 4, 9), kind=FigureKind.DATE, value="2025-04")
    kept = library.keep(article(), Annotations(figures=(old,), version="7"), digest="a")
    library.keep(article(), Annotations(version="8"), digest="b")
    found = library.article(kept.id).annotations
    assert (found.figures, found.version) == ((), "8")

"""Choose how to cite an article, seeing the citation before it is copied."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from corpus.article import Article, KeptArticle, Origin, Quote
from corpus.cite import (
    FORMATS,
    Citation,
    FamilyName,
    citation_of,
    export,
    place_of,
    quotation,
    render,
    unknown,
)
from corpus.errors import CitationError
from tui.commands import bindings
from tui.screens.style_chooser import StyleChooser


class CiteAsScreen(StyleChooser):
    """Dismissed with the id of the style or format chosen and the text to copy, or None.

    `accessed` is the day on which the article was read, for the styles that print it. With a `quote`, its
    words and speaker stand before the citation; a format for programs holds the record alone.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("edit")
    hinted = (*StyleChooser.hinted[:-1], ("edit", "put right"), StyleChooser.hinted[-1])

    def __init__(
        self,
        kept: KeptArticle,
        *,
        quote: Quote | None = None,
        style: str = "apa",
        accessed: date,
        family_name: FamilyName | None = None,
    ) -> None:
        super().__init__(title="Cite the quote as" if quote else "Cite as", style=style)
        self._kept = kept
        self._quote = quote
        self._citation = citation_of(kept.article, accessed=accessed, family_name=family_name)

    def notes(self) -> tuple[str, ...]:
        """Say what is not known of the article."""
        return unknowns(self._kept.article, self._citation)

    def action_edit(self) -> None:
        """Leave, to put right what is known of the article."""
        self.dismiss(None)
        self.app.post_message(self.PutRightAsked())

    def write(self, style: str, /) -> str:
        """Make what would be copied. Raises CitationError."""
        if style in FORMATS:
            return export([self._citation], format=style).rstrip("\n")
        citation = render(self._citation, style=style)
        if not citation:
            raise CitationError("Nothing that this style cites is known of the article.")
        quote = self._quote
        return quotation(quote, citation, locator=place_of(quote)) if quote else citation


def unknowns(article: Article, citation: Citation) -> tuple[str, ...]:
    """Say what the citation has to do without, and why where the article seems to have it: sentences."""
    missing = unknown(citation)
    said = [f"Not known: {', '.join(missing)}."] if missing else []
    if article.title and article.title_origin is Origin.DERIVED:
        said.append("The headline shown was made from the first sentence, so it is not cited.")
    if article.published and article.published_origin is Origin.INFERRED:
        said.append("The date shown was worked out, not stated, so it is not cited.")
    return tuple(said)

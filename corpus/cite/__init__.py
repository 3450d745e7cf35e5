"""An article -> a citation in a style, or an entry in an export format.

    Article | CSL-JSON record
      -> citation   what a reference is made of               citation, csl, dates, names, eastern, surnames
      -> style      the citation as a manual wants it         styles/, bylines, case, quoting, lettering
                    or as a person's own CSL file has it      csl_files, pandoc
      -> markup     italics as the target can hold them       markups
      -> list       a bibliography in the style's order       reference_list
      -> format     entries that other programs read          formats/, keys
      -> quotation   a quote's words and speaker, before it     quoted_words

Nothing is guessed: an author, date or headline that is not known is left out or marked (n.d.), as each style
wants.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from corpus.errors import CitationError, NothingToCite

from . import formats, styles
from .citation import Citation, citation_of, plain
from .csl import from_csl
from .locators import locator_of
from .markups import MARKUPS, set_in
from .names import FamilyName, Name, name_of
from .nearest import nearest
from .quoted_words import place_of, quotation, quote_of, whole_of
from .reference_list import ordered, unknown

STYLES: Mapping[str, str] = MappingProxyType({id: style.label for id, style in styles.ALL.items()})
"""The styles a citation can be rendered in: id -> label."""

FORMATS: Mapping[str, str] = MappingProxyType({id: label for id, (label, _) in formats.ALL.items()})
"""The formats citations can be exported in: id -> label."""

FORMS: Mapping[str, str] = MappingProxyType(
    {
        "bibliography": "Entry in the bibliography",
        "in-text": "Citation in the text",
        "note": "Note, in full",
        "short-note": "Note, short",
    }
)
"""The forms a style has: id -> label. Styles without notes give their entry for a note, and
their citation in the text for a short one."""


def render(
    citation: Citation,
    *,
    style: str = "apa",
    form: str = "bibliography",
    locator: str | None = None,
    markup: str = "text",
) -> str:
    """One citation on one line, ready to paste.

    `locator` says where in the article the cited words stand ("para. 4"); a bibliography has no use for it.
    `style` is one of STYLES or the path of a `.csl` file, which needs pandoc; `markup` one of MARKUPS. Raises
    CitationError for an unknown style, form or markup, and says which come near; for a CSL file that is of no
    use; NothingToCite if nothing is known.
    """
    own = style.casefold().endswith(".csl")
    if style not in styles.ALL and not own:
        raise CitationError(nearest("style", style, STYLES))
    if form not in FORMS:
        raise CitationError(nearest("form", form, FORMS))
    if not says_something(citation):
        raise NothingToCite("Nothing to cite: headline, authors, publisher and URL are all unknown")
    place = locator_of(plain(locator)) if locator and plain(locator) else None
    if own:
        from . import csl_files  # most people have no style of their own, and need not load what runs pandoc

        return set_in(markup, csl_files.write(Path(style), form, citation, place))
    return set_in(markup, styles.ALL[style].write(form, citation, place))


def says_something(citation: Citation) -> bool:
    """Whether anything is known that an entry could begin with."""
    return bool(citation.title or citation.authors or citation.publisher or citation.url)


def references(citations: Sequence[Citation], *, style: str = "apa", markup: str = "text") -> tuple[str, ...]:
    """The entries of a bibliography in the style's order, each citation once. Raises CitationError.

    Those of which nothing is known are left out. Styles that number their entries keep the order given, which
    is that of citing; a `.csl` file has its own order.
    """
    known = styles.ALL.get(style)
    cited = tuple(dict.fromkeys(filter(says_something, citations)))
    if style not in styles.ALL and style.casefold().endswith(".csl"):
        from . import csl_files

        return tuple(set_in(markup, entry) for entry in csl_files.write_list(Path(style), cited))
    return ordered(
        cited,
        lambda citation: render(citation, style=style, markup=markup),
        numbered=bool(known and known.numbering),
        lettered=bool(known and known.lettered),
    )


def export(citations: Sequence[Citation], *, format: str) -> str:
    """All the citations in one format, ended by a line break. Raises CitationError for an unknown format."""
    if format not in formats.ALL:
        raise CitationError(nearest("format", format, FORMATS))
    return formats.ALL[format][1](citations)


__all__ = [
    "FORMATS",
    "FORMS",
    "MARKUPS",
    "STYLES",
    "Citation",
    "FamilyName",
    "Name",
    "citation_of",
    "export",
    "from_csl",
    "name_of",
    "place_of",
    "quotation",
    "quote_of",
    "references",
    "render",
    "says_something",
    "unknown",
    "whole_of",
]

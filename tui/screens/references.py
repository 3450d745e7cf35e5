"""Reference lists in any style: of everything cited lately, with the log of it; and of any articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property

from corpus.cite import FORMATS, STYLES, Citation, citation_of
from corpus.errors import CitationError, NotInLibrary
from corpus.library import Library
from corpus.library.results import Cited
from tui.hints import hints
from tui.screens.style_chooser import StyleChooser, choice_column
from tui.selection import citable, listed
from tui.widgets.lines import PLAIN, Column, Line, heading

_COPY = (("copy-citation", "on an article copies its citation and notes it here."),)
LOG = "log"
"""What is chosen to see the log in place of a list."""


class ReferencesScreen(StyleChooser):
    """Dismissed with the id of the style or format chosen (or `LOG`) and the text to copy, or None."""

    def __init__(self, library: Library, *, style: str = "apa") -> None:
        super().__init__(title="Reference list", style=style)
        self._cited = library.cited_lately()
        self._citations, self._gone = citations_of(library, self._cited)

    def choices(self) -> Column:
        """The log, all styles and formats."""
        log = Line(((" What was cited when", PLAIN),), LOG)
        return Column((*heading("Log")[1:], log, Line(), *choice_column(self._first).head))

    def notes(self) -> tuple[str, ...]:
        """Say how much was cited, and what of it cannot be cited again."""
        if not self._cited:
            return (f"Nothing was cited yet: {hints(self.app, _COPY)}",)
        said = [counted(len(self._citations))]
        if self._gone:
            said.append(f"{self._gone} more can't be listed: no longer in the library. The log has them.")
        return tuple(said)

    def write(self, style: str, /) -> str:
        """Make the whole list. Raises CitationError."""
        if not self._cited:
            raise CitationError("Nothing was cited yet.")
        return "\n\n".join(map(entry_of, self._cited)) if style == LOG else listed(self._citations, style)


class ArticleReferencesScreen(StyleChooser):
    """Dismissed with the id of the style or format chosen and the references of `articles`, or None.

    `accessed` is the day for the styles that print it, where an article has none of its own.
    """

    def __init__(
        self, library: Library, articles: Sequence[int], *, title: str, style: str = "apa", accessed: date
    ) -> None:
        super().__init__(title=title, style=style)
        self._library = library
        self._articles = tuple(dict.fromkeys(articles))
        self._accessed = accessed
        self._left_out = 0

    def notes(self) -> tuple[str, ...]:
        """Say how many articles are to be cited, and how many cannot be as far as that is known."""
        said = [counted(len(self._articles) - self._left_out)]
        if self._left_out:
            said.append(f"{self._left_out:,} more can't be: no headline, author, publisher or URL known.")
        return tuple(said)

    def write(self, style: str, /) -> str:
        """Make the whole list. Raises DatelineError."""
        if not self._citations:
            raise CitationError("There are no articles here that could be cited.")
        return listed(self._citations, style)

    @cached_property
    def _citations(self) -> tuple[Citation, ...]:
        found = citable(self._library, self._articles, accessed=self._accessed)
        self._left_out = len(self._articles) - len(found)
        return tuple(found.values())


def counted(articles: int) -> str:
    """Say of how many articles a list is."""
    return f"{articles:,} article{'' if articles == 1 else 's'}, each listed once."


def citations_of(library: Library, cited: Iterable[Cited]) -> tuple[list[Citation], int]:
    """Give the articles cited as they are known now, in the order of citing, and count those that are gone.

    The day an article was cited first is the day it was accessed.
    """
    first = {one.source: one for one in reversed(tuple(cited))}
    found, gone = [], 0
    for one in first.values():
        try:
            if one.article is None:
                raise NotInLibrary(one.source)
            article = library.article(one.article).article
        except NotInLibrary:
            gone += 1
        else:
            found.append(citation_of(article, accessed=_here(one).date(), family_name=library.family_name))
    return found, gone


def entry_of(cited: Cited) -> str:
    """Write one line of the log, and below it what was copied."""
    name = {**STYLES, **FORMATS}.get(cited.style, cited.style)
    return f"{_here(cited):%Y-%m-%d %H:%M}  {name}\n{cited.text}"


def _here(cited: Cited) -> datetime:
    """When it was, by the clock where the reader sits."""
    return datetime.fromisoformat(cited.made).astimezone()

"""A list of references as a style orders it, and what a citation has to do without."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from .citation import Citation
from .dates import When

_ARTICLE = re.compile(r"(?:an?|the) ")
_LEADING = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W_]+")


def ordered(
    citations: Sequence[Citation],
    write: Callable[[Citation], str],
    *,
    numbered: bool = False,
    lettered: bool = False,
) -> tuple[str, ...]:
    """Write each citation once: numbered in the order given, or else in the order of the alphabet.

    The alphabet is that of the entries themselves, because a style puts first what it sorts by; as in
    libraries, marks, accents and a leading article do not count. A style that is `lettered` sorts the works
    of one author by their dates, not by how it spells these, and tells those of one year apart by letters.
    """
    once = tuple(dict.fromkeys(citations))
    if lettered:
        by_date = sorted(once, key=lambda citation: _place(write(_sortable(citation))))
        return tuple(filter(None, map(write, _lettered(by_date))))
    entries = [write(replace(citation, number=number)) for number, citation in enumerate(once, start=1)]
    entries = [entry for entry in entries if entry]
    return tuple(entries if numbered else sorted(entries, key=_place))


def _sortable(citation: Citation) -> Citation:
    """The citation with its date in digits and no article before its headline.

    No date comes before every date, and a year alone before the days in it (APA 7, 9.46 and 9.47).
    """
    issued = citation.issued
    if issued is None:
        issued = When(words="0000")
    elif issued.year is not None:
        issued = When(words=f"{issued.year:04} {issued.month or 0:02} {issued.day or 0:02}")
    title, sentence = (_LEADING.sub("", text) for text in (citation.title, citation.sentence))
    return replace(citation, issued=issued, title=title, sentence=sentence)


def _lettered(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Give a letter to each of the works that have an author and a year in common with another."""
    works = tuple(citations)
    shared = Counter(map(_author_and_year, works))
    before: Counter[object] = Counter()
    for work in works:
        same = _author_and_year(work)
        yield replace(work, letter=_letter(before[same])) if work.authors and shared[same] > 1 else work
        before[same] += 1


def _author_and_year(citation: Citation) -> tuple[object, ...]:
    return citation.authors, citation.issued and citation.issued.year_words


def _letter(number: int) -> str:
    """a to z, then aa: letters of the alphabet for 0, 1, 2 and on."""
    rest, last = divmod(number, len(ascii_lowercase))
    return (_letter(rest - 1) if rest else "") + ascii_lowercase[last]


def unknown(citation: Citation) -> tuple[str, ...]:
    """Name what a reader would look for in the citation and nobody knows: author, URL."""
    cited = {
        "author": citation.authors,
        "headline": citation.title,
        "date": citation.issued,
        "publisher": citation.publisher,
        "URL": citation.url,
    }
    return tuple(name for name, value in cited.items() if not value)


def _place(entry: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", entry) if not unicodedata.combining(char))
    words = _NO_LETTER.sub(" ", bare.casefold()).strip()
    article = _ARTICLE.match(words)
    return words[article.end() :] if article else words

"""A list of references as a style orders it, and what a citation has to do without."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from .citation import Citation

_ARTICLE = re.compile(r"(?:an?|the) ")
_NO_LETTER = re.compile(r"[\W_]+")


def ordered(
    citations: Sequence[Citation], write: Callable[[Citation], str], *, numbered: bool
) -> tuple[str, ...]:
    """Write each citation once: numbered in the order given, or else in the order of the alphabet.

    The alphabet is that of the entries themselves, because a style puts first what it sorts by; as in
    libraries, marks, accents and a leading article do not count.
    """
    once = tuple(dict.fromkeys(citations))
    entries = [write(replace(citation, number=number)) for number, citation in enumerate(once, start=1)]
    entries = [entry for entry in entries if entry]
    return tuple(entries if numbered else sorted(entries, key=_place))


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

"""BibTeX and BibLaTeX entries, which LaTeX reads without a complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..citation import Citation
from ..dates import When
from ..keys import unique_keys
from ..names import Name, attach
from ..quoting import curly

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_IN_URL = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", "^": "%5E", '"': "%22", "`": "%60"})
_WORD = re.compile(r"[^\s\-–—/“”‘’\"()\[\],;:!?]+")
_SPLITS = re.compile(r",|\b[aA][nN][dD]\b|^[a-z]+-")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citations: Sequence[Citation]) -> str:
    """@article entries of classic BibTeX; what it has no field for goes into `note`.

    The day has a field of its own, which other programs read; `15~mar`, for BibTeX alone, they do not.
    """
    entries = zip(unique_keys(citations), citations, strict=True)
    return "\n".join(_entry(key, _classic(citation)) for key, citation in entries)


def biblatex(citations: Sequence[Citation]) -> str:
    """@article entries of BibLaTeX with the subtype newspaper, dates in ISO 8601."""
    entries = zip(unique_keys(citations), citations, strict=True)
    return "\n".join(_entry(key, _modern(citation)) for key, citation in entries)


def _entry(key: str, fields: Iterator[tuple[str, str]]) -> str:
    lines = [f"  {field} = {value}," for field, value in fields if value not in ("", "{}")]
    return "\n".join([f"@article{{{key},", *lines, "}\n"])


def _classic(citation: Citation) -> Iterator[tuple[str, str]]:
    issued = citation.issued or When()
    yield "author", _names(citation.authors)
    yield "title", f"{{{_title(citation.title)}}}"
    yield "journal", f"{{{_text(citation.publisher)}}}"
    yield "year", f"{{{_text(issued.words) or issued.year or ''}}}"
    yield "month", _MONTHS[issued.month - 1] if issued.month else ""
    yield "day", f"{{{issued.day or ''}}}"
    yield "url", f"{{{_url(citation.url)}}}"
    yield "urldate", f"{{{citation.accessed.iso() if citation.url and citation.accessed else ''}}}"
    yield "note", f"{{{_note(citation)}}}"
    yield "language", f"{{{_text(citation.language)}}}"


def _modern(citation: Citation) -> Iterator[tuple[str, str]]:
    issued = citation.issued or When()
    yield "entrysubtype", "{newspaper}"
    yield "options", "{useprefix=true}" if any(name.particle for name in citation.authors) else ""
    yield "author", _names(citation.authors)
    yield "title", f"{{{_title(citation.title)}}}"
    yield "journaltitle", f"{{{_text(citation.publisher)}}}"
    yield "date", f"{{{'' if issued.words else issued.iso()}}}"
    yield "pubstate", f"{{{_text(issued.words)}}}"
    yield "url", f"{{{_url(citation.url)}}}"
    yield "urldate", f"{{{citation.accessed.iso() if citation.url and citation.accessed else ''}}}"
    yield "note", f"{{{_note(citation)}}}"
    yield "langid", f"{{{_text(citation.language)}}}"


def _names(names: tuple[Name, ...]) -> str:
    """{van der Meer, Anna and {{Yonhap}}}: organisations in braces of their own, so that they stay whole."""
    return f"{{{' and '.join(_name(name) for name in names)}}}"


def _name(name: Name) -> str:
    if name.literal or not name.given:
        return f"{{{_text(name.literal or name.short)}}}"
    family = attach(name.dropped, name.short)
    parts = (family, name.suffix, name.given) if name.suffix else (family, name.given)
    return ", ".join(_guarded(part) for part in parts)


def _guarded(part: str) -> str:
    """A part of a name, in braces if a comma, an `and` or a joined article (al-Masri) would split it."""
    escaped = _text(part)
    return f"{{{escaped}}}" if _SPLITS.search(part) else escaped


def _title(title: str) -> str:
    """The headline with every word that has a capital in braces, which keep styles from making it small.

    Its quotation marks are made curly, as LaTeX takes straight ones for closing ones.
    """
    return "".join(
        f"{{{_text(part)}}}" if _WORD.fullmatch(part) and part != part.lower() else _text(part)
        for part in re.split(f"({_WORD.pattern})", curly(title))
    )


def _note(citation: Citation) -> str:
    section = f"Section: {citation.section}" if citation.section else ""
    agency = f"via {citation.agency}" if citation.relayed else ""
    return _text("; ".join(part for part in (section, agency) if part))


def _text(text: str) -> str:
    return text.translate(_SPECIAL)


def _url(url: str) -> str:
    """The URL as the url package takes it: only what would end the field is escaped."""
    return url.translate(_IN_URL)

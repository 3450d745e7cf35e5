"""RIS, which every reference manager imports: tags, two spaces, a hyphen, values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..citation import Citation
from ..dates import When
from ..keys import unique_keys
from ..names import Name, attach


def ris(citations: Sequence[Citation]) -> str:
    """One record a citation, type NEWS."""
    lines: list[str] = []
    for key, citation in zip(unique_keys(citations), citations, strict=True):
        lines += [f"{tag}  - {value}" for tag, value in _fields(key, citation) if value]
        lines += ["ER  - ", ""]
    return "\n".join(lines)


def _fields(key: str, citation: Citation) -> Iterator[tuple[str, str]]:
    issued = citation.issued or When()
    yield "TY", "NEWS"
    yield "ID", key
    for name in citation.authors:
        yield "AU", _name(name)
    yield "TI", citation.title
    yield "T2", citation.publisher
    yield "PY", issued.words or (f"{issued.year:04}" if issued.year else "")
    yield "DA", _slashed(issued)
    yield "SE", citation.section
    yield "UR", citation.url
    yield "Y2", _slashed(citation.accessed or When())
    yield "LA", citation.language
    if citation.relayed:
        yield "N1", f"via {citation.agency}"


def _name(name: Name) -> str:
    """Family, Given, Suffix; an organisation has no comma but the one at its end, which keeps it whole."""
    if name.literal or not name.given:
        return (name.literal or name.short).replace(",", ";") + ","
    parts = (attach(name.dropped, name.short), name.given, name.suffix)
    return ", ".join(part for part in parts if part)


def _slashed(moment: When) -> str:
    """2024/03/15; 2024/03/; 2024//."""
    if not moment.year:
        return ""
    month, day = (f"{part:02}" if part else "" for part in (moment.month, moment.day))
    return f"{moment.year:04}/{month}/{day}"

"""Lines for people: one citation a line, as text or as a Markdown list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..citation import Citation
from ..lettering import italic, link
from ..markups import set_in
from ..quoting import curly
from ..styles import ALL


def text(citations: Sequence[Citation]) -> str:
    """The plain line of each citation."""
    return "".join(set_in("text", ALL["plain"].bibliography(citation)) + "\n" for citation in citations)


def markdown(citations: Sequence[Citation]) -> str:
    """A list: [Headline](URL), *Publisher*, 15 March 2024."""
    return "".join(f"- {_line(citation)}\n" for citation in citations)


def _line(citation: Citation) -> str:
    date = citation.issued.british() if citation.issued else ""
    title = set_in("markdown", curly(citation.title))
    if citation.url:
        title = f"[{title}]({_target(citation.url)})" if title else set_in("markdown", link(citation.url))
    rest = set_in("markdown", ", ".join(part for part in (italic(citation.publisher), date) if part))
    return ", ".join(part for part in (title, rest) if part)


def _target(url: str) -> str:
    """The URL so that no parenthesis or space in it ends the link."""
    return re.sub(r"[()<>\\\s]", lambda found: f"%{ord(found.group()):02X}", url)

"""The formats that other programs and people take citations in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ..citation import Citation
from .bibtex import biblatex, bibtex
from .lines import markdown, text
from .records import csl_json
from .ris import ris

ALL: Mapping[str, tuple[str, Callable[[Sequence[Citation]], str]]] = MappingProxyType(
    {
        "bibtex": ("BibTeX", bibtex),
        "biblatex": ("BibLaTeX", biblatex),
        "ris": ("RIS", ris),
        "csl-json": ("CSL-JSON", csl_json),
        "markdown": ("Markdown list", markdown),
        "text": ("Plain lines", text),
    }
)
"""Every format by its id: its label, and what writes it."""

__all__ = ["ALL"]

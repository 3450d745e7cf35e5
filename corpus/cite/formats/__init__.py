"""The formats that other programs and people take citations in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ..citation import Citation
from .bibtex import biblatex, bibtex
from .endnote import endnote_xml
from .lines import markdown, text
from .records import csl_json, json_ld, ninjs
from .ris import ris

ALL: Mapping[str, tuple[str, Callable[[Sequence[Citation]], str]]] = MappingProxyType(
    {
        "bibtex": ("BibTeX", bibtex),
        "biblatex": ("BibLaTeX", biblatex),
        "ris": ("RIS", ris),
        "endnote-xml": ("EndNote XML", endnote_xml),
        "csl-json": ("CSL-JSON", csl_json),
        "ninjs": ("ninjs (IPTC)", ninjs),
        "json-ld": ("JSON-LD (schema.org)", json_ld),
        "markdown": ("Markdown list", markdown),
        "text": ("Plain lines", text),
    }
)
"""Every format by its id: its label, and what writes it."""

__all__ = ["ALL"]

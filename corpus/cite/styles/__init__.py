"""The styles of citation, one module each or a small family."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import (
    apa,
    apsa,
    bluebook,
    chicago,
    elsevier,
    harvard,
    ieee,
    iso690,
    medical,
    mla,
    nature,
    plain,
    wikipedia,
)
from .style import Style

ALL: Mapping[str, Style] = MappingProxyType(
    apa.STYLES
    | mla.STYLES
    | chicago.STYLES
    | harvard.STYLES
    | ieee.STYLES
    | medical.STYLES
    | nature.STYLES
    | iso690.STYLES
    | apsa.STYLES
    | elsevier.STYLES
    | bluebook.STYLES
    | wikipedia.STYLES
    | plain.STYLES
)
"""Every style by its id."""

__all__ = ["ALL", "Style"]

"""Names that news takes as known, by sort: our own lists, for the gazetteer and for invented documents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def named(name: str) -> Mapping[str, tuple[str, ...]]:
    """Read the list `name` ("organisations", "places" or "teams"): names by sort."""
    lines = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {sort: tuple(dict.fromkeys(names.split("; "))) for sort, names in rows}


def every(name: str) -> tuple[str, ...]:
    """Give all names of a list, of whatever sort."""
    return tuple(dict.fromkeys(each for names in named(name).values() for each in names))

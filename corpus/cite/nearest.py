"""Say what a mistyped name was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(what: str, asked: str, known: Iterable[str]) -> str:
    """One line that says `asked` is no such `what`, and which names come near it, or else all there are."""
    names = list(known)
    near = get_close_matches(asked.casefold(), names, n=3, cutoff=0.5)
    near += [name for name in names if asked and asked.casefold() in name and name not in near]
    offer = f"did you mean {' or '.join(near[:3])}?" if near else f"choose one of {', '.join(names)}"
    return f"There is no citation {what} {asked!r}: {offer}"

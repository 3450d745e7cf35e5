"""Lists of words as this package writes them down."""

from __future__ import annotations


def names(text: str) -> tuple[str, ...]:
    """Give the names that `text` holds with spaces between them."""
    return tuple(text.split())

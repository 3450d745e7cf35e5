"""How a line of a list tells of near copies."""

from __future__ import annotations

from corpus.library.rows import ArticleRow


def of_copies(row: ArticleRow) -> str:
    """Say that an article is a near copy, or how many it has: "≈ copy", "+2 copies", or nothing."""
    if row.copy_of is not None:
        return "≈ copy"
    return f"+{row.copies} {'copy' if row.copies == 1 else 'copies'}" if row.copies else ""

"""All a user keeps: SQLite is the truth, a Whoosh index is derived from it; `Library` is the only door."""

from .library import Library

__all__ = ["Library"]

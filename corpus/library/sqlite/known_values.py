"""Each value that articles have in a field, once, with its folded words: what fields of a query are asked of.

Libraries have few publishers and many articles: looking through the values is quick where looking through
the articles would not be. Triggers add what is new; a value that no article has any more does no harm.
"""

from __future__ import annotations

_COLUMNS = ("publisher", "agency", "section", "authors", "language")
_OF_OTHERS = (("tags", "tag"), ("quotes", "speaker"))


def _from_row(column: str) -> str:
    # OR IGNORE would give way to what the statement that fires the trigger does on a conflict.
    return f"""INSERT INTO known_values SELECT '{column}', NEW.{column}, pad(NEW.{column})
        WHERE NEW.{column} IS NOT NULL ON CONFLICT DO NOTHING;"""


def _tables() -> str:
    rows = "\n".join(_from_row(column) for column in _COLUMNS)
    parts = [
        """CREATE TABLE known_values (field TEXT NOT NULL, value TEXT NOT NULL, folded TEXT NOT NULL,
            PRIMARY KEY (field, value)) WITHOUT ROWID;""",
        f"CREATE TRIGGER values_of_new AFTER INSERT ON articles BEGIN {rows} END;",
        f"""CREATE TRIGGER values_of_changed AFTER UPDATE OF {", ".join(_COLUMNS)} ON articles
            BEGIN {rows} END;""",
    ]
    for table, column in (*(("articles", column) for column in _COLUMNS), *_OF_OTHERS):
        if column != "tag":
            parts.append(f"CREATE INDEX {table}_by_{column} ON {table} ({column});")
        parts.append(
            f"""INSERT INTO known_values SELECT '{column}', {column}, pad({column})
                FROM (SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL);"""
        )
    for table, column in _OF_OTHERS:
        parts.append(f"CREATE TRIGGER {table}_values AFTER INSERT ON {table} BEGIN {_from_row(column)} END;")
    parts.append("CREATE INDEX articles_with_url ON articles (id) WHERE url IS NOT NULL;")
    parts.append("DROP INDEX articles_in_order;")
    parts.append("CREATE INDEX articles_in_order ON articles (moment DESC, id, published, read, starred);")
    return "\n".join(parts)


KNOWN_VALUES = _tables()
"""The migration that makes the table, its triggers, and the indexes that lead from a value to its articles.

The list's order gets what states and dates are read from, so that these are filtered without the articles.
"""

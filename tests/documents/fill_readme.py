"""Write the README's tables of keys and queries anew: `python -m tests.documents.fill_readme`."""

from pathlib import Path

from corpus.library.queries.query import EXAMPLES
from tui.commands import key_table

README = Path(__file__).parents[2] / "README.md"


def query_table() -> str:
    """Write the examples of the query language as Markdown."""
    rows = [f"| `{one.query}` | {one.meaning} |" for one in EXAMPLES]
    return "\n".join(["| Write | To find |", "|---|---|", *rows]) + "\n"


def main() -> None:
    """Put the tables between their marks."""
    text = README.read_text(encoding="utf-8")
    for name, table in (("keys", key_table()), ("queries", query_table())):
        before, rest = text.split(f"<!-- {name} -->\n")
        _, after = rest.split(f"<!-- /{name} -->")
        text = f"{before}<!-- {name} -->\n\n{table}\n<!-- /{name} -->{after}"
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

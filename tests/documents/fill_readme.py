"""Write the README's key table anew from the commands: `python -m tests.documents.fill_readme`."""

import re
from pathlib import Path

from tui.commands import key_table

README = Path(__file__).parents[2] / "README.md"


def main() -> None:
    """Put the table between its marks."""
    text = README.read_text(encoding="utf-8")
    marks = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- /keys -->)", re.DOTALL)
    README.write_text(marks.sub(lambda _: f"\n{key_table()}\n", text), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Pages whose every line says what it is, so that one file holds both the page and what is to be found in it.

A page begins at `=== name`. `# field: value` states a field (`-`: it must not be found). Any other line has a
letter, a space, and the line as it stands on the page: T the headline, P a paragraph, `+` or `&` its
next line (joined with a space, or without), J junk, C a caption, O what may be kept or not, `|` a blank line;
`= ` gives the line above in another form, in which it stands on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).with_name("marked")


@dataclass(slots=True)
class MarkedPage:
    """One page: its text, its fields, and its lines by what they are."""

    name: str
    group: str
    lines: list[str] = field(default_factory=list)
    stated: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    junk: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    headline: str | None = None

    @property
    def text(self) -> str:
        """The page as a scraper leaves it."""
        return "\n".join(self.lines)

    @property
    def title(self) -> str | None:
        """The headline to be found; None where the page has none."""
        return _value(self.stated.get("title", self.headline or "-"))

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a field, of which authors have several."""
        value = _value(self.stated.get(name, "-"))
        return tuple(part.strip() for part in value.split(";")) if value else ()

    def add(self, mark: str, text: str) -> None:
        """Take one marked line in."""
        if mark == "#":
            name, _, value = text.partition(":")
            self.stated[name] = value.strip()
        elif mark == "=":
            self.lines[-1] = text
        else:
            self.lines.append(text)
            self._sort(mark, text.strip())

    def _sort(self, mark: str, text: str) -> None:
        if mark == "T":
            self.headline = self.headline or text
        elif mark == "P":
            self.body.append(text)
        elif mark in "+&":
            self.body[-1] += (" " if mark == "+" else "") + text
        elif mark in "JC":
            self.junk.append(text)
        elif mark == "O":
            self.optional.append(text)


def marked_pages(folder: Path = FOLDER) -> Iterator[MarkedPage]:
    """Yield every marked page in `folder`."""
    for path in sorted(folder.glob("*.txt")):
        page = MarkedPage("", path.stem)
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("=== "):
                if page.lines:
                    yield page
                page = MarkedPage(line[4:], path.stem)
            else:
                page.add(line[:1], line[2:])
        yield page


def _value(value: str) -> str | None:
    return None if value == "-" else value

"""Scenes of invented news: three reports of one event each, and others that only look like it.

A report begins with a line `= one | outlet | date | headline` where it tells of the scene's event, with
`= two | ...` where it tells of a second one of the same people or beat, and with `= else | ...` where
no other report tells what it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.annotate import annotate
from corpus.article import Annotations, Article

SETS = ("groups", "fresh", "hard", "blind", "plain")
"""Files of scenes."""
UNSEEN = ("plain",)
"""Those to which nothing is fitted."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article with what it speaks of; `event` names what it and others tell of, or is None."""

    article: Article
    annotations: Annotations
    event: str | None


@cache
def reports(sort: str = "groups") -> tuple[Report, ...]:
    """Give the reports of the scenes in the files of one of the `SETS`, as an import has them."""
    files = sorted(Path(__file__).parent.glob(f"{sort}-*.txt"))
    return tuple(report for file in files for report in _reports(file))


def _reports(file: Path) -> list[Report]:
    found: list[Report] = []
    scene, head, body = "", "", list[str]()
    for line in (*file.read_text(encoding="utf-8").splitlines(), "# "):
        if line.startswith(("# ", "= ")):
            if head:
                found.append(_report(scene, head, tuple(body)))
            scene = f"{file.stem}/{line[2:]}" if line.startswith("# ") else scene
            head, body = (line[2:], []) if line.startswith("= ") else ("", [])
        elif line:
            body.append(line)
    return found


def _report(scene: str, head: str, body: tuple[str, ...]) -> Report:
    sort, publisher, published, title = head.split(" | ")
    article = Article(
        source=f"{scene}/{publisher}/{title}.txt",
        title=_known(title),
        published=_known(published),
        publisher=publisher,
        body=body,
    )
    return Report(
        article, annotate(body, headline=article.title), None if sort == "else" else f"{scene}/{sort}"
    )


def _known(text: str) -> str | None:
    return None if text in ("", "-") else text

"""Learn how much each sign speaks for a headline: `python -m tests.cleaning.learn_headlines [FOLDER...]`.

Learns from the marked pages, each with its headline and once more without, and from further labelled dumps: a
FOLDER holds `NAME.txt` and, in `gold.jsonl`, a line `{"id": NAME, "title": TEXT or null}` for each, with the
forms in which a headline is right as well in `title_accept`. Writes the weights into `corpus/clean`.

The model is a conditional logit (D. McFadden, "Conditional logit analysis of qualitative choice behavior",
1973) over the lines of a page that may be its headline, and over there being none.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.clean import body
from corpus.clean.dating import split_marker
from corpus.clean.headline import NONE, WEIGHTS, candidates, headline_in
from corpus.clean.lines import read_lines
from corpus.clean.paragraphs import join
from corpus.read.text import decode

from .marked_pages import marked_pages

Floats = NDArray[np.float64]

_TARGET = Path(body.__file__).with_name(WEIGHTS)
_MARKED = 2.0
"""How much a marked page counts, where a dump of a folder counts 1."""
_WITHOUT = 0.6
"""How much a page without a headline counts, where one with a headline counts 1."""
_EAGER = 0.65
"""What is taken off the weight of there being none, as most news has a headline."""
_DECAY = 0.002
_STEPS = 400
_PACE = 0.3
_LEAST = 0.05
"""The least weight worth its sign."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A page's lines that may be its headline: the signs of each, which of them is it, how much it counts."""

    signs: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    counts: float


def main() -> None:
    """Learn from what is marked and what the command line names, and write the weights down."""
    choices = [*_marked(), *(choice for folder in sys.argv[1:] for choice in _labelled(Path(folder)))]
    weights = learn(choices)
    rows = (f"{weight:+.2f} {name}\n" for name, weight in sorted(weights.items(), key=lambda row: -row[1]))
    _TARGET.write_text("".join(rows), encoding="utf-8")


def learn(choices: list[Choice]) -> dict[str, float]:
    """Give the weight of each sign, and of there being no headline, that make the right choices likeliest."""
    names = sorted({name for choice in choices for signs in choice.signs for name in signs})
    table = np.array([[s.get(name, 0.0) for name in names] for c in choices for s in c.signs])
    right = np.array([is_right for choice in choices for is_right in choice.right])
    page = np.repeat(np.arange(len(choices)), [len(choice.signs) for choice in choices])
    counts = np.array([choice.counts for choice in choices])
    weights = _fitted(np.hstack([table, np.ones((len(table), 1))]), right, page, counts)
    learnt = {name: float(weight) for name, weight in zip(names, weights, strict=False)}
    kept = {name: weight for name, weight in learnt.items() if abs(weight) >= _LEAST}
    return {**kept, NONE: -float(weights[-1]) - _EAGER}


def _fitted(table: Floats, right: NDArray[np.bool_], page: NDArray[np.int_], counts: Floats) -> Floats:
    """Climb to the likeliest weights by Adam's steps (D. Kingma and J. Ba, 2015)."""
    weights, mean, square = (np.zeros(table.shape[1]) for _ in range(3))
    has = np.bincount(page, right, len(counts)) > 0
    for step in range(1, _STEPS + 1):
        lifted = np.exp(np.clip(table @ weights, -30, 30))
        share = lifted / (1 + np.bincount(page, lifted, len(counts)))[page]
        among = np.bincount(page, lifted * right, len(counts))
        wanted = np.where(right, lifted / np.where(has, among, 1)[page], 0)
        slope = table.T @ (counts[page] * (share - wanted)) / counts.sum()
        slope[:-1] += _DECAY * weights[:-1]
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = _PACE if step < _STEPS * 0.6 else _PACE / 5
        weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-6)
    return weights


def _marked() -> Iterator[Choice]:
    for page in marked_pages():
        accepted = {_form(page.title)} if page.title else set()
        yield from _choice(page.text, accepted, _MARKED)
        if page.title:
            rest = "\n".join(line for line in page.lines if not _tells(line, page.title))
            yield from _choice(rest, set(), _MARKED)


def _labelled(folder: Path) -> Iterator[Choice]:
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        accepted = {_form(title) for title in (case["title"], *(case.get("title_accept") or ())) if title}
        text = decode((folder / f"{case['id']}.txt").read_bytes())
        yield from _choice(text, accepted if case["title"] else set(), 1.0)


def _choice(text: str, accepted: set[str], counts: float) -> Iterator[Choice]:
    """What is to be learnt from one page: nothing if no line that may be the headline is."""
    lines = join(read_lines(split_marker(text)[1]))
    extent = body.locate(lines) or body.Extent(0, len(lines))
    told = [(number, dict(signs)) for number, signs in candidates(lines, extent)]
    right = tuple(_form(headline_in(lines, number).text) in accepted for number, _ in told)
    if told and (any(right) or not accepted):
        yield Choice(tuple(signs for _, signs in told), right, counts if accepted else counts * _WITHOUT)


def _tells(line: str, title: str) -> bool:
    """Whether a line says the headline, or a good part of it, and little more."""
    form, wanted = _form(line), _form(title)
    return (wanted in form and len(form) < 2 * len(wanted) + 25) or (len(form) > 15 and form in wanted)


def _form(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


if __name__ == "__main__":
    main()

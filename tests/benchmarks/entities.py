"""How well, and how fast, people, organisations and places are found: Dateline beside spaCy's small model.

    python -m tests.benchmarks.entities [FOLDER] [--held MODEL] [--spacy PYTHON]

FOLDER holds labelled texts (see `entity_scores`); our own articles are always measured. The shipped
tagger learnt from Wikigold and from GUM's Wikinews articles, and of our own from more_news, fresh_news and
latest_news, so its figures there say how well it remembers.
MODEL is one that did not: `python -m corpus.annotate.tagger.train DATA --hold SOURCE ... --write MODEL`.
PYTHON is an interpreter that has spaCy and en_core_web_sm, if this one has not.

spaCy adds nothing that is worth its size: laid under our rules it stays behind our tagger on every set that
the tagger has not seen, at a tenth of the pace. So no extra brings it along.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from .articles import article
from .entity_scores import KINDS, OWN, Gold, Spans, Tally, sets

_PACE = 100
"""So many articles of 3 kB say how fast one is."""
_Found = tuple[Spans, Sequence[tuple[str, str | None]]]


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds for the articles of the pace, peak memory and installed size in MB."""

    seconds: float
    memory: float
    size: float


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in each text, and at what cost."""

    found: tuple[_Found, ...]
    cost: Cost


def main() -> None:
    """Print a table for each set, a row for each annotator, and one of what they cost."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.entities", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--held", type=Path, metavar="MODEL")
    parser.add_argument("--spacy", default=sys.executable, metavar="PYTHON")
    arguments = parser.parse_args()

    known = dict(sets(arguments.folder))
    texts = [gold.text for each in known.values() for gold in each]
    results = dict(_results(texts, arguments.held, arguments.spacy))
    for name, golds in known.items():
        _print_set(name, golds, results, [gold.text for gold in golds], texts)
    print(f"\n{'':28}{'articles/s':>12}{'peak MB':>10}{'on disk MB':>12}")
    for name, result in results.items():
        cost = result.cost if isinstance(result, Result) else None
        print(f"{name:28}" + (_cost(cost) if cost else f"{result:>12}"))


def _print_set(
    name: str,
    golds: Sequence[Gold],
    results: dict[str, Result | str],
    texts: Sequence[str],
    everything: Sequence[str],
) -> None:
    first = everything.index(texts[0])
    kinds = "".join(f"{kind:>7}" for kind in (*KINDS, "P", "R", "F", "links"))
    print(f"\n{name + f', {len(golds)} texts':28}{kinds}{'quotes':>16}")
    for title, result in results.items():
        if not isinstance(result, Result) or ("held out" in title and name in OWN):
            continue
        tally = Tally()
        for number, gold in enumerate(golds):
            tally.add(number, gold, *result.found[first + number])
        print(f"{title:28}{tally.line()}")


def _cost(cost: Cost) -> str:
    pace = f"{_PACE / cost.seconds:12.0f}" if cost.seconds else f"{'-':>12}"
    return f"{pace}{cost.memory:10.0f}{cost.size:12.1f}"


def _results(texts: Sequence[str], held: Path | None, python: str) -> Iterable[tuple[str, Result | str]]:
    yield "Dateline", _alone(partial(annotate, texts, "shipped"))
    yield "Dateline, rules alone", _alone(partial(annotate, texts, None))
    if held is not None:
        yield "Dateline, tagger held out", _alone(partial(annotate, texts, str(held)))
    tagged = _spacy(python, [*texts, *map(_text, range(_PACE))])
    if tagged is None:
        yield "spaCy en_core_web_sm", "not installed"
        return
    found = [dict.fromkeys((start, end, kind) for start, end, kind in spans) for spans in tagged["found"]]
    paced = sum(len(_text(number)) for number in range(_PACE))
    share = paced / (paced + sum(map(len, texts)))  # it read all in one go
    cost = Cost(tagged["seconds"] * share, tagged["memory"], tagged["size"])
    yield "spaCy en_core_web_sm", Result(tuple((spans, ()) for spans in found[: len(texts)]), cost)
    rules = _alone(partial(under_rules, texts, found[: len(texts)]))
    yield "spaCy under the rules", Result(rules.found, Cost(0, tagged["memory"], tagged["size"]))


def _alone(measure: Callable[[], Result]) -> Result:
    with get_context("spawn").Pool(1) as process:  # so that none warms another's caches
        return process.apply(measure)


def annotate(texts: Sequence[str], model: str | None) -> Result:
    """Annotate with the shipped tagger, with one read from a file, or (None) with the rules alone."""
    from corpus.annotate import annotate_text, tagger

    if model != "shipped":
        from corpus.annotate.tagger import engine

        chosen = engine.open_model(Path(model)) if model else None
        tagger.load = lambda: chosen  # type: ignore[assignment]
    articles = [_text(number) for number in range(_PACE)]
    began = time.process_time()
    for text in articles:
        annotate_text(text)
    seconds = time.process_time() - began
    found: list[_Found] = []
    for text in texts:
        read = annotate_text(text)
        spans = {(m.start, m.end, str(m.entity.kind)): m.entity.name for m in read.mentions}
        ours = {span: name for span, name in spans.items() if span[2] in KINDS}
        found.append((ours, [(quote.text, quote.speaker) for quote in read.quotes]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return Result(tuple(found), Cost(seconds, memory, _size(with_model=model is not None)))


def under_rules(texts: Sequence[str], tagged: Sequence[Spans]) -> Result:
    """Lay what the rules are sure of over spaCy's spans; the rest of its spans stay."""
    found: list[_Found] = []
    for text, spans in zip(texts, tagged, strict=True):
        sure = set(_sure(text))
        free = {
            span for span in spans if not any(span[0] < end and start < span[1] for start, end, _ in sure)
        }
        found.append((dict.fromkeys(sure | free), ()))
    return Result(tuple(found), Cost(0, 0, 0))


def _sure(text: str) -> Iterator[tuple[int, int, str]]:
    from corpus.annotate import entities, tokens
    from corpus.annotate.lexicon import lexicon

    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    paragraphs = tokens.read(lines, lexicon())
    for guess in entities.find(paragraphs, lexicon())[0]:
        if guess.strength >= entities.SURE:
            words, start = paragraphs[guess.paragraph].tokens, starts[guess.paragraph]
            yield start + words[guess.first].start, start + words[guess.last - 1].end, str(guess.kind)


def _text(number: int) -> str:
    return article(number).text


def _size(*, with_model: bool) -> float:
    """Sum what is shipped to annotate with, and numpy, in MB."""
    import numpy

    import corpus.annotate

    ours = Path(corpus.annotate.__file__).parent
    files = [file for file in ours.rglob("*") if file.suffix in (".py", ".gz", ".txt", ".model")]
    if with_model:
        files += Path(numpy.__file__).parent.rglob("*")
        files += Path(numpy.__file__).parents[1].joinpath("numpy.libs").glob("*")
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def _spacy(python: str, texts: Sequence[str]) -> dict[str, Any] | None:
    script = Path(__file__).with_name("spacy_tags.py")
    run = subprocess.run(
        [python, script], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    return json.loads(run.stdout) if run.returncode == 0 else None


if __name__ == "__main__":
    main()

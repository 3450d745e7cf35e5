"""How many articles of 3 kB are annotated a second by one core, and how long each stage takes of it.

    python -m tests.benchmarks.annotating [FOLDER] [--passes N]

measures invented articles, our own labelled news and, if given, the labelled texts in FOLDER (see
`entity_scores`), in CPU time, after some hundred invented articles that are not measured. Every text is
annotated N times (5 unless told), and its quickest time counts: on a machine that does other things too, the
others say what those did. The first time, when it was new, is told beside it. Then it tells what happens with
texts far longer than any article.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

os.environ["OPENBLAS_NUM_THREADS"] = "1"

from corpus.annotate import (
    annotate_text,
    boundaries,
    companies,
    entities,
    figures,
    foreign,
    introductions,
    links,
    occasions,
    quotes,
    tokens,
    topics,
    whole_names,
)
from corpus.annotate.tagger import decoding, engine
from corpus.annotate.tagger.network import Network

from .articles import article, cast
from .entity_scores import sets

_WARMING, _INVENTED = 300, 100
_ARTICLE = 3_000
"""Characters."""
_GIANTS = (50_000, 100_000, 200_000)
_CASTS = 4_000
_STAGES: tuple[tuple[str, ModuleType | type, str], ...] = (
    ("words", tokens, "read"),
    ("rules", entities, "find"),
    ("tagger", engine.Tagger, "tag"),
    ("  laying out", engine, "lay_out"),
    ("  network", Network, "scores"),
    ("  decoding", decoding, "best"),
    ("boundaries", boundaries, "settle"),
    ("whole names", whole_names, "settle"),
    ("introductions", introductions, "settle"),
    ("companies", companies, "settle"),
    ("occasions", occasions, "settle"),
    ("language", foreign, "is_foreign"),
    ("links", links, "link"),
    ("figures", figures, "find"),
    ("quotes", quotes, "find"),
    ("topics", topics, "find"),
)


def main() -> None:
    """Print the pace for each set of texts, and a table of the stages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--passes", type=int, default=5)
    asked = parser.parse_args()
    for number in range(_WARMING):
        annotate_text(article(number).text)
    gc.freeze()
    texts = {"invented articles": [article(_WARMING + number).text for number in range(_INVENTED)]}
    texts |= {name: _joined(gold.text for gold in golds) for name, golds in sets(asked.folder)}
    for name, each in texts.items():
        _measure(name, each, asked.passes)
    _measure_giants()


def _joined(texts: Iterable[str]) -> list[str]:
    """Join short texts, so that each has about the length of an article."""
    joined = [""]
    for text in texts:
        if len(joined[-1]) + len(text) / 2 > _ARTICLE:
            joined.append("")
        joined[-1] += f"{text}\n\n"
    return joined


def _measure(name: str, texts: Sequence[str], passes: int) -> None:
    articles = sum(map(len, texts)) / _ARTICLE
    first = sum(_seconds(text) for text in texts)
    best = sum(min(_seconds(text) for _ in range(passes)) for text in texts)
    print(f"{name}: {articles / best:.0f} articles/s ({articles / first:.0f} at first), {len(texts)} texts")
    for stage, seconds in _stages(texts, passes).items():
        print(f"    {stage:16}{seconds * 1000 / articles:8.2f} ms an article", flush=True)


def _seconds(text: str) -> float:
    began = time.thread_time()
    annotate_text(text)
    return time.thread_time() - began


def _stages(texts: Sequence[str], passes: int) -> dict[str, float]:
    """Add up what each stage takes of each text, at its quickest."""
    total = dict.fromkeys((stage for stage, *_ in _STAGES), 0.0)
    with _timed() as spent:
        for text in texts:
            quickest: dict[str, float] = {}
            for _ in range(passes):
                spent.clear()
                annotate_text(text)
                quickest = {stage: min(spent[stage], quickest.get(stage, spent[stage])) for stage in spent}
            total |= {stage: total[stage] + seconds for stage, seconds in quickest.items()}
    return total


@contextmanager
def _timed() -> Iterator[defaultdict[str, float]]:
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(stage: str, function: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            began = time.thread_time()
            try:
                return function(*given, **named)
            finally:
                spent[stage] += time.thread_time() - began

        return run

    with ExitStack() as stack:
        for stage, owner, name in _STAGES:
            stack.enter_context(patch.object(owner, name, timed(stage, getattr(owner, name))))
        yield spent


def _measure_giants() -> None:
    """Annotate one paragraph of nothing but people's names, of twice the length each time."""
    people = ", ".join(person for number in range(_CASTS) for person in cast(number).people)
    for length in _GIANTS:
        print(f"{length:,} characters of names in a paragraph: {_seconds(people[:length]):.2f} s", flush=True)


if __name__ == "__main__":
    main()

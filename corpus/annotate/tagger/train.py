"""Train the tagger: `python -m corpus.annotate.tagger.train FOLDER [--hold SOURCE ...] [--write FILE]`.

FOLDER holds `ner/` (labelled texts) and `lexicon/` (lists of names); what each is and whose is printed first,
then a table of F1 on the sources held out of training. The same seed, data and versions give the same model.
Needs the extra `train` (jax and optax).
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from .engine import MODEL

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
"""One core: the order of sums, and so the model, does not depend on the machine's cores."""


def main() -> None:
    """Read the arguments, train, write the model and print the table."""
    parser = argparse.ArgumentParser(prog="python -m corpus.annotate.tagger.train", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--hold", nargs="*", default=[], metavar="SOURCE", help="measure on it, train on the rest"
    )
    parser.add_argument("--write", type=Path, default=MODEL)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--passes", type=float, default=3.0)
    parser.add_argument("--invented", type=int, default=8000, help="documents written from templates")
    parser.add_argument(
        "--rounds", type=int, default=2, help="each but the last puts rough labels to the vote"
    )
    arguments = parser.parse_args()

    try:
        from .training import course
        from .training.learning import Plan
    except ModuleNotFoundError as error:
        parser.error(f"training needs {error.name}: install dateline[train]")

    began = time.monotonic()
    plan = Plan(seed=arguments.seed, passes=arguments.passes)
    course.run(
        arguments.folder,
        arguments.write,
        plan,
        held=arguments.hold,
        invented=arguments.invented,
        rounds=arguments.rounds,
        tell=_tell,
    )
    _tell(f"{time.monotonic() - began:.0f} s")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

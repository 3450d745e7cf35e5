"""A small neural tagger: an article's paragraphs and the rules' guesses -> better guesses.

`sheet` lays the article out in numbers (`words`, `gaps`, `gazetteer` with our own `names`), `network` scores
the labels with the article's own evidence (`document`), `decoding` picks the best sequence of `labels`;
`engine` joins them. The weights come from `model_file`; `python -m corpus.annotate.tagger.train` makes them.
Needs numpy and nothing else, and not before the first article.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .engine import Tagger


@cache
def load() -> Tagger | None:
    """Read the model that is shipped, once; None if it is missing or not ours, and the rules must do."""
    # Numpy and the model take a tenth of a second, which a start that annotates nothing need not pay.
    from . import engine

    return engine.open_model(engine.MODEL)

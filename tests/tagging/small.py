"""A tagger of a few random weights and a few names, for tests that ask how it works, not how well."""

import numpy as np

from corpus.annotate import entities, tokens
from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger import gaps, labels
from corpus.annotate.tagger.document import EVIDENCE
from corpus.annotate.tagger.gazetteer import CODES, Gazetteer, join
from corpus.annotate.tagger.sheet import RULE_CODES, SETTINGS, Sheet, lay_out
from corpus.annotate.tagger.words import AFFIX_ROWS, SHAPE_ROWS, Flags
from corpus.annotate.tokens import Paragraph

VOCABULARY = ("in", "said", "the")
WIDTH, HIDDEN = 8, 12


def names() -> Gazetteer:
    return Gazetteer(join(lexicon(), {"club": ["Sporting Lindhurst"], "town": ["Lindhurst"]}))


def weights(seed: int = 0) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    flags = Flags(lexicon()).count

    def table(*shape: int) -> np.ndarray:
        return random.normal(0, 0.3, shape).astype(np.float32)

    return {
        "word": table(len(VOCABULARY) + 1, WIDTH),
        "affix": table(AFFIX_ROWS, WIDTH),
        "shape": table(SHAPE_ROWS, WIDTH),
        "flag": table(flags, WIDTH),
        "gap": table(gaps.COUNT, WIDTH),
        "name": table(CODES, WIDTH),
        "rule": table(RULE_CODES, WIDTH),
        "setting": table(SETTINGS, WIDTH),
        "window1": table(5 * WIDTH, HIDDEN),
        "bias1": table(HIDDEN),
        "guess1": table(HIDDEN, labels.COUNT),
        "guess_bias1": table(labels.COUNT),
        "around": table(2 * HIDDEN, HIDDEN),
        "window2": table(5 * (HIDDEN + EVIDENCE), HIDDEN),
        "bias2": table(HIDDEN),
        "guess2": table(HIDDEN, labels.COUNT),
        "guess_bias2": table(labels.COUNT),
    }


def read(*texts: str) -> tuple[Paragraph, ...]:
    return tokens.read(texts, lexicon())


def sheet(*texts: str) -> Sheet:
    paragraphs = read(*texts)
    return lay_out(paragraphs, entities.find(paragraphs, lexicon())[0], names())

"""What is trained and what runs must be the same arithmetic."""

import numpy as np

from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger import labels
from corpus.annotate.tagger.network import Network
from corpus.annotate.tagger.words import Flags
from tests.tools import require_packages

from . import small


def test_training_scores_as_the_network_does() -> None:
    require_packages("jax", "optax")
    from corpus.annotate.tagger.training import examples, learning

    sheet = small.sheet(
        "LINDHURST WAITS FOR PRESIDENT BERRY", "Ann Berry of Lindhurst (UN) said so.", "Ann left."
    )
    vocabulary = {word: row for row, word in enumerate(small.VOCABULARY, 1)}
    types = examples.Types(vocabulary, Flags(lexicon()))
    example = examples.Example(
        types.words_of(sheet),
        types.gaps_of(sheet),
        sheet.names,
        sheet.rules,
        sheet.settings,
        sheet.surfaces,
        sheet.paragraphs,
        labels.encode([], len(sheet)),
        1.0,
    )
    plain = learning.Plan(hide_word=0, hide_name=0, hide_rule=0, hide_flag=0, dropout=0, batch=2)
    scores = learning.scores_of(small.weights(), [example], types, plan=plain)[0]
    likely = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    run = Network(small.weights(), vocabulary, Flags(lexicon())).scores(sheet)
    looked_at = np.flatnonzero(run[:, 0] != 0)
    assert len(looked_at) > 8
    np.testing.assert_allclose(run[looked_at], likely[looked_at], rtol=1e-3, atol=1e-3)

"""Learning the network's weights, by gradient descent in jax.

`_scores` here and `Network.scores` are the same arithmetic; a test holds them together. While learning,
words, list hits and the rules' guesses are sometimes hidden, so that the network leans on none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax

from .. import gaps
from ..document import EVIDENCE
from ..gazetteer import CODES
from ..labels import COUNT, KINDS
from ..network import REACH
from ..sheet import RULE_CODES, SETTINGS
from ..words import AFFIX_ROWS, SHAPE_ROWS, UNKNOWN
from .examples import Example, Types

Weights = Mapping[str, Any]
_LENGTHS = (96, 192, 384, 768, 1536)
"""Batches are padded to one of these: for every shape jax compiles anew."""
_FIRST_GUESS = 0.4
"""How much the first guess's errors count beside the labels'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to learn: the network's sizes, the passes over the examples, and what is hidden how often."""

    width: int = 64
    hidden: int = 128
    passes: float = 4
    rate: float = 2e-3
    batch: int = 16
    hide_word: float = 0.15
    hide_name: float = 0.12
    hide_rule: float = 0.15
    hide_flag: float = 0.15
    dropout: float = 0.25
    seed: int = 0


class Batch(NamedTuple):
    """Examples of like length, padded: arrays of examples x words, and a weight an example."""

    words: Any
    gaps: Any
    names: Any
    rules: Any
    settings: Any
    surfaces: Any
    paragraphs: Any
    labels: Any
    mask: Any
    weights: Any


def learn(
    examples: Sequence[Example],
    types: Types,
    plan: Plan,
    progress: Callable[[int, int, float], None],
    *,
    begin: Weights | None = None,
) -> dict[str, np.ndarray]:
    """Learn weights from examples, on from those to `begin` with if given.

    `progress` gets the steps made, the steps to make and the last loss.
    """
    tables = tuple(map(jnp.asarray, types.tables()))
    if begin is None:
        begin = _first_weights(plan, len(types.vocabulary) + 1, tables[1].shape[1])
    weights = {name: jnp.asarray(table) for name, table in begin.items()}
    steps = int(plan.passes * -(-len(examples) // plan.batch))
    rates = optax.warmup_cosine_decay_schedule(0, plan.rate, min(100, steps // 10), steps, plan.rate * 0.02)
    descent = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rates, weight_decay=1e-3))
    state = descent.init(weights)

    def advance(weights: Weights, state: Any, batch: Batch, key: Any) -> tuple[Weights, Any, Any]:
        loss, slope = jax.value_and_grad(_loss)(weights, batch, tables, plan, key)
        change, state = descent.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, loss

    step = jax.jit(advance)
    key = jax.random.PRNGKey(plan.seed)
    chance = Random(plan.seed)
    batches = _batches(examples, plan.batch, chance)
    for number in range(steps):
        key, own = jax.random.split(key)
        weights, state, loss = step(weights, state, next(batches), own)
        if number % 100 == 99:
            progress(number + 1, steps, float(loss))
    return {name: np.asarray(table) for name, table in weights.items()}


def scores_of(
    weights: Weights, examples: Sequence[Example], types: Types, *, plan: Plan
) -> tuple[np.ndarray, ...]:
    """Score the labels of each example's words as learning does (words x labels)."""
    tables = tuple(map(jnp.asarray, types.tables()))
    batch = _batch(examples, plan.batch)
    scores = np.asarray(_scores(weights, batch, tables, plan, jax.random.PRNGKey(plan.seed))[1])
    return tuple(scores[row, : len(example)] for row, example in enumerate(examples))


def _first_weights(plan: Plan, words: int, flags: int) -> Weights:
    """Words begin at nothing, so that one never met adds nothing; the rest begins small and at random."""
    random = np.random.default_rng(plan.seed)
    width, hidden, window = plan.width, plan.hidden, 2 * REACH + 1

    def table(rows: int, columns: int, scale: float = 0.05) -> Any:
        return jnp.asarray(random.normal(0, scale, (rows, columns)).astype(np.float32))

    both = hidden + EVIDENCE
    return {
        "word": jnp.zeros((words, width)),
        "affix": jnp.zeros((AFFIX_ROWS, width)),
        "shape": table(SHAPE_ROWS, width),
        "flag": table(flags, width),
        "gap": table(gaps.COUNT, width),
        "name": table(CODES, width),
        "rule": table(RULE_CODES, width),
        "setting": table(SETTINGS, width),
        "window1": table(window * width, hidden, (2 / (window * width)) ** 0.5),
        "bias1": jnp.zeros(hidden),
        "guess1": table(hidden, COUNT),
        "guess_bias1": jnp.zeros(COUNT),
        "around": table(2 * hidden, hidden, 0.02),
        "window2": table(window * both, hidden, (2 / (window * both)) ** 0.5),
        "bias2": jnp.zeros(hidden),
        "guess2": table(hidden, COUNT),
        "guess_bias2": jnp.zeros(COUNT),
    }


def _batches(examples: Sequence[Example], size: int, chance: Random) -> Iterator[Batch]:
    """Give batches of examples of like length for ever, every example once a pass."""
    while True:
        order = sorted(
            range(len(examples)), key=lambda at: (len(examples[at]) + 63) // 64 + 1.5 * chance.random()
        )
        groups = [order[at : at + size] for at in range(0, len(order), size)]
        chance.shuffle(groups)
        for group in groups:
            yield _batch([examples[at] for at in group], size)


def _batch(examples: Sequence[Example], size: int) -> Batch:
    longest = next(length for length in _LENGTHS if length >= max(map(len, examples)))

    def padded(name: str, filler: int = 0) -> Any:
        table = np.full((size, longest), filler, np.int32)
        for row, example in enumerate(examples):
            table[row, : len(example)] = getattr(example, name)
        return table

    fields = {name: padded(name, -1 if name == "surfaces" else 0) for name in Batch._fields[:8]}
    mask = np.zeros((size, longest), np.float32)
    weights = np.zeros(size, np.float32)
    for row, example in enumerate(examples):
        mask[row, : len(example)] = 1
        weights[row] = example.weight
    return Batch(**fields, mask=mask, weights=weights)


def _loss(weights: Weights, batch: Batch, tables: tuple[Any, ...], plan: Plan, key: Any) -> Any:
    first, last = _scores(weights, batch, tables, plan, key)
    counted = batch.mask * batch.weights[:, None]

    def mean(scores: Any) -> Any:
        each = optax.softmax_cross_entropy_with_integer_labels(scores, batch.labels)
        return (each * counted).sum() / (counted.sum() + 1e-6)

    return mean(last) + _FIRST_GUESS * mean(first)


def _scores(weights: Weights, batch: Batch, tables: tuple[Any, ...], plan: Plan, key: Any) -> tuple[Any, Any]:
    keys = jax.random.split(key, 3)
    mask = batch.mask[..., None]
    read = _drop(_read(weights, batch, tables, plan, keys[0]) * mask, plan.dropout * 0.6, keys[1])
    hidden = jax.nn.relu(_windows(read) @ weights["window1"] + weights["bias1"]) * mask
    first = hidden @ weights["guess1"] + weights["guess_bias1"]
    both = jnp.concatenate([hidden, _evidence(first, batch)], -1)
    around = _surroundings(hidden, batch) @ weights["around"]
    inner = _windows(_drop(both, plan.dropout, keys[2])) @ weights["window2"] + around + weights["bias2"]
    return first, jax.nn.relu(inner) @ weights["guess2"] + weights["guess_bias2"]


def _read(weights: Weights, batch: Batch, tables: tuple[Any, ...], plan: Plan, key: Any) -> Any:
    word_rows, word_flags, gap_flags = tables
    keys = jax.random.split(key, 4)

    def seen(hidden: float, at: int) -> Any:
        return jax.random.uniform(keys[at], batch.words.shape) >= hidden

    rows = word_rows[batch.words]
    own = jnp.where(seen(plan.hide_word, 0), rows[..., 0], UNKNOWN)
    flags = word_flags[batch.words] * jnp.where(seen(plan.hide_flag, 1), 1.0, 0.0)[..., None]
    flags = jnp.concatenate([flags[..., :-10], word_flags[batch.words][..., -10:]], -1)
    return (
        weights["word"][own]
        + weights["affix"][rows[..., 1:5]].sum(-2)
        + weights["shape"][rows[..., 5]]
        + flags @ weights["flag"]
        + (gap_flags @ weights["gap"])[batch.gaps]
        + weights["name"][jnp.where(seen(plan.hide_name, 2), batch.names, 0)]
        + weights["rule"][jnp.where(seen(plan.hide_rule, 3), batch.rules, 0)]
        + ((batch.settings[..., None] >> jnp.arange(SETTINGS)) & 1).astype(jnp.float32) @ weights["setting"]
    )


def _drop(values: Any, share: float, key: Any) -> Any:
    return values * (jax.random.uniform(key, values.shape) >= share) / (1 - share)


def _windows(values: Any) -> Any:
    length = values.shape[1]
    padded = jnp.pad(values, ((0, 0), (REACH, REACH), (0, 0)))
    return jnp.concatenate([padded[:, shift : shift + length] for shift in range(2 * REACH + 1)], -1)


def _evidence(first: Any, batch: Batch) -> Any:
    likely = jax.nn.softmax(first, -1)
    kinds = likely[..., 1:].reshape(*likely.shape[:-1], len(KINDS), 4).sum(-1)
    guesses = jnp.concatenate([likely[..., :1], kinds], -1)
    named = (batch.surfaces >= 0)[..., None] * batch.mask[..., None]
    size, length = batch.words.shape
    group = (jnp.maximum(batch.surfaces, 0) + jnp.arange(size)[:, None] * length).reshape(-1)
    flat = (guesses * named).reshape(size * length, -1)
    counts = jax.ops.segment_sum(named.reshape(-1), group, size * length)
    mean = jax.ops.segment_sum(flat, group, size * length) / (counts[:, None] + 1e-6)
    maximum = jnp.maximum(jax.ops.segment_max(flat, group, size * length), 0)
    return jnp.concatenate([mean, maximum], -1)[group].reshape(size, length, -1) * named


def _surroundings(hidden: Any, batch: Batch) -> Any:
    size, length = batch.words.shape
    group = (batch.paragraphs + jnp.arange(size)[:, None] * length).reshape(-1)
    sums = jax.ops.segment_sum(hidden.reshape(size * length, -1), group, size * length)
    counts = jax.ops.segment_sum(batch.mask.reshape(-1), group, size * length)
    own = (sums / (counts[:, None] + 1e-6))[group].reshape(hidden.shape)
    whole = hidden.sum(1, keepdims=True) / (batch.mask.sum(1)[:, None, None] + 1e-6)
    return jnp.concatenate([own, jnp.broadcast_to(whole, hidden.shape)], -1)

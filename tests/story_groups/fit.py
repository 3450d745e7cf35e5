"""`python -m tests.story_groups.fit`: fit how alike articles are to labelled reports, and say how well.

Prints the weights for `corpus.library.stories.kinship`, and the pairwise F of the groups that come out with
them: of what they are fitted to, where each scene is judged by weights fitted without it, and of the reports
that nothing is fitted to. All are judged as if they had come in the same few days.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.article import Kind
from corpus.ingest import ingest
from corpus.library import Library
from corpus.library.stories.counting import counted
from corpus.library.stories.groups import groups
from corpus.library.stories.kinship import SURE
from corpus.library.stories.likeness import FAR, KINDS, UNDATED, Weighed, likenesses, weigh
from corpus.library.stories.rarity import Rarity
from corpus.library.stories.traits import Traits, unpack
from corpus.sample import paths

from . import SETS, UNSEEN, Report, reports

Numbers = NDArray[np.float64]

_FOLDS, _SHUFFLES = 6, 3
_STRANGERS = 0.05
"""What a pair from two scenes counts for: there are many of them, and most are easy."""
_UNDATED, _JOINED = 0.25, 0.6
"""What a pair counts for where its dates are hidden, and where two reports are read as one long one."""
_RIDGE = 1.0
_BRIDGE = ("bridge-post.txt", "bridge-wire.txt", "bridge-programme.txt")
_TRAITS = "SELECT source, day, words FROM traits JOIN articles ON id = article_id ORDER BY source"


@dataclass(frozen=True, slots=True)
class Told:
    """A report, or several joined, with what tells it."""

    sources: tuple[str, ...]
    scene: str
    event: str | None
    traits: Traits
    weighed: Weighed
    people: frozenset[str]
    """Whom its scene speaks of."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reports: both by number, how alike, whether they are one story, and what they count for.

    Those that are not `near` are only there without their dates.
    """

    both: NDArray[np.intp]
    likeness: Numbers
    is_one: NDArray[np.bool_]
    counts: Numbers
    near: NDArray[np.bool_]

    def among(self, chosen: NDArray[np.bool_]) -> Pairs:
        """Give those that are chosen."""
        return Pairs(*(values[chosen] for values in astuple(self)))


def told(sets: Sequence[str]) -> list[Told]:
    """Read the reports of some sets and the sample, as one library holds them; joined ones come last."""
    known = {report.article.source: report for name in sets for report in reports(name)}
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library") as library:
        list(ingest(paths(), library))
        for source, report in known.items():
            library.keep(report.article, report.annotations, digest=source)
        library.find_stories()
        with library._connections.writing() as db:
            rarity, rows = counted(db), db.execute(_TRAITS).fetchall()
    found, people = [], _people(known.values())
    for source, day, words in rows:
        event = known[source].event if source in known else _of_sample(source)
        scene = _scene(source) if source in known else f"sample/{Path(source).name.split('-')[0]}"
        traits = unpack(words, day)
        found.append(Told((source,), scene, event, traits, weigh([traits], rarity), people[scene]))
    pairs = [pair for pair in combinations(found, 2) if pair[0].event and pair[0].event == pair[1].event]
    return found + [_joined(one, other, rarity) for one, other in pairs if "sample" not in one.scene]


def _scene(source: str) -> str:
    return source.rsplit("/", 2)[0]


def _people(some: Iterable[Report]) -> defaultdict[str, frozenset[str]]:
    people: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for report in some:
        entities = (mention.entity for mention in report.annotations.mentions)
        people[_scene(report.article.source)] |= {one.key for one in entities if one.kind is Kind.PERSON}
    return people


def _of_sample(source: str) -> str | None:
    return "bridge" if Path(source).name in _BRIDGE else None


def _joined(one: Told, other: Told, rarity: Rarity) -> Told:
    """Let a report go on with another of its event: papers' reports are longer than these."""
    first, second = one.traits, other.traits
    words, places = np.unique(np.concatenate([first.words, second.words]), return_inverse=True)
    times = np.bincount(places, np.concatenate([first.times, second.times]).astype(float))
    marks = np.minimum(times, 15).astype(np.uint8)
    # The second one's headline and lead are now in the midst of the text.
    np.bitwise_or.at(marks, places, np.concatenate([first.marks & 0xF0, second.marks & 0x90]))
    traits = Traits(words, marks, first.day or second.day, first.told)
    weighed = weigh([traits], rarity)
    return Told(one.sources + other.sources, one.scene, one.event, traits, weighed, one.people)


def compare(some: Sequence[Told]) -> Pairs:
    """Compare all reports; those of two scenes as if they were of the same days, also without any."""
    both, rows, one_story, counts, near = [], [], [], [], []
    for (a, one), (b, other) in combinations(enumerate(some), 2):
        # Scenes of the same people go on from one another: their days are as they are.
        strange = one.scene != other.scene and not one.people & other.people
        joined = len(one.sources + other.sources) > 2
        far = _far_apart(one.traits.day, other.traits.day)
        if set(one.sources) & set(other.sources) or (strange and joined and (a + b) % 8):
            continue
        row = likenesses(one.weighed, other.weighed)[0]
        if strange:
            row[-1] = np.log1p((a + 2 * b) % 3) if (a * b) % 5 else UNDATED
        weight = (_STRANGERS if strange else 1.0) * (_JOINED if joined else 1.0)
        # Reports of weeks apart are told from each other by their dates alone, unless those are hidden.
        versions = [] if far and not strange else [(row, weight)]
        if not strange:
            versions.append((np.array([*row[:-1], UNDATED]), weight * _UNDATED))
        for version, count in versions:
            both.append((a, b))
            rows.append(version)
            one_story.append(one.event is not None and one.event == other.event)
            counts.append(count)
            near.append(strange or not far)
    return Pairs(*map(np.array, (both, rows, one_story, counts, near)))


def _far_apart(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) >= FAR


def fit(pairs: Pairs) -> Numbers:
    """Fit a logistic regression by Newton's method, large weights held down; the bias comes last."""
    mean, spread = pairs.likeness.mean(axis=0), pairs.likeness.std(axis=0) + 1e-9
    z = np.column_stack([(pairs.likeness - mean) / spread, np.ones(len(pairs.likeness))])
    ridge = np.diag([*[_RIDGE] * len(KINDS), 1e-9])
    weights = np.zeros(z.shape[1])
    for _ in range(25):
        sure = 1 / (1 + np.exp(-z @ weights))
        slope = z.T @ (pairs.counts * (sure - pairs.is_one)) + ridge @ weights
        weights -= np.linalg.solve((z.T * (pairs.counts * sure * (1 - sure))) @ z + ridge, slope)
    raw = weights[:-1] / spread
    return np.array([*raw, weights[-1] - raw @ mean])


def judge(pairs: Pairs, weights: Numbers) -> Numbers:
    """Say how likely each pair is one story."""
    sure: Numbers = 1 / (1 + np.exp(-(pairs.likeness @ weights[:-1] + weights[-1])))
    return sure


def pairwise_f(some: Sequence[Told], pairs: Pairs, sure: Numbers, name: str = "") -> float:
    """Group the single reports of the set of a name, or of all, and give the pairwise F."""
    chosen = [n for n, one in enumerate(some) if len(one.sources) == 1 and one.scene.startswith(name)]
    kin: dict[tuple[int, int], float] = {}
    wanted = set()
    for (a, b), likely, is_one, near in zip(
        pairs.both.tolist(), sure.tolist(), pairs.is_one, pairs.near, strict=True
    ):
        if near and a in chosen and b in chosen and (a, b) not in kin:
            kin[a, b] = likely / SURE
            wanted |= {(a, b)} if is_one else set()
    found = {both for group in groups(chosen, kin) for both in combinations(group, 2)}
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def across(some: Sequence[Told], pairs: Pairs, *, seed: int) -> Numbers:
    """Say how likely each pair is one story by weights fitted without the scenes of either report."""
    scenes = sorted({one.scene for one in some})
    random.Random(seed).shuffle(scenes)
    fold = np.array([scenes.index(one.scene) % _FOLDS for one in some])[pairs.both]
    sure = np.zeros(len(pairs.both))
    for n in range(_FOLDS):
        weights = fit(pairs.among((fold != n).all(axis=1)))
        judged = fold[:, 0] == n
        sure[judged] = judge(pairs.among(judged), weights)
    return sure


def main() -> None:
    """Fit, and print the weights and how well they do."""
    some = told([name for name in SETS if name not in UNSEEN])
    pairs = compare(some)
    weights = fit(pairs)
    lines = [f"{weight:8.3f}  {kind}" for weight, kind in zip(weights, (*KINDS, "bias"), strict=True)]
    shuffles = [across(some, pairs, seed=seed) for seed in range(_SHUFFLES)]
    for name in ("", *(name for name in SETS if name not in UNSEEN)):
        fitted = pairwise_f(some, pairs, judge(pairs, weights), name)
        without = np.mean([pairwise_f(some, pairs, sure, name) for sure in shuffles])
        lines.append(f"F {name or 'all':8} fitted {fitted:.3f}  fitted without it {without:.3f}")
    if "--blind" in sys.argv:
        for name in UNSEEN:
            unseen = told([name])
            others = compare(unseen)
            lines.append(f"F {name:8} {pairwise_f(unseen, others, judge(others, weights), name):.3f}")
    lines.append(f"_WEIGHTS = np.array({np.round(weights[:-1], 3).tolist()})\n_BIAS = {weights[-1]:.3f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

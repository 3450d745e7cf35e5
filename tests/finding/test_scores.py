"""Scores in one field are those of Whoosh's own BM25F, and what each field counts is said in one place."""

import random

import numpy as np
import pytest
from whoosh import query
from whoosh.index import open_dir
from whoosh.scoring import BM25F

from corpus.library import Library
from corpus.library.finding.scoring import Scores, best, common, total
from tests.keeping.builders import article, keep

WORDS = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove"]


@pytest.fixture
def grove(library: Library) -> Library:
    """Keep articles in three segments, some of them changed since."""
    chance = random.Random(7)
    for number in range(60):
        text = " ".join(chance.choices(WORDS, weights=range(1, 8), k=chance.randrange(3, 60)))
        keep(library, article(str(number % 50), title=" ".join(chance.choices(WORDS, k=4)), body=(text,)))
        if number % 25 == 24:
            library.catch_up()
    library.catch_up()
    return library


@pytest.mark.parametrize("field", ["title", "body"])
@pytest.mark.parametrize("word", [*WORDS, "nowhere"])
def test_a_word_in_one_field_scores_as_whoosh_scores_it(grove: Library, field: str, word: str) -> None:
    snapshot = grove._tools.index.snapshot()
    docs, scores = Scores(snapshot)._compute(word, {field: 1.0})
    ours = {int(doc): float(score) for doc, score in zip(docs, scores, strict=True) if snapshot.alive[doc]}
    with open_dir(str(grove.folder / "index")).searcher(weighting=BM25F()) as searcher:
        hits = searcher.search(query.Term(field, word), limit=None)
        theirs = {hit.docnum: hit.score for hit in hits}
    assert ours == pytest.approx(theirs, rel=1e-5)


@pytest.mark.parametrize("head", [False, True])
def test_a_word_scores_in_a_few_documents_as_it_does_in_all(grove: Library, head: bool) -> None:
    snapshot = grove._tools.index.snapshot()
    few = np.arange(0, len(snapshot), 3, dtype=np.int32)
    for word in (*WORDS, "nowhere"):
        docs, scores = Scores(snapshot).of(word, head=head)
        all_of = dict(zip(docs.tolist(), scores.tolist(), strict=True))
        known = Scores(snapshot)
        at_first = known.at(word, few, head=head)
        known.of(word, head=head)
        assert at_first.tolist() == pytest.approx([all_of.get(doc, 0.0) for doc in few.tolist()])
        assert known.at(word, few, head=head).tolist() == at_first.tolist()


def test_parts_are_added_up_bettered_and_intersected() -> None:
    one = np.array([0, 2, 5], np.int32), np.array([1, 2, 3], np.float32)
    two = np.array([2, 4, 5], np.int32), np.array([10, 20, 1], np.float32)
    none = np.empty(0, np.int32), np.empty(0, np.float32)

    def plain(matches: tuple[np.ndarray, np.ndarray]) -> dict[int, float]:
        return dict(zip(matches[0].tolist(), matches[1].tolist(), strict=True))

    assert plain(total(6, [one, two])) == {0: 1, 2: 12, 4: 20, 5: 4}
    assert plain(best(6, [one, two])) == {0: 1, 2: 10, 4: 20, 5: 3}
    assert plain(common([one, two])) == {2: 12, 5: 4}
    assert plain(common([one, none])) == {}
    assert plain(total(6, [])) == {}


def test_what_is_kept_of_scores_stays_within_its_bytes(
    grove: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.library.finding.scoring._KEPT_BYTES", 1000)
    monkeypatch.setattr("corpus.library.finding.scoring._KEPT_BYTES_EACH", 0)
    scores = Scores(grove._tools.index.snapshot())
    first = {word: scores.of(word)[1].tolist() for word in WORDS}
    assert scores.kept.bytes <= 1000
    assert {word: scores.of(word)[1].tolist() for word in WORDS} == first

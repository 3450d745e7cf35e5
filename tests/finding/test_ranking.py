"""Search ranks exactly as the plain law says, over forms, near words, beginnings and phrases."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.index.documents import document
from tests.finding.plain_ranking import WEIGHTS, Plain, Ranking, edits
from tests.keeping.builders import MARA, article, keep, mention

WORDS = (
    *("ferry", "ferries", "ferried", "fery", "bridge", "bridges", "abridge", "bright", "harbour", "harbor"),
    *("harbours", "harbinger", "port", "ports", "sport", "okonjo"),
)
TYPED = (*WORDS, "f", "br", "brid", "harbuor", "hrabours", "ferryes", "bridgs", "sprot", "harbxr", "por")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
DAYS = st.sampled_from(("2025-04-09", "2025-01-01", "2019-07-30", None))
ARTICLES = st.lists(st.tuples(TEXTS, TEXTS, DAYS, st.integers(1, 12)), min_size=1, max_size=6)
ASKED = st.lists(st.sampled_from(TYPED), min_size=1, max_size=3)


def keep_all(library: Library, kept: Sequence[tuple[str, str, str | None, int]]) -> Ranking:
    """Keep each as often as asked, catch up in between, and give the law over what is kept."""
    for number, (title, text, day, times) in enumerate(kept):
        for time in range(times):
            body = f"{text} with Mara Okonjo"
            mara = mention(body, "Mara Okonjo", MARA)
            source = f"{number} {time}"
            keep(library, article(source, title=title, body=(body,), published=day), mara)
        library.catch_up()
    with library._connections.reading() as db:
        ids = [number for (number,) in db.execute("SELECT id FROM articles ORDER BY id")]
        known = [document(db, number) for number in ids]
    return Ranking([Plain(one.id, one.day, one.fields) for one in known if one])


def searched(library: Library, query: str) -> dict[int, float]:
    """Give the score of each article found, best first."""
    hits = library.search(query, limit=1000)
    assert list(hits._scores) == sorted(hits._scores, reverse=True)
    return dict(zip(hits.ids, hits._scores, strict=True))


@settings(max_examples=12, deadline=None)
@given(kept=ARTICLES, asked=st.lists(ASKED, min_size=1, max_size=8))
def test_words_whole_and_unfinished_rank_as_the_law_says(
    kept: list[tuple[str, str, str | None, int]], asked: list[list[str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        law = keep_all(library, kept)
        for words in asked:
            for unfinished in (True, False):
                query = " ".join(words) + ("" if unfinished else " ")
                expected = law.ranked(words, unfinished=unfinished)
                ours = searched(library, query)
                assert ours == pytest.approx(expected, rel=1e-4), query


@settings(max_examples=12, deadline=None)
@given(kept=ARTICLES, words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=3))
def test_a_phrase_ranks_as_its_words_where_they_stand_in_a_row(
    kept: list[tuple[str, str, str | None, int]], words: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        law = keep_all(library, kept)
        holding = {
            hit.id
            for hit in library.articles()
            if any(f" {' '.join(words)} " in f" {line} " for line in (hit.article.title, *hit.article.body))
        }
        expected = law.ranked(words, unfinished=False, exact=True)
        ours = searched(library, f'"{" ".join(words)}"')
        assert ours == pytest.approx({number: expected[number] for number in holding}, rel=1e-4)


def test_the_law_counts_edits_and_fields_as_search_does() -> None:
    assert [edits("ferry", other) for other in ("ferry", "fery", "frery", "freyr", "bery")] == [0, 1, 1, 2, 2]
    assert set(WEIGHTS) == {"title", "body", "names", "topics", "about"}
